"""Buttons that screens of several subjects share: the ways home and the turning of pages."""

from collections.abc import Callable, Iterable

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import (
    DeskCallback,
    EnquiryCallback,
    MenuCallback,
    PastAnnouncementCallback,
    ResumeCallback,
    StatusCallback,
)
from handlers.base.screen import Button, Rows, fit_abreast
from texts.translator import Safe, Translator


def to_menu(t: Translator) -> Button:
    """Return the button that leads to the menu."""
    return Button(t.plain("button-menu"), MenuCallback(action="home").pack())


def to_desk(t: Translator) -> Button:
    """Return the button that leads to the team's desk."""
    return Button(t.plain("button-desk"), DeskCallback().pack())


def to_registration(t: Translator) -> Button:
    """Return the button that leads to one's own registration."""
    return Button(t.plain("button-my-registration"), StatusCallback(action="again").pack())


def to_organisers(t: Translator) -> Button:
    """Return the button by which somebody writes to the organisers."""
    return Button(t.plain("button-organisers"), EnquiryCallback(action="write").pack())


def to_late(t: Translator) -> Button:
    """Return the button that tells the organisers that somebody comes later."""
    return Button(t.plain("button-late"), EnquiryCallback(action="late").pack())


def to_send(t: Translator) -> Button:
    """Return the button that sends the organisers what somebody has just typed."""
    return Button(t.plain("button-send-typed"), EnquiryCallback(action="send").pack(), style="primary")


def to_open_question(t: Translator) -> Button:
    """Return the button that leads back to the open question, or to the answers that wait to be sent."""
    return Button(t.plain("button-go-on"), ResumeCallback(action="continue").pack(), style="primary")


def to_earlier(t: Translator) -> Button:
    """Return the button that leads to the announcements there were."""
    return Button(t.plain("button-earlier"), PastAnnouncementCallback().pack())


def pager(t: Translator, page: int, last: int, to: Callable[[int], CallbackData]) -> Rows:
    """Return the row that turns pages, which are numbered from 0 to `last`; no row where there is one page.

    `to` says where the button of a page leads. Which page it is stands in the text (`page_line`).
    """
    page = max(0, min(page, last))
    ways = ((page - 1, "button-page-back"), (page + 1, "button-page-ahead"))
    row = tuple(Button(t.plain(key), to(target).pack()) for target, key in ways if 0 <= target <= last)
    return (row,) if row else ()


def page_line(t: Translator, page: int, last: int) -> Safe:
    """Return which page it is, for the text above a pager; nothing where there is one page."""
    return t("page-of", page=str(max(0, min(page, last)) + 1), pages=str(last + 1)) if last else Safe()


def paired(buttons: Iterable[Button]) -> Rows:
    """Return buttons in rows of two where both labels are short, else one below the other, in their order."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and fit_abreast([*rows[-1], button]):
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return tuple(rows)
