"""Telegram is in trouble: what was not delivered comes again, and what is given up in the end is told."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest
import pytest_asyncio

from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair, front_door
from tests.stories.cast import SIMPLE
from tests.stories.conftest import later, registers, rows, stored, words
from tests.stories.moderation import ORGANISER, organiser

BOTH: Final = pytest.mark.parametrize("language", ["kk", "ru", "en"])
NAME: Final = "Құсайынова Әлия"


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    async with front_door(tmp_path, bulk_per_second=0, owner_ids=str(ORGANISER)) as running:
        yield running


async def applicant(fair: Fair, language: Language) -> Account:
    """Let somebody come as far as the question for their name."""
    account = fair.telegram.person("Әлия", language_code=language)
    await registers(fair, account, "guest", {**SIMPLE, "full_name": NAME}, language=language, until="full_name")
    return account


def trouble(fair: Fair, account: Account) -> None:
    """Let a gateway before Telegram's server fail whatever is sent to somebody."""
    fair.telegram.faults.html502("sendMessage", account.id, count=1000, performed=False)


async def passes(fair: Fair, seconds: int, step: int = 5) -> None:
    """Let time pass, and the bot do what falls due."""
    for _ in range(0, seconds, step):
        later(fair, seconds=step)
        fair.app.courier.signal.notify()
        await fair.settled()


def question(fair: Fair, id_: str, language: Language) -> str:
    return fair.app.event.form.by_id[id_].label[language]


@BOTH
async def test_whoever_answers_while_telegram_is_in_trouble_gets_the_next_question_when_it_ends(
    fair: Fair, language: Language
) -> None:
    aliya = await applicant(fair, language)
    trouble(fair, aliya)
    await fair.says(aliya, NAME)
    await passes(fair, 15)
    fair.telegram.faults.clear()
    await passes(fair, 15)
    assert question(fair, "phone", language) in aliya.last.text
    assert words(language, "missed", when="")[:20] not in aliya.last.text


@BOTH
async def test_who_writes_again_need_not_wait_for_the_next_try(fair: Fair, language: Language) -> None:
    aliya = await applicant(fair, language)
    trouble(fair, aliya)
    await fair.says(aliya, NAME)
    await passes(fair, 60)
    fair.telegram.faults.clear()
    await fair.says(aliya, "/status")
    said = [message.text for message in aliya.messages if message.from_bot]
    assert question(fair, "phone", language) in said[-2]


@BOTH
async def test_what_is_given_up_is_told_when_somebody_writes_next_and_no_answer_is_taken_unseen(
    fair: Fair, language: Language
) -> None:
    aliya = await applicant(fair, language)
    trouble(fair, aliya)
    await fair.says(aliya, NAME)
    await passes(fair, 600, 60)
    assert rows(fair, "SELECT count(*) FROM outbox WHERE state = 'unknown'") == [(1,)]
    fair.telegram.faults.clear()

    await fair.says(aliya, NAME)
    notice, again = [message.text for message in aliya.messages if message.from_bot][-2:]
    assert notice.startswith(words(language, "missed", when="")[:20])
    assert again.startswith(words(language, "missed-question"))
    assert question(fair, "phone", language) in again
    assert (await stored(fair, aliya))[1] == {"full_name": NAME}

    await fair.says(aliya, "+7 701 234 56 78")
    assert (await stored(fair, aliya))[1]["phone"] == "+77012345678"
    assert aliya.last.text.count(words(language, "missed", when="")[:20]) == 0


async def test_the_desk_counts_what_was_given_up(fair: Fair) -> None:
    aliya, boss = await applicant(fair, "ru"), await organiser(fair)
    assert words("ru", "desk-failed", count=1) not in boss.last.text
    trouble(fair, aliya)
    await fair.says(aliya, NAME)
    await passes(fair, 600, 60)
    await fair.says(boss, "/desk")
    assert words("ru", "desk-failed", count=1) in boss.last.text
