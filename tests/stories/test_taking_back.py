"""What other people's chats say of somebody is taken back when they are forgotten."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from db.people import erasure
from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.sample_people.wishes import Upload
from tests.front import Fair
from tests.stories.cast import CAST
from tests.stories.conftest import labels, later, registers, rows, words
from tests.stories.leftovers import holding
from tests.stories.moderation import fair_with, guest, organiser
from tests.stories.test_personal_data import traces

AT_ONCE = 'publish = "at once"'
DESK = {"ru": ("📥 Заявки", "Открыть (2)"), "en": ("📥 Applications", "Open (2)")}
PROJECT = next(one.wishes for one in CAST if one.role == "ngo" and one.wishes["takes_part"] == "project")
NAMES = "Құсайынова Әлия", "Берік Сер"
ALIYA = NAMES[0]


async def forgets(fair: Fair, account: Account, language: Language) -> None:
    later(fair, minutes=5)
    await fair.says(account, "/forget")
    for key in ("forget-go-on", "forget-yes"):
        await fair.taps(account, words(language, key))
    assert account.last.text.startswith(
        words(language, "forgotten", registrations="", answers="", consents="", messages="")[:15]
    )


def offers(account: Account, label: str) -> bool:
    return label in labels(account)


async def forgets_meanwhile(fair: Fair, account: Account) -> None:
    """Let somebody have themselves forgotten while something is on its way to others."""
    account.say("/forget")
    for key in ("forget-go-on", "forget-yes"):
        label = words("ru", key)
        await fair.telegram.wait(partial(offers, account, label))
        account.tap(label)
    await fair.telegram.wait(lambda: not rows(fair, "SELECT 1 FROM people WHERE id = ?", account.id))


def tells(account: Account, name: str = ALIYA) -> bool:
    """Whether somebody can still read the name in their chat with the bot."""
    return any(
        message.from_bot and (name in message.text or name in str(message.buttons)) for message in account.messages
    )


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_the_card_in_an_organisers_chat_says_that_the_data_are_deleted(
    tmp_path: Path, language: Language
) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        aliya, _ = [await guest(fair, name, language) for name in NAMES]
        boss = await organiser(fair, language)
        for label in DESK[language]:
            await fair.taps(boss, label)
        assert tells(boss)
        await forgets(fair, aliya, language)
        assert boss.last.text == words(language, "erased-instead")
        assert not tells(boss)
        await fair.taps(boss, boss.last.buttons[-1][0].text)  # a way on
        assert rows(fair, "SELECT count(*) FROM about") == [(0,)]
        assert traces(fair, ALIYA) == []


async def test_a_message_that_shows_somebody_else_by_now_stays_as_it_is(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        aliya, _ = [await guest(fair, name, "ru") for name in NAMES]
        boss = await organiser(fair)
        for label in (*DESK["ru"], "Одобрить"):
            await fair.taps(boss, label)
        assert "Берік Сер" in boss.last.text
        await forgets(fair, aliya, "ru")
        assert "Берік Сер" in boss.last.text
        assert not tells(boss)


async def test_what_has_not_arrived_yet_never_tells_of_who_is_forgotten_meanwhile(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        aliya, _ = [await guest(fair, name, "ru") for name in NAMES]
        boss = await organiser(fair)
        await fair.taps(boss, DESK["ru"][0])
        fair.telegram.faults.hang("editMessageText", boss.id)
        boss.tap(DESK["ru"][1])
        await fair.telegram.wait(lambda: not fair.telegram.faults.waiting)
        await forgets_meanwhile(fair, aliya)
        fair.telegram.faults.release()
        await fair.settled()
        later(fair, seconds=10)
        fair.app.courier.signal.notify()
        await fair.settled()
        assert boss.last.text == words("ru", "erased-instead")
        assert not tells(boss)
        assert traces(fair, ALIYA) == []


async def test_what_is_deleted_because_a_term_is_over_is_taken_back_as_well(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        aliya, _ = [await guest(fair, name, "ru") for name in NAMES]
        boss = await organiser(fair)
        for label in DESK["ru"]:
            await fair.taps(boss, label)
        await fair.app.database.write(lambda tx: erasure.erase(tx, aliya.id))
        later(fair, minutes=2)
        await fair.app.database.write(fair.app.planner.tick)
        fair.app.courier.signal.notify()
        await fair.settled()
        assert boss.last.text == words("ru", "erased-instead")
        assert rows(fair, "SELECT count(*) FROM about") == [(0,)]


async def test_who_takes_over_what_the_team_has_registered_is_forgotten_under_their_own_id(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        boss = await organiser(fair)
        await fair.taps(boss, "📥 Заявки")
        for label in (words("ru", "button-by-hand"), "Гость"):
            await fair.taps(boss, label)
        for text in (ALIYA, "+77010000001"):
            await fair.says(boss, text)
        while words("ru", "by-hand-yes") not in labels(boss):
            await fair.taps(boss, words("ru", "button-skip"))
        await fair.taps(boss, words("ru", "by-hand-yes"))
        link = re.search(r"start=(\S+)", boss.last.text)
        assert link is not None
        await fair.taps(boss, words("ru", "button-application"))
        assert tells(boss)
        aliya = fair.telegram.person("Әлия", language_code="ru")
        await fair.does(aliya.start, link[1])
        while aliya.last.buttons and not rows(fair, "SELECT 1 FROM registrations WHERE person_id = ?", aliya.id):
            await fair.taps(aliya, aliya.last.buttons[0][0].text)
        await forgets(fair, aliya, "ru")
        assert not tells(boss)


# Files


SLIDES = Upload("Слайды.pdf", b"%PDF-1.7 slides")
ASKED_TO_DELETE = "Удалите, пожалуйста, старые файлы"


@asynccontextmanager
async def with_slides(folder: Path) -> AsyncIterator[tuple[Fair, Account, Account]]:
    """Let somebody send a file with her application, and an organiser look at her card."""
    async with fair_with(folder, 'publish = "together"') as fair:
        aliya = fair.telegram.person(ALIYA, language_code="ru")
        wishes = {**PROJECT, "full_name": ALIYA, "organisation": "Үлгі ұйым", "bin": None, "project_file": SLIDES}
        await registers(fair, aliya, "ngo", wishes, language="ru")
        boss = await organiser(fair)
        for label in (DESK["ru"][0], "Открыть (1)"):
            await fair.taps(boss, label)
        yield fair, aliya, boss


def has_file(account: Account) -> bool:
    return any(message.attachment is not None for message in account.messages if message.from_bot)


async def goes_out(fair: Fair, seconds: float) -> None:
    later(fair, seconds=seconds)
    fair.app.courier.signal.notify()
    await fair.settled()


async def test_her_file_is_deleted_from_an_organisers_chat(tmp_path: Path) -> None:
    async with with_slides(tmp_path) as (fair, aliya, boss):
        await fair.taps(boss, "📎 Файлы (1)")
        assert has_file(boss)
        await forgets(fair, aliya, "ru")
        assert not has_file(boss)
        assert not tells(boss)
        assert ASKED_TO_DELETE not in boss.last.text


async def test_who_holds_a_file_that_cannot_be_deleted_any_more_is_asked_to_do_so(tmp_path: Path) -> None:
    async with with_slides(tmp_path) as (fair, aliya, boss):
        await fair.taps(boss, "📎 Файлы (1)")
        later(fair, days=3)
        await forgets(fair, aliya, "ru")
        assert has_file(boss)
        assert ASKED_TO_DELETE in boss.last.text
        assert rows(fair, "SELECT count(*) FROM about") == [(0,)]


async def test_a_file_that_is_on_its_way_is_deleted_as_soon_as_it_has_arrived(tmp_path: Path) -> None:
    async with with_slides(tmp_path) as (fair, aliya, boss):
        fair.telegram.faults.hang("sendDocument", boss.id)
        boss.tap("📎 Файлы (1)")
        await fair.telegram.wait(lambda: not fair.telegram.faults.waiting)
        later(fair, minutes=5)
        await forgets_meanwhile(fair, aliya)
        fair.telegram.faults.release()
        await fair.settled()
        await goes_out(fair, 10)
        assert not has_file(boss)


@pytest.mark.parametrize(("label", "method"), [("📎 Файлы (1)", "sendDocument"), ("Заметка", "editMessageText")])
async def test_what_waits_for_telegram_is_not_sent_any_more(tmp_path: Path, label: str, method: str) -> None:
    async with with_slides(tmp_path) as (fair, aliya, boss):
        fair.telegram.faults.error(
            429, "Too Many Requests: retry after 600", {"retry_after": 600}, method=method, chat=boss.id
        )
        await fair.taps(boss, label)
        assert len(rows(fair, "SELECT * FROM outbox WHERE chat = ? AND state = 'queued'", boss.id)) == 1
        await forgets_meanwhile(fair, aliya)
        await goes_out(fair, 700)
        assert not has_file(boss)
        assert not tells(boss)
        assert boss.last.text == words("ru", "erased-instead")


# What members of the team were asked, and the links that they sent


async def joins_team(fair: Fair, boss: Account, name: str, role: str) -> Account:
    """Let the owner invite somebody, who accepts."""
    await fair.says(boss, "/desk")
    for label in ("👥 Команда", words("ru", "team-invite"), role):
        await fair.taps(boss, label)
    link = re.search(r"start=(\S+)", boss.last.text)
    assert link is not None
    member = fair.telegram.person(name, language_code="ru")
    await fair.does(member.start, link[1])
    await fair.taps(member, "Русский")
    await fair.taps(member, words("ru", "team-accept"))
    assert holding(fair, [link[1].partition("-")[2]]) == {}
    return member


async def test_what_was_asked_yesterday_is_not_answered_by_what_is_written_today(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        _ = [await guest(fair, name, "ru") for name in NAMES]
        boss = await organiser(fair)
        for label in (*DESK["ru"], words("ru", "application-change")):
            await fair.taps(boss, label)
        await fair.says(boss, "Уточните сферу")
        assert len(rows(fair, "SELECT * FROM prompts WHERE of LIKE '%сферу%'")) == 1
        later(fair, days=1, minutes=1)
        await fair.app.database.write(fair.app.planner.tick)
        assert rows(fair, "SELECT * FROM prompts") == []


async def test_who_leaves_the_team_leaves_nothing_half_done(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        _ = [await guest(fair, name, "ru") for name in NAMES]
        boss = await organiser(fair)
        member = await joins_team(fair, boss, "Модест", words("ru", "team-role-moderator"))
        await fair.does(member.tap_data, "aq:home:")
        await fair.says(member, ALIYA)  # the filter keeps it
        await fair.taps(member, words("ru", "application-note"))
        assert [len(rows(fair, f"SELECT * FROM {table}")) for table in ("prompts", "sieves")] == [1, 1]
        await fair.says(boss, "/desk")
        await fair.taps(boss, "👥 Команда")
        for label in ("Модест", words("ru", "team-remove"), words("ru", "team-remove-yes")):
            await fair.taps(boss, next(one for one in labels(boss) if label in one))
        assert [len(rows(fair, f"SELECT * FROM {table}")) for table in ("prompts", "sieves")] == [0, 0]


async def test_what_was_typed_to_find_somebody_is_taken_back_with_the_screen_that_shows_it(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        aliya, _ = [await guest(fair, name, "ru") for name in NAMES]
        boss = await organiser(fair)
        await fair.taps(boss, DESK["ru"][0])
        await fair.says(boss, "Құсайынова")
        await fair.says(boss, "/desk")
        await fair.taps(boss, DESK["ru"][0])
        assert "Құсайынова" in boss.last.text
        await forgets(fair, aliya, "ru")
        assert not tells(boss, "Құсайынова")


async def test_the_first_names_of_an_audience_are_taken_back(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        aliya, _ = [await guest(fair, name, "ru") for name in NAMES]
        boss = await organiser(fair)
        for label in (words("ru", "desk-announcements"), words("ru", "announce-new"), "✏️ Русский"):
            await fair.taps(boss, label)
        await fair.says(boss, "Приходите")
        await fair.taps(boss, words("ru", "announce-audience", count=2))
        assert tells(boss)
        await forgets(fair, aliya, "ru")
        assert not tells(boss)
