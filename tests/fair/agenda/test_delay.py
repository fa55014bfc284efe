"""A delay in a hall: how far it goes, what moves along, and that nothing overlaps afterwards that was not named."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.agenda.moments import micros
from fair.agenda.release.edits import changed, delayed, from_here, moved, next_break, until_break
from fair.agenda.release.warnings import WarningKind, warnings_added, warnings_of
from fair.agenda.table.reader import ordered
from tests.fair.agenda.test_edits import AIGUL, EVENT, session
from tests.handlers.agenda.released import HALLS, at
from tests.handlers.sample import words

A = session("a", "10:00", speakers=(AIGUL,))
B = session("b", "10:30")
COFFEE = session("coffee", "11:00", hall=None, kind=SessionKind.BREAK)
C = session("c", "11:30")
OWN = session("own", "12:00", kind=SessionKind.BREAK)
D = session("d", "12:30")
ELSEWHERE = session("elsewhere", "10:30", hall="hall_2", speakers=(AIGUL,))
VOTE = session("vote", "13:00", hall="hall_2", kind=SessionKind.VOTE, for_all=True)
AGENDA = ordered((A, B, COFFEE, C, OWN, D, ELSEWHERE, VOTE), EVENT)


def added(after: Agenda) -> list[tuple[WarningKind, str, str]]:
    found = warnings_added(AGENDA, after, EVENT)
    return [(one.sort, one.session.id, one.other.id) for one in found if one.other]


def ids(sessions: tuple[Session, ...]) -> list[str]:
    return [one.id for one in sessions]


def test_a_delay_over_breaks_other_halls_and_speakers_is_named() -> None:
    assert warnings_of(AGENDA, EVENT) == ()
    assert added(delayed(AGENDA, EVENT, A, 15)) == [
        (WarningKind.SPEAKER, "elsewhere", "a"),
        (WarningKind.BREAK, "b", "coffee"),
        (WarningKind.EVERYBODY, "d", "vote"),
    ]


def test_a_delay_until_the_next_break() -> None:
    assert next_break(AGENDA, A) == COFFEE
    assert next_break(AGENDA, C) == OWN
    assert next_break(AGENDA, D) is None
    assert ids(until_break(AGENDA, A)) == ["a", "b"]
    assert ids(until_break(AGENDA, D)) == ["d"]
    after = delayed(AGENDA, EVENT, A, 15, only_until_break=True)
    assert after.by_id["b"].starts == at("10:45")
    assert after.by_id["c"] is C
    assert (WarningKind.BREAK, "b", "coffee") in added(after)


def test_breaks_move_along() -> None:
    after = delayed(AGENDA, EVENT, A, 15, with_breaks=True)
    assert after.by_id["coffee"].starts == at("11:15")
    assert after.by_id["own"].starts == at("12:15")
    assert {sort for sort, *_ in added(after)} == {WarningKind.SPEAKER, WarningKind.EVERYBODY}
    only = delayed(AGENDA, EVENT, A, 15, only_until_break=True, with_breaks=True)
    assert only.by_id["coffee"].starts == at("11:15")
    assert only.by_id["own"] is OWN
    assert (WarningKind.BREAK, "c", "coffee") in added(only)


def test_a_session_that_begins_with_the_break_is_moved_all_the_same() -> None:
    beside = changed(AGENDA, EVENT, "b", starts=at("11:00"), ends=at("11:10"))
    assert ids(until_break(beside, beside.by_id["b"])) == ["b"]


def test_what_goes_on_beside_others_is_in_nobody_s_way() -> None:
    for kind in (SessionKind.CHECKIN, SessionKind.OTHER):
        beside = replace(VOTE, kind=kind)
        assert warnings_of(ordered((beside, replace(D, starts=at("13:00"), ends=at("13:30"))), EVENT), EVENT) == ()


def test_who_is_meant_decides() -> None:
    during = replace(D, starts=at("13:00"), ends=at("13:30"))
    for roles, sorts in (({"ngo"}, [WarningKind.EVERYBODY]), ({"guest"}, [])):
        agenda = ordered((replace(VOTE, roles=frozenset({"ngo"})), replace(during, roles=frozenset(roles))), EVENT)
        assert [one.sort for one in warnings_of(agenda, EVENT)] == sorts


def test_of_two_that_all_are_asked_to_come_to_the_later_is_in_the_way() -> None:
    opening = replace(VOTE, id="opening", kind=SessionKind.OPENING, starts=at("12:45"), hall="hall_1")
    lunch = replace(COFFEE, id="lunch", starts=at("13:10"), ends=at("13:40"))
    tea = replace(lunch, id="tea")
    found = warnings_of(ordered((opening, VOTE, lunch, tea), EVENT), EVENT)
    assert [(one.sort, one.session.id, one.other and one.other.id) for one in found] == [
        (WarningKind.BREAK, "opening", "lunch"),
        (WarningKind.BREAK, "opening", "tea"),
        (WarningKind.BREAK, "vote", "lunch"),
        (WarningKind.BREAK, "vote", "tea"),
        (WarningKind.EVERYBODY, "vote", "opening"),
    ]


def made(number: int, of: tuple[int, int, str | None, SessionKind, bool, bool, bool]) -> Session:
    start, length, hall, kind, for_all, cancelled, speaks = of
    begins = at("08:00") + timedelta(minutes=5 * start)
    speakers = (Speaker(words("Айгүл", "Айгуль", "Aigul")),) if speaks else ()
    made = replace(session(f"s{number}", "08:00", hall=hall), kind=kind, for_all=for_all, cancelled=cancelled)
    return replace(made, speakers=speakers, starts=begins, ends=begins + timedelta(minutes=5 * length))


KINDS = (SessionKind.BREAK, SessionKind.PANEL, SessionKind.VOTE, SessionKind.OTHER)
rows = st.tuples(
    st.integers(0, 60),
    st.integers(1, 12),
    st.sampled_from([None, *(hall.id for hall in HALLS)]),
    st.sampled_from(KINDS),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
agendas = st.lists(rows, min_size=1, max_size=8).map(
    lambda several: ordered([made(number, row) for number, row in enumerate(several)], EVENT)
)


def overlapping(agenda: Agenda) -> Iterator[tuple[str, frozenset[str]]]:
    """What is in each other's way, found by looking at every pair."""
    for one, other in combinations([held for held in agenda.sessions if not held.cancelled], 2):
        if not (one.starts < other.ends and other.starts < one.ends):
            continue
        pair, same = frozenset({one.id, other.id}), one.hall is not None and one.hall == other.hall
        if same:
            yield "hall", pair
            continue
        if one.speakers and other.speakers:
            yield "speaker", pair
        kinds = [each.kind is SessionKind.BREAK and (each.hall is None or each.for_all) for each in (one, other)]
        gathers = [
            each.for_all and each.kind in {SessionKind.PANEL, SessionKind.VOTE, SessionKind.BREAK}
            for each in (one, other)
        ]
        if any(kinds) and not all(kinds):
            yield "break", pair
        elif any(gathers) and not any(kinds):
            yield "everybody", pair


@given(agenda=agendas)
def test_what_is_named_is_exactly_what_overlaps(agenda: Agenda) -> None:
    named = {(one.sort.value, one.key[1]) for one in warnings_of(agenda, EVENT) if one.other}
    assert named == {*overlapping(agenda)}


@given(agenda=agendas, by=st.integers(-90, 90), only=st.booleans(), along=st.booleans(), data=st.data())
def test_nothing_overlaps_after_a_change_that_was_not_named(
    agenda: Agenda, by: int, only: bool, along: bool, data: st.DataObject
) -> None:
    chosen = data.draw(st.sampled_from(agenda.sessions))
    for after in (
        moved(agenda, EVENT, [chosen], by),
        delayed(agenda, EVENT, chosen, by, only_until_break=only, with_breaks=along),
        changed(agenda, EVENT, chosen.id, ends=chosen.ends + timedelta(minutes=abs(by))),
        changed(agenda, EVENT, chosen.id, hall="hall_1"),
    ):
        named = {(one.sort.value, one.key[1]) for one in warnings_added(agenda, after, EVENT)}
        assert {*overlapping(after)} - {*overlapping(agenda)} <= named


@given(agenda=agendas, by=st.integers(1, 90), along=st.booleans(), data=st.data())
def test_a_delay_moves_only_what_it_says(agenda: Agenda, by: int, along: bool, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(agenda.sessions))
    near, far = until_break(agenda, chosen), from_here(agenda, chosen)
    assert {*ids(near)} <= {*ids(far)}
    after = delayed(agenda, EVENT, chosen, by, only_until_break=True, with_breaks=along)
    pause = next_break(agenda, chosen)
    wanted = {*ids(near)} | ({pause.id} if along and pause else set())
    for one in agenda.sessions:
        shift = micros(after.by_id[one.id].starts) - micros(one.starts)
        assert shift == (by * 60_000_000 if one.id in wanted else 0)
