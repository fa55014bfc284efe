"""An agenda from a file of any kind we know, and to any kind."""

from pathlib import PurePath
from typing import Final

from fair.agenda.formats.entries import read_entries
from fair.agenda.formats.frab_json import from_frab_json
from fair.agenda.formats.frab_xml import DangerousError, from_frab_xml
from fair.agenda.formats.ical_rows import from_ical
from fair.agenda.model import Agenda
from fair.agenda.table.reader import NOTHING, column_of, read_sheets
from fair.event.model import Event
from fair.findings import Finding
from fair.tables.model import BYTES_MAX
from fair.tables.row import TableReading
from fair.tables.text_file import read_csv

FOREIGN: Final = {".json": from_frab_json, ".xml": from_frab_xml, ".ics": from_ical}
"""Files of other programs, which mostly know one language."""
ENDINGS: Final = (".csv", *FOREIGN)
"""What can be read here; workbooks are read by a process of their own."""


def read_agenda(
    content: bytes, file: str, event: Event, known: Agenda = NOTHING
) -> tuple[Agenda | None, tuple[Finding, ...]]:
    """Return the agenda of a file, told by the ending of its name, and what was found.

    There is an agenda exactly if no finding is an error. `known` is what there is already: sessions keep their
    identifiers. The name is never used as a path.
    """
    name = PurePath(file).name
    ending = PurePath(name).suffix.casefold()
    if len(content) > BYTES_MAX:
        return None, (Finding(name, 1, "too-big", {"max": BYTES_MAX // 1_000_000}),)
    read = FOREIGN.get(ending)
    reading = TableReading(name, lenient=read is not None)
    try:
        if read is not None:
            return read_entries(read(content, event, known, reading), event, reading, known)
        table = read_csv(content, column_of)
    except DangerousError:
        return None, (Finding(name, 1, "dangerous"),)
    except ValueError:
        return None, (Finding(name, 1, "unreadable"),)
    for remark in table.remarks:
        reading.note(remark.row, remark.code, value=remark.value)
    return read_sheets(table.sheets, event, reading, known)
