"""A question of the form, the way it is asked."""

from datetime import tzinfo

from fair.forms.model import Question, QuestionKind
from fair.forms.values import FILE_MAX, Problem, choices_limits
from handlers.base.callbacks import ResumeCallback, StatusCallback
from handlers.base.screen import Button, Screen
from handlers.registration.callbacks import ReviewCallback
from handlers.registration.screens.question_buttons import QuestionView, keyboard, options, ways
from texts.answers import label, shown
from texts.dates import moment
from texts.translator import Safe, Translator


def question(t: Translator, asked: QuestionView, preface: Safe, zone: tzinfo) -> Screen:
    """Return the screen of a question; `preface` stands above it (what was wrong with an answer)."""
    choice = options(t, asked)
    parts = [
        preface,
        _header(t, asked),
        Safe(f"<b>{t.of(asked.question.label)}</b>"),
        _present(t, asked, zone),
        Safe("\n".join(_advice(t, asked, zone))),
        choice.text,
    ]
    text = "\n\n".join(part for part in parts if part)
    if asked.question.kind is QuestionKind.PHONE:
        return Screen(text=text, keyboard=keyboard(t, asked))
    return Screen(text=text, buttons=(*choice.rows, *ways(t, asked)))


def problem(t: Translator, found: Problem) -> Safe:
    """Return what is wrong with an answer and how a right one looks. Plain of tags: it is a toast as well."""
    return t(f"problem-{found.code}", **found.args)


def toast(t: Translator, found: Problem) -> str:
    """Return the same for the answer to a button press."""
    return t.plain(f"problem-{found.code}", **found.args)


def warned(t: Translator, found: Problem) -> Safe:
    """Return what is odd about an answer that was stored all the same."""
    return t("warning", text=problem(t, found))


def edited(t: Translator, *, draft: bool) -> Screen:
    """Say that an edited message changes nothing, and where answers are changed."""
    data = ReviewCallback(action="list").pack() if draft else StatusCallback(action="change").pack()
    go_on = Button(text=t.plain("button-go-on"), data=ResumeCallback(action="continue").pack())
    return Screen(text=t("edited"), buttons=((Button(text=t.plain("button-change"), data=data),), (go_on,)))


def _header(t: Translator, asked: QuestionView) -> Safe:
    if not asked.draft:
        return t("question-change")
    return t("question-place", place=str(asked.place), total=str(asked.total))


def _advice(t: Translator, asked: QuestionView, zone: tzinfo) -> list[Safe]:
    """Return help, example and limits, a line each; without help, also that it may be skipped."""
    this = asked.question
    lines = [t.of(this.help)] if this.help else []
    if this.example:
        lines.append(t("question-example", example=this.example))
    if limits := _limits(t, this):
        lines.append(limits)
    if this.frozen_from and asked.draft:
        lines.append(t("question-frozen-from", moment=moment(t, this.frozen_from, zone)))
    if asked.optional and not this.help:
        lines.append(t("question-optional"))
    return lines


def _limits(t: Translator, this: Question) -> Safe | None:
    match this.kind:
        case QuestionKind.TEXT | QuestionKind.LONG_TEXT if this.max and not this.check:
            return t("question-limit-text", max=this.max)
        case QuestionKind.NUMBER if this.min is not None and this.max is not None:
            return t("question-limit-number", min=this.min, max=this.max)
        case QuestionKind.CHOICES:
            _, most = choices_limits(this)
            return t("question-limit-choices", max=most) if most < len(this.options) else t("question-several")
        case QuestionKind.FILE:
            types = ", ".join(this.file_types).upper() or t.plain("question-any-file")
            return t("question-limit-file", types=types, max=str(this.max or FILE_MAX))
        case _:
            return None


def _present(t: Translator, asked: QuestionView, zone: tzinfo) -> Safe | None:
    if asked.question.kind is QuestionKind.CHOICES:
        labels = "; ".join(label(t, asked.question, option) for option in asked.chosen)
        return t("question-chosen", count=len(asked.chosen), labels=labels) if labels else None
    return t("question-present", answer=shown(t, asked.question, asked.present, zone)) if asked.answered else None
