"""A question of the form, the way it is asked."""

from fair.event.model import Event
from fair.forms.flow import Need, answerable_until
from fair.forms.model import QuestionKind
from fair.forms.problem import Problem
from handlers.base.callbacks import ResumeCallback, StatusCallback
from handlers.base.screen import Button, Screen
from handlers.registration.callbacks import ReviewCallback
from handlers.registration.screens.question_buttons import QuestionView, keyboard, options, ways
from handlers.registration.screens.question_limits import limits
from texts.answers import label, shown
from texts.dates import deadline, since
from texts.translator import Safe, Translator


def question(t: Translator, asked: QuestionView, preface: Safe, event: Event) -> Screen:
    """Return the screen of a question; `preface` stands above it (what was wrong with an answer)."""
    choice = options(t, asked)
    parts = [
        preface,
        _header(t, asked),
        Safe(f"<b>{t.of(asked.question.label)}</b>"),
        _present(t, asked, event),
        Safe("\n".join(_advice(t, asked, event))),
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
    far = asked.progress
    key = "question-place" if far.exact else "question-place-about"
    return t(key, place=str(far.place), total=str(far.total))


def _advice(t: Translator, asked: QuestionView, event: Event) -> list[Safe]:
    """Return help, example and limits, a line each; without help, also that it may be skipped."""
    this = asked.question
    lines = [t.of(this.help)] if this.help else []
    if this.example:
        lines.append(t("question-example", example=this.example))
    if limited := limits(t, this):
        lines.append(limited)
    if this.frozen_from and asked.draft:
        lines.append(t("question-frozen-from", moment=deadline(t, this.frozen_from, event.zone)))
    if seen := asked.seen_by:
        who = {(True, True): "both", (True, False): "door", (False, True): "group"}.get((seen.door, seen.group), "team")
        lines.append(t("question-seen-by", who=who))
    if told := _how_needed(t, asked, event):
        lines.append(told)
    return lines


def _how_needed(t: Translator, asked: QuestionView, event: Event) -> Safe | None:
    """Return whether the answer may wait, and until when; and what to do where it may not and can't be typed."""
    this = asked.question
    match asked.need:
        case Need.OWED:
            until = deadline(t, answerable_until(this, event.changes_until), event.zone)
            return t("question-owed", moment=until, zone=t.of(event.zone_name))
        case Need.OPTIONAL if this.required_from:
            return t("question-required-from", moment=since(t, this.required_from, event.zone))
        case Need.OPTIONAL:
            return None if this.help else t("question-optional")
        case Need.REQUIRED if this.kind is QuestionKind.FILE and not asked.answered:
            key = "question-file-needed" if asked.draft else "question-file-missing"
            return t(key, contact=event.help_contact)
        case Need.REQUIRED:
            return None


def _present(t: Translator, asked: QuestionView, event: Event) -> Safe | None:
    if asked.question.kind is QuestionKind.CHOICES:
        labels = "; ".join(label(t, asked.question, option) for option in asked.chosen)
        return t("question-chosen", count=len(asked.chosen), labels=labels) if labels else None
    return t("question-present", answer=shown(t, asked.question, asked.present, event.zone)) if asked.answered else None
