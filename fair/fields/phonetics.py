"""How a word sounds, whatever alphabet, ending or slip of the finger it was typed with."""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise, product
from typing import Final

from fair.fields.names import fold

RUSSIAN_ENDINGS: Final = """
    а я о е ы и у ю ой ей ий ый ая яя ое ее ые ие ого его ому ему ым им ых их ами ями ах ях ам ям ов ев ом ем
    ью ия ию ии иям иях иями ией
"""
ENGLISH_ENDINGS: Final = "s es ed ing"
KAZAKH_ENDINGS: Final[Mapping[str, str]] = {
    "plural": "лар лер дар дер тар тер",
    "possessive": "ым м ы сы ымыз мыз ыңыз ңыз",
    "case": """
        ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен
        мен бен пен дағы дегі тағы тегі ндағы ндегі лық лік дық дік тық тік
    """,
}
"""They follow each other in this order, each may be missing."""

_WORD: Final = re.compile(r"\d+|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
_MARKS: Final = str.maketrans("şşıđł", "шшidl")
_ACCENTED: Final = frozenset(map(chr, range(0xC0, 0x250)))
_CYRILLIC: Final = dict(zip("абвгдеезийклмнопрстуфхыэ", "abvgdeeziiklmnoprstufhie", strict=True)) | {
    "ъ": "",
    "ь": "",
    "щ": "ш",
    "ю": "iu",
    "я": "ia",
}
_LATIN: Final = {
    "shch": "ш",
    "sh": "ш",
    "ch": "ч",
    "zh": "ж",
    "kh": "h",
    "gh": "g",
    "ph": "f",
    "ts": "ц",
    "x": "ks",
    "w": "v",
    "q": "k",
    "c": "k",
    "j": "ж",
    "y": "i",
}
_SOUNDS: Final = _LATIN | _CYRILLIC
_SOUND: Final = re.compile("|".join(sorted(map(re.escape, _SOUNDS), key=len, reverse=True)))
_TWICE: Final = re.compile(r"([^\W\d_aeou])\1+")

STEM_MIN: Final = 3
_SURE_STEM: Final = 4


class Script(StrEnum):
    """In which letters a word is written."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"


def script_of(word: str) -> Script:
    """Return the script of a word; one with letters of both is no Latin one."""
    return Script.CYRILLIC if any("\u0400" <= letter <= "\u052f" for letter in word) else Script.LATIN


def scripts(text: str) -> Mapping[str, Script]:
    """Return in which letters each word of a text is written, by how it sounds."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text))
    return {_key(word): script_of(word) for word in words}


def keys(text: str) -> tuple[str, ...]:
    """Return the words of a text as they sound; "2-зал" is two words."""
    words = map(_key, _WORD.findall(unicodedata.normalize("NFKC", text)))
    return tuple(word for word in words if word)


@lru_cache(maxsize=16384)
def _key(word: str) -> str:
    """Return how a word sounds: «Шаңырақ», "шанырак", "shanyrak" and "Şañyraq" are one.

    The alphabet of keys is Latin, with ш, ч, ж and ц for what Latin needs two letters for; no consonant is doubled.
    """
    word = fold(word).replace(" ", "").translate(_MARKS)
    if not word.isascii():
        word = "".join(unicodedata.normalize("NFD", letter)[0] if letter in _ACCENTED else letter for letter in word)
    return _TWICE.sub(r"\1", _SOUND.sub(_sound, word))


def _sound(found: re.Match[str]) -> str:
    return _SOUNDS[found.group()]


def _endings() -> frozenset[str]:
    chains = product(*(["", *keys(parts)] for parts in KAZAKH_ENDINGS.values()))
    kazakh = {_TWICE.sub(r"\1", "".join(chain)) for chain in chains}
    return frozenset(kazakh | set(keys(RUSSIAN_ENDINGS)) | set(keys(ENGLISH_ENDINGS)))


_ENDINGS: Final = _endings()
_LONGEST: Final = max(map(len, _ENDINGS))


def stems(word: str) -> tuple[str, ...]:
    """Return what a word may be without an ending, the word itself last."""
    shortest = max(STEM_MIN, len(word) - _LONGEST)
    return tuple(word[:end] for end in range(shortest, len(word) + 1) if word[end:] in _ENDINGS) or (word,)


def sure_stems(word: str) -> tuple[str, ...]:
    """Return the stems that are long enough for both of two words to have an ending beyond them."""
    return tuple(stem for stem in stems(word) if len(stem) >= _SURE_STEM)


def slips(word: str) -> int:
    """Return how many slips a word may have: one from four letters on, two from eight; numbers have none."""
    if word.isdecimal():
        return 0
    return 2 if len(word) >= 8 else int(len(word) >= 4)  # noqa: PLR2004 - the rule itself


def within(one: str, other: str, most: int) -> int | None:
    """Return how many slips are between two words (letters added, left out, replaced, swapped), None for more."""
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if abs(len(one) - len(other)) > most:
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, row = row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != wanted))
            if before and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
        before = above
    return row[-1] if row[-1] <= most else None


def pairs(word: str) -> frozenset[str]:
    """Return the pairs of neighbours in a word, its ends included; a slip changes three at most."""
    framed = f"^{word}$"
    return frozenset(map("".join, pairwise(framed)))
