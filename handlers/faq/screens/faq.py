"""Common questions as people read them: the list, and an answer."""

from collections.abc import Sequence
from typing import Final

from fair.event.model import Event
from fair.faq.question import FrequentQuestion
from handlers.base.buttons import pager, to_menu
from handlers.base.screen import Button, Rows, Screen
from handlers.faq.callbacks import FaqCallback
from texts.translator import Safe, Translator

PAGE: Final = 8
ROW: Final = 4


def listed(t: Translator, event: Event, page: int, way_on: Rows) -> Screen:
    """List the questions, a page at a time, each with a number to tap."""
    if not event.faq:
        return Screen(t("faq-none"), (*way_on, (to_menu(t),)))
    last = (len(event.faq) - 1) // PAGE
    page = max(0, min(page, last))
    here = event.faq[page * PAGE : (page + 1) * PAGE]
    lines = [t("faq-line", number=str(number), question=t.of(one.question)) for number, one in enumerate(here, 1)]
    pages = pager(t, page, last, lambda target: FaqCallback(page=target))
    text = Safe("\n\n".join((t("faq"), "\n".join(lines), t("faq-hint"))))
    return Screen(text, (*numbers(here), *pages, *way_on, (to_menu(t),)))


def answer(t: Translator, one: FrequentQuestion, way_on: Rows) -> Screen:
    """Answer one."""
    text = t("faq-answer", question=t.of(one.question), answer=t.of(one.answer))
    return Screen(text, (*way_on, (to_list(t), to_menu(t))))


def numbers(here: Sequence[FrequentQuestion]) -> Rows:
    """Return a button for each question of a page, with its number."""
    buttons = [Button(str(number), FaqCallback(of=one.id).pack()) for number, one in enumerate(here, 1)]
    return tuple(tuple(buttons[start : start + ROW]) for start in range(0, len(buttons), ROW))


def to_list(t: Translator) -> Button:
    """Return the button that leads to the common questions."""
    return Button(t.plain("button-faq"), FaqCallback().pack())
