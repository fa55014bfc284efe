"""The short code of a ticket: six signs that people read aloud, write by hand and type on any keyboard.

Every sign looks the same in Latin and in Cyrillic (or is a digit), none looks like another one, none is a vowel:
no code is a word. The last sign is a check: one wrong sign, or two that changed places, are never another code.
"""

from typing import Final

SIGNS: Final = "2456789HKMPTX"
"""Thirteen, a prime: then weighted sums find every single slip."""
BODY: Final = 5
LENGTH: Final = BODY + 1
CODES: Final = len(SIGNS) ** BODY
"""How many codes there are."""

_VALUES: Final = {sign: value for value, sign in enumerate(SIGNS)}
_HALF: Final = LENGTH // 2

_MEANT: Final = str.maketrans(
    {
        **dict.fromkeys("НҢҺ", "H"),
        **dict.fromkeys("КҚ", "K"),
        "М": "M",
        "Р": "P",
        "Т": "T",
        **dict.fromkeys("ХҲ×", "X"),
        **dict.fromkeys("BВ3З", "8"),
        **dict.fromkeys("SЅ", "5"),
        "Z": "2",
        **dict.fromkeys("GБ", "6"),
        "Ч": "4",
    }
)
"""What people see or type instead of a sign: the same letter of the other alphabet, or one that is drawn alike."""
_GAPS: Final = frozenset(" \t\u00a0-–—_.,;/№#")


def make(number: int) -> str:
    """Return the code of a number from 0 to `CODES` - 1."""
    values: list[int] = []
    for _ in range(BODY):
        number, value = divmod(number, len(SIGNS))
        values.append(value)
    return "".join(SIGNS[value] for value in (*values, _check(values)))


def _check(values: list[int]) -> int:
    """Return the value that makes the weighted sum of all six nothing: weights differ, and none is 0."""
    total = sum(weight * value for weight, value in enumerate(values, 1))
    inverse = pow(LENGTH, -1, len(SIGNS))
    return -total * inverse % len(SIGNS)


def shaped(text: str) -> str | None:
    """Return six signs that a text may be meant as, with a wrong check or not; nothing for any other text."""
    signs = "".join(sign for sign in text.upper() if sign not in _GAPS).translate(_MEANT)
    return signs if len(signs) == LENGTH and _VALUES.keys() >= set(signs) else None


def read(text: str) -> str | None:
    """Return the code that a text is, however it was typed; nothing, if it is none."""
    signs = shaped(text)
    if signs is None:
        return None
    values = [_VALUES[sign] for sign in signs]
    return signs if _check(values[:BODY]) == values[BODY] else None


def show(code: str) -> str:
    """Return a code the way people read it: two groups of three."""
    return f"{code[:_HALF]}-{code[_HALF:]}"
