"""Small edits of a draft, and what is named as wrong after them."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.agenda.moments import micros
from fair.agenda.release.affected_people import AffectedPeople, affected_by
from fair.agenda.release.diff import difference
from fair.agenda.release.edits import changed, from_here, moved
from fair.agenda.release.warnings import AgendaWarning, WarningKind, warnings_of
from fair.agenda.serialisation import from_json, to_json
from fair.agenda.table.reader import ordered
from tests.handlers.agenda.released import HALLS, at, fair_with_halls
from tests.handlers.sample import words

EVENT = fair_with_halls()
AIGUL = Speaker(words("Айгүл", "Айгуль", "Aigul"), number=12)


def session(
    id_: str, starts: str, minutes: int = 30, hall: str | None = "hall_1", day: int = 14, **of: object
) -> Session:
    begin = at(starts, day)
    made = Session(
        id_, SessionKind.OTHER, words(f"{id_} кк", id_, id_), begin, begin + timedelta(minutes=minutes), hall
    )
    return replace(made, **of)  # type: ignore[arg-type]  # any of the fields


A, B, C = session("a", "10:00"), session("b", "10:30"), session("c", "11:00", hall="hall_2")
NEXT_DAY = session("d", "10:00", day=15)
AGENDA = ordered((A, B, C, NEXT_DAY), EVENT)


def test_a_session_is_moved_and_stays_as_long_as_it_is() -> None:
    agenda = moved(AGENDA, EVENT, [A], 45)
    assert [one.id for one in agenda.sessions] == ["b", "a", "c", "d"]
    assert agenda.by_id["a"].starts == at("10:45")
    assert agenda.by_id["a"].ends == at("11:15")
    assert agenda.by_id["b"] is B


def test_everything_in_the_hall_from_here_is_late() -> None:
    assert [one.id for one in from_here(AGENDA, A)] == ["a", "b"]
    assert [one.id for one in from_here(AGENDA, B)] == ["b"]
    gone = changed(AGENDA, EVENT, "b", cancelled=True)
    assert [one.id for one in from_here(gone, A)] == ["a"]


def test_fields_of_one_session_are_changed() -> None:
    agenda = changed(AGENDA, EVENT, "a", hall="hall_2", capacity=5)
    assert (agenda.by_id["a"].hall, agenda.by_id["a"].capacity) == ("hall_2", 5)
    assert agenda.by_id["b"] is B


def test_what_is_wrong_is_named() -> None:
    both = [replace(one, speakers=(AIGUL,)) for one in (A, C)]
    agenda = moved(ordered((*both, B, NEXT_DAY), EVENT), EVENT, [both[0]], 45)
    assert warnings_of(agenda, EVENT) == (
        AgendaWarning(WarningKind.HALL, agenda.by_id["a"], B, "hall_1"),
        AgendaWarning(WarningKind.SPEAKER, agenda.by_id["c"], agenda.by_id["a"], "Айгүл"),
    )
    assert warnings_of(AGENDA, EVENT) == ()


def test_a_session_must_fit_into_the_days() -> None:
    late = moved(AGENDA, EVENT, [NEXT_DAY], 7 * 60)
    assert [(one.sort, one.session.id) for one in warnings_of(late, EVENT)] == [(WarningKind.LATE, "d")]
    overnight = moved(AGENDA, EVENT, [A], 13 * 60 + 45)
    assert [(one.sort, one.session.id) for one in warnings_of(overnight, EVENT)] == [(WarningKind.LATE, "a")]
    outside = moved(AGENDA, EVENT, [NEXT_DAY], 24 * 60)
    assert [(one.sort, one.session.id) for one in warnings_of(outside, EVENT)] == [(WarningKind.OUTSIDE, "d")]
    assert warnings_of(changed(outside, EVENT, "d", cancelled=True), EVENT) == ()


def test_a_trouble_concerns_both_of_two() -> None:
    trouble = AgendaWarning(WarningKind.HALL, B, A, "hall_1")
    assert trouble.concerns({"a"})
    assert trouble.concerns({"b"})
    assert not trouble.concerns({"c"})
    assert not AgendaWarning(WarningKind.LATE, B).concerns({"a"})


NOW = at("09:00")


def whom(old: Agenda, new: Agenda, now: datetime = NOW) -> frozenset[AffectedPeople]:
    return affected_by(difference(old, new), EVENT, now)


def test_whom_a_change_concerns() -> None:
    speaking = changed(AGENDA, EVENT, "a", speakers=(AIGUL, replace(AIGUL, number=None)))
    found = whom(speaking, moved(speaking, EVENT, [speaking.by_id["a"]], 5))
    assert {(one.kind, one.session_id, one.number) for one in found} == {("session", "a", None), ("number", None, 12)}
    assert {one.language for one in found} == {"kk", "ru", "en"}


def test_a_session_for_all_concerns_the_roles_it_is_for() -> None:
    for roles, expected in ((frozenset[str](), {"ngo", "guest"}), (frozenset({"ngo"}), {"ngo"})):
        old = changed(AGENDA, EVENT, "a", for_all=True, roles=roles)
        found = whom(old, changed(old, EVENT, "a", cancelled=True))
        assert {one.role for one in found if one.kind == "role"} == expected


def test_a_title_in_one_language_concerns_its_readers() -> None:
    titled = changed(AGENDA, EVENT, "a", title={**A.title, "ru": "новое"})
    assert {one.language for one in whom(AGENDA, titled)} == {"ru"}


def test_what_is_over_concerns_nobody() -> None:
    assert whom(AGENDA, changed(AGENDA, EVENT, "a", hall="hall_2"), at("12:00")) == frozenset()
    assert whom(AGENDA, moved(AGENDA, EVENT, [A], 180), at("12:00")) != frozenset()


minutes = st.integers(-300, 300)
drafts = st.lists(
    st.tuples(st.integers(0, 20 * 12), st.integers(5, 120), st.sampled_from([None, *(hall.id for hall in HALLS)])),
    min_size=1,
    max_size=8,
).map(
    lambda rows: ordered(
        [
            replace(
                session(f"s{number}", "08:00", length, hall),
                starts=at("08:00") + timedelta(minutes=5 * start),
                ends=at("08:00") + timedelta(minutes=5 * start + length),
            )
            for number, (start, length, hall) in enumerate(rows)
        ],
        EVENT,
    )
)


@given(agenda=drafts, by=minutes, data=st.data())
def test_moved_there_and_back_is_nothing(agenda: Agenda, by: int, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(agenda.sessions))
    there = moved(agenda, EVENT, [chosen], by)
    back = moved(there, EVENT, [there.by_id[chosen.id]], -by)
    assert difference(agenda, back) == ()
    assert to_json(back) == to_json(agenda)


@given(agenda=drafts, by=minutes, data=st.data())
def test_an_edit_keeps_order_and_the_others(agenda: Agenda, by: int, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(agenda.sessions))
    together = from_here(agenda, chosen)
    new = moved(agenda, EVENT, together, by)
    starts = [micros(one.starts) for one in new.sessions]
    assert starts == sorted(starts)
    ids = {one.id for one in together}
    assert chosen.id in ids
    for one in agenda.sessions:
        shift = micros(new.by_id[one.id].starts) - micros(one.starts)
        assert shift == (by * 60_000_000 if one.id in ids else 0)
        assert new.by_id[one.id].ends - new.by_id[one.id].starts == one.ends - one.starts
    assert from_json(to_json(new), EVENT.zone) == new


@given(agenda=drafts, by=minutes)
def test_a_whole_hall_that_is_late_gets_no_new_clash_in_itself(agenda: Agenda, by: int) -> None:
    hall = [one for one in agenda.sessions if one.hall == "hall_1"]
    before = [one for one in warnings_of(agenda, EVENT) if one.sort is WarningKind.HALL and one.of == "hall_1"]
    after = [
        one
        for one in warnings_of(moved(agenda, EVENT, hall, by), EVENT)
        if one.sort is WarningKind.HALL and one.of == "hall_1"
    ]
    assert len(before) == len(after)
