"""People ask about their data by phone or letter: the team hands a copy over, corrects, deletes, and it is noted."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

import pytest

from db.core.engine import Tx
from db.people import erasure
from db.registration import registrations
from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair
from tests.stories.conftest import labels, rows, words
from tests.stories.leftovers import files_with, holding
from tests.stories.lives import joins_team
from tests.stories.moderation import fair_with, guest, organiser

AT_ONCE: Final = 'publish = "at once"'
NAME: Final = "Құсайынова Әлия"
ROLE: Final[dict[Language, str]] = {"ru": "Гость", "kk": "Қонақ"}


async def walks_through(fair: Fair, account: Account, language: Language, *keys: str) -> None:
    for key in keys:
        await fair.taps(account, words(language, key))


async def registered_by_hand(fair: Fair, boss: Account, language: Language) -> None:
    """Let the organiser register somebody who phones, and open the card."""
    await walks_through(fair, boss, language, "desk-applications", "button-by-hand")
    await fair.taps(boss, ROLE[language])
    for said in (NAME, "+77010000001"):
        await fair.says(boss, said)
    await walks_through(fair, boss, language, "by-hand-yes", "button-application")


@pytest.mark.parametrize("language", ["ru", "kk"])
async def test_who_was_registered_by_phone_is_deleted_by_phone(tmp_path: Path, language: Language) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        boss = await organiser(fair, language)
        await registered_by_hand(fair, boss, language)
        assert NAME in boss.last.text
        await walks_through(fair, boss, language, "application-request", "request-how-phone", "request-yesterday")
        assert words(language, "request-by-phone") in boss.last.text
        await walks_through(fair, boss, language, "request-erase")
        assert "0001" in boss.last.text
        await walks_through(fair, boss, language, "request-erase-yes")
        assert boss.last.text == words(language, "request-erased", number="0001")
        assert [message.text for message in boss.messages if NAME in message.text and message.from_bot] == []
        assert holding(fair, [NAME, "77010000001"]) == {}
        assert files_with(fair, [NAME]) == set()
        assert rows(fair, "SELECT why FROM deletions") == [("request",)]
        ((action, after),) = rows(fair, "SELECT action, after FROM audit WHERE action = 'application-erased'")
        assert (action, json.loads(after)) == ("application-erased", {"how": "phone", "on": "2027-09-30"})
        await fair.says(boss, "/desk")
        await fair.taps(boss, words(language, "desk-journal"))
        assert words(language, "deed-application-erased") in boss.last.text


@pytest.mark.parametrize("language", ["ru", "kk"])
async def test_who_writes_a_letter_is_told_in_the_chat_what_was_done(tmp_path: Path, language: Language) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        aliya = await guest(fair, NAME, language)
        boss = await organiser(fair, language)
        await fair.does(boss.tap_data, "oa:show:1:0")
        await walks_through(fair, boss, language, "application-request", "request-how-letter", "request-other-day")
        for wrong in ("завтра", "31.12.2027", "01.10.2020"):
            await fair.says(boss, wrong)
            assert boss.last.text == words(language, "request-day-wrong")
        await fair.says(boss, "21.09.2027")
        await walks_through(fair, boss, language, "request-copy")
        document = boss.last.attachment
        assert document is not None
        held = json.loads(document.content)
        assert held["registrations"][0]["answers"][0]["value"] == NAME
        await fair.does(boss.tap_data, "rq:corrected:1:letter:2027-09-21")
        assert boss.toasts[-1].text == words(language, "request-noted")
        await fair.does(boss.tap_data, "rq:erase_yes:1:letter:2027-09-21")
        assert words(language, "request-by-letter") in aliya.last.text
        assert "fair@example.org" in aliya.last.text
        assert holding(fair, [NAME, aliya.id]) == {}
        told = [json.loads(after) for (after,) in rows(fair, "SELECT after FROM audit ORDER BY id")]
        assert [one.get("done") for one in told] == ["copy", "corrected", None]
        await fair.does(aliya.start)  # who was forgotten comes as somebody new
        assert rows(fair, "SELECT count(*) FROM people WHERE id = ?", aliya.id) == [(1,)]


async def test_only_organisers_do_it_and_nobody_for_themselves(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        await guest(fair, NAME, "ru")
        boss = await organiser(fair)
        moderator = await joins_team(fair, boss, "Модест", "moderator")
        await fair.does(moderator.tap_data, "oa:show:1:0")
        assert words("ru", "application-note") in labels(moderator)
        assert words("ru", "application-request") not in labels(moderator)
        await fair.does(moderator.tap_data, "rq:erase_yes:1:phone:2027-10-01")
        assert rows(fair, "SELECT count(*) FROM registrations") == [(1,)]
        for forged in (
            "rq:how:1::",
            "rq:day:1:phone:",
            "rq:erase_yes:1:phone:2099-01-01",
        ):
            await fair.does(boss.tap_data, forged)
            assert boss.last.text == words("ru", "request", number="0001")
        await fair.does(boss.tap_data, "rq:copy:1::")
        await fair.does(boss.tap_data, "rq:corrected:1::")
        await fair.does(boss.tap_data, "rq:erase_yes:77:phone:2027-10-01")
        assert rows(fair, "SELECT count(*) FROM registrations") == [(1,)]


async def test_a_member_who_takes_part_loses_the_application_and_keeps_the_place_in_the_team(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        boss = await organiser(fair)
        member = await joins_team(fair, boss, "Модест", "organiser")
        await fair.does(boss.tap_data, "m:home")
        await fair.app.database.write(_registers(fair, member, boss))
        await fair.does(boss.tap_data, "rq:erase_yes:1:person:2027-10-01")
        assert rows(fair, "SELECT person_id FROM registrations") == [(boss.id,)]
        assert rows(fair, "SELECT count(*) FROM team WHERE person_id = ?", member.id) == [(1,)]
        await fair.does(boss.tap_data, "rq:ask:2::")
        assert boss.toasts[-1].text == words("ru", "request-own")


async def test_a_day_that_is_typed_too_late_finds_nothing(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        aliya = await guest(fair, NAME, "ru")
        boss = await organiser(fair)
        await fair.does(boss.tap_data, "rq:other:1:phone:")
        await fair.app.database.write(lambda tx: erasure.erase(tx, aliya.id))  # by a term, at that very moment
        await fair.says(boss, "01.10.2027")
        assert words("ru", "queue", event=fair.app.event.title["ru"])[:6] in boss.last.text


def _registers(fair: Fair, *accounts: Account) -> Callable[[Tx], Awaitable[None]]:
    """Return what lets members of the team register, too."""

    async def work(tx: Tx) -> None:
        for account in accounts:
            made = await registrations.begin(tx, fair.app.event.id, account.id, "guest", 1)
            await registrations.answer(tx, made.id, "full_name", NAME, 1)
            await registrations.submit(tx, made, 1)

    return work
