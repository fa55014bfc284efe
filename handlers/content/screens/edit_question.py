"""A question's words and answers, to be changed by taps and short texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fair.content.questions_file import LABEL_MAX, NAME_MAX, OPTION_MAX, OPTIONS_MAX
from fair.fields.text import cut
from fair.forms.model import Option, Question
from fair.words import LANGUAGES, Language
from handlers.base.buttons import page_line, pager
from handlers.base.screen import Button, Rows, Screen
from handlers.content.callbacks import QuestionListCallback, QuestionTextAction, QuestionTextCallback
from handlers.content.screens import edit
from services.question_words import ContentOnTheTable, WordsRefusal
from texts.translator import Safe, Translator

PAGE: Final = 10
ROW: Final = 5
SHOWN: Final = 12
"""Answers that are shown with a question; there is a page for all."""
LIMITS: Final[Mapping[str, int]] = {"label": LABEL_MAX, "help": LABEL_MAX, "name": NAME_MAX}
TEXT: Final = 700
"""UTF-16 units of a text of a question: two of them fit into a message with its answers."""


@dataclass(frozen=True, slots=True)
class QuestionTextView:
    """A question of the content that is being changed, in the language that is looked at."""

    table: ContentOnTheTable
    question: Question
    language: Language


def listing(t: Translator, table: ContentOnTheTable, page: int) -> Screen:
    """List the questions, to choose one of them."""
    questions = table.event.form.questions
    last = max(0, (len(questions) - 1) // PAGE)
    page = min(page, last)
    here = questions[page * PAGE : (page + 1) * PAGE]
    first = page * PAGE + 1
    lines = [
        t("content-numbered", number=str(number), text=one.name[t.language]) for number, one in enumerate(here, first)
    ]
    buttons = [Button(str(number), _pack("show", one.id, t.language)) for number, one in enumerate(here, first)]
    text = "\n\n".join(part for part in (t("content-questions"), "\n".join(lines), page_line(t, page, last)) if part)
    pages = pager(t, page, last, lambda target: QuestionListCallback(page=target))
    return Screen(Safe(text), (*_in_rows(buttons), *pages, *_waiting(t, table), (edit.back(t),)))


def show(t: Translator, view: QuestionTextView) -> Screen:
    """Show a question in a language."""
    question, language = view.question, view.language
    parts = (
        t("content-question", name=question.name[language], place=str(_place(view)), count=str(_count(view))),
        t("content-question-label", text=cut(question.label[language], TEXT)),
        t("content-question-help", text=cut(question.help[language], TEXT)) if question.help else None,
        _answers(t, view),
    )
    tabs = tuple(_tab(t, view, each) for each in LANGUAGES)
    words = (_do(t, view, "ask", "label", "button-content-label"), _do(t, view, "ask", "help", "button-content-help"))
    rows: list[tuple[Button, ...]] = [tabs, words, (_do(t, view, "ask", "name", "button-content-name"),)]
    if question.options:
        rows.append((_do(t, view, "options", "", "button-content-options"),))
    text = Safe("\n\n".join(part for part in parts if part))
    return Screen(text, (*rows, *_waiting(t, view.table), (_to_list(t, view), edit.back(t))))


def ask_words(
    t: Translator, view: QuestionTextView, part: str, refused: WordsRefusal | None = None, length: int = 0
) -> Screen:
    """Ask for a part of a question in a language."""
    words = {"label": view.question.label, "help": view.question.help, "name": view.question.name}[part]
    limit = LIMITS[part]
    now = t("content-now", text=words[view.language]) if words else None
    ask = t("content-ask-words", part=t(f"content-key-{part}"), language=_language(t, view), max=limit)
    only_help = part == "help"
    hints = [t("content-help-remove") if only_help and words else None, t("content-help-new") if not words else None]
    return _asking(t, view, (_wrong(t, refused, length, limit), ask, *hints, now))


def options(t: Translator, view: QuestionTextView, page: int) -> Screen:
    """List the answers that a question offers."""
    several = view.question.options
    last = max(0, (len(several) - 1) // PAGE)
    page = min(page, last)
    here = several[page * PAGE : (page + 1) * PAGE]
    first = page * PAGE + 1
    lines = "\n".join(_option_line(t, view, number, one) for number, one in enumerate(here, first))
    heading = t("content-options", name=view.question.name[view.language])
    parts = (heading, lines, page_line(t, page, last), _shared(t, view))
    buttons = [Button(str(number), _of(view, "option", one.id)) for number, one in enumerate(here, first)]
    pages = pager(t, page, last, lambda target: _data(view, "options", str(target)))
    more = () if len(several) >= OPTIONS_MAX else ((_do(t, view, "add", "", "button-content-option-add"),),)
    rows = (*_in_rows(buttons), *pages, *more, *_waiting(t, view.table), (to_question(t, view),))
    return Screen(Safe("\n\n".join(part for part in parts if part)), rows)


def option(t: Translator, view: QuestionTextView, of: str, refused: WordsRefusal | None = None) -> Screen:
    """Show an answer in all languages, and what can be done with it."""
    one, place = _option(view, of)
    lines = [t("content-option-words", language=_name(t, each), text=one.label[each]) for each in LANGUAGES]
    heading = t("content-option", place=str(place + 1), count=str(len(view.question.options)))
    names = tuple(Button(_name(t, each), _pack("label", view.question.id, each, of)) for each in LANGUAGES)
    moves = (
        *((_do(t, view, "up", of, "button-content-option-up"),) if place else ()),
        *((_do(t, view, "down", of, "button-content-option-down"),) if place + 1 < len(view.question.options) else ()),
    )
    rows = (names, moves, (_do(t, view, "remove", of, "button-content-option-remove"),), *_waiting(t, view.table))
    back = (_do(t, view, "options", str(place // PAGE), "button-content-to-options"),)
    parts = (_wrong(t, refused, 0, OPTION_MAX), Safe("\n".join((heading, *lines))), _shared(t, view))
    return Screen(Safe("\n\n".join(part for part in parts if part)), tuple(row for row in (*rows, back) if row))


def remove(t: Translator, view: QuestionTextView, of: str, given: int) -> Screen:
    """Ask before an answer is removed, or say that it was given already."""
    one, _ = _option(view, of)
    name = one.label[view.language]
    back = _do(t, view, "option", of, "button-content-to-option")
    if given:
        return Screen(t("content-option-given", name=name, count=str(given)), ((back,),))
    yes = Button(t.plain("button-content-option-remove-yes"), _of(view, "remove_yes", of), style="danger")
    return Screen(t("content-option-remove", name=name), ((yes,), (back,)))


def ask_label(
    t: Translator, view: QuestionTextView, of: str, refused: WordsRefusal | None = None, length: int = 0
) -> Screen:
    """Ask for the label of an answer in a language."""
    one, _ = _option(view, of)
    ask = t("content-ask-label", language=_language(t, view), max=str(OPTION_MAX))
    return _asking(
        t, view, (_wrong(t, refused, length, OPTION_MAX), ask, t("content-now", text=one.label[view.language]))
    )


def ask_option(
    t: Translator, view: QuestionTextView, refused: WordsRefusal | None = None, *, length: int = 0, lines: bool = False
) -> Screen:
    """Ask for one more answer."""
    wrong = t("content-option-lines") if lines else _wrong(t, refused, length, OPTION_MAX)
    return _asking(t, view, (wrong, t("content-ask-option", max=str(OPTION_MAX)), _shared(t, view)))


def to_question(t: Translator, view: QuestionTextView) -> Button:
    """Return the button that leads to the question."""
    return _do(t, view, "show", "", "button-content-to-question")


def _asking(t: Translator, view: QuestionTextView, parts: Sequence[Safe | None]) -> Screen:
    return Screen(Safe("\n\n".join(part for part in parts if part)), ((to_question(t, view),),))


def _wrong(t: Translator, refused: WordsRefusal | None, length: int, limit: int) -> Safe | None:
    if refused is None:
        return None
    return t(f"content-refused-{refused}", length=str(length), max=str(limit))


def _answers(t: Translator, view: QuestionTextView) -> Safe | None:
    """Return the first answers that a question offers; the rest is counted."""
    several = view.question.options
    if not several:
        return None
    lines = [_option_line(t, view, number, one) for number, one in enumerate(several[:SHOWN], 1)]
    if more := several[SHOWN:]:
        lines.append(t("content-more-options", count=str(len(more))))
    return Safe("\n".join((t("content-question-options"), *lines)))


def _option_line(t: Translator, view: QuestionTextView, number: int, one: Option) -> Safe:
    return t("content-numbered", number=str(number), text=one.label[view.language])


def _shared(t: Translator, view: QuestionTextView) -> Safe | None:
    """Say which other questions offer the same answers: these change there, too."""
    others = view.table.sharing(view.question)
    if not others:
        return None
    return t("content-shared", names=cut(", ".join(one.name[view.language] for one in others), TEXT))


def _option(view: QuestionTextView, of: str) -> tuple[Option, int]:
    return next((one, place) for place, one in enumerate(view.question.options) if one.id == of)


def _place(view: QuestionTextView) -> int:
    return view.table.event.form.places[view.question.id] + 1


def _count(view: QuestionTextView) -> int:
    return len(view.table.event.form.questions)


def _language(t: Translator, view: QuestionTextView) -> Safe:
    return t(f"content-in-{view.language}")


def _tab(t: Translator, view: QuestionTextView, language: Language) -> Button:
    label = _name(t, language)
    here = t.plain("programme-chosen", label=label) if language == view.language else label
    return Button(here, _pack("show", view.question.id, language))


def _name(t: Translator, language: Language) -> str:
    return t.plain(f"button-content-in-{language}")


def _to_list(t: Translator, view: QuestionTextView) -> Button:
    return Button(t.plain("button-content-questions"), QuestionListCallback(page=(_place(view) - 1) // PAGE).pack())


def _waiting(t: Translator, table: ContentOnTheTable) -> Rows:
    return ((edit.to_diff(t),),) if table.waits else ()


def _in_rows(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[start : start + ROW]) for start in range(0, len(buttons), ROW))


def _do(t: Translator, view: QuestionTextView, action: QuestionTextAction, of: str, key: str) -> Button:
    return Button(t.plain(key), _of(view, action, of))


def _of(view: QuestionTextView, action: QuestionTextAction, of: str) -> str:
    return _data(view, action, of).pack()


def _data(view: QuestionTextView, action: QuestionTextAction, of: str) -> QuestionTextCallback:
    return QuestionTextCallback(action=action, question=view.question.id, language=view.language, of=of)


def _pack(action: QuestionTextAction, question: str, language: Language, of: str = "") -> str:
    return QuestionTextCallback(action=action, question=question, language=language, of=of).pack()
