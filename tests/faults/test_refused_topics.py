"""What Telegram refuses in the team's group is said there or at the desk, and shown once that is possible."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.people.group import Group
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot
from tests.faults.test_topics import RIGHTS, applies, connects, mirrors
from tests.stories.conftest import words

BOTH = pytest.mark.parametrize("language", ["ru", "kk"])
FOREVER = 1_000
SILENCED = [
    "Bad Request: have no rights to send a message",
    "Bad Request: not enough rights to send text messages to the chat",
    "Bad Request: CHAT_WRITE_FORBIDDEN",
]
UNKNOWN = "Bad Request: SOMETHING_NOBODY_KNOWS"


@asynccontextmanager
async def team(
    tmp_path: Path, telegram: Telegram, clock: OneClock, language: Language
) -> AsyncIterator[tuple[Scene, Account, Group, Account]]:
    """An owner, a connected group, and somebody whose application is shown in it."""
    owner = telegram.person("Басшы", language_code=language)
    async with bot(tmp_path, telegram, clock, owner_ids=(owner.id,)) as scene:
        aigul = await applies(scene, "Айгүл")
        group = await connects(scene, owner, language)
        await mirrors(scene)
        assert group.said_in(group.topic("Айгүл"))
        yield scene, owner, group, aigul


async def desk(scene: Scene, owner: Account) -> str:
    await scene.says(owner, "/desk")
    return owner.last.text


async def writes(scene: Scene, person: Account, text: str) -> None:
    """Let somebody write to the organisers, and hear that it is on its way."""
    await begins(scene, person)
    before = len(person.messages)
    person.say(text)
    await mirrors(scene, 3)
    assert len(person.messages) > before + 1


async def begins(scene: Scene, person: Account) -> None:
    """Let somebody be about to write to the organisers."""
    await scene.says(person, "/help")
    await scene.taps(person, words("kk", "button-organisers"))


def said(group: Group, name: str = "Айгүл") -> list[str]:
    return [message.text for message in group.said_in(group.topic(name)) if not message.deleted]


@BOTH
@pytest.mark.parametrize("description", SILENCED)
async def test_a_bot_that_may_not_write_says_so_at_the_desk_and_says_all_once_it_may(
    tmp_path: Path, telegram: Telegram, clock: OneClock, language: Language, description: str
) -> None:
    async with team(tmp_path, telegram, clock, language) as (scene, owner, group, aigul):
        telegram.faults.error(400, description, chat=group.id, count=FOREVER)
        await writes(scene, aigul, "Where is the hall?")
        await writes(scene, aigul, "And when?")
        shown = await desk(scene, owner)
        assert words(language, "desk-forum-silenced") in shown
        assert words(language, "desk-forum-refused", topics=0, messages=2) in shown
        assert any("hall" in message.text for message in owner.messages)  # told in private, as without a group
        telegram.faults.clear()
        await scene.taps(owner, words(language, "desk-forum"))
        await scene.taps(owner, words(language, "forum-again"))
        await mirrors(scene, 20)
        assert [text.splitlines()[-1] for text in said(group)][-2:] == ["Where is the hall?", "And when?"]
        shown = await desk(scene, owner)
        assert words(language, "desk-forum-silenced") not in shown
        assert words(language, "desk-forum-refused", topics=0, messages=2) not in shown


@BOTH
async def test_a_restricted_group_is_said_and_rights_that_come_back_show_all(
    tmp_path: Path, telegram: Telegram, clock: OneClock, language: Language
) -> None:
    async with team(tmp_path, telegram, clock, language) as (scene, owner, group, aigul):
        telegram.faults.error(400, "Bad Request: CHAT_RESTRICTED", chat=group.id, count=FOREVER)
        await writes(scene, aigul, "Where is the hall?")
        await writes(scene, aigul, "And when?")
        assert words(language, "desk-forum-restricted") in await desk(scene, owner)
        telegram.faults.clear()
        group.promote_bot(owner, *RIGHTS)
        await mirrors(scene, 20)
        assert [text.splitlines()[-1] for text in said(group)][-2:] == ["Where is the hall?", "And when?"]


@BOTH
@pytest.mark.parametrize(
    ("description", "why"),
    [
        ("Bad Request: message can't be copied", "protected"),
        ("Bad Request: CHAT_FORWARDS_RESTRICTED", "protected"),
        ("Bad Request: not enough rights to send photos to the chat", "silenced"),
        (UNKNOWN, "permanent"),
    ],
)
async def test_what_cannot_be_copied_is_said_in_the_topic(
    tmp_path: Path, telegram: Telegram, clock: OneClock, language: Language, description: str, why: str
) -> None:
    async with team(tmp_path, telegram, clock, language) as (scene, owner, group, aigul):
        telegram.faults.error(400, description, method="copyMessage", chat=group.id, count=FOREVER)
        await begins(scene, aigul)
        aigul.send_photo(caption="The ramp")
        await mirrors(scene, 5)
        assert "The ramp" in said(group)[-1]
        assert words(language, "topic-not-copied", why=words(language, f"unreached-{why}")) in said(group)[-1]
        shown = await desk(scene, owner)
        assert words(language, "desk-forum-silenced") not in shown
        assert words(language, "desk-forum-refused", topics=0, messages=1) not in shown


@BOTH
async def test_an_unknown_refusal_is_counted_at_the_desk_and_logged(
    tmp_path: Path,
    telegram: Telegram,
    clock: OneClock,
    language: Language,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with team(tmp_path, telegram, clock, language) as (scene, owner, group, aigul):
        telegram.faults.error(400, UNKNOWN, chat=group.id, count=FOREVER)
        await applies(scene, "Берік")
        await mirrors(scene)
        await writes(scene, aigul, "Where is the hall?")
        assert words(language, "desk-forum-refused", topics=1, messages=1) in await desk(scene, owner)
        assert "SOMETHING_NOBODY_KNOWS" in caplog.text
        telegram.faults.clear()
        await scene.taps(owner, words(language, "desk-forum"))
        assert words(language, "desk-forum-refused", topics=1, messages=1) in owner.last.text
        await scene.taps(owner, words(language, "forum-again"))
        await mirrors(scene, 20)
        assert "Where is the hall?" in said(group)[-1]
        assert len(said(group, "Берік")) == 1
        assert words(language, "desk-forum-refused", topics=1, messages=1) not in await desk(scene, owner)


async def test_a_topic_that_somebody_has_closed_is_opened_again(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    async with team(tmp_path, telegram, clock, "ru") as (scene, _, group, aigul):
        before = dict(group.chat.topics)
        telegram.faults.error(400, "Bad Request: TOPIC_CLOSED", method="sendMessage", chat=group.id)
        await writes(scene, aigul, "Where is the hall?")
        await mirrors(scene, 5)
        assert "Where is the hall?" in said(group)[-1]
        assert "reopenForumTopic" in [call.method for call in telegram.ledger]
        assert group.chat.topics == before


@BOTH
async def test_a_group_that_is_connected_anew_has_what_was_never_said(
    tmp_path: Path, telegram: Telegram, clock: OneClock, language: Language
) -> None:
    async with team(tmp_path, telegram, clock, language) as (scene, owner, group, aigul):
        group.remove_bot(owner)
        await scene.settled()
        await writes(scene, aigul, "Where is the hall?")
        assert words(language, "desk-forum-refused", topics=0, messages=1) in await desk(scene, owner)
        await scene.taps(owner, words(language, "desk-forum"))
        await scene.taps(owner, words(language, "forum-part"))
        await scene.taps(owner, words(language, "forum-part-yes"))
        other = await connects(scene, owner, language)
        await mirrors(scene, 20)
        assert "Where is the hall?" in said(other)[-1]


@BOTH
@pytest.mark.parametrize(
    ("code", "description", "why"),
    [
        (403, "Forbidden: user is deactivated", "deactivated"),
        (403, "Forbidden: bot was blocked by the user", "blocked"),
        (400, UNKNOWN, "permanent"),
    ],
)
async def test_words_that_do_not_reach_the_applicant_are_named_in_the_topic(
    tmp_path: Path,
    telegram: Telegram,
    clock: OneClock,
    language: Language,
    code: int,
    description: str,
    why: str,
) -> None:
    async with team(tmp_path, telegram, clock, language) as (scene, owner, group, aigul):
        telegram.faults.error(code, description, chat=aigul.id, count=FOREVER)
        for text in ("Do you need a ramp?", "Or a table?"):
            group.say(owner, text, group.topic("Айгүл"))
        await mirrors(scene, 10)
        reason = words(language, f"unreached-{why}")
        for text in ("Do you need a ramp?", "Or a table?"):
            wanted = words(language, "topic-undelivered", said=text, why=reason)
            assert sum(wanted == one for one in said(group)) == 1
