"""The order of names on paper: the Kazakh alphabet, into which the Russian one fits, then the Latin one."""

from typing import Final

_CYRILLIC: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_ORDER: Final = {letter: place for place, letter in enumerate(_CYRILLIC)}
_DIGIT, _LETTER, _OTHER = range(3)


def alphabetical(text: str) -> tuple[tuple[int, int], ...]:
    """Return the key by which texts are sorted: «Әбенов» stands behind «Аяпов» and before «Бекова»."""
    return tuple(_key(letter) for letter in text.casefold() if letter.isalnum() or letter == " ")


def _key(letter: str) -> tuple[int, int]:
    if letter in _ORDER:
        return _LETTER, _ORDER[letter]
    return (_DIGIT if letter == " " or letter.isdecimal() else _OTHER), ord(letter)
