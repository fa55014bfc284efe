"""A list to choose from: at most eight entries at a time, every label whole, in pages that say where they lead."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from aiogram.filters.callback_data import CallbackData

from handlers.base.buttons import page_line, pager
from handlers.base.screen import Button, Rows, Style
from texts.translator import Safe, Translator

PAGE: Final = 8
"""Entries at a time: with the ways on, back and out they leave the text above in sight on a small phone."""
LONG: Final = 30
"""Characters of a label that a button of its own shows whole on a phone 360 points wide."""
NUMBERS: Final = 4
"""Buttons with numbers in a row."""
_MARK: Final = 2
"""Characters that the mark of a chosen entry takes."""


@dataclass(frozen=True, slots=True)
class PickerEntry:
    """Something to choose. An entry without `data` is read only."""

    label: str
    data: CallbackData | None
    chosen: bool = False
    detail: Safe | None = None
    """Its line in the text, in the place of the label: a question with its answer."""


@dataclass(frozen=True, slots=True)
class Picker:
    """A page of a list: what stands in the text (nothing, where the buttons say it all), and the buttons."""

    text: Safe
    rows: Rows


def mark_of(chosen: Iterable[str]) -> int:
    """Return a number that stands for what is chosen: by it a button knows whether it still shows what is so."""
    return crc32("\n".join(sorted(chosen)).encode())


def picker(
    t: Translator,
    entries: Sequence[PickerEntry],
    page: int,
    to_page: Callable[[int], CallbackData],
    *,
    columns: int = 1,
    style: Style | None = None,
    prompt: Safe | None = None,
) -> Picker:
    """Return a page of a list; one that is not there is the nearest. `to_page` says where a page's button leads.

    Where a label is too long for a button, the labels stand in the text with numbers, and the numbers on the buttons.
    `style` is that of the chosen ones. `prompt` says what is chosen, once more: beside the numbers, for a long text
    pushes what stands above it off the screen.
    """
    size = page_size(len(entries))
    last = max(0, (len(entries) - 1) // size)
    page = max(0, min(page, last))
    first = page * size
    here = _listed(t, entries, first, entries[first : first + size], columns, style)
    below = (prompt if here.text else None, page_line(t, page, last))
    parts = (here.text, "\n".join(part for part in below if part))
    text = Safe("\n\n".join(part for part in parts if part))
    return Picker(text, (*here.rows, *pager(t, page, last, to_page)))


def listed(t: Translator, entries: Sequence[PickerEntry], first: int = 0) -> Picker:
    """Return a list that others have cut into pages, as `picker` shows it; `first` is the place of its first entry."""
    return _listed(t, entries, first, entries, 1, None)


def _listed(
    t: Translator,
    entries: Sequence[PickerEntry],
    first: int,
    here: Sequence[PickerEntry],
    columns: int,
    style: Style | None,
) -> Picker:
    numbered = any(len(entry.label) > LONG - _MARK for entry in entries if entry.data is not None)
    buttons = [
        _button(t, entry, str(number) if numbered else entry.label, style)
        for number, entry in enumerate(here, first + 1)
        if entry.data is not None
    ]
    lines = [_line(t, entry, number, numbered=numbered) for number, entry in enumerate(here, first + 1)]
    text = Safe("\n".join(lines)) if numbered or any(entry.detail for entry in here) else Safe()
    return Picker(text, tuple(_in_rows(buttons, NUMBERS if numbered else columns)))


def page_of(place: int, count: int) -> int:
    """Return the page on which an entry of a list stands."""
    return place // page_size(count)


def page_size(count: int) -> int:
    """Return how many entries of a list stand on a page: so that the pages are about as long as each other."""
    pages = -(-count // PAGE) or 1
    return -(-count // pages) or 1


def _button(t: Translator, entry: PickerEntry, label: str, style: Style | None) -> Button:
    assert entry.data is not None
    text = t.plain("button-chosen", label=label) if entry.chosen else label
    return Button(text, entry.data.pack(), style=style if entry.chosen else None)


def _in_rows(buttons: Sequence[Button], columns: int) -> Iterable[tuple[Button, ...]]:
    return (tuple(buttons[start : start + columns]) for start in range(0, len(buttons), columns))


def _line(t: Translator, entry: PickerEntry, number: int, *, numbered: bool) -> Safe:
    said = entry.detail if entry.detail is not None else t.of({t.language: entry.label})
    if not numbered or entry.data is None:
        return said
    return t("picker-chosen" if entry.chosen else "picker-line", number=str(number), label=said)
