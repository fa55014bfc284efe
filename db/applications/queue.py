"""The queue of applications as the team goes through it: filtered, in the order of submission."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from db.applications import files
from db.core.engine import Tx, statements
from db.core.slices import slices
from db.registration.registrations import Delegate, Status
from fair.event.model import Event
from fair.fields.names import fold
from fair.forms.model import Question, Value
from fair.places import Applicant, chosen

SQL = statements(__file__)

NAMED: Final = 50
"""A text by which more applications are found is nobody's name."""

WAITING: Final = "waiting"
ASKED: Final = "asked"
DECIDED: Final = "decided"
ALL: Final = "all"
STATES: Final = (
    WAITING,
    ASKED,
    DECIDED,
    "approved",
    "rejected",
    "waitlisted",
    "offered",
    "withdrawn",
    ALL,
)
"""Where an application stands for the team: not looked at, asked for a change, decided and not told, or its status."""


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which applications a member of the team is looking at."""

    state: str = WAITING
    role: str | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    """One option each of questions that are choices: a district, a sphere."""
    text: str = ""
    """Anything in a name, an organisation, a phone number, or the number of the registration."""
    status: str = ""
    """That of the registration itself, whatever was decided meanwhile and not told; empty: any."""
    lacking: str = ""
    """A question that asks for a file, and those of whom it is asked have sent none; empty: none."""


EVERYBODY: Final = QueueFilter(state=ALL)
"""Lets everything through that was handed in."""


@dataclass(frozen=True, slots=True)
class Background:
    """What an application does not say itself."""

    first_source: str | None
    last_source: str | None
    language: str
    unreachable_why: str | None


@dataclass(frozen=True, slots=True)
class Colleague:
    """A delegate of an organisation, at a glance."""

    registration_id: int
    number: int
    status: Status
    delegate: Delegate
    name: str | None


async def filter_of(tx: Tx, person_id: int, event_id: str) -> QueueFilter:
    """Return what a member of the team looked at last."""
    row = await tx.one(SQL.saved_filter, person_id=person_id, event_id=event_id)
    return filter_from(row["sieve"]) if row else QueueFilter()


def filter_from(kept: str) -> QueueFilter:
    """Read a filter as `text_of` has written it."""
    return QueueFilter(**json.loads(kept))


def text_of(queue_filter: QueueFilter) -> str:
    """Write a filter as JSON."""
    return json.dumps(asdict(queue_filter), ensure_ascii=False)


async def save_filter(tx: Tx, person_id: int, event_id: str, queue_filter: QueueFilter) -> None:
    """Remember what a member of the team looks at."""
    await tx.run(SQL.save_filter, person_id=person_id, event_id=event_id, sieve=text_of(queue_filter))


async def shown(tx: Tx, event: Event, queue_filter: QueueFilter) -> list[tuple[int, int]]:
    """Return the same as `queue`, for a screen."""
    return await tx.for_screen(_shown, event, text_of(queue_filter))


async def _shown(tx: Tx, event: Event, kept: str) -> list[tuple[int, int]]:
    return await queue(tx, event.id, filter_from(kept), event.form.questions)


async def queue(
    tx: Tx, event_id: str, queue_filter: QueueFilter, questions: Iterable[Question]
) -> list[tuple[int, int]]:
    """Return the applications that a filter lets through: when each was submitted, and its id, in that order."""
    asked = {question.id: question for question in questions}
    rows = await tx.all(
        SQL.queue, event_id=event_id, role=queue_filter.role, state=queue_filter.state, status=queue_filter.status
    )
    found = [(int(row["submitted_at"]), int(row["id"])) for row in rows]
    for question_id, option in queue_filter.answers.items():
        if question_id in asked:
            said = await _said(tx, event_id, asked[question_id])
            found = [one for one in found if option in chosen(said.get(one[1]))]
    if queue_filter.lacking in asked:
        lacking = await files.missing(tx, event_id, asked.values(), queue_filter.lacking)
        found = [one for one in found if one[1] in lacking]
    if queue_filter.text:
        matching = await _matching(tx, event_id, queue_filter.text, asked.values())
        found = [one for one in found if one[1] in matching]
    return found


async def counts(tx: Tx, event_id: str) -> Mapping[str, int]:
    """Return how many applications stand where."""
    found = {row["state"]: row["count"] for row in await tx.all(SQL.counts, event_id=event_id)}
    return {**found, ALL: sum(found.values())}


async def background(tx: Tx, registration_id: int) -> Background:
    """Return what an application does not say itself."""
    row = await tx.one(SQL.background, registration_id=registration_id)
    assert row is not None
    return Background(**row)


async def delegates(tx: Tx, organisation_id: int, name_question: str) -> list[Colleague]:
    """Return the delegates of an organisation who submitted, the first one first."""
    rows = await tx.all(SQL.delegates, organisation_id=organisation_id, question_id=name_question)
    tx.registrations_read.update(row["id"] for row in rows)
    return [
        Colleague(row["id"], row["number"], row["status"], row["delegate"], json.loads(row["name"] or "null"))
        for row in rows
    ]


async def applicants(tx: Tx, event_id: str, questions: Iterable[str]) -> list[Applicant]:
    """Return the applications that nobody has decided on, with the answers that places depend on."""
    answers: dict[int, dict[str, Value]] = {}
    for question in questions:
        for row in await tx.all(SQL.answered, event_id=event_id, question_id=question):
            answers.setdefault(row["id"], {})[question] = json.loads(row["value"])
    return [
        Applicant(row["id"], row["role"], row["organisation_id"], answers.get(row["id"], {}))
        for row in await tx.all(SQL.applicants, event_id=event_id)
    ]


async def _said(tx: Tx, event_id: str, question: Question) -> dict[int, Value]:
    """Return the answers to a question by registration, wherever they are kept."""
    rows = await tx.all(SQL.answered, event_id=event_id, question_id=question.id)
    said: dict[int, Value] = {row["id"]: json.loads(row["value"]) for row in rows}
    if question.card:
        for row in await tx.all(SQL.cards, event_id=event_id):
            card: dict[str, Any] = json.loads(row["card"])
            if question.id in card:
                said[row["id"]] = card[question.id]
    return said


def _is_in(said: str, wanted: str, digits: str) -> bool:
    """Tell whether an answer has the text, or its digits."""
    return bool(wanted and wanted in fold(said)) or (len(digits) >= 4 and digits in said)  # noqa: PLR2004 - not a year


async def _matching(tx: Tx, event_id: str, text: str, questions: Iterable[Question]) -> set[int]:
    """Return the applications in which a text is found; letters are compared as in the search of the agenda."""
    wanted = fold(text)
    digits = "".join(filter(str.isdigit, text))
    number = int(digits) if 0 < len(digits) < len(str(2**31)) else 0
    found = {row["id"] for row in await tx.all(SQL.numbers, event_id=event_id) if row["number"] == number}
    async for part in slices(await tx.all(SQL.cards, event_id=event_id)):
        found.update(row["id"] for row in part if wanted and wanted in fold(row["name"]))
    for question in questions:
        if question.check is None and question.kind not in {"phone", "email"}:
            continue
        async for part in slices(await tx.all(SQL.answered, event_id=event_id, question_id=question.id)):
            found.update(row["id"] for row in part if _is_in(str(json.loads(row["value"]) or ""), wanted, digits))
    if len(found) <= NAMED:  # the text stands on the screen: it may be their name
        tx.registrations_read.update(found)
    return found
