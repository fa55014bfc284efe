"""Under a question that people may hesitate to answer stands who sees the answer: as it is at that moment."""

from pathlib import Path

import pytest

from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair
from tests.stories.cast import SIMPLE
from tests.stories.conftest import registers, words
from tests.stories.moderation import fair_with, organiser
from tests.stories.test_forum import connected

TOGETHER = 'publish = "together"'


async def asked(fair: Fair, language: Language) -> Account:
    account = fair.telegram.person("Әлия", language_code=language)
    await registers(fair, account, "guest", SIMPLE, language=language, until="access_needs")
    return account


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_who_sees_what_people_need_is_said_with_and_without_a_group(tmp_path: Path, language: Language) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        first = await asked(fair, language)
        assert words(language, "question-seen-by", who="door") in first.last.text
        await connected(fair, boss)
        second = await asked(fair, language)
        assert words(language, "question-seen-by", who="both") in second.last.text
        shown = [message.text for message in second.messages if "👁" in message.text]
        assert len(shown) == 1  # nothing of it under what nobody hesitates to say
