"""Buttons that screens of several subjects share: the ways home and the turning of pages."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import DeskCallback, MenuCallback, PastAnnouncementCallback, StatusCallback
from handlers.base.screen import Button, Rows
from texts.translator import Translator


def to_menu(t: Translator) -> Button:
    """Return the button that leads to the menu."""
    return Button(t.plain("button-menu"), MenuCallback(action="home").pack())


def to_desk(t: Translator) -> Button:
    """Return the button that leads to the team's desk."""
    return Button(t.plain("button-desk"), DeskCallback().pack())


def to_registration(t: Translator) -> Button:
    """Return the button that leads to one's own registration."""
    return Button(t.plain("button-my-registration"), StatusCallback(action="again").pack())


def to_earlier(t: Translator) -> Button:
    """Return the button that leads to the announcements there were."""
    return Button(t.plain("button-earlier"), PastAnnouncementCallback().pack())


def pager(t: Translator, page: int, last: int, to: Callable[[int], CallbackData], *, counted: bool = True) -> Rows:
    """Return the row that turns pages, which are numbered from 0 to `last`; no row where there is one page.

    `to` says where the button of a page leads. Between the arrows stands "2 / 3" unless it is not `counted`.
    """
    if not last:
        return ()
    page = max(0, min(page, last))
    here = t.plain("button-page", page=str(page + 1), pages=str(last + 1))
    texts = {page - 1: t.plain("button-page-back"), page: here, page + 1: t.plain("button-page-ahead")}
    shown = [each for each in texts if 0 <= each <= last and (counted or each != page)]
    return (tuple(Button(texts[each], to(each).pack()) for each in shown),)
