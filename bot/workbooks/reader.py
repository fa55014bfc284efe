"""Workbooks (XLSX): a programme's table, typed, with nothing in it that could be taken for a formula.

What is read may be hostile. So it is read by a process of its own with little memory and time, after a look into
the zip's directory; formulas are never evaluated.
"""

import io
import json
import re
import resource
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from fair.agenda.model import Agenda, SessionKind
from fair.agenda.table.columns import COLUMNS, KINDS
from fair.agenda.table.reader import NOTHING, read_rows
from fair.agenda.table.writer import to_rows
from fair.content import Finding
from fair.event.model import Event
from fair.tables.model import BYTES_MAX, ROWS_MAX, Cell, CellError, Formula, Row
from fair.words import LANGUAGES

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

ENTRIES_MAX: Final = 200
UNPACKED_MAX: Final = 50 * 1024 * 1024
RATIO_MAX: Final = 100
MEMORY_MAX: Final = 256 * 1024 * 1024
"""Bytes of data that the child may hold."""
SECONDS_MAX: Final = 10
CELL_MAX: Final = 32_767
"""Excel's own limit, in characters."""
STRINGS_MAX: Final = 30_000
"""A programme of a thousand sessions has half as many different texts."""
_BLOCK: Final = 1024 * 1024
_TAG: Final = 16
_ROW: Final = re.compile(rb"<(?:\w{1,8}:)?row[\s/>]")
_STRING: Final = re.compile(rb"<(?:\w{1,8}:)?si[\s/>]")
_SMALL: Final = 64 * 1024
"""What unpacks to less may be packed however tightly."""
_NEEDED: Final = frozenset({"[Content_Types].xml", "xl/workbook.xml"})
_ROOT: Final = Path(__file__).parents[2]
_REFUSED: Final = 3
_WIDE: Final = ("title", "description", "speakers")
_RISKY: Final = tuple("=+-@\t\r")
_MADE: Final[Mapping[str, Callable[[Any], Cell]]] = {
    "formula": Formula,
    "fault": CellError,
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda seconds: timedelta(seconds=seconds),
}


class RefusedError(Exception):
    """A workbook is not read; `code` is that of a finding."""

    def __init__(self, code: str, maximum: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.args_ = {} if maximum is None else {"max": maximum}


def read_workbook(
    content: bytes, file: str, event: Event, known: Agenda = NOTHING
) -> tuple[Agenda | None, tuple[Finding, ...]]:
    """Return the programme of a workbook's first sheet, and what was found, like `read_agenda`.

    Takes up to `SECONDS_MAX`: for a thread of its own, never inside a turn.
    """
    name = Path(file).name
    try:
        rows = rows_of(content)
    except RefusedError as error:
        return None, (Finding(name, 1, error.code, error.args_),)
    return read_rows(rows, event, name, known)


def rows_of(content: bytes, strings: int = STRINGS_MAX) -> list[Row]:
    """Return the rows of a workbook's first sheet, read in a process of its own. Raises `RefusedError`.

    `strings`: how many different texts there may be.
    """
    _check_directory(content, strings)
    try:
        child = subprocess.run(
            [sys.executable, "-m", "bot.workbooks.reader"],
            input=content,
            capture_output=True,
            timeout=SECONDS_MAX,
            check=False,
            cwd=_ROOT,
        )
    except subprocess.TimeoutExpired:
        raise RefusedError("dangerous") from None
    if child.returncode == _REFUSED:
        raise RefusedError("too-many-rows", ROWS_MAX)
    if child.returncode < 0:
        raise RefusedError("dangerous")
    if child.returncode:
        raise RefusedError("unreadable")
    return [tuple(map(_unpacked, row)) for row in json.loads(child.stdout)]


def _check_directory(content: bytes, strings: int) -> None:
    """Look at what a zip says of itself; unpacking then yields no more than it says."""
    if len(content) > BYTES_MAX:
        raise RefusedError("too-big", BYTES_MAX // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            entries = packed.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):  # a hostile directory raises any of these
        raise RefusedError("unreadable") from None
    if not {entry.filename for entry in entries} >= _NEEDED:
        raise RefusedError("unreadable")
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > ENTRIES_MAX or unpacked > UNPACKED_MAX or any(map(_is_bomb, entries)):
        raise RefusedError("dangerous")
    for entry in entries:
        if entry.filename.startswith("xl/worksheets/") and _count(content, entry, _ROW) > ROWS_MAX:
            raise RefusedError("too-many-rows", ROWS_MAX)
        if entry.filename == "xl/sharedStrings.xml" and _count(content, entry, _STRING) > strings:
            raise RefusedError("dangerous")


def _count(content: bytes, entry: zipfile.ZipInfo, tag: re.Pattern[bytes]) -> int:
    """Count a part's elements without understanding them: the library would take seconds to find out."""
    count, rest = 0, b""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed, packed.open(entry) as part:
            while block := part.read(_BLOCK):
                count += len(tag.findall(rest + block))
                rest = block[-_TAG:]
                count -= len(tag.findall(rest))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):  # so does a part
        raise RefusedError("unreadable") from None
    return count


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(_SMALL, RATIO_MAX * entry.compress_size)


def write_workbook(agenda: Agenda, event: Event) -> bytes:
    """Return a programme as a workbook to edit and to read back, with a second sheet of what may be written."""
    # Imported late: most people never ask for a workbook, and start-up time counts.
    from openpyxl import Workbook  # noqa: PLC0415 - see above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - see above

    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment]  # a new book has one
    sheet.title = "agenda"
    _fill(sheet, to_rows(agenda))
    sheet.freeze_panes = "B2"
    for number, column in enumerate(COLUMNS, 1):
        width = 40 if column.startswith(_WIDE) else 14
        sheet.column_dimensions[get_column_letter(number)].width = width
    lists = book.create_sheet("lists")
    _fill(lists, list(_lists(event)))
    lists.freeze_panes = "A2"
    for letter in "ABCDE":
        lists.column_dimensions[letter].width = 28
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _lists(event: Event) -> Iterator[Row]:
    """Yield what may stand in the columns hall, section, kind and roles."""
    yield ("column", "id", *LANGUAGES)
    for column, parts in (("hall", event.halls), ("section", event.sections)):
        for part in parts:
            yield (column, part.id, *(part.name[language] for language in LANGUAGES))
    for role in event.roles:
        yield ("roles", role.id, *(role.label[language] for language in LANGUAGES))
    for kind in SessionKind:
        words = [word for word, meant in KINDS.items() if meant is kind and word != kind.value]
        yield ("kind", kind.value, ", ".join(words))


def _fill(sheet: "Worksheet", rows: Sequence[Row]) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - see above

    formats = {datetime: "dd.mm.yyyy hh:mm", date: "dd.mm.yyyy", time: "hh:mm"}
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            if value in {"", None}:
                continue
            cell = sheet.cell(number, place)
            cell.value = value[:CELL_MAX] if isinstance(value, str) else value
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = value.startswith(_RISKY)
            cell.number_format = formats.get(type(value), cell.number_format)
            if number == 1:
                cell.font = Font(bold=True)


def _packed(value: Any, data_type: str) -> Any:
    """Return a cell as JSON: texts and numbers as they are, others as [type, text]."""
    if data_type == "f":
        return ["formula", ""]
    if data_type == "e":
        return ["fault", str(value)]
    if isinstance(value, datetime | date | time):
        return [type(value).__name__, value.isoformat()]
    if isinstance(value, timedelta):
        return ["timedelta", value.total_seconds()]
    return value if isinstance(value, str | int | float | None) else str(value)


def _unpacked(packed: Any) -> Cell:
    if not isinstance(packed, list):
        return packed  # type: ignore[no-any-return]  # of JSON
    sort, value = packed
    return _MADE[sort](value)


def _read(content: bytes) -> list[list[Any]] | None:
    """Return the cells of the first sheet; None if there are too many rows. Runs in the child."""
    from openpyxl import load_workbook  # noqa: PLC0415 - in the child, under its limits

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    rows: list[list[Any]] = []
    for row in _cells(book.worksheets[0].iter_rows(max_col=2 * len(COLUMNS))):
        if len(rows) > ROWS_MAX:
            return None
        rows.append(row)
    return rows


def _cells(rows: Iterable[Iterable[Any]]) -> Iterator[list[Any]]:
    for row in rows:
        yield [_packed(cell.value, cell.data_type) for cell in row]


def _main() -> int:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_MAX, MEMORY_MAX))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MAX, SECONDS_MAX))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        rows = _read(sys.stdin.buffer.read())
    except Exception:  # noqa: BLE001 - whatever a hostile file does to the library, it is not a workbook we can read
        return 1
    if rows is None:
        return _REFUSED
    sys.stdout.write(json.dumps(rows))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
