"""What is said to people who say hello, are late, want a human being, or something that lies elsewhere."""

from collections.abc import Sequence
from urllib.parse import quote

from fair.agenda.model import Session, SessionKind
from fair.event.model import Event
from fair.forms.model import Question
from handlers.agenda.screens.browse import kind_screen
from handlers.base import home_screens
from handlers.base.buttons import to_menu, to_registration
from handlers.base.callbacks import StatusCallback
from handlers.base.screen import Button, Rows, Screen
from handlers.registration.callbacks import ReviewCallback
from services.agenda_view import AgendaView
from texts.translator import Safe, Translator


def contact(t: Translator, event: Event, human: Rows) -> Screen:
    """Tell who holds the fair, and where they are reached."""
    text = t("talk-human", organiser=t.of(event.organiser), contact=event.help_contact)
    return Screen(text, (*human, (to_menu(t),)))


def late(t: Translator, human: Rows) -> Screen:
    """Calm somebody who is late."""
    return Screen(t("talk-late"), (*human, (home_screens.to(t, "ticket"), to_menu(t))))


def instead(t: Translator, human: Rows, *, late: bool = False) -> Screen:
    """Tell how a colleague comes in somebody's place. `late`: nobody can register any more."""
    withdraw = Button(t.plain("button-withdraw"), StatusCallback(action="withdraw").pack())
    return Screen(
        t("talk-instead-late" if late else "talk-instead"), (*human, (withdraw,), (to_registration(t), to_menu(t)))
    )


def share(t: Translator, bot_username: str) -> Screen:
    """Give the link by which others register."""
    link = f"https://t.me/{bot_username}"
    send = Button(t.plain("invite-send"), url=f"https://t.me/share/url?url={quote(link, safe='')}")
    return Screen(t("talk-share", link=link), ((send,), (to_menu(t),)))


def own_file(t: Translator, wanted: Sequence[Question], human: Rows) -> Screen:
    """Lead to the questions that are answered by a file."""
    if not wanted:
        return Screen(t("talk-no-file"), (*human, (to_registration(t), to_menu(t))))
    rows = tuple(
        (Button(t.plain("talk-file-of", name=t.of(one.name)), ReviewCallback(action="edit", question=one.id).pack()),)
        for one in wanted
    )
    return Screen(t("talk-file"), (*rows, (to_registration(t), to_menu(t))))


def questions_to_speakers(t: Translator, guide: AgendaView | None, found: tuple[Session, ...], human: Rows) -> Screen:
    """Tell when speakers are asked, and whom to ask at other times."""
    if guide is None or not found:
        return Screen(t("talk-ask-organisers"), (*human, (to_menu(t),)))
    listed = kind_screen(t, guide, SessionKind.QA, found)
    return Screen(Safe(f"{t('talk-ask-speaker')}\n\n{listed.text}"), (*human, *listed.buttons))


def no_materials(t: Translator, human: Rows) -> Screen:
    """Say that nothing was published yet, and where it will be."""
    return Screen(t("talk-no-materials"), (*human, (home_screens.to(t, "agenda"), to_menu(t))))
