"""Correcting an announcement that was sent."""

from collections.abc import Sequence
from typing import Final

from db.announcements.announcements import Announcement
from fair.announcements.announcement import EXCHANGED, Content, Refusal, Shape
from fair.fields.text import cut
from fair.words import LANGUAGES, Language
from handlers.announcements.callbacks import AnnouncementAction, AnnouncementCallback
from handlers.announcements.screens.compose import named
from handlers.base.screen import Button, Screen
from texts.translator import Texts, Translator

PRESENT: Final = 1_000
"""UTF-16 units of the present words that are shown."""


def which(t: Translator, texts: Texts, one: Announcement, written: Sequence[Language]) -> Screen:
    """Ask which version is to be corrected."""
    rows = tuple((Button(named(texts, language), _data("correct", one, language)),) for language in written)
    return Screen(t("running-which"), (*rows, _back(t, one)))


def ask(t: Translator, texts: Texts, one: Announcement, language: Language, content: Content) -> Screen:
    """Ask for what shall stand there instead; the present words are there to be copied."""
    how, name = t(f"running-how-{_way(content.shape)}"), named(texts, language)
    present = cut(content.words, PRESENT)
    if not present:
        return Screen(t("running-correct-bare", language=name, how=how), (_back(t, one),))
    return Screen(t("running-correct", language=name, how=how, present=present), (_back(t, one),))


def _way(shape: Shape) -> str:
    """Return what can be put in the place of such a message."""
    if shape is Shape.TEXT:
        return "text"
    return "file" if shape in EXCHANGED else "words"


def refused(t: Translator, one: Announcement, refusal: Refusal) -> Screen:
    """Say why it can't be corrected so, and what can be done instead."""
    return Screen(t(f"running-refused-{refusal}"), (_back(t, one),))


def look(t: Translator, one: Announcement, language: Language, count: int, *, asks_colleague: bool = False) -> Screen:
    """Say that this is how people will see it, and in how many chats."""
    label = t.plain("revision-ask" if asks_colleague else "running-correct-yes", count=str(count))
    yes = Button(label, _data("correct_yes", one, language), style="primary")
    return Screen(t("running-look", count=count), ((yes,), _back(t, one)))


def _data(action: AnnouncementAction, one: Announcement, language: Language) -> str:
    return AnnouncementCallback(action=action, announcement=one.id, page=LANGUAGES.index(language) + 1).pack()


def _back(t: Translator, one: Announcement) -> tuple[Button, ...]:
    return (Button(t.plain("announce-back"), AnnouncementCallback(action="open", announcement=one.id).pack()),)
