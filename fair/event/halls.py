"""Where a fair takes place inside, and how its agenda is divided."""

from dataclasses import dataclass

from fair.words import Words


@dataclass(frozen=True, slots=True)
class Hall:
    """Where sessions are held."""

    id: str
    name: Words
    floor: Words | None = None
    way: Words | None = None
    """How to find it, one sentence."""


@dataclass(frozen=True, slots=True)
class Section:
    """A theme that runs through several sessions."""

    id: str
    name: Words
