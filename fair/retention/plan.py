"""What is deleted when, as it is kept in the database: it holds even if a later version can't read the content."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final, Self
from zoneinfo import ZoneInfo

from fair import zones
from fair.agenda.moments import micros
from fair.event.model import Event
from fair.forms.model import QuestionKind
from fair.retention.terms import TermKind, notices, terms

GRACE: Final = 86_400_000_000
"""Microseconds of the day for which something is put off that a change of the content has made overdue."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


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

    def not_sooner_than(self, before: Self | None, now: int) -> Self:
        """Return this plan, by which nothing goes sooner than planned before, unless that is more than a day ahead.

        A slip in the content (another year) would delete everything at once, and for good; so there is a day in which
        organisers hear of it and can mend it. It counts once: what is put off is not put off again.
        """
        held = (self._held(one, before, now) for one in self.deletions)
        return replace(self, deletions=tuple(sorted(held, key=lambda one: (one.due_at, one.kind))))

    def _held(self, deletion: Deletion, before: Self | None, now: int) -> Deletion:
        planned = before.planned(deletion) if before else None
        latest = now + GRACE if planned is None else min(planned, now + GRACE)
        if latest <= deletion.due_at:
            return deletion
        last_day = (_EPOCH + timedelta(microseconds=latest - 1)).astimezone(self.zone).date()
        found = replace(deletion, due_at=latest, last_day=last_day, notices=(now,))
        same = (one for one in (before.deletions if before else ()) if one.kind is found.kind and one.due_at == latest)
        return next((replace(found, notices=one.notices) for one in same), found)

    def planned(self, deletion: Deletion) -> int:
        """Return when by this plan the last of what a deletion is about would have gone."""
        return max(self._first(deletion.kind, question) for question in deletion.questions or ("",))

    def _first(self, kind: TermKind, question: str) -> int:
        """Return when something goes first; a question is named where it is about the answers to one."""
        return min(
            one.due_at
            for one in self.deletions
            if one.kind is TermKind.EVERYTHING or (one.kind is kind and (not question or question in one.questions))
        )

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
        return cls(event_id, zones.zone(told["zone"]) or zones.UTC, told["ends"], deletions, frozenset(told["counted"]))


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
