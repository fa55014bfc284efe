"""Who gets a place: what is limited, what an application would take of it, and whose turn it is in the line. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeAlias

from fair.forms.model import Answers, Value


class Publish(StrEnum):
    """When people hear of decisions."""

    AT_ONCE = "at once"
    TOGETHER = "together"
    """When the team says so, all at once."""


@dataclass(frozen=True, slots=True)
class OptionPlaces:
    """How many may have given one answer to a question: stands, talks, beds."""

    question: str
    option: str
    places: int


@dataclass(frozen=True, slots=True)
class PlacePolicy:
    """How places are given, as the organisers wish. None: as many as want to come."""

    total: int | None = None
    delegates: int | None = None
    """Of one organisation."""
    options: tuple[OptionPlaces, ...] = ()
    publish: Publish = Publish.TOGETHER
    offer_hours: int = 24
    """How long a place that became free is kept for who was next in line; nights are not counted."""
    soon_hours: int = 3
    """The same in the last `soon_days` before the fair."""
    soon_days: int = 2
    coming_from: datetime | None = None
    """When all who have a place are asked whether they will come; None: never."""
    pass_on: bool = True
    """People may pass their place on to a colleague of the same organisation."""


Claim: TypeAlias = tuple[str, str]
"""One of the limits that a place counts for: its kind and which of them."""

ALL: Final[Claim] = ("event", "")


def of_role(role: str) -> Claim:
    """Return the limit of a role."""
    return ("role", role)


def of_organisation(organisation_id: int) -> Claim:
    """Return the limit of an organisation."""
    return ("organisation", str(organisation_id))


def of_option(question: str, option: str) -> Claim:
    """Return the limit of an answer."""
    return ("option", f"{question}={option}")


@dataclass(frozen=True, slots=True)
class PlaceLimits:
    """Everything that is limited at a fair."""

    policy: PlacePolicy = field(default_factory=PlacePolicy)
    roles: Mapping[str, int] = field(default_factory=dict)
    """The roles of which not everybody may come."""

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions whose answers are limited, each once."""
        return tuple(dict.fromkeys(one.question for one in self.policy.options))

    def of(self, claim: Claim) -> int | None:
        """Return how many places a limit has; None: it is none."""
        kind, which = claim
        match kind:
            case "event":
                return self.policy.total
            case "role":
                return self.roles.get(which)
            case "organisation":
                return self.policy.delegates
            case _:
                found = (one.places for one in self.policy.options if claim == of_option(one.question, one.option))
                return next(found, None)


@dataclass(frozen=True, slots=True)
class Applicant:
    """What of an application places are counted by. `answers` are those to the limited questions, at least."""

    registration_id: int
    role: str
    organisation_id: int | None = None
    answers: Answers = field(default_factory=dict)


def claims(limits: PlaceLimits, applicant: Applicant) -> tuple[Claim, ...]:
    """Return the limits that a place for this applicant counts for."""
    wanted = [ALL, of_role(applicant.role)]
    if applicant.organisation_id is not None:
        wanted.append(of_organisation(applicant.organisation_id))
    for question in limits.questions:
        wanted += [of_option(question, option) for option in chosen(applicant.answers.get(question))]
    return tuple(claim for claim in wanted if limits.of(claim) is not None)


def chosen(value: Value) -> tuple[str, ...]:
    """Return the options of an answer to a choice."""
    match value:
        case str():
            return (value,)
        case list():
            return tuple(value)
        case _:
            return ()


def additional(limits: PlaceLimits, given: Applicant, receives: Applicant) -> tuple[Claim, ...]:
    """Return what somebody who gets another's place would take besides: the rest of it needs no new place."""
    held = claims(limits, given)
    return tuple(claim for claim in claims(limits, receives) if claim not in held)


def full(limits: PlaceLimits, taken: Mapping[Claim, int], wanted: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return which of the limits have no place left."""
    return tuple(claim for claim in wanted if taken.get(claim, 0) >= (limits.of(claim) or 0))


def admitted(limits: PlaceLimits, taken: Mapping[Claim, int], line: Iterable[Applicant]) -> tuple[Applicant, ...]:
    """Return who of a line gets a place, in order: the first one for whom there is one, again and again.

    Who needs a place that is taken (a stand) holds up nobody behind who does not.
    """
    counted, found = Counter(taken), []
    for applicant in line:
        wanted = claims(limits, applicant)
        if not full(limits, counted, wanted):
            counted.update(wanted)
            found.append(applicant)
    return tuple(found)
