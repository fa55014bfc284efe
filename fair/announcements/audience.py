"""Whom an announcement is for: every condition that is set has to hold, one of its values is enough."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Self, TypeVar

from fair.forms.model import Question, QuestionKind, Value

UNREGISTERED: Final = "none"
"""The status of people who have talked to the bot and have no registration."""
STATUSES: Final = ("submitted", "approved", "waitlisted", "offered", "rejected", "withdrawn", "draft", UNREGISTERED)
USUAL: Final = frozenset({"submitted", "approved"})
"""The statuses to begin with: who takes part."""
ASKABLE: Final = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.YES_NO})
"""Questions whose answers an audience may be chosen by."""
YES, NO = "yes", "no"
IN, OUT = "in", "out"
PRESENCE: Final = (IN, OUT)
"""Checked in at the fair itself, on any of its days; or not."""

Answer = str | bool
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facts:
    """What one person is, as far as an audience asks."""

    status: str
    language: str
    role: str | None = None
    organisation: int | None = None
    sessions: frozenset[str] = frozenset()
    present: bool = False
    """Whether they were let in at the fair, on any day."""
    answers: Mapping[str, Value] = field(default_factory=dict)
    """Their own and their organisation's."""


def _switched(values: frozenset[T], value: T, *, on: bool) -> frozenset[T]:
    return values | {value} if on else values - {value}


@dataclass(frozen=True, slots=True)
class Audience:
    """Conditions; one that is empty asks for nothing."""

    statuses: frozenset[str] = USUAL
    roles: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    organisations: frozenset[int] = frozenset()
    sessions: frozenset[str] = frozenset()
    """Who has bookmarked one of them."""
    present: frozenset[str] = frozenset()
    """Of `PRESENCE`."""
    answers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Options by question; of a question with yes and no these words."""
    unreached_by: int | None = None
    """Those whom an earlier announcement did not reach, or may not have."""

    def switched(self, kind: str, value: str, *, on: bool, question: str = "") -> Self:
        """Return the audience with a value of a condition, or without it."""
        if kind == "answers":
            options = _switched(self.answers.get(question, frozenset()), value, on=on)
            rest = {one: chosen for one, chosen in self.answers.items() if one != question}
            return replace(self, answers={**rest, question: options} if options else rest)
        if kind == "unreached":
            return replace(self, unreached_by=int(value) if on else None)
        one: Any = int(value) if kind == "organisations" else value
        changed: dict[str, Any] = {kind: _switched(getattr(self, kind), one, on=on)}
        return replace(self, **changed)

    def chosen(self, kind: str, question: str = "") -> frozenset[str]:
        """Return the values of a condition."""
        if kind == "answers":
            return self.answers.get(question, frozenset())
        if kind == "unreached":
            return frozenset() if self.unreached_by is None else frozenset({str(self.unreached_by)})
        return frozenset(map(str, getattr(self, kind)))

    def includes(self, facts: Facts) -> bool:
        """Tell whether a person is meant. Who was not reached by an earlier one is a matter of the ledger alone."""
        return (
            self.unreached_by is None
            and (not self.statuses or facts.status in self.statuses)
            and (not self.roles or facts.role in self.roles)
            and (not self.languages or facts.language in self.languages)
            and (not self.organisations or facts.organisation in self.organisations)
            and (not self.sessions or not self.sessions.isdisjoint(facts.sessions))
            and (not self.present or (IN if facts.present else OUT) in self.present)
            and all(not options.isdisjoint(_said(facts.answers.get(q))) for q, options in self.answers.items())
        )

    def as_json(self) -> dict[str, Any]:
        """Return it in JSON's own types, in an order that is always the same."""
        return {
            "statuses": sorted(self.statuses),
            "roles": sorted(self.roles),
            "languages": sorted(self.languages),
            "organisations": sorted(self.organisations),
            "sessions": sorted(self.sessions),
            "present": sorted(self.present),
            "answers": {question: sorted(options) for question, options in sorted(self.answers.items())},
            "unreached_by": self.unreached_by,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """Read what `as_json` wrote; a condition that it did not know yet is not set."""
        return cls(
            **{key: frozenset(stored.get(key, ())) for key in _SETS},
            answers={question: frozenset(options) for question, options in stored["answers"].items()},
            unreached_by=stored["unreached_by"],
        )


_SETS: Final = ("statuses", "roles", "languages", "organisations", "sessions", "present")


def options_of(question: Question) -> tuple[str, ...]:
    """Return what may be chosen of a question."""
    return (YES, NO) if question.kind is QuestionKind.YES_NO else tuple(option.id for option in question.options)


def stored_as(options: frozenset[str]) -> list[Answer]:
    """Return options as they stand among the answers: yes and no are true and false there.

    A choice may have an option of that name; both are looked for.
    """
    truths: dict[str, bool] = {YES: True, NO: False}
    return [*sorted(options), *(truths[one] for one in sorted(options) if one in truths)]


def _said(value: Value) -> frozenset[str]:
    match value:
        case bool():
            return frozenset({YES if value else NO})
        case str():
            return frozenset({value})
        case list():
            return frozenset(value)
        case _:
            return frozenset()
