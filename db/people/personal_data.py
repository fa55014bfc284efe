"""Everything that is stored about one person, for that person to see (law 94-V, art. 24)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.core.engine import Tx, statements
from db.door import checkins, movements
from db.door.checkins import Checkin
from db.door.movements import Movement
from db.people import consents
from db.people.consents import ConsentRecord
from db.people.people import Person, person_of
from db.registration.registrations import Registration, Verdict, registration_of
from fair.enquiries.messages import MessageKind
from fair.forms.model import Value

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class HeldDecision:
    """What was decided and told; by whom is no data about this person."""

    verdict: Verdict
    reason: str | None
    decided_at: int
    published_at: int


@dataclass(frozen=True, slots=True)
class HeldRemark:
    """What the team noted."""

    remark: str
    written_at: int


@dataclass(frozen=True, slots=True)
class HeldPass:
    """A place that went from one colleague to another, or may by a link; who the other one is is their data."""

    mine: bool
    """It is, or was, this person's place."""
    made_at: int
    passed_at: int | None


@dataclass(frozen=True, slots=True)
class HeldRegistration:
    """A registration with all that hangs on it. `answers` includes the card, if this person keeps it."""

    registration: Registration
    organisation: str | None
    first_source: str | None
    last_source: str | None
    answers: Mapping[str, Value]
    code: str | None = None
    """Of the ticket."""
    checkins: tuple[Checkin, ...] = ()
    movements: Mapping[int, Sequence[Movement]] = field(default_factory=dict)
    """Out of a door and in again, by check-in."""
    decisions: tuple[HeldDecision, ...] = ()
    remarks: tuple[HeldRemark, ...] = ()
    waiting: bool = False
    """Whether it is in the line for a place."""
    offer_ends_at: int | None = None
    shown: bool = False
    """Whether it has a topic in the group of the team."""
    passes: tuple[HeldPass, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldPlace:
    """A place in the team of an event, also one that has ended."""

    event_id: str
    role: str
    name: str
    joined_at: int
    ended_at: int | None


@dataclass(frozen=True, slots=True)
class HeldReply:
    """What the person answered to the question under an announcement."""

    announcement: int
    yes: bool
    replied_at: int


@dataclass(frozen=True, slots=True)
class HeldSession:
    """A session on the person's agenda."""

    event_id: str
    session_id: str
    bookmarked_at: int
    by_answer: bool
    """An answer of the form has put it there, and nothing else."""


@dataclass(frozen=True, slots=True)
class HeldWait:
    """A session that the person waits for: it is full."""

    event_id: str
    session_id: str
    joined_at: int


@dataclass(frozen=True, slots=True)
class HeldCalendar:
    """The address of the person's own calendar, by its key."""

    event_id: str
    key: str
    created_at: int


@dataclass(frozen=True, slots=True)
class HeldMessage:
    """A message of the person to the organisers, or of these to the person: by whom of them is no data of theirs."""

    event_id: str
    by_team: bool
    kind: MessageKind
    text: str
    written_at: int


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Rows of every table that names the person, and no word about anybody else."""

    person: Person
    met_at: int
    unreachable_at: int | None
    unreachable_why: str | None
    missed_at: int | None
    """Since when messages did not reach the person, who does not know it yet."""
    registrations: tuple[HeldRegistration, ...]
    consents: tuple[ConsentRecord, ...]
    mutes: Mapping[str, int]
    """When each category was switched off."""
    updates: int
    """What the person sent and the bot has not yet forgotten."""
    messages: int
    """What the bot sent or will send."""
    jobs: tuple[tuple[str, int], ...] = ()
    """Work that the person asked for as a member of the team: its kind, and when."""
    team: tuple[HeldPlace, ...] = ()
    deeds: int = 0
    """Lines of the team's journal that tell what the person did."""
    replies: tuple[HeldReply, ...] = ()
    enquiries: tuple[HeldMessage, ...] = ()
    muted_in: tuple[str, ...] = ()
    """The events whose team takes no messages of the person any more."""
    paces: Mapping[str, str] = field(default_factory=dict)
    """How often the person, as a member of the team, wants to hear of new applications, by event."""
    silent_in: tuple[str, ...] = ()
    """The events at which the person, as a member of the team, is told of no messages."""
    sessions: tuple[HeldSession, ...] = ()
    waits: tuple[HeldWait, ...] = ()
    calendars: tuple[HeldCalendar, ...] = ()
    leads: Mapping[str, str] = field(default_factory=dict)
    """How long before a session the person wants to be reminded, by event: minutes, or none."""
    releases: Mapping[str, int] = field(default_factory=dict)
    """Of which version of the programme the person was told last, by event."""
    asked: tuple[str, Mapping[str, Any]] | None = None
    """What the bot waits to be answered, with what was said so far."""
    elsewhere: int = 0
    """Messages in other people's chats that tell of the person."""


async def of_person(tx: Tx, person_id: int) -> PersonalData:
    """Collect what is stored about a person we know."""
    row = await tx.one(SQL.person, person_id=person_id)
    kept = await tx.one(SQL.kept, person_id=person_id)
    assert row is not None
    assert kept is not None
    return PersonalData(
        person=person_of(row),
        met_at=row["met_at"],
        unreachable_at=row["unreachable_at"],
        unreachable_why=row["unreachable_why"],
        missed_at=row["missed_at"],
        registrations=await _registrations(tx, person_id),
        consents=tuple(await consents.of_person(tx, person_id)),
        mutes={mute["category"]: mute["muted_at"] for mute in await tx.all(SQL.mutes, person_id=person_id)},
        updates=kept["updates"],
        messages=kept["messages"],
        jobs=tuple((job["kind"], job["created_at"]) for job in await tx.all(SQL.jobs, person_id=person_id)),
        team=tuple(HeldPlace(**row) for row in await tx.all(SQL.team, person_id=person_id)),
        deeds=kept["deeds"],
        replies=tuple(
            HeldReply(row["announcement_id"], bool(row["yes"]), row["replied_at"])
            for row in await tx.all(SQL.replies, person_id=person_id)
        ),
        enquiries=tuple(
            HeldMessage(row["event_id"], bool(row["by_team"]), row["kind"], row["text"], row["written_at"])
            for row in await tx.all(SQL.enquiries, person_id=person_id)
        ),
        muted_in=tuple(row["event_id"] for row in await tx.all(SQL.muted_in, person_id=person_id)),
        paces={row["event_id"]: row["pace"] for row in await tx.all(SQL.paces, person_id=person_id)},
        silent_in=tuple(row["event_id"] for row in await tx.all(SQL.silent_in, person_id=person_id)),
        sessions=tuple(
            HeldSession(row["event_id"], row["session_id"], row["bookmarked_at"], row["own"] == 0)
            for row in await tx.all(SQL.bookmarks, person_id=person_id)
        ),
        waits=tuple(HeldWait(**row) for row in await tx.all(SQL.waits, person_id=person_id)),
        calendars=tuple(HeldCalendar(**row) for row in await tx.all(SQL.calendars, person_id=person_id)),
        leads={row["event_id"]: row["lead"] for row in await tx.all(SQL.leads, person_id=person_id)},
        releases={row["event_id"]: row["release"] for row in await tx.all(SQL.told, person_id=person_id)},
        asked=await _asked(tx, person_id),
        elsewhere=kept["elsewhere"],
    )


async def _asked(tx: Tx, person_id: int) -> tuple[str, Mapping[str, Any]] | None:
    row = await tx.one(SQL.asked, person_id=person_id)
    return (row["kind"], json.loads(row["of"])) if row else None


async def _registrations(tx: Tx, person_id: int) -> tuple[HeldRegistration, ...]:
    answers: dict[int, dict[str, Value]] = {}
    for row in await tx.all(SQL.answers, person_id=person_id):
        answers.setdefault(row["registration_id"], {})[row["question_id"]] = json.loads(row["value"])
    entered, moved = await checkins.of_person(tx, person_id), await movements.of_person(tx, person_id)
    decided: dict[int, list[HeldDecision]] = {}
    for row in await tx.all(SQL.decisions, person_id=person_id):
        told = HeldDecision(row["verdict"], row["reason"], row["decided_at"], row["published_at"])
        decided.setdefault(row["registration_id"], []).append(told)
    noted: dict[int, list[HeldRemark]] = {}
    for row in await tx.all(SQL.remarks, person_id=person_id):
        noted.setdefault(row["registration_id"], []).append(HeldRemark(row["remark"], row["written_at"]))
    passes: dict[int, list[HeldPass]] = {}
    for row in await tx.all(SQL.passes, person_id=person_id):
        passes.setdefault(row["id"], []).append(HeldPass(bool(row["mine"]), row["made_at"], row["passed_at"]))
    waiting = {row["registration_id"]: row["offer_ends_at"] for row in await tx.all(SQL.waiting, person_id=person_id)}
    return tuple(
        HeldRegistration(
            registration=registration_of(row),
            organisation=row["organisation"],
            first_source=row["first_source"],
            last_source=row["last_source"],
            answers={**json.loads(row["card"] or "{}"), **answers.get(row["id"], {})},
            code=row["code"],
            checkins=tuple(one for one in entered if one.registration_id == row["id"]),
            movements=moved,
            decisions=tuple(decided.get(row["id"], ())),
            remarks=tuple(noted.get(row["id"], ())),
            waiting=row["id"] in waiting,
            offer_ends_at=waiting.get(row["id"]),
            shown=bool(row["shown"]),
            passes=tuple(passes.get(row["id"], ())),
        )
        for row in await tx.all(SQL.registrations, person_id=person_id)
    )
