"""Changes of the agenda: one message each, with what is new and nothing else."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest_asyncio

from tests.front import Fair, front_door
from tests.stories.agenda import LUNCH, OPENING, SEA, TALK, at, comes, guest, later, marks, release, since, with_speaker

SENTENCE = {"kk": "Уақыт өзгерді.", "ru": "Изменилось время.", "en": "Times have changed."}
THREE = timedelta(minutes=3)


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    async with front_door(tmp_path, bulk_per_second=0) as running:
        yield running
        assert running.telegram.alarms == []


async def test_one_message_says_all_that_concerns_a_person(fair: Fair) -> None:
    await release(fair)
    aigul, john = await guest(fair, "Айгуль"), await guest(fair, "John", "en")
    await marks(fair, aigul, "sea")
    before = aigul.last, john.last
    fair.clock.now = at("10:00", 10)
    moved = replace(later(SEA, 30), hall="kaspiy")
    await release(fair, [OPENING, later(LUNCH, 15), moved, later(TALK, 10)], SENTENCE)
    await comes(fair, fair.clock() + THREE)
    (notice,), (english,) = since(aigul, before[0]), since(john, before[1])
    assert notice.text.startswith("Изменилось время.\n\n📅 Изменения в программе")
    assert "Обед\nВремя: 13:00 → 13:15" in notice.text
    assert "Море\nВремя: 14:00 → 14:30\n📍 Зал «Арал» → Зал «Каспий»" in notice.text
    assert "Колодцы" not in notice.text
    assert english.text == "Times have changed.\n\n📅 A change in the programme\n\n✏️ Lunch\nTime: 13:00 → 13:15"
    await fair.taps(john, "Programme of 14 November")
    assert "13:15" in john.last.text


async def test_a_first_publication_changes_nothing(fair: Fair) -> None:
    aigul = await guest(fair, "Айгуль")
    before = aigul.last
    await release(fair)
    await comes(fair, fair.clock() + THREE)
    assert since(aigul, before) == []


async def test_who_registers_later_knows_what_they_have_seen(fair: Fair) -> None:
    await release(fair)
    await release(fair, [OPENING, later(LUNCH, 15), SEA, TALK])
    aigul = await guest(fair, "Айгуль")
    before = aigul.last
    await comes(fair, fair.clock() + THREE)
    assert since(aigul, before) == []


async def test_changes_within_the_quiet_time_are_told_together(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    before = aigul.last
    await release(fair, [OPENING, later(LUNCH, 15), SEA, TALK], SENTENCE)
    await comes(fair, fair.clock() + timedelta(minutes=2))
    await release(fair, [OPENING, later(LUNCH, 30), SEA, TALK])
    await comes(fair, fair.clock() + timedelta(minutes=2))
    assert since(aigul, before) == []
    await comes(fair, fair.clock() + timedelta(minutes=1))
    (notice,) = since(aigul, before)
    assert "13:00 → 13:30" in notice.text
    assert notice.text.startswith("Изменилось время.")


async def test_a_clock_set_back_keeps_no_change_from_being_told(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    before = aigul.last
    fair.clock.now = at("18:00", 10)
    await release(fair, [OPENING, later(LUNCH, 15), SEA, TALK], SENTENCE)
    await comes(fair, at("10:00", 10))
    assert since(aigul, before) == []
    await comes(fair, fair.clock() + THREE)
    (notice,) = since(aigul, before)
    assert "13:00 → 13:15" in notice.text


async def test_moved_and_moved_back_is_nothing(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    before = aigul.last
    await release(fair, [OPENING, later(LUNCH, 15), SEA, TALK])
    await release(fair)
    await comes(fair, fair.clock() + THREE)
    assert since(aigul, before) == []


async def test_a_session_that_is_gone_is_told_as_cancelled(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    await marks(fair, aigul, "talk")
    await release(fair, [OPENING, LUNCH, SEA])
    await comes(fair, fair.clock() + THREE)
    assert "❌ Колодцы\nК сожалению, отменено." in aigul.last.text
    await release(fair)
    await comes(fair, fair.clock() + THREE)
    assert "✅ Колодцы" in aigul.last.text


async def test_what_has_become_wrong_is_struck_through(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    await marks(fair, aigul, "talk")
    await comes(fair, at("15:15"))
    reminder = aigul.last
    await release(fair, [OPENING, LUNCH, SEA, replace(TALK, hall="aral")])
    await comes(fair, at("15:18"))
    assert "Зал «Каспий» → Зал «Арал»" in aigul.last.text
    await comes(fair, at("15:18"))
    assert reminder.html.startswith("<s>🔔 <b>Колодцы</b>")
    assert "Зачёркнутое изменилось" in reminder.text
    await fair.taps(aigul, "Посмотреть новое")
    assert "Зал «Арал»" in aigul.last.text or "Зал «Арал»" in reminder.text


async def test_the_plan_of_the_day_is_drawn_anew(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    await comes(fair, at("17:59", 13))
    await comes(fair, at("18:00", 13))
    plan = aigul.last
    await release(fair, [OPENING, later(LUNCH, 15), SEA, TALK])
    await comes(fair, at("18:03", 13))
    await comes(fair, at("18:03", 13))
    assert plan.text.startswith("🔄 План дня изменился")
    assert "13:15–14:15 – Обед" in plan.text


async def test_speakers_always_hear_of_their_own_talks(fair: Fair) -> None:
    aigul = await guest(fair, "Айгуль")
    await fair.says(aigul, "/stop")
    before = aigul.last
    own = with_speaker(TALK, 1)
    await release(fair, [OPENING, LUNCH, SEA, own])
    await release(fair, [OPENING, later(LUNCH, 15), SEA, later(own, 15)])
    await comes(fair, fair.clock() + THREE)
    (notice,) = since(aigul, before)
    assert "🎤 Ваше выступление\nВремя: 15:30 → 15:45" in notice.text
    assert "Обед" not in notice.text
    await release(fair, [OPENING, later(LUNCH, 15), SEA, with_speaker(later(TALK, 15), None)])
    await release(fair, [OPENING, later(LUNCH, 15), SEA, replace(later(TALK, 15), speakers=())])
    await comes(fair, fair.clock() + THREE)
    assert "Спикер: Айгуль → не указан" in aigul.last.text


async def test_muting_what_one_has_chosen_takes_a_second_tap(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    await marks(fair, aigul, "sea")
    await release(fair, [OPENING, LUNCH, later(SEA, 30), TALK])
    await comes(fair, fair.clock() + THREE)
    await fair.taps(aigul, "Отключить такие уведомления")
    assert "Действительно отключить?" in aigul.last.text
    await fair.taps(aigul, "Нет, пусть приходят")
    await release(fair, [OPENING, LUNCH, later(SEA, 45), TALK])
    await comes(fair, fair.clock() + THREE)
    assert "14:30 → 14:45" in aigul.last.text
    await fair.taps(aigul, "Отключить такие уведомления")
    await fair.taps(aigul, "Да, отключить")
    before = aigul.last
    await release(fair, [OPENING, LUNCH, later(SEA, 60), TALK])
    await comes(fair, fair.clock() + THREE)
    assert since(aigul, before) == []
    await fair.taps(aigul, "Мои сессии: выкл.")
    assert "14:45 → 15:00" in aigul.last.text


async def test_the_night_holds_back_what_can_wait(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    before = aigul.last
    fair.clock.now = at("22:30", 10)
    await release(fair, [OPENING, later(LUNCH, 15), SEA, TALK])
    await comes(fair, at("22:40", 10))
    await comes(fair, at("06:59", 11))
    assert since(aigul, before) == []
    await comes(fair, at("07:00", 11))
    assert "13:00 → 13:15" in aigul.last.text


async def test_what_can_not_wait_is_told_at_once_even_at_night(fair: Fair) -> None:
    night = replace(later(LUNCH, 0), starts=at("06:30"), ends=at("07:00"))
    await release(fair, [OPENING, night, SEA, TALK])
    aigul = await guest(fair, "Айгуль")
    fair.clock.now = at("06:25")
    await release(fair, [OPENING, replace(night, hall="aral"), SEA, TALK])
    await comes(fair, at("06:25"))
    assert "Зал «Арал»" in aigul.last.text
