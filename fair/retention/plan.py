"""What is deleted when, as it is kept in the database: it holds even if a later version can't read the content."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self
from zoneinfo import ZoneInfo

from fair.agenda.moments import micros
from fair.event.model import Event
from fair.forms.model import QuestionKind
from fair.retention.terms import TermKind, notices, terms


@dataclass(frozen=True, slots=True)
class Deletion:
    """Something to be deleted. Moments are UTC microseconds."""

    kind: TermKind
    last_day: date
    due_at: int
    questions: tuple[str, ...] = ()
    """Whose answers go, if it is about answers."""
    notices: tuple[int, ...] = ()
    """When it is told beforehand."""


@dataclass(frozen=True, slots=True)
class RetentionPlan:
    """What is deleted of one fair, in order, and what has to be known to count it before."""

    event_id: str
    zone: ZoneInfo
    ends: int
    """When the fair is over, UTC microseconds."""
    deletions: tuple[Deletion, ...]
    counted: frozenset[str]
    """The questions whose answers are counted."""

    def overdue(self, now: int) -> tuple[Deletion, ...]:
        """Return what must be gone by now. The end of everything makes the rest needless."""
        due = tuple(one for one in self.deletions if one.due_at <= now)
        return tuple(one for one in due if one.kind is TermKind.EVERYTHING) or due

    def to_come(self, now: int) -> tuple[Deletion, ...]:
        """Return what is still to be deleted."""
        return tuple(one for one in self.deletions if one.due_at > now)

    @property
    def over_at(self) -> int:
        """When nothing is left of people any more."""
        return max(one.due_at for one in self.deletions)

    def moments(self) -> Iterator[int]:
        """Yield every moment at which something is told or deleted."""
        for deletion in self.deletions:
            yield from deletion.notices
            yield deletion.due_at

    def notice(self, after: int, now: int) -> tuple[Deletion, ...]:
        """Return what is to be told of now: a notice of it fell due after a moment, and it is not deleted yet."""
        return tuple(one for one in self.to_come(now) if any(after < at <= now for at in one.notices))

    def to_json(self) -> str:
        """Return the plan as text for the database."""
        told = {
            "zone": self.zone.key,
            "ends": self.ends,
            "deletions": [
                {
                    "kind": one.kind,
                    "last_day": one.last_day.isoformat(),
                    "due_at": one.due_at,
                    "questions": one.questions,
                    "notices": one.notices,
                }
                for one in self.deletions
            ],
            "counted": sorted(self.counted),
        }
        return json.dumps(told)

    @classmethod
    def from_json(cls, event_id: str, text: str) -> Self:
        """Return the plan that `to_json` has put into a text."""
        told = json.loads(text)
        deletions = tuple(
            Deletion(
                TermKind(one["kind"]),
                date.fromisoformat(one["last_day"]),
                one["due_at"],
                tuple(one["questions"]),
                tuple(one["notices"]),
            )
            for one in told["deletions"]
        )
        return cls(event_id, ZoneInfo(told["zone"]), told["ends"], deletions, frozenset(told["counted"]))


def plan_of(event: Event) -> RetentionPlan:
    """Return what is deleted of a fair, by its content."""
    deletions = tuple(
        Deletion(term.kind, term.last_day, micros(term.over), term.questions, _micros(notices(event, term)))
        for term in terms(event)
    )
    counted = frozenset(
        question.id for question in event.form.questions if question.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES}
    )
    return RetentionPlan(event.id, event.zone, micros(event.ends), deletions, counted)


def _micros(moments: tuple[datetime, ...]) -> tuple[int, ...]:
    return tuple(micros(moment) for moment in moments)
