"""Reminders, from the evening before to the minute before."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from fair.words import Language
from tests.front import Fair, front_door
from tests.stories.agenda import (
    AGENDA,
    OPENING,
    SEA,
    TALK,
    at,
    comes,
    guest,
    later,
    marks,
    missed,
    release,
    since,
    unfinished,
)
from tests.stories.conftest import labels, words


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    async with front_door(tmp_path, bulk_per_second=0) as running:
        yield running
        assert running.telegram.alarms == []


async def test_the_day_before_everybody_gets_the_plan_and_the_way(fair: Fair) -> None:
    await release(fair)
    aigul, john = await guest(fair, "Айгуль"), await guest(fair, "John", "en")
    await marks(fair, aigul, "sea")
    await comes(fair, at("17:58", 13))
    before = {account.id: account.last for account in (aigul, john)}
    await comes(fair, at("17:59", 13))
    assert (since(aigul, before[aigul.id]), since(john, before[john.id])) == ([], [])
    await comes(fair, at("18:00", 13))
    assert "Завтра в" in aigul.last.text
    assert "14:00–15:00 – ⭐ Море" in aigul.last.text
    assert "Tomorrow at" in john.last.text
    assert "14:00–15:00 – The sea" in john.last.text
    assert fair.app.event.place.address["en"] in john.last.text
    assert labels(aigul)[:3] == ["Билет", "Программа дня", "Как добраться"]
    assert labels(john)[:3] == ["Ticket", "Programme of the day", "How to get there"]
    for account in (aigul, john):
        assert len(since(account, before[account.id])) == 1


async def test_an_hour_before_the_opening(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    await comes(fair, at("09:00"))
    assert "Начало через 60 минут: 10:00" in aigul.last.text


async def test_a_quarter_of_an_hour_before_what_one_has_chosen(fair: Fair) -> None:
    await release(fair)
    aigul, boris = await guest(fair, "Айгуль"), await guest(fair, "Борис")
    await marks(fair, aigul, "sea")
    alone = boris.last
    await comes(fair, at("13:44"))
    aigul.say("/language")
    await fair.settled()
    await fair.taps(aigul, "English")
    await comes(fair, at("13:45"))
    assert aigul.last.text.startswith("🔔 The sea\n\n⏰ Starts in 15 minutes: 14:00")
    assert labels(aigul)[:3] == ["Ticket", "Details", "Where is it?"]
    await comes(fair, at("13:50"))
    assert aigul.last.text.startswith("🔔 The sea\n\n⏰ Starts in 15 minutes: 14:00")
    assert since(boris, alone) == []


async def test_who_can_not_come_leaves_the_place_to_others(fair: Fair) -> None:
    await release(fair)
    aigul, boris = await guest(fair, "Айгуль"), await guest(fair, "Борис")
    await marks(fair, aigul, "sea")
    await fair.says(boris, "/start s-sea")
    assert "Мест нет" in boris.last.text
    await comes(fair, at("13:45"))
    await fair.taps(aigul, "Не смогу прийти")
    assert "«Море» больше не в Вашей программе" in aigul.last.text
    await marks(fair, boris, "sea")
    assert "Начало через 15 минут" in boris.last.text  # what he would have been told at that moment


async def test_a_moved_session_is_reminded_of_at_its_new_time_only(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    await marks(fair, aigul, "talk")
    await comes(fair, at("15:00"))
    await release(fair, [*AGENDA[:3], later(TALK, 60)])
    await comes(fair, at("15:03"))
    assert "15:30 → 16:30" in aigul.last.text
    before = aigul.last
    await comes(fair, at("15:15"))
    assert since(aigul, before) == []
    await comes(fair, at("16:15"))
    assert "Начало через 15 минут: 16:30" in aigul.last.text


async def test_a_cancelled_session_is_not_reminded_of(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    await marks(fair, aigul, "talk")
    await release(fair, [*AGENDA[:3], replace(TALK, cancelled=True)])
    await comes(fair, at("15:00"))
    before = aigul.last
    await comes(fair, at("15:15"))
    assert since(aigul, before) == []


async def test_the_lead_is_everybodys_own_choice(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    await marks(fair, aigul, "sea")
    await fair.says(aigul, "/start")
    await fair.taps(aigul, "Уведомления")
    await fair.taps(aigul, "Время напоминаний")
    await fair.taps(aigul, "За 1 час")
    assert "✅ За 1 час" in [button.text for row in aigul.last.buttons for button in row]
    await comes(fair, at("13:00"))
    assert "Начало через 60 минут: 14:00" in aigul.last.text
    before = aigul.last
    await comes(fair, at("13:45"))
    assert since(aigul, before) == []


async def test_reminders_are_muted_under_a_reminder(fair: Fair) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгуль")
    await marks(fair, aigul, "sea")
    await marks(fair, aigul, "talk")
    await comes(fair, at("13:45"))
    reminder = aigul.last
    await fair.taps(aigul, "Отключить напоминания")
    assert aigul.last.text.startswith("Напоминания отключены.")
    assert "Море" in reminder.text
    before = aigul.last
    await comes(fair, at("15:15"))
    assert since(aigul, before) == []
    await fair.taps(aigul, "Напоминания: выкл.")
    assert "Колодцы" in aigul.last.text


OUTAGES = {
    # outage: reminders that come (opening, sea), people counted as missed
    timedelta(minutes=1): (["Открытие", "Море"], 0),
    timedelta(minutes=20): ([], 2),
    timedelta(hours=3): ([], 2),
    timedelta(days=2): ([], 2),
}


@pytest.mark.parametrize("outage", OUTAGES, ids=str)
async def test_after_an_outage_what_is_still_of_use_is_sent_and_the_rest_is_counted(
    fair: Fair, outage: timedelta
) -> None:
    await release(fair, [OPENING, replace(SEA, starts=at("10:00"), ends=at("11:00"))])
    aigul = await guest(fair, "Айгуль")
    await fair.app.database.write(fair.app.planner.tick)
    await comes(fair, at("18:00", 13))
    await marks(fair, aigul, "sea")
    before = aigul.last
    if outage < timedelta(hours=1):
        for moment in (at("09:00"), at("09:45")):
            await comes(fair, moment + outage)
    else:
        await comes(fair, at("09:00") + outage)
    texts = [one.text for one in since(aigul, before)]
    expected, uncounted = OUTAGES[outage]
    assert len(texts) == len(expected)
    assert all(word in text for word, text in zip(expected, texts, strict=True))
    assert await missed(fair) == uncounted
    assert unfinished(fair) == []


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_who_chooses_a_time_is_reminded_again(fair: Fair, language: Language) -> None:
    await release(fair)
    aigul = await guest(fair, "Айгүл", language)
    await marks(fair, aigul, "sea")
    await fair.does(aigul.tap_data, "t:mute:reminders")
    await fair.does(aigul.tap_data, "t:leads:")
    assert words(language, "leads-off") in aigul.last.text
    await fair.taps(aigul, words(language, "lead-hours", number=1))
    assert aigul.toasts[-1].text == words(language, "leads-saved-on")
    assert words(language, "leads-off") not in aigul.last.text
    await comes(fair, at("13:01"))
    assert SEA.title[language] in aigul.last.text
