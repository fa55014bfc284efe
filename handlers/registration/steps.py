"""Where a person stands, shown; and the step from one question to the next."""

from typing import Final

from db.core.time import SECOND
from db.registration import places
from db.registration.organisations import Organisation
from fair.forms.flow import is_required, next_question, previous, progress
from fair.forms.model import Question, QuestionKind
from handlers.base.screen import Reply, Screen, screens
from handlers.registration.screens import join_organisation, questions, review
from handlers.registration.screens import status as status_screens
from handlers.registration.screens.begin import not_open
from handlers.registration.screens.question_buttons import QuestionView
from services import organisation_membership
from services.application import Application, load, move
from services.turn import Turn
from texts.translator import Safe

QUICK: Final = 2 * SECOND
"""A second tap this soon is one tap too many, not a tap on an old keyboard."""


async def show_current(turn: Turn, preface: str = "", toast: str = "", application: Application | None = None) -> Reply:
    """Show a person with a registration where they stand: at a question, before the review, at the status."""
    application = application or await load(turn)
    if application.draft and (state := turn.event.registration_state(turn.now)) != "open":
        return screens(not_open(turn.t, turn.event, state), toast=toast)
    question = application.open
    if question is None and application.draft:
        question = next_question(application.form, application.answers, after=None)
        turn, application = await move(turn, application, question.id if question else None)
    if question is not None and not application.is_locked(question, turn.now):
        return screens(ask(turn, application, question, preface), toast=toast)
    if application.draft:
        return screens(review.review(turn.t, application, turn.now, preface=preface), toast=toast)
    return screens(await status(turn, application, preface), toast=toast)


async def go_on(turn: Turn, application: Application, left: Question | None, preface: str = "") -> Reply:
    """Go on from a question that was answered, kept or skipped: what follows, an offer, or the end."""
    done = remove_keyboard(turn, left, preface)
    if left and (namesake := await organisation_membership.find_same_organisation(turn, application, left)):
        return screens(*done, offer(turn, namesake))
    question = next_question(application.form, application.answers, after=left.id if left else None)
    turn, application = await move(turn, application, question.id if question else None)
    if not application.draft and question is None:
        turn, application = await organisation_membership.create_if_complete(turn, application)
        preface = preface or turn.t("answer-saved")
    reply = await show_current(turn, "" if done else preface, application=application)
    return screens(*done, *reply.screens)


def offer(turn: Turn, organisation: Organisation) -> Screen:
    """Ask whether the person comes from an organisation that is registered already."""
    return join_organisation.offer(turn.t, organisation.id, organisation.name)


def remove_keyboard(turn: Turn, left: Question | None, preface: str = "") -> tuple[Screen, ...]:
    """Return the message that takes a phone question's keyboard away: Telegram wants a message for it."""
    if left is None or left.kind is not QuestionKind.PHONE:
        return ()
    return (Screen(text=preface or turn.t("question-left"), remove_keyboard=True),)


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


def ask(turn: Turn, application: Application, question: Question, preface: str = "", page: int = 0) -> Screen:
    """Return the screen of a question."""
    answers = application.answers
    place, total = progress(application.form, answers, question.id)
    asked = QuestionView(
        question=question,
        present=answers.get(question.id),
        answered=question.id in answers,
        place=place,
        total=total,
        optional=not is_required(question, turn.now),
        back=application.draft and previous(application.form, answers, question.id) is not None,
        draft=application.draft,
        page=page,
    )
    return questions.question(turn.t, asked, Safe(preface), turn.event.zone)


async def status(turn: Turn, application: Application, preface: str = "") -> Screen:
    """Return the screen of a submitted registration."""
    delegates = await organisation_membership.count_delegates(turn, application)
    waits = application.registration.status in {"waitlisted", "offered"}
    standing = await places.standing(turn.tx, application.registration.id) if waits else None
    return status_screens.status(turn.t, application, turn.now, delegates, Safe(preface), standing)
