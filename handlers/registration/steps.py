"""Where a person stands, shown: every `Next` of the services becomes screens here."""

from typing import Final

from db.core.time import SECOND
from fair.event.seen_by import seen_by
from fair.forms.flow import need, previous
from fair.forms.model import Question, QuestionKind
from fair.forms.progress import progress
from handlers.base.screen import Reply, Screen, screens
from handlers.registration.screens import begin, join_organisation, pass_on, questions, review, session_marks, status
from handlers.registration.screens.question_buttons import QuestionView
from services import next_step
from services.application import Application
from services.next_step import (
    AskQuestion,
    ChooseAnswer,
    ConfirmDiscard,
    Next,
    NotOpen,
    OfferOrganisation,
    ReviewAnswers,
    ShowStatus,
    Submitted,
    Withdrawn,
)
from services.turn import Turn
from texts.answers import label, shown
from texts.translator import Safe

QUICK: Final = 2 * SECOND
"""A second tap this soon is one tap too many, not a tap on an old keyboard."""


async def show_current(turn: Turn, preface: str = "", toast: str = "") -> Reply:
    """Show a person with a registration where they stand: at a question, before the review, at the status."""
    return show(await next_step.current(turn), preface, toast)


async def answer_stale(turn: Turn) -> Reply:
    """Answer a press of a button whose time is over: say so, and show where the person stands."""
    registration = turn.registration
    if registration is None:
        return Reply(toast=turn.t.plain("stale-nothing"))
    if turn.micros - registration.changed_at < QUICK:
        return Reply(toast=turn.t.plain("stale-quick"))
    if registration.status == "withdrawn":
        return Reply(toast=turn.t.plain("stale-withdrawn"))
    return await show_current(turn, toast=turn.t.plain("stale-here"))


def show(found: Next, preface: str = "", toast: str = "", page: int = 0) -> Reply:
    """Show what comes next, below a preface: the one given, else what there is to say of the question before.

    `page`: of the answers, or of the options of a question that the person stays at.
    """
    turn = found.turn
    preface = preface or _noted(found)
    removed = _remove_keyboard(turn, found.left, preface)
    above = "" if removed else preface or _told(found)
    by_name = _told_by_name(found)
    return screens(*removed, _screen(found, Safe("\n\n".join(filter(None, (above, by_name)))), page), toast=toast)


def _noted(found: Next) -> str:
    """Return that an answer was taken, and which; nothing is to be said of a skipped question."""
    turn, question = found.turn, found.left
    marked = "" if isinstance(found.step, Submitted) else session_marks.told(turn.t, found.marked)
    if question is None or found.stored is None:
        return marked
    answer = shown(turn.t, question, found.stored, turn.event.zone)
    noted = turn.t("answer-noted", name=turn.t.of(question.name), answer=answer)
    return Safe("\n".join(part for part in (noted, marked) if part))


def _told_by_name(found: Next) -> str:
    """Return that the options to tap come from the organisation's name."""
    match found.step:
        case AskQuestion(perhaps=perhaps, by_name=True):
            return found.turn.t("told-by-name" if len(perhaps) == 1 else "told-by-name-several")
        case _:
            return ""


def _told(found: Next) -> str:  # noqa: PLR0911 - one line per step
    """Return what a step itself has to say."""
    t = found.turn.t
    match found.step:
        case AskQuestion(problem=problem) if problem:
            return t("problem", text=questions.problem(t, problem))
        case AskQuestion(warning=warning) if warning:
            return questions.warned(t, warning)
        case AskQuestion(perhaps=perhaps, by_name=False) if perhaps:
            return t("did-you-mean")
        case AskQuestion(question, anyway=anyway) if anyway:
            return t("option-full-ask", label=label(t, question, anyway))
        case AskQuestion(unfinished=True):
            return t("review-incomplete")
        case ShowStatus(saved=True):
            return t("answer-saved")
        case _:
            return ""


def _remove_keyboard(turn: Turn, left: Question | None, preface: str) -> tuple[Screen, ...]:
    """Return the message that takes a phone question's keyboard away: Telegram wants a message for it."""
    if left is None or left.kind is not QuestionKind.PHONE:
        return ()
    return (Screen(text=preface or turn.t("question-left"), remove_keyboard=True),)


def _screen(found: Next, preface: str, page: int) -> Screen:  # noqa: PLR0911 - one line per step
    turn, application, t = found.turn, found.application, found.turn.t
    match found.step:
        case AskQuestion(problem=problem) as asked:
            stays = found.left is None and problem is None
            return _ask(turn, application, asked, preface, page if stays else 0)
        case OfferOrganisation(organisation):
            return join_organisation.offer(t, organisation.id, organisation.name)
        case ReviewAnswers():
            return review.review(t, application, turn.now, page, preface)
        case ChooseAnswer():
            return review.change_list(t, application, turn.now, page)
        case ConfirmDiscard():
            return begin.cancel(t)
        case ShowStatus(delegates, position, lacking, pass_on=may_pass):
            return status.status(
                t, application, turn.now, delegates, Safe(preface), position, lacking, pass_on=may_pass
            )
        case Submitted(lacking, passed):
            told = (pass_on.told(t, turn.event, passed), session_marks.told(t, found.marked))
            return status.accepted(t, application, turn.now, "\n\n".join(filter(None, told)), lacking)
        case Withdrawn():
            return status.withdrawn(t, turn.event, turn.now)
        case NotOpen(state, stays):
            return pass_on.not_passed(t, turn.event, stays) if stays else begin.not_open(t, turn.event, state)


def _ask(turn: Turn, application: Application, step: AskQuestion, preface: str, page: int) -> Screen:
    answers, question = application.answers, step.question
    asked = QuestionView(
        question=question,
        present=answers.get(question.id),
        answered=question.id in answers,
        progress=progress(application.form, answers, question.id),
        need=need(question, turn.now, turn.event.changes_until),
        back=application.draft and previous(application.form, answers, question.id) is not None,
        draft=application.draft,
        page=page,
        perhaps=step.perhaps,
        full=step.full,
        anyway=step.anyway,
        seen_by=seen_by(turn.event, question, group=turn.has_group),
        misspelt=step.warning is not None and step.warning.code == "name-case",
    )
    return questions.question(turn.t, asked, Safe(preface), turn.event)
