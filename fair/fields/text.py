"""What people type becomes text that is safe to store, to measure and to show beside other people's text.

Telegram strips little (see TDLib's misc.cpp): isolates, zero-width characters and towers of combining marks
arrive, and JSON can hold lone surrogates, which SQLite refuses.
"""

import re
import unicodedata
from itertools import accumulate
from typing import Final

MARKS: Final = 3
"""Combining marks kept on one character: Kazakh needs one, Arabic two or three, zalgo dozens."""

_JOINER: Final = "\u200d"
_VARIATION: Final = "\ufe0f"
_BLANKS: Final = frozenset("\t\u115f\u1160\u2800\u3164\uffa0")
"""A tab, and letters that are drawn as nothing: people make "invisible" names of them."""
_DROPPED: Final = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Control, format, private use, surrogates. Unassigned ones stay: they are next year's emoji."""
_NONCHARACTER: Final = 0xFFFE
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS: Final = range(0x1F1E6, 0x1F200)
_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_ELLIPSIS: Final = "…"
_ORDINARY: Final = re.compile(
    r"[ -~\u00ab\u00bb\u2116\u2013\u2014\u2019\u2026\u0410-\u044f\u0401\u0406\u0451\u0456\u0492\u0493\u049a\u049b"
    r"\u04a2\u04a3\u04ae\u04af\u04b0\u04b1\u04ba\u04bb\u04d8\u04d9\u04e8\u04e9]*"
)
"""What nearly everybody types, each letter one visible character in NFC: only its blanks need a look."""


def clean(text: str, *, lines: bool = False) -> str:
    """Return the text in NFC without what can't be seen.

    In one line, or with its `lines` and no two empty ones. Cleaning a second time changes nothing.
    """
    if _ORDINARY.fullmatch(text):
        return " ".join(text.split())
    return _cleaned(text, lines=lines)


def _cleaned(text: str, *, lines: bool) -> str:
    text = re.sub(r"\r\n?|[\u2028\u2029\u0085\v\f]", "\n", text)
    text = "".join(_seen(character) for character in text)
    text = _limit_marks(unicodedata.normalize("NFC", _drop_joiners(text)))
    text = _drop_joiners(text)  # one may have lost the mark that it stood on
    rows = (" ".join(row.split()) for row in text.split("\n"))
    if not lines:
        return " ".join(row for row in rows if row)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(rows)).strip()


def _seen(character: str) -> str:
    """Return the character, a space for a blank one, nothing for one that is never drawn."""
    if character in {"\n", _JOINER}:
        return character
    category = unicodedata.category(character)
    if category == "Zs" or character in _BLANKS:
        return " "
    if category in _DROPPED or ord(character) & _NONCHARACTER == _NONCHARACTER:
        return ""
    return character


def _drop_joiners(text: str) -> str:
    """Keep a zero-width joiner between emoji only, where it draws a family out of people."""
    if _JOINER not in text:
        return text
    first, *others = re.split(f"{_JOINER}+", text)
    joined = first
    for part in others:
        drawn = _is_symbol(joined[-1:]) and _is_symbol(part[:1])
        joined += f"{_JOINER}{part}" if drawn else part
    return joined


def _is_symbol(character: str) -> bool:
    return character == _VARIATION or (character != "" and unicodedata.category(character) in {"So", "Sk", "Cn"})


def _limit_marks(text: str) -> str:
    """Keep the first marks of a character; a mark needs a character to sit on."""
    kept: list[str] = []
    marks = MARKS
    for character in text:
        if unicodedata.category(character)[0] == "M":
            marks += 1
        else:
            marks = MARKS if character.isspace() else 0
        if marks <= MARKS or character.isspace():
            kept.append(character)
    return "".join(kept)


def utf16_length(text: str) -> int:
    """Return the length as Telegram counts it: an emoji beyond U+FFFF is two units."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, units: int) -> str:
    """Return the text in at most so many UTF-16 units, with an ellipsis if something had to go.

    No emoji, flag or accented letter is cut in two.
    """
    if utf16_length(text) <= units:
        return text
    if units < 1:
        return ""
    used = accumulate(utf16_length(character) for character in text)
    end = next(index for index, length in enumerate(used) if length > units - len(_ELLIPSIS))
    while end and not _is_border(text, end):
        end -= 1
    return text[:end].rstrip() + _ELLIPSIS


def _is_border(text: str, index: int) -> bool:
    """Say whether a new character, as people see one, begins at this index."""
    before, here = text[index - 1], text[index]
    if _JOINER in {before, here} or unicodedata.category(here)[0] == "M" or ord(here) in _SKIN_TONES:
        return False
    if ord(here) not in _FLAG_LETTERS:
        return True
    letters = 0
    while letters < index and ord(text[index - 1 - letters]) in _FLAG_LETTERS:
        letters += 1
    return letters % 2 == 0


def isolate(text: str) -> str:
    """Return right-to-left text wrapped, so that it can't turn around the line that it is shown in."""
    if any(unicodedata.bidirectional(character) in {"R", "AL", "AN"} for character in text):
        return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"
    return text
