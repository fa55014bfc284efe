"""What people hear of a new version: exactly what changed for them, old and new."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fair.agenda.model import Agenda, SessionKind, Speaker
from fair.agenda.release.diff import (
    News,
    SessionChange,
    Shift,
    carry_over,
    concerns,
    details,
    difference,
    gone,
    is_much,
    net_change,
    with_rest,
)
from tests.fair.agenda.tables import agenda, agendas, session
from tests.handlers.sample import words

HOUR = timedelta(hours=1)
TALK = session("talk")
ASAN = Speaker(words("Асан", "Асан", "Asan"), number=5)
BOSS = Speaker(words("Асан", "Асан", "Asan"), words("төраға", "председатель", "chair"), number=5)
AIGUL = Speaker(words("Айгүл", "Айгуль", "Aigul"))


def test_a_first_version_is_all_new() -> None:
    after = agenda(TALK, session("gone", "12:00", cancelled=True))
    assert difference(None, after) == (SessionChange(News.NEW, TALK),)


def test_nothing_is_new_in_the_same_version() -> None:
    assert difference(agenda(TALK), agenda(TALK)) == ()


def test_a_session_is_added() -> None:
    lunch = session("lunch", "13:00")
    assert difference(agenda(TALK), agenda(TALK, lunch)) == (SessionChange(News.NEW, lunch),)


@pytest.mark.parametrize("vanishes", [True, False])
def test_a_session_is_cancelled_whether_it_is_marked_or_just_missing(*, vanishes: bool) -> None:
    gone = session("talk", cancelled=True)
    after = agenda() if vanishes else agenda(gone)
    assert difference(agenda(TALK), after) == (SessionChange(News.CANCELLED, gone, TALK),)


def test_what_was_cancelled_already_is_no_news() -> None:
    gone = session("talk", cancelled=True)
    assert difference(agenda(gone), agenda()) == ()
    assert difference(agenda(gone), agenda(session("talk", "12:00", cancelled=True))) == ()


def test_a_session_is_held_after_all_and_later() -> None:
    gone, back = session("talk", cancelled=True), session("talk", "11:00")
    assert net_change(gone, TALK) == SessionChange(News.RESTORED, TALK, gone)
    assert net_change(gone, back) == SessionChange(News.RESTORED, back, gone, start=Shift(gone.starts, back.starts))


def test_a_session_moves_and_keeps_its_length() -> None:
    later = session("talk", "11:00")
    assert difference(agenda(TALK), agenda(later)) == (
        SessionChange(News.CHANGED, later, TALK, start=Shift(TALK.starts, later.starts)),
    )


def test_a_session_gets_longer_and_keeps_its_start() -> None:
    longer = session("talk", minutes=60)
    assert net_change(TALK, longer) == SessionChange(
        News.CHANGED, longer, TALK, length=Shift(timedelta(minutes=30), HOUR)
    )


def test_hall_title_and_speakers_are_told_together() -> None:
    new = session("talk", hall=None, title=words("Жаңа", "Доклад", "Talk"), speakers=(ASAN,))
    assert net_change(TALK, new) == SessionChange(
        News.CHANGED,
        new,
        TALK,
        hall=Shift("big", None),
        title=Shift(TALK.title, new.title),
        speakers=Shift((), (ASAN,)),
    )


def test_moved_and_moved_back_is_nothing() -> None:
    assert net_change(TALK, session("talk")) is None


def test_a_title_in_another_language_is_no_news() -> None:
    change = net_change(TALK, session("talk", title=words("Жаңа", "Доклад", "Talk")))
    assert change is not None
    assert change.spoken("kk") == change
    assert change.spoken("ru") is None
    moved = net_change(TALK, session("talk", "11:00", title=words("Жаңа", "Доклад", "Talk")))
    assert moved is not None
    assert moved.spoken("ru") == SessionChange(News.CHANGED, moved.session, TALK, start=moved.start)
    alike = net_change(TALK, session("talk", "11:00"))
    assert alike is not None
    assert alike.spoken("ru") is alike


def test_a_speakers_position_and_the_order_are_no_news() -> None:
    old, new = session("talk", speakers=(ASAN, AIGUL)), session("talk", speakers=(AIGUL, BOSS))
    assert net_change(old, new) is None
    assert details(agenda(old), agenda(new)) == {"talk": ("speakers",)}


def test_details_are_for_organisers() -> None:
    new = session(
        "talk",
        "11:00",
        kind=SessionKind.PANEL,
        description=words("А", "Б", "C"),
        capacity=5,
        speakers=(ASAN,),
        for_all=True,
    )
    assert details(agenda(TALK), agenda(new, session("new"))) == {
        "talk": ("kind", "description", "capacity", "for_all")
    }
    assert details(agenda(TALK), agenda(session("talk", "11:00"))) == {}


def test_what_is_only_in_the_old_version_is_carried_over_as_cancelled() -> None:
    lunch = session("lunch", "13:00")
    merged = carry_over(agenda(TALK), agenda(lunch))
    assert merged == Agenda((session("talk", cancelled=True), lunch))
    assert carry_over(agenda(TALK), merged) is merged


@pytest.mark.parametrize(
    ("bookmarks", "role", "number", "concerned"),
    [
        (set(), "guest", None, False),
        ({"talk"}, None, None, True),
        ({"lunch"}, "guest", 7, False),
        (set(), "guest", 5, True),
        (set(), "ngo", None, True),
    ],
)
def test_who_has_to_hear_of_a_change(
    *, bookmarks: set[str], role: str | None, number: int | None, concerned: bool
) -> None:
    old = session("talk", speakers=(ASAN,))
    new = session("talk", "11:00", for_all=True, roles=frozenset({"ngo"}))
    change = net_change(old, new)
    assert change is not None
    assert change.session_id == "talk"
    assert concerns(change, bookmarks, role, number) is concerned


def test_a_new_session_for_all_concerns_everybody() -> None:
    (change,) = difference(None, agenda(session("lunch", for_all=True)))
    assert concerns(change, (), None, None)


VERSIONS = agendas(st.sampled_from("abcde"))


@settings(max_examples=settings().max_examples // 2)
@given(VERSIONS, VERSIONS)
def test_changes_are_of_the_sessions_that_differ(old: Agenda, new: Agenda) -> None:
    after = carry_over(old, new)
    changed = {change.session_id for change in difference(old, new)}
    assert difference(old, after) == difference(old, new)
    assert {one.id for one in old.sessions} <= after.by_id.keys()
    for id_, one in after.by_id.items():
        was = old.by_id.get(id_)
        if was == one:
            assert id_ not in changed
        if was is not None and was.cancelled != one.cancelled:
            assert id_ in changed


def test_what_is_gone_and_when_that_is_much() -> None:
    old = agenda(*(session(f"s{number}") for number in range(11)), session("off", cancelled=True))
    kept = [one for one in old.sessions if one.id not in {"s0", "s1", "off"}]
    new = agenda(*kept, session("s0", cancelled=True), session("new"))
    assert [one.id for one in gone(old, new)] == ["s0", "s1"]
    assert (is_much(gone(old, new), old), is_much(old.sessions[:1], old)) == (True, False)
    assert (gone(None, new), is_much((), None)) == ((), False)
    assert with_rest(old, new).by_id.keys() == {*old.by_id, "new"}
    assert with_rest(old, new).by_id["s0"].cancelled
