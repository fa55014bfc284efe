"""Numbers in what people write: "about 200 people", «шамамен 1,5 мың», "twenty five"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from fair.fields.phonetics import keys, stems

_UNITS: Final = """
    1 один одна одно бір one
    2 два две екі two
    3 три үш three
    4 четыре төрт four
    5 пять бес five
    6 шесть алты six
    7 семь жеті seven
    8 восемь сегіз eight
    9 девять тоғыз nine
    10 десять он ten
    11 одиннадцать eleven
    12 двенадцать twelve
    13 тринадцать thirteen
    14 четырнадцать fourteen
    15 пятнадцать fifteen
    16 шестнадцать sixteen
    17 семнадцать seventeen
    18 восемнадцать eighteen
    19 девятнадцать nineteen
    20 двадцать жиырма twenty
    30 тридцать отыз thirty
    40 сорок қырық forty
    50 пятьдесят елу fifty
    60 шестьдесят алпыс sixty
    70 семьдесят жетпіс seventy
    80 восемьдесят сексен eighty
    90 девяносто тоқсан ninety
    100 сто
    200 двести
    300 триста
    400 четыреста
    500 пятьсот
    600 шестьсот
    700 семьсот
    800 восемьсот
    900 девятьсот
"""
_TIMES: Final = """
    100 жүз hundred
    1000 тысяча тысячи тысяч тыс мың thousand
    1000000 миллион миллиона миллионов млн million
"""
"""What comes before them is so many times as much."""

_DIGITS: Final = re.compile(
    r"(?<![0-9.,])(?P<whole>[0-9]{1,3}(?:[ .,'’\u00a0\u202f][0-9]{3})+|[0-9]+)"
    r"(?:[.,](?P<part>[0-9]{1,2}))?(?![0-9.,]*[0-9])"
    r"(?:\s?(?P<times>[kк](?!\w)|[^\W\d_]{3,9}))?",
    re.IGNORECASE,
)
_WHOLE_MAX: Final = 15
"""More digits are no number of anything."""


def _table(lines: str) -> Mapping[str, int]:
    rows = (line.split() for line in lines.strip().splitlines())
    return {word: int(number) for number, *words in rows for word in keys(" ".join(words))}


_WORTH: Final = _table(_UNITS)
_FACTORS: Final = _table(_TIMES)
_HUNDRED: Final = 100
_BROKEN: Final = frozenset(keys("полтора полторы пол жарым half"))


def numbers_in(text: str) -> list[int]:
    """Return the whole numbers of a text, in figures, or if there are none, in words.

    A text with a broken number ("12,5") has none.
    """
    if not re.search(r"\d", text):
        words = keys(text)
        return [] if _BROKEN.intersection(words) else list(_in_words(words))
    found: list[int] = []
    for match in _DIGITS.finditer(text):
        number = _number(match["whole"], match["part"] or "", match["times"] or "")
        if number is None:
            return []
        found.append(number)
    return found


def _number(whole: str, part: str, times: str) -> int | None:
    """Return the value of figures and of the word behind them: 1,5 тыс is 1500."""
    digits = re.sub(r"\D", "", whole)
    if len(digits) > _WHOLE_MAX:
        return None
    factor = 1000 if times.casefold() in {"k", "к"} else _factor(times)
    value = int(digits + part) * factor
    return None if value % 10 ** len(part) else value // 10 ** len(part)


def _factor(word: str) -> int:
    """Return how many times as much a word makes it."""
    return next((_FACTORS[one] for key in keys(word) for one in _forms(key) if one in _FACTORS), 1)


def _in_words(words: Sequence[str]) -> Iterator[int]:
    """Yield the numbers that are written out: what belongs together is one."""
    total, group, open_ = 0, 0, False
    for word in words:
        worth = next((_WORTH[form] for form in _forms(word) if form in _WORTH), None)
        factor = next((_FACTORS[form] for form in _forms(word) if form in _FACTORS), None)
        if worth is None and factor is None:
            if open_:
                yield total + group
            total, group, open_ = 0, 0, False
            continue
        open_ = True
        if worth is not None:
            group += worth
        elif factor == _HUNDRED:
            group = (group or 1) * factor
        else:
            total, group = total + (group or 1) * (factor or 1), 0
    if open_:
        yield total + group


def _forms(word: str) -> Iterator[str]:
    """Yield a word and what it may be without its ending."""
    yield word
    yield from reversed(stems(word))
