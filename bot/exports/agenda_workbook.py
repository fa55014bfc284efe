"""An agenda as a workbook to edit and to read back."""

import io
from collections.abc import Iterator
from typing import Final

from bot.workbooks.writer import Book
from fair.agenda.model import Agenda, SessionKind
from fair.agenda.table.columns import COLUMNS, KINDS
from fair.agenda.table.writer import to_rows
from fair.event.model import Event
from fair.tables.model import Row
from fair.words import LANGUAGES

_WIDE: Final = ("title", "description", "speakers")


def write_workbook(agenda: Agenda, event: Event) -> bytes:
    """Return an agenda as a workbook, with a second sheet of what may be written in the first."""
    book = Book()
    widths = [40 if column.startswith(_WIDE) else 14 for column in COLUMNS]
    heading, *rows = to_rows(agenda)
    sheet = book.sheet(widths, "B2", "agenda", wrapped=True)
    sheet.heading(heading)
    for row in rows:
        sheet.row(row)
    lists = book.sheet([28] * 5, "A2", "lists", wrapped=True)
    lists.heading(("column", "id", *LANGUAGES))
    for row in _lists(event):
        lists.row(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _lists(event: Event) -> Iterator[Row]:
    """Yield what may stand in the columns hall, section, kind and roles."""
    for column, parts in (("hall", event.halls), ("section", event.sections)):
        for part in parts:
            yield (column, part.id, *(part.name[language] for language in LANGUAGES))
    for role in event.roles:
        yield ("roles", role.id, *(role.label[language] for language in LANGUAGES))
    for kind in SessionKind:
        words = [word for word, meant in KINDS.items() if meant is kind and word != kind.value]
        yield ("kind", kind.value, ", ".join(words))
