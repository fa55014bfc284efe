"""Where a person stands in a registration, as data: what a conversation shows next.

Whatever somebody does with a registration (`services/answering.py`, `submission.py`, `join_organisation.py`) ends in
a `Next`; `handlers/registration/steps.py` alone turns it into screens.
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from db.registration import places
from db.registration.organisations import Organisation
from db.registration.places import LinePosition
from fair.forms.flow import next_question
from fair.forms.legal_form import told_by_name
from fair.forms.model import Question, Value
from fair.forms.problem import Problem
from fair.places import Claim
from services import organisation_membership, passing_on, session_marks
from services.application import Application, load, move
from services.passing_on import NotPassed
from services.places import lacking_shown
from services.session_marks import NOTHING, Marked
from services.turn import Turn


@dataclass(frozen=True, slots=True)
class AskQuestion:
    """A question is open."""

    question: Question
    problem: Problem | None = None
    """Why what was given was not taken for an answer."""
    warning: Problem | None = None
    """What is odd about the answer, which was stored all the same."""
    perhaps: tuple[str, ...] = ()
    """The options that a typed answer may mean: the person says which."""
    by_name: bool = False
    """It is the organisation's name that tells of these."""
    full: frozenset[str] = frozenset()
    """The options that stand for a session without a place left."""
    anyway: str = ""
    """Which of these the person has chosen, and has to confirm."""
    unfinished: bool = False
    """The answer is missing from what the person wanted to submit."""


@dataclass(frozen=True, slots=True)
class OfferOrganisation:
    """The person may come from an organisation that is registered already."""

    organisation: Organisation


@dataclass(frozen=True, slots=True)
class ReviewAnswers:
    """No question is open; the person looks at all answers of a draft."""


@dataclass(frozen=True, slots=True)
class ChooseAnswer:
    """No question is open; the person chooses an answer to change."""


@dataclass(frozen=True, slots=True)
class ConfirmDiscard:
    """The person wants to give up a draft and has to confirm that."""


@dataclass(frozen=True, slots=True)
class ShowStatus:
    """The registration was submitted, and nothing is asked."""

    delegates: int
    """People who are registered for the same organisation, this one included; 0: for none."""
    position: LinePosition | None
    """In the line of those who wait for a place."""
    lacking: tuple[Claim, ...] = ()
    """Of what there is no place for who waits."""
    saved: bool = False
    """An answer was changed, and nothing more is to be asked because of it."""
    pass_on: bool = False
    """The place may be passed on to a colleague."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """The registration has just been submitted, and has its number."""

    lacking: tuple[Claim, ...] = ()
    """Of what there is no place, where the rules put it on the waiting list."""
    passed: NotPassed | bool = False
    """Whether a colleague's place has become theirs, or why not."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The registration has just been taken back."""


@dataclass(frozen=True, slots=True)
class NotOpen:
    """A draft waits, but nobody can register now."""

    state: Literal["not_yet", "closed"]
    stays: NotPassed | None = None
    """Why a colleague's place can't become theirs, which could be taken after the closing."""


NextStep: TypeAlias = (
    AskQuestion
    | OfferOrganisation
    | ReviewAnswers
    | ChooseAnswer
    | ConfirmDiscard
    | ShowStatus
    | Submitted
    | Withdrawn
    | NotOpen
)


@dataclass(frozen=True, slots=True)
class Next:
    """What comes next for a person, and what they have just left. `turn` and `application` are as they are now."""

    turn: Turn
    application: Application
    step: NextStep
    left: Question | None = None
    """The question that was open and is no longer."""
    stored: Value = None
    """The answer to it that was stored; None: it was skipped, or left as it was."""
    marked: Marked = NOTHING
    """What the answer has changed on the person's agenda."""


async def current(turn: Turn, application: Application | None = None) -> Next:
    """Return where a person with a registration stands: at a question, before the review, at the status."""
    application = application or await load(turn)
    if application.draft and (state := await passing_on.state_for(turn, application.registration)) != "open":
        return Next(turn, application, NotOpen(state))
    if application.draft and application.open is None:
        turn, application = await open_next(turn, application, None)
    question = application.open
    if question is not None and not application.is_locked(question, turn.now):
        full = await session_marks.full_options(turn, question)
        told = told_by_name(application.form, question, application.answers)
        return Next(turn, application, AskQuestion(question, perhaps=told, by_name=bool(told), full=full))
    if application.draft:
        return Next(turn, application, ReviewAnswers())
    return await status(turn, application)


async def go_on(turn: Turn, application: Application, left: Question | None, stored: Value = None) -> Next:
    """Go on from a question that was answered, kept or skipped: to what follows, an offer, or the end."""
    if left and (namesake := await organisation_membership.find_same_organisation(turn, application, left)):
        return Next(turn, application, OfferOrganisation(namesake), left, stored)
    turn, application = await open_next(turn, application, left.id if left else None)
    if application.draft or application.registration.cursor is not None:
        found = await current(turn, application)
    else:
        turn, application = await organisation_membership.create_if_named(turn, application)
        found = await status(turn, application, saved=True)
    return replace(found, left=left, stored=stored)


async def open_next(turn: Turn, application: Application, after: str | None) -> tuple[Turn, Application]:
    """Open the next question without an answer behind one; none, if all are answered."""
    question = next_question(application.form, application.answers, after)
    return await move(turn, application, question.id if question else None)


async def status(turn: Turn, application: Application, *, saved: bool = False) -> Next:
    """Return how a submitted registration stands."""
    delegates = await organisation_membership.count_delegates(turn, application)
    waits = application.registration.status in {"waitlisted", "offered"}
    position = await places.line_position(turn.tx, application.registration.id) if waits else None
    lacking = await lacking_places(turn, application)
    pass_on = await passing_on.can(turn, application.registration)
    return Next(turn, application, ShowStatus(delegates, position, lacking, saved, pass_on))


async def lacking_places(turn: Turn, application: Application) -> tuple[Claim, ...]:
    """Return of what there is no place for somebody on the waiting list."""
    if application.registration.status != "waitlisted":
        return ()
    return await lacking_shown(turn.tx, turn.event, application.registration, turn.now)


async def review(turn: Turn) -> Next:
    """Let the person look at all answers of a draft; of what was submitted one is chosen to be changed."""
    found = await choose_answer(turn)
    return replace(found, step=ReviewAnswers()) if found.application.draft else found


async def choose_answer(turn: Turn) -> Next:
    """Let the person choose an answer to change; no question is open meanwhile."""
    application = await load(turn)
    left = application.open
    turn, application = await move(turn, application, None)
    return Next(turn, application, ChooseAnswer(), left)


async def stop(turn: Turn) -> Next:
    """Stop answering: ask before a draft goes; leave a question of a submitted registration as it was."""
    application = await load(turn)
    left = application.open
    if application.draft:
        return Next(turn, application, ConfirmDiscard(), left)
    turn, application = await move(turn, application, None)
    return replace(await status(turn, application), left=left)
