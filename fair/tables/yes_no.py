"""Yes and no as people and spreadsheets write them into cells."""

from typing import Final

from fair.fields.names import fold
from fair.tables.model import Cell

_YES: Final = (
    "иә | ия | бар | келісемін | болады | рұқсат | шындық | да | есть | согласен | согласна | согласие | можно"
    " | разрешаю | ага | истина | yes | y | yep | true | agree | agreed | ok | x | х | v | 1"
)
_NO: Final = (
    "жоқ | келіспеймін | болмайды | жалған | нет | не согласен | не согласна | нельзя | не разрешаю | против | ложь"
    " | no | n | false | disagree | 0"
)
_SIGNS: Final = {
    "+": True,
    "✓": True,
    "✔": True,
    "✅": True,
    "☑": True,
    "✗": False,
    "✘": False,
    "❌": False,
    "☐": False,
}
_DASHES: Final = dict.fromkeys("-–—−", False)
"""Beside a plus they mean no; alone they are the safe answer, too."""
YES_NO: Final = {
    **{fold(word): True for word in _YES.split(" | ")},
    **{fold(word): False for word in _NO.split(" | ")},
    **_SIGNS,
    **_DASHES,
}
"""Folded words and signs: they are read, and never shown."""


def yes_no(cell: Cell) -> bool | None:
    """Return what a cell says; None, if it says something else or nothing."""
    if isinstance(cell, bool):
        return cell
    if not isinstance(cell, str | int | float):
        return None
    text = str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()
    return YES_NO.get(text.removesuffix("\N{VARIATION SELECTOR-16}"), YES_NO.get(fold(text)))
