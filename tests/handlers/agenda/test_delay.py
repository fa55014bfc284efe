"""A delay in a hall, in an organiser's chat: what would overlap is said before anything moves."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from fair.agenda.model import SessionKind
from tests.handlers.agenda.released import SESSIONS, at, fair_with_halls, release
from tests.handlers.agenda.test_edit_draft import draft, keep, organiser
from tests.handlers.conversation import Person, World

OPENING, SHANYRAQ, BEINEU, LUNCH, _, TALK, AWARDS = SESSIONS
DIALOGUE = replace(SHANYRAQ, id="dialogue", starts=at("12:00"), ends=at("12:50"), title=BEINEU.title, speakers=())
VOTE = replace(OPENING, id="vote", kind=SessionKind.VOTE, starts=at("14:00"), ends=at("14:30"), title=AWARDS.title)
SECTION = replace(TALK, id="section", starts=at("14:40"), speakers=SHANYRAQ.speakers)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A day with a lunch, and a hall in which something is held before and after it."""
    world = await World.open(tmp_path, fair_with_halls())
    await release(world, [OPENING, SHANYRAQ, DIALOGUE, LUNCH, VOTE, SECTION, AWARDS])
    world.at(at("08:00"))
    yield world
    await world.close()


async def late(world: World, *labels: str, code: str = "ru") -> Person:
    person = await organiser(world, code)
    await person.presses("pg:card:dialogue:")
    for label in labels:
        await person.taps(label)
    return person


async def times(world: World, *ids: str) -> list[str]:
    agenda = (await draft(world)).agenda
    return [f"{agenda.by_id[one].starts:%H:%M}" for one in ids]


async def test_a_delay_that_is_in_nobody_s_way_is_one_tap(world: World) -> None:
    oleg = await late(world, "Задержка в зале", "+10")
    oleg.sees("12:10–13:00")
    assert await times(world, "dialogue", "lunch", "vote") == ["12:10", "13:00", "14:10"]


async def test_what_would_overlap_is_named_before_anything_moves(world: World) -> None:
    oleg = await late(world, "Задержка в зале")
    oleg.sees("До конца дня сессий в зале: 2.")
    assert oleg.labels == ["✓ До конца дня", "Только до перерыва", "+5", "+10", "+15", "+20", "+30", "+45", "К сессии"]
    await oleg.taps("+15")
    oleg.sees("Перерыв: Обед (13:00–14:00), а в это время идёт Бейнеуская инициатива (12:15–13:05).")
    oleg.sees("Для всех: Награждение (14:15–14:45), а в это время идёт Море (14:40–16:00).")
    assert not (await draft(world)).differs
    await oleg.taps("Всё равно сдвинуть")
    assert await times(world, "dialogue", "lunch", "vote") == ["12:15", "13:00", "14:15"]


@pytest.mark.parametrize(
    ("code", "late_", "with_break", "until", "anyway"),
    [
        ("ru", "Задержка в зале", "Сдвинуть и перерыв", "Только до перерыва", "Всё равно сдвинуть"),
        ("kk", "Залдағы кідіріс", "Үзілісті де жылжыту", "Тек үзіліске дейін", "Бәрібір жылжыту"),
    ],
)
async def test_until_the_break_leaves_the_break_where_it_is(
    world: World, code: str, late_: str, with_break: str, until: str, anyway: str
) -> None:
    oleg = await late(world, late_, "+15", with_break, code=code)
    await oleg.taps(until)
    oleg.sees("13:00–14:00")
    assert with_break in oleg.labels
    await oleg.taps(anyway)
    assert await times(world, "dialogue", "lunch", "vote") == ["12:15", "13:00", "14:00"]


async def test_moving_the_break_takes_up_the_whole_day_again(world: World) -> None:
    oleg = await late(world, "Задержка в зале", "+15", "Только до перерыва")
    oleg.sees("до перерыва", "Перерыв: Обед")
    oleg.sees_no("Для всех")
    await oleg.taps("Сдвинуть и перерыв")
    oleg.sees("до конца дня", "Для всех: Награждение (14:15–14:45)")
    oleg.sees_no("Перерыв: Обед")
    assert "Только до перерыва" in oleg.labels
    assert not (await draft(world)).differs
    await oleg.taps("Всё равно сдвинуть")
    assert await times(world, "dialogue", "lunch", "vote") == ["12:15", "13:15", "14:15"]


async def test_in_kazakh_the_whole_day_moves_with_its_breaks(world: World) -> None:
    dinara = await late(world, "Залдағы кідіріс", "+15", code="kk")
    dinara.sees("Үзіліс: Түскі ас (13:00–14:00), ал сол уақытта Бейнеу бастамасы (12:15–13:05) өтеді.")
    await dinara.taps("Үзілісті де жылжыту")
    dinara.sees_no("Үзіліс: Түскі ас")
    dinara.sees("Бәріне арналған: Марапаттау (14:15–14:45), ал сол уақытта Теңіз (14:40–16:00) өтеді.")
    await dinara.taps("Басқа кідіріс")
    await dinara.taps("+5")
    assert await times(world, "dialogue", "lunch", "vote") == ["12:05", "13:00", "14:05"]


async def test_who_goes_on_has_seen_what_is_so_now(world: World) -> None:
    oleg = await late(world, "Задержка в зале", "+15")
    moved = replace(SECTION, starts=at("14:20"))
    await keep(world, OPENING, SHANYRAQ, DIALOGUE, LUNCH, VOTE, moved, AWARDS)
    await oleg.taps("Всё равно сдвинуть")
    oleg.sees("Перерыв: Обед")
    assert await times(world, "dialogue", "vote") == ["12:00", "14:00"]


async def test_a_single_session_that_gets_in_the_way_says_so(world: World) -> None:
    oleg = await late(world, "+30")
    oleg.sees("Перерыв: Обед (13:00–14:00), а в это время идёт Бейнеуская инициатива (12:30–13:20).")


async def test_what_the_button_was_for_may_be_gone(world: World) -> None:
    oleg = await late(world, "Задержка в зале")
    await keep(world, OPENING, LUNCH, replace(DIALOGUE, hall=None), AWARDS)
    await oleg.taps("+5")
    oleg.sees_no("Задержка")
    await keep(world, OPENING, LUNCH)
    await oleg.presses("pd:dialogue:5:0:0:")
    oleg.sees("Этой сессии в черновике уже нет.")
    await keep(world, replace(DIALOGUE, starts=at("23:30", 15), ends=at("23:50", 15)))
    await oleg.presses("pd:dialogue:45:0:0:")
    oleg.sees("Тогда сессия начнётся не в день ярмарки")


async def test_without_an_agenda_there_is_no_delay(tmp_path: Path) -> None:
    world = await World.open(tmp_path, fair_with_halls())
    oleg = await organiser(world)
    await oleg.presses("pd:dialogue:5:0:0:")
    oleg.sees("Программы ещё нет.")
    await world.close()
