"""What a place takes, and what somebody needs besides who gets another's."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from fair.places import Applicant, OptionPlaces, PlaceLimits, PlacePolicy, additional, claims, full

STANDS = OptionPlaces("takes_part", "stand", 2)
LIMITS = st.builds(
    PlaceLimits,
    st.builds(
        PlacePolicy,
        st.one_of(st.none(), st.integers(1, 4)),
        st.one_of(st.none(), st.integers(1, 4)),
        st.sampled_from(((), (STANDS,))),
    ),
    st.dictionaries(st.sampled_from(("ngo", "guest")), st.integers(0, 3)),
)
WAYS = st.fixed_dictionaries({"takes_part": st.sampled_from(("stand", "listener"))})
PEOPLE = st.builds(Applicant, st.integers(1, 9), st.sampled_from(("ngo", "guest")), st.just(5), WAYS)


@given(LIMITS, PEOPLE, PEOPLE, st.lists(PEOPLE, max_size=6))
def test_a_place_that_passes_on_takes_nothing_that_others_have(
    limits: PlaceLimits, given_by: Applicant, receives: Applicant, others: list[Applicant]
) -> None:
    """Whatever was full or overfull before: no limit is more exceeded than it was."""
    before = Counter(claim for one in (*others, given_by) for claim in claims(limits, one))
    wanted = additional(limits, given_by, receives)
    assert set(wanted) <= set(claims(limits, receives))
    if full(limits, before, wanted):
        return
    after = Counter(claim for one in (*others, receives) for claim in claims(limits, one))
    for claim, held in after.items():
        assert held <= max(before[claim], limits.of(claim) or 0)


@given(LIMITS, PEOPLE, WAYS)
def test_who_asks_for_the_same_needs_nothing(limits: PlaceLimits, one: Applicant, other: dict[str, str]) -> None:
    same = Applicant(10, one.role, one.organisation_id, one.answers)
    assert additional(limits, one, same) == ()
    free = PlaceLimits(PlacePolicy(total=1))
    assert additional(free, one, Applicant(11, "guest", None, other)) == ()
