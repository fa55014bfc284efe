"""Writing an announcement: a version for each language, buttons, whom it is for."""

import re
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram.types import CallbackQuery, Message

from db.announcements import announcements
from db.people.prompts import Prompt
from fair.announcements.announcement import (
    ALBUM_MAX,
    BUTTONS_MAX,
    Content,
    Extra,
    Shape,
    too_long,
    unknown_placeholders,
)
from fair.fields.text import utf16_length
from fair.words import LANGUAGES
from handlers.announcements import audience, message_content, send
from handlers.announcements.callbacks import ComposeCallback
from handlers.announcements.screens import compose
from handlers.announcements.screens.message import LABEL
from handlers.base import permissions
from handlers.base.dispatch import Actions
from handlers.base.screen import Reply, screens
from handlers.stale import stale_button
from services import announcement_draft
from services.announcement_draft import AnnouncementDraft
from services.turn import Turn
from texts.translator import Safe

ComposeHandler: TypeAlias = Callable[[Turn, AnnouncementDraft, ComposeCallback], Awaitable[Reply]]
_ADDRESS: Final = re.compile(r"https://[^\s/]+\.[^\s/]+(/\S*)?")
_ONE, _EACH = 1, len(LANGUAGES)


async def press(event: CallbackQuery, turn: Turn, callback_data: ComposeCallback) -> Reply:
    """Take a button of a draft."""
    await permissions.close(turn)
    draft = await announcement_draft.load(turn)
    if draft is None and callback_data.action == "new":
        draft = await announcement_draft.load_for(
            turn, await announcements.create(turn.tx, turn.event.id, turn.person.id, turn.micros)
        )
    if draft is None:
        return await stale_button(turn)
    if callback_data.action == "send" and event.message is not None:
        return await send.send(turn, draft, callback_data, event.message.message_id)
    return await ACTIONS[callback_data.action](turn, draft, callback_data)


async def show(turn: Turn, draft: AnnouncementDraft, _data: ComposeCallback | None = None) -> Reply:
    """Show the draft as it is."""
    return screens(compose.draft(turn.t, turn.texts, draft))


async def write(turn: Turn, draft: AnnouncementDraft, data: ComposeCallback) -> Reply:
    """Ask for the version of one language."""
    if data.of not in LANGUAGES:
        return await stale_button(turn)
    await permissions.ask(turn, "announcement", language=data.of)
    return screens(compose.write(turn.t, turn.texts, data.of, draft.versions))


async def receive(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take the version of one language; of an album, one file after the other."""
    draft, language = await announcement_draft.load(turn), prompt.of["language"]
    content = message_content.content_of(event)
    if draft is None or content is None:
        return screens(compose.unfit(turn.t, turn.texts, language))
    album = event.media_group_id
    going_on = album is not None and album == prompt.of.get("album") and language in draft.versions
    if going_on:
        return await _go_on(turn, draft, language, content)
    if problem := problem_of(turn, content):
        return screens(compose.refused(turn.t, problem))
    await announcements.save_version(turn.tx, draft.announcement.id, language, content)
    await permissions.ask(turn, "announcement", language=language, album=album)
    return screens(
        compose.draft(turn.t, turn.texts, await announcement_draft.change(turn, draft), coming=album is not None)
    )


async def _go_on(turn: Turn, draft: AnnouncementDraft, language: str, content: Content) -> Reply:
    """Put one file more into an album; that needs no answer of its own."""
    album = message_content.joined(draft.versions[language], content)
    if album is not None and len(album.details["items"]) <= ALBUM_MAX:
        await announcements.save_version(turn.tx, draft.announcement.id, language, album)
        await announcement_draft.change(turn, draft)
    return Reply()


def problem_of(turn: Turn, content: Content) -> Safe | None:
    """Tell what is wrong with the words of a version."""
    if unknown := unknown_placeholders(content.html):
        return compose.unknown(turn.t, unknown)
    if content.shape is Shape.TEXT and not content.html.strip():
        return turn.t("announce-unfit")
    over = too_long(content)
    return turn.t("announce-too-long", over=over, limit=content.limit) if over else None


async def drop(turn: Turn, draft: AnnouncementDraft, data: ComposeCallback) -> Reply:
    """Delete the version of one language."""
    await announcements.delete_version(turn.tx, draft.announcement.id, data.of)
    fallback = None if draft.announcement.fallback == data.of else draft.announcement.fallback
    return await show(turn, await announcement_draft.change(turn, draft, fallback=fallback))


async def fall_back(turn: Turn, draft: AnnouncementDraft, data: ComposeCallback) -> Reply:
    """Choose the version for those in whose language there is none."""
    if data.of not in draft.versions:
        return await stale_button(turn)
    return await show(turn, await announcement_draft.change(turn, draft, fallback=data.of))


async def buttons(turn: Turn, draft: AnnouncementDraft, _data: ComposeCallback) -> Reply:
    """Show the buttons, and what may be added."""
    return screens(compose.buttons(turn.t, draft, await turn.released_agenda()))


async def add(turn: Turn, draft: AnnouncementDraft, extra: Extra) -> Reply:
    """Add a button, if there is room and it is not there already."""
    present = draft.announcement.buttons
    if extra not in present and len(present) < BUTTONS_MAX:
        draft = await announcement_draft.change(turn, draft, buttons=(*present, extra))
    return screens(compose.buttons(turn.t, draft, await turn.released_agenda()))


async def question(turn: Turn, draft: AnnouncementDraft, _data: ComposeCallback) -> Reply:
    """Add the question with its two answers."""
    return await add(turn, draft, Extra("question"))


async def link(turn: Turn, _draft: AnnouncementDraft, _data: ComposeCallback) -> Reply:
    """Ask for a link."""
    await permissions.ask(turn, "announcement-link")
    return screens(compose.link(turn.t))


async def add_link(event: Message, turn: Turn, prompt: Prompt) -> Reply:  # noqa: ARG001 - every answer is given it
    """Take a link: its address, then what is written on it, once or in each language."""
    draft = await announcement_draft.load(turn)
    address, *labels = [line.strip() for line in (event.text or "").splitlines() if line.strip()] or [""]
    fits = all(utf16_length(label) <= LABEL for label in labels) and len(labels) in (_ONE, _EACH)
    if draft is None or not fits or not _ADDRESS.fullmatch(address):
        return screens(compose.link(turn.t, wrong=True))
    await permissions.close(turn)
    label = dict(zip(LANGUAGES, labels if len(labels) == _EACH else labels * _EACH, strict=True))
    return await add(turn, draft, Extra("link", address, label))


async def session(turn: Turn, draft: AnnouncementDraft, data: ComposeCallback) -> Reply:
    """Choose a session for a button."""
    released = await turn.released_agenda()
    if released is not None and data.of in released.agenda.by_id:
        return await add(turn, draft, Extra("session", data.of))
    return screens(compose.sessions(turn.t, turn.event, released, turn.now, "session", data.page))


async def remove(turn: Turn, draft: AnnouncementDraft, data: ComposeCallback) -> Reply:
    """Take a button away."""
    left = tuple(one for place, one in enumerate(draft.announcement.buttons) if str(place) != data.of)
    changed = await announcement_draft.change(turn, draft, buttons=left)
    return screens(compose.buttons(turn.t, changed, await turn.released_agenda()))


async def discard(turn: Turn, draft: AnnouncementDraft, _data: ComposeCallback) -> Reply:
    """Delete the draft."""
    await announcements.discard(turn.tx, draft.announcement.id)
    return screens(compose.discarded(turn.t))


ACTIONS: Final[Actions[ComposeHandler]] = Actions(
    ComposeCallback,
    {
        "new": show,
        "write": write,
        "drop": drop,
        "fallback": fall_back,
        "buttons": buttons,
        "question": question,
        "link": link,
        "session": session,
        "remove": remove,
        "discard": discard,
        "audience": audience.show,
        "preview": send.preview,
        "send": send.plan,
        "time": send.ask_for_time,
        "with": send.with_session,
        "now": send.at_once,
    },
)
