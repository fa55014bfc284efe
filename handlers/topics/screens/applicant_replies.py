"""What an applicant and the team say to each other by way of the application's topic, as the applicant sees it."""

from collections.abc import Mapping
from typing import Any, Final

from db.registration.registrations import Registration
from fair.event.model import Event
from fair.fields.text import cut
from handlers.base.screen import Button, Media, Screen
from handlers.topics.callbacks import ReplyCallback
from texts.numbers import registration_number
from texts.translator import Translator

PART: Final = 1_900
"""Characters of a text that are passed on in one message: with a heading they fit, even if each counts twice."""
CAPTION: Final = 450
"""The same of what stands under a file."""


def parts(text: str) -> list[str]:
    """Return a text in pieces that fit into a message each."""
    return [text[start : start + PART] for start in range(0, len(text), PART)]


def from_team(t: Translator, registration: Registration, text: str) -> Screen:
    """Show what the team has written."""
    heading = t("talk-from-team", number=registration_number(registration.number))
    return Screen(f"{heading}\n\n{t.of({t.language: text})}", ((_answer(t, "talk-answer", registration),),))


def file_from_team(t: Translator, registration: Registration, caption: str, copy: Mapping[str, Any]) -> Screen:
    """Pass on what the team has sent."""
    heading = t("talk-from-team", number=registration_number(registration.number))
    text = f"{heading}\n\n{t.of({t.language: cut(caption, CAPTION)})}" if caption else heading
    return Screen(text, ((_answer(t, "talk-answer", registration),),), media=Media("copyMessage", copy))


def ask(t: Translator) -> Screen:
    """Ask for the answer."""
    return Screen(t("talk-ask"), ((Button(t.plain("talk-stop"), ReplyCallback(action="stop").pack()),),))


def stopped(t: Translator) -> Screen:
    """Say that nothing is waited for any more."""
    return Screen(t("talk-stopped"))


def passed(t: Translator, registration: Registration) -> Screen:
    """Say that the team gets it."""
    return Screen(t("talk-passed"), ((_answer(t, "talk-more", registration),),))


def closed(t: Translator, event: Event) -> Screen:
    """Say that there is no such way to the team (any more), and which there is."""
    return Screen(t("talk-closed", contact=event.help_contact))


def unsupported(t: Translator) -> Screen:
    """Say what can be passed on."""
    return Screen(t("talk-unsupported"))


def _answer(t: Translator, label: str, registration: Registration) -> Button:
    return Button(t.plain(label), ReplyCallback(action="answer", registration=registration.id).pack())
