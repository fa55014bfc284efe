"""An announcement while it is written."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, Literal

from fair.announcements.announcement import BUTTONS_MAX, PLACEHOLDERS, Content, Extra, unwritten
from fair.event.model import Event
from fair.fields.text import cut
from fair.words import LANGUAGES, Language
from handlers.announcements.callbacks import ComposeAction, ComposeCallback
from handlers.announcements.screens.message import of_session
from handlers.announcements.screens.overview import to_list
from handlers.base.buttons import page_line, pager
from handlers.base.picker import PickerEntry, listed
from handlers.base.screen import Button, Rows, Screen
from services.announcement_draft import AnnouncementDraft
from services.releases import ReleasedAgenda
from texts import dates
from texts.translator import Safe, Texts, Translator

BEGINNING: Final = 80
"""UTF-16 units of a version that the overview shows."""
TITLE: Final = 40
SESSIONS: Final = 8


def named(texts: Texts, language: Language) -> str:
    """Return a language's own name."""
    return texts.speaking(language).plain("language-name")


def to(t: Translator, key: str, action: ComposeAction, of: str = "", page: int = 0, **arguments: str | int) -> Button:
    """Return a button of the draft."""
    return Button(t.plain(key, **arguments), ComposeCallback(action=action, of=of, page=page).pack())


def draft(t: Translator, texts: Texts, draft: AnnouncementDraft, *, coming: bool = False) -> Screen:
    """Show the whole draft, and what is missing."""
    parts = [t("announce-draft"), Safe("\n".join(_version(t, texts, draft, language) for language in LANGUAGES))]
    if coming:
        parts.append(t("announce-album-coming"))
    parts.append(t("announce-reaches", count=draft.reachable, buttons=str(len(draft.announcement.buttons))))
    parts.append(t("announce-ready" if draft.complete else "announce-incomplete"))
    return Screen(Safe("\n\n".join(parts)), _ways(t, texts, draft))


def _version(t: Translator, texts: Texts, draft: AnnouncementDraft, language: Language) -> Safe:
    name, content = named(texts, language), draft.versions.get(language)
    if content is not None:
        beginning = cut(content.words.strip(), BEGINNING)
        return t("announce-version", language=name, shape=t(f"shape-{content.shape}"), beginning=beginning)
    fallback = draft.announcement.fallback
    if fallback in draft.versions:
        return t("announce-version-as", language=name, other=named(texts, str(fallback)))
    return t("announce-version-none", language=name)


def _ways(t: Translator, texts: Texts, draft: AnnouncementDraft) -> Rows:
    write = tuple(to(t, "announce-write", "write", language, language=named(texts, language)) for language in LANGUAGES)
    rest = tuple(
        (to(t, "announce-rest", "fallback", language, language=named(texts, language)),)
        for language in LANGUAGES
        if language in draft.versions and unwritten(draft.versions) and draft.announcement.fallback != language
    )
    settings = (
        to(t, "announce-audience", "audience", count=draft.reachable),
        to(t, "announce-buttons", "buttons", count=str(len(draft.announcement.buttons))),
    )
    preview = Button(t.plain("announce-preview"), ComposeCallback(action="preview").pack(), style="primary")
    ready = ((preview,),) if draft.complete else ()
    return (*((one,) for one in write), *rest, settings, *ready, (to(t, "announce-discard", "discard"), to_list(t)))


def write(t: Translator, texts: Texts, language: Language, versions: Mapping[Language, Content]) -> Screen:
    """Ask for the message in one language."""
    text = t("announce-ask", language=named(texts, language), placeholders=known())
    drop = ((to(t, "announce-drop", "drop", language),),) if language in versions else ()
    return Screen(text, (*drop, (_back(t),)))


def known() -> Safe:
    """Return what may stand in braces."""
    return Safe(" ".join(f"<code>{{{name}}}</code>" for name in PLACEHOLDERS))


def unknown(t: Translator, names: Sequence[str]) -> Safe:
    """Name what stands in braces and means nothing."""
    return t("announce-unknown", names=" ".join(f"{{{name}}}" for name in names), placeholders=known())


def refused(t: Translator, why: Safe) -> Screen:
    """Say why a version was not taken; another one is waited for."""
    return Screen(t("announce-refused", why=why), ((_back(t),),))


def unfit(t: Translator, texts: Texts, language: Language) -> Screen:
    """Say that such a message can't be an announcement."""
    return Screen(t("announce-unfit-again", language=named(texts, language)), ((_back(t),),))


def buttons(t: Translator, draft: AnnouncementDraft, released: ReleasedAgenda | None) -> Screen:
    """Show the buttons, and what may be added."""
    present = draft.announcement.buttons
    text = t("announce-buttons-text") if not draft.bare else t("announce-buttons-bare")
    rows: Rows = tuple((_remove(t, place, extra, released),) for place, extra in enumerate(present))
    adds: Rows = ()
    if len(present) < BUTTONS_MAX:
        sessions = (to(t, "announce-add-session", "session"),) if released else ()
        adds = ((to(t, "announce-add-link", "link"), *sessions),)
        if all(extra.kind != "question" for extra in present):
            adds = (*adds, (to(t, "announce-add-question", "question"),))
    return Screen(text, (*rows, *adds, (_back(t),)))


def _remove(t: Translator, place: int, extra: Extra, released: ReleasedAgenda | None) -> Button:
    return to(t, "announce-remove", "remove", str(place), label=called(t, extra, released))


def called(t: Translator, extra: Extra, released: ReleasedAgenda | None) -> str:
    """Return what a button of an announcement is called."""
    if extra.kind == "link":
        return extra.label[t.language]
    if extra.kind == "session":
        session = released.agenda.by_id.get(extra.target) if released else None
        return of_session(t, session) if session else t.plain("letter-session")
    return t.plain("announce-question")


def link(t: Translator, *, wrong: bool = False) -> Screen:
    """Ask for a link."""
    text = t("announce-link-wrong") if wrong else t("announce-link")
    return Screen(text, ((to(t, "announce-back", "buttons"),),))


def sessions(
    t: Translator,
    event: Event,
    released: ReleasedAgenda | None,
    now: datetime,
    action: Literal["session", "with"],
    page: int,
) -> Screen:
    """Let a session be chosen, of those that are still to come."""
    coming = [
        session
        for session in (released.agenda.sessions if released else ())
        if not session.cancelled and session.starts > now
    ]
    last = max(0, (len(coming) - 1) // SESSIONS)
    page = max(0, min(page, last))
    shown = coming[page * SESSIONS : (page + 1) * SESSIONS]
    entries = [
        PickerEntry(f"{dates.clock(one.starts, event.zone)} {cut(one.title[t.language], TITLE)}", _pick(action, one.id))
        for one in shown
    ]
    choice = listed(t, entries, page * SESSIONS)
    pages = pager(t, page, last, lambda target: ComposeCallback(action=action, page=target))
    text = t("announce-sessions") if coming else t("announce-sessions-none")
    parts = (text, choice.text, page_line(t, page, last))
    told = "\n\n".join(part for part in parts if part)
    return Screen(
        told, (*choice.rows, *pages, (to(t, "announce-back", "buttons" if action == "session" else "preview"),))
    )


def _pick(action: ComposeAction, session_id: str) -> ComposeCallback:
    return ComposeCallback(action=action, of=session_id)


def discarded(t: Translator) -> Screen:
    """Say that the draft is gone."""
    return Screen(t("announce-discarded"), ((to_list(t),),))


def _back(t: Translator) -> Button:
    return to(t, "announce-back", "new")
