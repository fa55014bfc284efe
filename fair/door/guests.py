"""A guest without an application, written down in one message; what is wrong with it is asked for alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from fair.fields.names import ORGANISATION_MAX, PERSON_MAX, before_legal_form
from fair.fields.phone import read_phone
from fair.fields.text import clean

_LETTER: Final = re.compile(r"[^\W\d_]")
_RUN: Final = re.compile(r"\+?\d[\d\s().\-–]*\d")
"""Digits with what stands between those of a phone number."""
_DIGITS: Final = 7
"""So many digits together are meant as a phone number."""
_EMAIL: Final = re.compile(r"\S+@\S+\.\S+")
_BEFORE, _BEHIND = " \t,;:–-)", " \t,;:–-("
"""What is left over around a part once a number is taken out."""
_CALLED: Final = re.compile(
    r"(?:\b(?:тел(?:ефоны?)?|моб|ұялы|нөмірі?|tel|phone|mob|mobile)\b[.:\s(]*)+$", re.IGNORECASE
)
"""What a number is called before it."""
NOTHING: Final = "-"
"""What is written for no phone number, and for no organisation."""

GuestPart: TypeAlias = Literal["name", "organisation", "phone"]


@dataclass(frozen=True, slots=True)
class Guest:
    """What was written of a guest."""

    name: str = ""
    organisation: str = ""
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """One part that can't be taken as it is, and all the others."""

    part: GuestPart
    known: Guest
    long: bool = False
    """It is longer than it may be; else it is lacking, or none at all."""


def read_guest(text: str) -> Guest | Unclear:
    """Return the guest of a message: the name first, then the organisation; a phone number wherever it stands.

    Each on a line of its own, or all on one with commas; behind a number the organisation needs no comma, nor where its
    legal form stands before its name. An e-mail address is asked for nowhere at the door.
    """
    parts, phones, is_wrong = _taken_apart(_EMAIL.sub(" ", text))
    if phones and (numbers := [part for part in parts if _is_number(part)]):
        parts, is_wrong = [part for part in parts if part not in numbers], True  # one more than is asked for
    name, *rest = parts or [""]
    if not rest and (person := before_legal_form(name)) != name:
        name, rest = person.rstrip(_BEHIND), [name[len(person) :]]
    if not _LETTER.search(name):
        name, rest = "", [part for part in rest if _LETTER.search(part)]
    return _checked(Guest(name, ", ".join(rest), phones[0] if phones else None), is_wrong=is_wrong)


def complete(known: Guest, part: GuestPart, text: str) -> Guest | Unclear:
    """Return a guest with the part that was asked for anew; whoever writes all of it again is taken at their word."""
    said = clean(text, lines=True)
    if said == NOTHING and part != "name":
        return replace(known, phone=None) if part == "phone" else replace(known, organisation="")
    parts, phones, is_wrong = _taken_apart(said)
    if part == "phone":
        again = read_guest(said)
        if phones and parts and isinstance(again, Guest) and _LETTER.search(again.name):
            return again
        return replace(known, phone=phones[0]) if phones else Unclear("phone", known)
    found = replace(known, **{part: ", ".join(parts)}, phone=phones[0] if phones else known.phone)
    return _checked(found, is_wrong=is_wrong)


def _checked(guest: Guest, *, is_wrong: bool) -> Guest | Unclear:
    """Return a guest, or the first of their parts that is none."""
    if not _LETTER.search(guest.name) or len(guest.name) > PERSON_MAX:
        return Unclear("name", replace(guest, name=""), long=len(guest.name) > PERSON_MAX)
    if len(guest.organisation) > ORGANISATION_MAX:
        return Unclear("organisation", replace(guest, organisation=""), long=True)
    if is_wrong:
        return Unclear("phone", replace(guest, phone=None))
    return guest


def _taken_apart(text: str) -> tuple[list[str], list[str], bool]:
    """Return what stands around phone numbers, these, and whether something is meant as one and is none."""
    parts: list[str] = []
    phones: list[str] = []
    is_wrong = False
    for line in clean(text, lines=True).split("\n"):
        at = 0
        for start, end, phone in _numbers(line):
            parts.append(line[at:start])
            phones += [phone] if phone else []
            is_wrong = is_wrong or phone is None
            at = end
        parts.append(line[at:])
    separated = parts if len(parts) > 1 else re.split("[,;]", parts[0])
    return list(_words(separated, apart="\n" not in clean(text, lines=True))), phones, is_wrong or len(phones) > 1


def _is_number(part: str) -> bool:
    """Tell whether a part is another phone number, which stood beside the one that was taken."""
    return not _LETTER.search(part) and len(re.sub(r"\D", "", part)) >= _DIGITS


def _words(parts: list[str], *, apart: bool) -> Iterator[str]:
    """Yield the parts that say something; on one line a comma separates, on several it belongs to a name."""
    for part in parts:
        for each in re.split("[,;]", part) if apart else [part]:
            if said := _CALLED.sub("", each).lstrip(_BEFORE).rstrip(_BEHIND):
                yield said


def _numbers(line: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield where phone numbers stand and what they are; None: it is none, and was meant as one."""
    for run in _RUN.finditer(line):
        starts = [run.start(), *(run.start() + found.end() for found in re.finditer(r"[\s.\-–]+", run[0]))]
        valid = ((start, read_phone(line[start : run.end()])) for start in starts)
        start, phone = next(((start, phone) for start, phone in valid if phone), (run.start(), None))
        if phone or len(re.sub(r"\D", "", run[0])) >= _DIGITS:
            yield start, run.end(), phone
