"""What stands on the pages of the door: the lines of the list, the badges of each sheet."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from fair.door.attendee import Attendee
from fair.door.sort_order import alphabetical
from fair.fields import ticket_codes
from fair.fields.text import cut

SHEET: Final = 8
"""Badges on one sheet of A4."""
_LONG_NAME: Final = 30
"""Characters; a longer one is printed smaller."""
_ORGANISATION: Final = 60
"""UTF-16 units of an organisation in the list: two lines at most, with the role."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of the list. `told`: the organisation and the role; `code` is empty where somebody has none yet."""

    place: int
    name: str
    told: str
    code: str


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge; without a code it has no link either."""

    name: str
    long: bool
    organisation: str
    role: str
    code: str
    link: str


def lines(people: Iterable[Attendee], role: Callable[[str], str]) -> list[PrintedLine]:
    """Return the list of people, by name. `role`: how a role is written."""
    return [
        PrintedLine(
            place,
            one.name,
            " · ".join(filter(None, (cut(one.organisation, _ORGANISATION), role(one.role)))),
            _code(one),
        )
        for place, one in enumerate(_sorted(people), 1)
    ]


def sheets(people: Iterable[Attendee], role: Callable[[str], str], link: Callable[[str], str]) -> list[list[Badge]]:
    """Return the badges of people, by name. `role`: how a role is written; `link`: from a code to its ticket."""
    several = badges(people, role, link)
    return [several[start : start + SHEET] for start in range(0, len(several), SHEET)]


def badges(people: Iterable[Attendee], role: Callable[[str], str], link: Callable[[str], str]) -> list[Badge]:
    """Return the badges of people, by name, as `sheets` does."""
    return [_badge(one, role, link) for one in _sorted(people)]


def extremes(several: Sequence[Badge]) -> list[Badge]:
    """Return the badges with the longest and the shortest name: what looks well on both looks well on all."""
    if not several:
        return []
    ordered = sorted(several, key=lambda one: len(one.name), reverse=True)
    return [ordered[0], ordered[-1]] if len(ordered) > 1 else ordered


def _badge(one: Attendee, role: Callable[[str], str], link: Callable[[str], str]) -> Badge:
    return Badge(
        name=one.name,
        long=len(one.name) > _LONG_NAME,
        organisation=one.organisation,
        role=role(one.role),
        code=_code(one),
        link=link(one.code) if one.code else "",
    )


def _sorted(people: Iterable[Attendee]) -> list[Attendee]:
    return sorted(people, key=lambda one: (alphabetical(one.name), alphabetical(one.organisation), one.number or 0))


def _code(one: Attendee) -> str:
    return ticket_codes.show(one.code) if one.code else ""
