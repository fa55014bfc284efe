"""Places in a list as people write them out: «третий», "the second one", «екінші», and numbers in words."""

from collections.abc import Mapping
from typing import Final

from fair.fields.phonetics import keys, stems

_WRITTEN: Final = """
    1 один одна бір первый первая первое первую первого первой первом бірінші біріншісі біріншісін first
    2 два две екі two второй вторая второе вторую второго втором екінші екіншісі екіншісін second
    3 три үш three третий третья третье третью третьего третьей третьем үшінші үшіншісі үшіншісін third
    4 четыре төрт four четвёртый четвёртая четвёртое четвёртую четвёртого четвёртой төртінші төртіншісі fourth
    5 пять бес five пятый пятая пятое пятую пятого пятой бесінші бесіншісі бесіншісін fifth
    6 шесть алты six шестой шестая шестое шестую шестого алтыншы алтыншысы алтыншысын sixth
    7 семь жеті seven седьмой седьмая седьмое седьмую седьмого жетінші жетіншісі жетіншісін seventh
    8 восемь сегіз eight восьмой восьмая восьмое восьмую восьмого сегізінші сегізіншісі сегізіншісін eighth
    9 девять тоғыз nine девятый девятая девятое девятую девятого тоғызыншы тоғызыншысы тоғызыншысын ninth
    10 десять ten десятый десятая десятое десятую десятого оныншы оныншысы оныншысын tenth
    11 одиннадцатый одиннадцатая одиннадцатое eleventh
    12 двенадцатый двенадцатая двенадцатое twelfth
"""
_BESIDE: Final = frozenset(
    keys("the one пункт вариант номер номеру строка ответ нұсқа нөмірі number option item please пожалуйста")
)
"""Words that may stand beside one and say nothing else."""


def _table() -> Mapping[str, int]:
    rows = (line.split() for line in _WRITTEN.strip().splitlines())
    return {key: int(number) for number, *words in rows for key in keys(" ".join(words))}


_PLACES: Final = _table()


def ordinal_of(text: str) -> int | None:
    """Return the place in a list that a text is, written out in words; nothing, if it says anything else."""
    words = [word for word in keys(text) if word not in _BESIDE]
    if len(words) != 1:
        return None
    return next((_PLACES[form] for form in (words[0], *reversed(stems(words[0]))) if form in _PLACES), None)
