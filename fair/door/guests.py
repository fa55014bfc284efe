"""A guest without an application, written down in one message."""

import re
from dataclasses import dataclass
from typing import Final

from fair.fields.names import ORGANISATION_MAX, PERSON_MAX
from fair.fields.phone import read_phone
from fair.fields.text import clean

_LETTER: Final = re.compile(r"[^\W\d_]")
_DIGITS: Final = 7
"""So many digits in a part are meant as a phone number."""


@dataclass(frozen=True, slots=True)
class Guest:
    """What was written of a guest."""

    name: str
    organisation: str = ""
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """What can't be taken as it is: name, phone, long or place."""

    what: str


def read_guest(text: str, *, comes_from: bool) -> Guest | Unclear:
    """Return the guest of a message: the name first; organisation and phone behind it, if there are any.

    Each on a line of its own, or all on one with commas. `comes_from`: guests of this role are asked where from.
    """
    lines = clean(text, lines=True).split("\n")
    parts = [part.strip() for part in (lines if len(lines) > 1 else re.split("[,;]", lines[0])) if part.strip()]
    phones = [part for part in parts if len(re.sub(r"\D", "", part)) >= _DIGITS and not _LETTER.search(part)]
    numbers = [read_phone(part) for part in phones]
    name, *rest = [part for part in parts if part not in phones] or [""]
    if not _LETTER.search(name):
        return Unclear("name")
    if None in numbers or len(numbers) > 1:
        return Unclear("phone")
    organisation = ", ".join(rest)
    if len(name) > PERSON_MAX or len(organisation) > ORGANISATION_MAX:
        return Unclear("long")
    if organisation and not comes_from:
        return Unclear("place")
    return Guest(name, organisation, numbers[0] if numbers else None)
