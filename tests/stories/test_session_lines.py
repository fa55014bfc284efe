"""A session with places is full: one waits, and gets the next place that is free, in order."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
import pytest_asyncio

from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair, front_door
from tests.stories.agenda import AGENDA, LUNCH, OPENING, SEA, TALK, at, comes, guest, marks, release
from tests.stories.conftest import labels, rows, words
from tests.stories.moderation import ORGANISER

BOTH: Final = pytest.mark.parametrize("language", ["kk", "en"])


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    async with front_door(tmp_path, bulk_per_second=0, owner_ids=str(ORGANISER)) as running:
        await release(running)
        await comes(running, at("12:00", 9))
        yield running
        assert running.telegram.alarms == []


async def waits(fair: Fair, account: Account, language: Language) -> None:
    """Let somebody open the session, find it full, and join its line."""
    await fair.says(account, "/start s-sea")
    assert words(language, "session-full") in account.last.text
    await fair.taps(account, words(language, "button-session-wait"))


def agendas(fair: Fair) -> list[int]:
    return [row[0] for row in rows(fair, "SELECT person_id FROM bookmarks WHERE session_id = 'sea' ORDER BY person_id")]


def in_line(fair: Fair) -> list[int]:
    return [row[0] for row in rows(fair, "SELECT person_id FROM session_lines ORDER BY id")]


@BOTH
async def test_the_next_in_line_gets_the_place_that_somebody_drops(fair: Fair, language: Language) -> None:
    aigul, berik, camila = [await guest(fair, name, language) for name in ("Айгүл", "Берік", "Камила")]
    await marks(fair, aigul, "sea")
    await waits(fair, berik, language)
    await waits(fair, camila, language)
    assert words(language, "session-waiting", place="2") in camila.last.text
    await fair.says(camila, "/agenda")
    await fair.taps(camila, words(language, "button-agenda-mine"))
    assert words(language, "agenda-waits", title=SEA.title[language], place="2") in camila.last.text

    await fair.says(aigul, "/start s-sea")
    await fair.taps(aigul, words(language, "button-session-drop"))
    dana = await guest(fair, "Dana", language)
    await fair.says(dana, "/start s-sea")
    assert words(language, "session-full") in dana.last.text  # the place is that of who waits
    await fair.does(dana.tap_data, "e:add:sea:")
    await comes(fair, at("12:01", 9))
    assert agendas(fair) == [berik.id]
    assert berik.last.text.startswith(words(language, "session-line-place", title=SEA.title[language]))
    assert in_line(fair) == [camila.id]
    await fair.says(camila, "/start s-sea")
    assert words(language, "session-waiting", place="1") in camila.last.text
    await fair.taps(camila, words(language, "button-session-unwait"))
    assert in_line(fair) == []

    await fair.taps(berik, words(language, "button-reminder-drop"))
    await comes(fair, at("12:02", 9))
    assert agendas(fair) == []


@BOTH
async def test_who_asks_to_wait_gets_a_place_that_is_free_by_now(fair: Fair, language: Language) -> None:
    aigul, berik = [await guest(fair, name, language) for name in ("Айгүл", "Берік")]
    await marks(fair, aigul, "sea")
    await fair.says(berik, "/start s-sea")
    await fair.does(aigul.tap_data, "e:drop:sea:")
    await fair.taps(berik, words(language, "button-session-wait"))
    assert in_line(fair) == []
    assert agendas(fair) == [berik.id]


@BOTH
async def test_who_withdraws_or_is_forgotten_makes_room_and_stands_in_no_line(fair: Fair, language: Language) -> None:
    aigul, berik, camila, dana = [await guest(fair, name, language) for name in ("Айгүл", "Берік", "Камила", "Dana")]
    await marks(fair, aigul, "sea")
    for account in (berik, camila, dana):
        await waits(fair, account, language)
    await fair.says(berik, "/status")
    await fair.taps(berik, words(language, "button-withdraw"))
    await fair.taps(berik, words(language, "withdraw-yes"))
    assert in_line(fair) == [camila.id, dana.id]
    await fair.says(camila, "/forget")
    await fair.taps(camila, words(language, "forget-go-on"))
    await fair.taps(camila, words(language, "forget-yes"))
    await fair.says(aigul, "/status")
    await fair.taps(aigul, words(language, "button-withdraw"))
    await fair.taps(aigul, words(language, "withdraw-yes"))
    await comes(fair, at("12:01", 9))
    assert (agendas(fair), in_line(fair)) == ([dana.id], [])


@BOTH
async def test_another_release_makes_room_or_ends_the_line(fair: Fair, language: Language) -> None:
    boss = await arrives(fair, language)
    aigul, berik, camila = [await guest(fair, name, language) for name in ("Айгүл", "Берік", "Камила")]
    await marks(fair, aigul, "sea")
    for account in (berik, camila):
        await waits(fair, account, language)
    await fair.does(boss.tap_data, "pg:card:sea:")
    assert words(language, "programme-waiting", count="2") in boss.last.text

    await release(fair, [OPENING, LUNCH, replace(SEA, capacity=2), TALK])
    await comes(fair, at("12:01", 9))
    assert agendas(fair) == sorted([aigul.id, berik.id])
    await release(fair, AGENDA)  # less places: nobody loses one, and nobody gets one
    await fair.says(berik, "/start s-sea")
    await fair.taps(berik, words(language, "button-session-drop"))
    await comes(fair, at("12:02", 9))
    assert (agendas(fair), in_line(fair)) == ([aigul.id], [camila.id])

    await release(fair, [OPENING, LUNCH, replace(SEA, cancelled=True), TALK])
    await comes(fair, at("12:03", 9))
    assert in_line(fair) == []
    assert camila.last.text == words(language, "session-line-over", title=SEA.title[language])


async def arrives(fair: Fair, language: Language) -> Account:
    boss = fair.telegram.person("Басшы", language_code=language, id=ORGANISER)
    await fair.does(boss.start)
    await fair.taps(boss, {"kk": "Қазақша", "ru": "Русский", "en": "English"}[language])
    return boss


async def test_at_night_the_place_is_given_and_told_in_the_morning(fair: Fair) -> None:
    aigul, berik = [await guest(fair, name) for name in ("Айгуль", "Борис")]
    await marks(fair, aigul, "sea")
    await waits(fair, berik, "ru")
    await comes(fair, at("23:30", 9))
    await fair.says(aigul, "/start s-sea")
    await fair.taps(aigul, "Убрать из моей программы")
    told = words("ru", "session-line-place", title="Море")
    await comes(fair, at("03:00", 10))
    assert agendas(fair) == [berik.id]
    assert told not in berik.last.text
    await comes(fair, at("07:00", 10))
    assert told in berik.last.text


async def test_who_gets_a_place_late_is_reminded_and_a_line_ends_when_the_session_begins(fair: Fair) -> None:
    aigul, berik, camila = [await guest(fair, name) for name in ("Айгуль", "Борис", "Камилла")]
    await marks(fair, aigul, "sea")
    for account in (berik, camila):
        await waits(fair, account, "ru")
    await comes(fair, at("13:50"))
    await fair.says(aigul, "/start s-sea")
    await fair.taps(aigul, "Убрать из моей программы")
    await comes(fair, at("13:51"))
    assert any("Начало через" in message.text and "Море" in message.text for message in berik.messages)
    await comes(fair, at("14:00"))
    assert in_line(fair) == []
    await fair.says(camila, "/start s-sea")
    assert "Встать в очередь" not in labels(camila)


@BOTH
async def test_nobody_waits_for_what_has_begun(fair: Fair, language: Language) -> None:
    aigul, berik = [await guest(fair, name, language) for name in ("Айгүл", "Берік")]
    await marks(fair, aigul, "sea")
    await fair.says(berik, "/start s-sea")
    fair.clock.now = SEA.starts
    await fair.taps(berik, words(language, "button-session-wait"))
    assert berik.toasts[-1].text == words(language, "toast-full")
    assert in_line(fair) == []
