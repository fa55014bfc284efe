"""Whose application a short text speaks of: by its number, or by words of a name."""

import re
from collections.abc import Sequence
from typing import Final

from fair.door.attendee import Attendee
from fair.fields.phonetics import keys
from fair.matching.phrases import APPLICATION

WORDS_MAX: Final = 5
"""Names have no more words; a longer text is a sentence."""
_BEGINNING: Final = 4
"""Letters of a word that may be the beginning of a longer one."""
_CALLED: Final = rf"(?:№|#|no\.?|{APPLICATION})"
_CERTAIN: Final = re.compile(rf"\s*(?:(?:{_CALLED}\s*)+(\d{{1,6}})|(0\d{{1,5}}))\s*", re.IGNORECASE)
_BARE: Final = re.compile(r"\s*(\d{1,6})\s*")


def number_in(text: str) -> tuple[int, bool] | None:
    """Return the number of an application that a text is, and whether it can be nothing else: «№ 11», «0011»."""
    if certain := _CERTAIN.fullmatch(text):
        return int(certain[1] or certain[2]), True
    bare = _BARE.fullmatch(text)
    return (int(bare[1]), False) if bare else None


def named_in(text: str, everybody: Sequence[Attendee], *, whole: bool) -> list[Attendee]:
    """Return those of whose name, or organisation, a text has nothing but words, the lowest number first.

    `whole`: words of the person's name only, and written out; for a text that may mean something else.
    """
    said = keys(text)
    if not said or len(said) > WORDS_MAX or any(character.isdigit() for character in text):
        return []
    found = [one for one in everybody if _fits(said, one, whole=whole)]
    return sorted(found, key=lambda one: one.number or 0)


def _fits(said: Sequence[str], one: Attendee, *, whole: bool) -> bool:
    if whole:
        return frozenset(said) <= frozenset(keys(one.name))
    known = (*keys(one.name), *keys(one.organisation))
    return all(
        any(word == part or (len(word) >= _BEGINNING and part.startswith(word)) for part in known) for word in said
    )
