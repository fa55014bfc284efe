"""BIN, the business identification number of Kazakhstan: twelve digits `YYMM T A NNNNN C`.

T: 4 resident, 5 non-resident, 6 joint entrepreneurs; A: 0 head unit, 1 branch, 2 representative office,
3 farm; C: check digit. Sources: law 223 of 2007-01-12, government resolution 406 of 2007-05-22.
"""

import re
from enum import StrEnum
from typing import Final

LENGTH: Final = 12

_SHAPE: Final = re.compile(r"\d{2}(0[1-9]|1[0-2])[456][0-3]\d{6}", re.ASCII)
_PERSON: Final = re.compile(r"\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{6}", re.ASCII)
"""An IIN begins with a date of birth, so its fifth digit is 0 to 3. Never stored: a fair does not need it."""
_LABEL: Final = re.compile(r"^\s*(?:бин|бсн|bin)\b[\s:№.-]*", re.IGNORECASE)
_GAPS: Final = re.compile(r"[\s\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff-]")

_WEIGHTS: Final = (tuple(range(1, 12)), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))
_MODULUS: Final = 11
_NO_DIGIT: Final = 10


class BinVerdict(StrEnum):
    """What can be said of a number without asking the register."""

    VALID = "valid"
    NOT_DIGITS = "not-digits"
    WRONG_LENGTH = "wrong-length"
    IIN = "iin"
    WRONG_SHAPE = "wrong-shape"
    WRONG_CHECK_DIGIT = "wrong-check-digit"

    @property
    def refuses(self) -> bool:
        """Whether it can't be stored. The rest only warns: BINs in printed notices fail the check too."""
        return self in {BinVerdict.NOT_DIGITS, BinVerdict.WRONG_LENGTH, BinVerdict.IIN}


def clean(text: str) -> str:
    """Return the number without spaces, hyphens, invisible characters and the word "BIN" before it."""
    return _GAPS.sub("", _LABEL.sub("", text))


def check_bin(text: str) -> BinVerdict:
    """Judge a number as people type it."""
    digits = clean(text)
    if not (digits.isascii() and digits.isdigit()):
        return BinVerdict.NOT_DIGITS
    if len(digits) != LENGTH:
        return BinVerdict.WRONG_LENGTH
    if _PERSON.fullmatch(digits):
        return BinVerdict.IIN
    if not _SHAPE.fullmatch(digits):
        return BinVerdict.WRONG_SHAPE
    if check_digit(digits[:-1]) != int(digits[-1]):
        return BinVerdict.WRONG_CHECK_DIGIT
    return BinVerdict.VALID


def check_digit(stem: str) -> int | None:
    """Return the check digit of eleven digits, or None where no number can be issued.

    Two passes: the second, with turned weights, only where the first gives 10 (PersonIdUtils.java of
    valery1707/kaz-person-id). Weight 11 is 0 modulo 11, so the first pass does not guard the eleventh digit.
    """
    for weights in _WEIGHTS:
        remainder = sum(int(digit) * weight for digit, weight in zip(stem, weights, strict=True)) % _MODULUS
        if remainder != _NO_DIGIT:
            return remainder
    return None
