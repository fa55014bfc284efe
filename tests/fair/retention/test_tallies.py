"""What stays of people: their number. However a deletion is cut into parts, the total is the same."""

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fair.retention.tallies import COUNTING, Leaving, TallyName, answer_counts, counts_of, fate, fate_of, of

statuses = st.sampled_from([*sorted(COUNTING), "draft", "withdrawn", "rejected"])
words = st.sampled_from(["a", "b", "c"])
values = words | st.lists(words, unique=True) | st.none() | st.booleans() | st.integers()
leaving = st.builds(
    Leaving,
    status=statuses,
    role=words,
    language=words,
    source=st.none() | words,
    day=st.none() | words,
    answers=st.dictionaries(words, values, max_size=3),
    came=st.booleans(),
    sessions=st.frozensets(words),
)


@given(st.lists(leaving, max_size=12), st.lists(st.integers(0, 12), max_size=4))
def test_parts_sum_up_to_the_whole(people: list[Leaving], cuts: list[int]) -> None:
    places = sorted({0, len(people), *(min(cut, len(people)) for cut in cuts)})
    parts = [counts_of(people[first:last]) for first, last in pairwise(places)]
    assert sum(parts, Counter()) == counts_of(people)


@given(st.lists(leaving, max_size=12))
def test_everybody_is_counted_once_by_each_tally(people: list[Leaving]) -> None:
    counts = counts_of(people)
    registered = [one for one in people if one.status in COUNTING]
    for tally, expected in (
        (TallyName.STATUS, len(people)),
        *((tally, len(registered)) for tally in (TallyName.ROLE, TallyName.LANGUAGE, TallyName.SOURCE, TallyName.DAY)),
        (TallyName.PRESENT, sum(one.came for one in people)),
        (TallyName.VISITS, sum(len(one.sessions) for one in people)),
    ):
        assert sum(count for (name, _), count in counts.items() if name == tally) == expected
    assert counts[TallyName.CAME, "approved"] <= counts[TallyName.CAME, "ever"]
    assert all(counts.values())


def test_answers_are_counted_by_option_and_only_of_those_who_are_registered() -> None:
    one = Leaving(
        "approved", "ngo", "kk", None, "2027-10-01", {"sphere": ["eco", "youth"], "place": "aktau", "x": None}
    )
    gone = Leaving("rejected", "ngo", "kk", None, "2027-10-01", {"sphere": ["eco"]})
    counts = counts_of([one, gone])
    assert counts[of(TallyName.ANSWER, "sphere"), "eco"] == 1
    assert counts[of(TallyName.ANSWER, "place"), "aktau"] == 1
    assert counts[TallyName.SOURCE, ""] == 1
    assert answer_counts("sphere", ["eco", "youth"], 3) == {("answer:sphere", "eco"): 3, ("answer:sphere", "youth"): 3}


@given(st.sampled_from(["sent", "failed", "withdrawn"]), st.none() | st.sampled_from(["blocked", "unreachable: a|b"]))
def test_the_fate_of_a_copy_is_read_as_it_was_written(state: str, reason: str | None) -> None:
    assert fate_of(fate(state, reason)) == (state, reason)
