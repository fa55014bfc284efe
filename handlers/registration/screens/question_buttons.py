"""The buttons of a question: its options, and the ways on, back and out."""

from dataclasses import dataclass
from typing import Final

from fair.fields.text import cut
from fair.forms.model import Question, QuestionKind, Value
from handlers.base.buttons import pager
from handlers.base.screen import Button, Key, Rows
from handlers.registration.callbacks import OptionCallback, QuestionAction, QuestionCallback
from texts.translator import Translator

PAGE: Final = 10
"""Options on one page of a list that has more than `WHOLE`."""
WHOLE: Final = 12
LABEL: Final = 60
"""UTF-16 units of a button's text."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question together with where the person is in the form."""

    question: Question
    present: Value
    answered: bool
    place: int
    total: int
    optional: bool
    back: bool
    draft: bool
    page: int = 0


def page_of(asked: Question, option_id: str) -> int:
    """Return the page of a list that an option stands on."""
    place = next((place for place, option in enumerate(asked.options) if option.id == option_id), 0)
    return place // PAGE if len(asked.options) > WHOLE else 0


def options(t: Translator, asked: QuestionView) -> Rows:
    """Return the answers to tap, a long list in pages."""
    this = asked.question
    if this.kind is QuestionKind.YES_NO:
        return (tuple(_yes_or_no(t, asked, says) for says in (True, False)),)
    paged = len(this.options) > WHOLE
    last = (len(this.options) - 1) // PAGE if paged else 0
    page = max(0, min(asked.page, last))
    options = this.options[page * PAGE : (page + 1) * PAGE] if paged else this.options
    chosen = asked.present if isinstance(asked.present, list) else [asked.present]
    buttons = [_option(t, this.id, one.id, one.label[t.language], on=one.id in chosen) for one in options]
    rows = [tuple(buttons[start : start + this.columns]) for start in range(0, len(buttons), this.columns)]
    return (*rows, *pager(t, page, last, lambda target: QuestionCallback(question=this.id, action="page", page=target)))


def _yes_or_no(t: Translator, asked: QuestionView, says: bool) -> Button:
    option = "yes" if says else "no"
    return _option(t, asked.question.id, option, t.plain(f"answer-{option}"), on=asked.present is says)


def _option(t: Translator, question_id: str, option_id: str, label: str, *, on: bool) -> Button:
    text = t.plain("button-chosen", label=label) if on else label
    return Button(text=cut(text, LABEL), data=OptionCallback(question=question_id, option=option_id).pack())


def ways(t: Translator, asked: QuestionView) -> Rows:
    """Return the buttons that lead on, back and out."""

    def way(action: QuestionAction, key: str, **arguments: str) -> Button:
        data = QuestionCallback(question=asked.question.id, action=action).pack()
        return Button(text=t.plain(key, **arguments), data=data, style="primary" if action == "done" else None)

    rows: list[tuple[Button, ...]] = []
    if asked.question.kind is QuestionKind.CHOICES:
        count = len(asked.present) if isinstance(asked.present, list) else 0
        none = "button-skip" if asked.optional else "button-done"
        rows.append((way("done", "button-done-count", count=str(count)) if count else way("done", none),))
    else:
        rows.append(tuple(way(action, key) for action, key in _forward(asked)))
    rows.append(tuple(way(action, key) for action, key in _out(asked)))
    return tuple(row for row in rows if row)


def _forward(asked: QuestionView) -> list[tuple[QuestionAction, str]]:
    ways: list[tuple[QuestionAction, str]] = [("keep", "button-keep")] if asked.answered else []
    if asked.optional and not (asked.answered and asked.present is None):
        ways.append(("skip", "button-skip"))
    return ways


def _out(asked: QuestionView) -> list[tuple[QuestionAction, str]]:
    back: list[tuple[QuestionAction, str]] = [("back", "button-back")] if asked.back else []
    return [*back, ("cancel", "button-cancel")]


def keyboard(t: Translator, asked: QuestionView) -> tuple[tuple[Key, ...], ...]:
    """Return the same ways as keys, under the one that shares the phone number."""
    rows = (
        (Key(t.plain("button-share-phone"), contact=True),),
        tuple(Key(t.plain(key)) for _, key in _forward(asked)),
        tuple(Key(t.plain(key)) for _, key in _out(asked)),
    )
    return tuple(row for row in rows if row)
