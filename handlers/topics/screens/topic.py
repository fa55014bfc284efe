"""The topic of an application in the team's group, and what is said there. Without buttons: decisions are private."""

from typing import Final

from db.enquiries.enquiries import EnquiryMessage
from fair.announcements.announcement import words_of
from fair.enquiries.messages import CAPTIONED
from fair.fields.text import clean, cut, isolate, utf16_length
from fair.forms.flow import visible
from fair.forms.model import Question
from handlers.applications.screens.details import ApplicationDetails, told
from handlers.base.screen import Media, Screen
from texts.numbers import registration_number
from texts.translator import Safe, Translator
from texts.unreached import why

NAME: Final = 128
"""Characters of a topic's name (Bot API, createForumTopic)."""
TEXT: Final = 4_096
"""UTF-16 units of a message."""
QUOTED: Final = 100
"""Characters by which a message is known again."""


def topic_name(t: Translator, details: ApplicationDetails) -> str:
    """Call a topic by the number, and by the organisation or the person."""
    application = details.application
    organisation = application.organisation.name if application.organisation else application.name
    person = application.answers.get(application.event.name_question_id)
    called = organisation or (person if isinstance(person, str) else "")
    shown = t.plain("topic-name", number=registration_number(details.registration.number), name=cut(called, NAME))
    return cut(shown.strip(), NAME)


def topic_card(t: Translator, details: ApplicationDetails) -> Screen:
    """Show everything that is known about an application, and how one talks to the applicant here."""
    asked = shown = visible(details.application.form, details.application.answers)
    text = _card(t, details, shown, more=False)
    while utf16_length(words_of(text)) > TEXT and shown:
        shown = shown[:-1]
        text = _card(t, details, shown, more=len(shown) < len(asked))
    return Screen(text)


def _card(t: Translator, details: ApplicationDetails, asked: tuple[Question, ...], *, more: bool) -> Safe:
    others = t("topic-more", number=registration_number(details.registration.number)) if more else Safe()
    return Safe("\n\n".join(part for part in (told(t, details, asked), others, t("topic-hint")) if part))


def topic_message(t: Translator, message: EnquiryMessage, refused: str = "") -> Screen:
    """Show what the applicant has written or sent, or what a member of the team has, elsewhere, to them.

    `refused`: why Telegram does not let us copy what was sent, so that it is to be read at the desk.
    """
    if message.author_id is None:
        heading = t("topic-said")
    else:
        heading = t("topic-answered", name=message.author or t.plain("inbox-by-team"))
    said = t.of({t.language: message.text}) if message.kind != "late" else t("inbox-late")
    left = t("topic-not-copied", why=why(t, refused)) if refused and message.original is not None else Safe()
    shown = Safe("\n".join(part for part in (heading, said, left) if part))
    if message.original is None or refused:
        return Screen(shown)
    chat, message_id = message.original
    copy = {"from_chat_id": chat, "message_id": message_id}
    return Screen(shown, media=Media("copyMessage", copy, captioned=message.kind in CAPTIONED))


def undelivered(t: Translator, message: EnquiryMessage, refused: str) -> Screen:
    """Say which message of the team's did not reach the applicant, and why."""
    said = isolate(cut(clean(message.text), QUOTED)) or "—"
    return Screen(t("topic-undelivered", said=said, why=why(t, refused)))


def unreachable(t: Translator) -> Screen:
    """Say that what was written in the topic did not reach the applicant."""
    return Screen(t("topic-unreachable"))


def unsupported(t: Translator) -> Screen:
    """Say that this kind of message can't be passed on."""
    return Screen(t("topic-unsupported"))
