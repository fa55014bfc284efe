"""What can be wrong with an answer: codes with arguments. The texts say them, as `problem-<code>`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from fair.forms.model import Value

PROBLEMS: Final[Mapping[str, frozenset[str]]] = {
    # The wrong sort of message
    "text-expected": frozenset(),
    "tap-expected": frozenset(),
    "file-expected": frozenset(),
    "file-as-document": frozenset(),
    # Texts
    "too-short": frozenset({"min", "length"}),
    "too-long": frozenset({"max", "length"}),
    "no-words": frozenset(),
    "name": frozenset(),
    "name-case": frozenset({"name"}),
    "name-odd": frozenset(),
    "organisation-name": frozenset(),
    "email": frozenset(),
    "link": frozenset(),
    # Numbers and dates
    "number": frozenset(),
    "number-range": frozenset({"min", "max"}),
    "date": frozenset(),
    "phone": frozenset(),
    "phone-of-another": frozenset(),
    "bin-digits": frozenset(),
    "bin-length": frozenset({"length"}),
    "bin-iin": frozenset(),
    "bin-shape": frozenset(),
    "bin-check-digit": frozenset(),
    # Choices
    "choose": frozenset(),
    "choose-rest": frozenset(),
    "too-few": frozenset({"min"}),
    "too-many": frozenset({"max"}),
    "no-places": frozenset(),
    # Files
    "file-type": frozenset({"types"}),
    "file-too-big": frozenset({"max"}),
    # A whole form
    "missing": frozenset(),
    "invalid": frozenset(),
}
"""Every problem with the names of its arguments."""

WARNINGS: Final = frozenset({"name-case", "name-odd", "phone-of-another", "bin-shape", "bin-check-digit"})
"""Problems that come with an accepted answer: the person may correct it or keep it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A code of `PROBLEMS` with its arguments. Equal to another by both, so that tests can compare."""

    code: str
    args: Mapping[str, str | int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Accepted:
    """An answer as it will be stored."""

    value: Value
    warning: Problem | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Not an answer to this question."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may be one of several options; which, the person has to say. Without any: part of it is none at all."""

    options: tuple[str, ...]
    value: Value = None
    """What is certain besides: the other choices."""


ReadAnswer: TypeAlias = Accepted | Refused | Unsure


def refused(code: str, **args: str | int) -> Refused:
    """Return a refusal, for short."""
    return Refused(Problem(code, args))
