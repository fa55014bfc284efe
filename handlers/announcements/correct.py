"""Changing what was sent: other words or another file, looked at before it counts; or no message any more."""

from dataclasses import replace
from typing import Final

from aiogram.types import Message

from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from db.delivery import albums
from db.people import prompts
from db.people.prompts import Prompt
from fair.announcements.announcement import FIXED, Content, Refusal, correction
from fair.announcements.revision import Revision, RevisionAct
from fair.words import LANGUAGES, Language
from handlers.announcements import message_content, progress, revise, send
from handlers.announcements.callbacks import AnnouncementCallback
from handlers.announcements.compose import problem_of
from handlers.announcements.screens import compose, correct
from handlers.base import permissions
from handlers.base.screen import Reply, screens
from handlers.stale import stale_button
from services import announcement_revision
from services.turn import Turn

PROMPT: Final = "announcement-correction"
"""What it holds besides: the version as it will be, once it was looked at."""


async def ask(turn: Turn, announcement: Announcement, data: AnnouncementCallback) -> Reply:
    """Ask what people shall see instead; of several versions, in the place of which one."""
    if not announcement_revision.is_out(announcement):
        return await progress.show(turn, announcement)
    versions = await announcements.versions(turn.tx, announcement.id)
    written = [language for language in LANGUAGES if language in versions]
    if len(written) > 1 and not data.page:
        return screens(correct.which(turn.t, turn.texts, announcement, written))
    language = LANGUAGES[data.page - 1] if 0 < data.page <= len(LANGUAGES) else written[0]
    if language not in versions:
        return await stale_button(turn)
    if versions[language].shape in FIXED:
        return screens(correct.refused(turn.t, announcement, Refusal.FIXED))
    await permissions.ask(turn, PROMPT, announcement=announcement.id, language=language)
    return screens(correct.ask(turn.t, turn.texts, announcement, language, versions[language]))


async def receive(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take what people shall see instead, and show how they will see it. Of an album one answer is enough."""
    album = event.media_group_id
    if album and not await albums.first_of(turn.tx, event.chat.id, album, turn.micros):
        return Reply()
    found = await announcements.get(turn.tx, turn.event.id, prompt.of["announcement"])
    assert found is not None  # it was there when this was asked for, and what has begun stays
    if not announcement_revision.is_out(found):
        await permissions.close(turn)
        return await progress.show(turn, found)
    after = correction(await _before(turn, prompt), None if album else message_content.content_of(event))
    if isinstance(after, Refusal):
        return screens(correct.refused(turn.t, found, after))
    return await _take(turn, found, prompt.of["language"], after)


async def _take(turn: Turn, announcement: Announcement, language: Language, after: Content) -> Reply:
    """Keep a version as it will be, and show it as people will see it."""
    if problem := problem_of(turn, after):
        return screens(compose.refused(turn.t, problem))
    await permissions.ask(turn, PROMPT, announcement=announcement.id, language=language, content=after.as_json())
    seen = await send.copy(turn, announcement, language, after)
    count = await ledger.correctable(turn.tx, announcement.id, language)
    asks = bool(await announcement_revision.confirmers(turn))
    look = correct.look(turn.t, announcement, language, count, asks_colleague=asks)
    return screens(seen, replace(look, fresh=True))


async def _before(turn: Turn, prompt: Prompt) -> Content:
    """Return what is corrected: what was given last and not confirmed yet, or what people have."""
    if (given := prompt.of.get("content")) is not None:
        return Content.from_json(given)
    versions = await announcements.versions(turn.tx, prompt.of["announcement"])
    return versions[prompt.of["language"]]


async def confirm(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Correct what was sent as it was looked at."""
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    await permissions.close(turn)
    looked_at = prompt is not None and prompt.kind == PROMPT and prompt.of["announcement"] == announcement.id
    if prompt is None or not looked_at or "content" not in prompt.of or not announcement_revision.is_out(announcement):
        return await progress.show(turn, announcement)
    language, content = prompt.of["language"], Content.from_json(prompt.of["content"])
    return await revise.make(turn, announcement, Revision(RevisionAct.CORRECT, turn.person.id, language, content))


async def delete(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Delete what was sent, as far as Telegram still lets us, and send no more."""
    if not announcement_revision.is_out(announcement):
        return await progress.show(turn, announcement)
    return await revise.make(turn, announcement, Revision(RevisionAct.DELETE, turn.person.id))
