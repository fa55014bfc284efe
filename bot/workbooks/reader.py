"""Reads workbooks (XLSX) that may be hostile.

So a process of its own with little memory and time reads them, after a look into the zip's directory; formulas are
never evaluated.
"""

import io
import json
import re
import resource
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from fair.agenda.model import Agenda
from fair.agenda.table.reader import NOTHING, read_sheets
from fair.content import Finding
from fair.event.model import Event
from fair.tables.model import BYTES_MAX, ROWS_MAX, Cell, CellError, Formula, MergedRange, TableSheet
from fair.tables.row import TableReading

ENTRIES_MAX: Final = 200
UNPACKED_MAX: Final = 50 * 1024 * 1024
RATIO_MAX: Final = 100
MEMORY_MAX: Final = 256 * 1024 * 1024
"""Bytes of data that the child may hold."""
SECONDS_MAX: Final = 10
STRINGS_MAX: Final = 30_000
"""An agenda of a thousand sessions has half as many different texts."""
SHEET_ROWS: Final = 5 * ROWS_MAX
"""Rows with cells of a sheet, filled or not: programs write colours far down."""
_BLOCK: Final = 1024 * 1024
_TAG: Final = 256
_ROW: Final = re.compile(rb"<(?:\w{1,8}:)?row(?:\s[^<>]{0,180})?>\s{0,4}<(?:\w{1,8}:)?c[\s/>]")
"""A row in which a cell stands; it may be an empty one that has a colour."""
_STRING: Final = re.compile(rb"<(?:\w{1,8}:)?si[\s/>]")
_SMALL: Final = 64 * 1024
"""What unpacks to less may be packed however tightly."""
_NEEDED: Final = frozenset({"[content_types].xml", "xl/workbook.xml"})
_ROOT: Final = Path(__file__).parents[2]
_REFUSED: Final = 3
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
    """Return the agenda of all sheets of a workbook, and what was found, like `read_agenda`.

    Takes up to `SECONDS_MAX`: for a thread of its own, never inside a turn.
    """
    name = Path(file).name
    try:
        sheets = sheets_of(content)
    except RefusedError as error:
        return None, (Finding(name, 1, error.code, error.args_),)
    return read_sheets(sheets, event, TableReading(name, lenient=False), known)


def sheets_of(content: bytes, strings: int = STRINGS_MAX) -> tuple[TableSheet, ...]:
    """Return the sheets of a workbook, read in a process of its own. Raises `RefusedError`.

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
    return tuple(map(_sheet, json.loads(child.stdout)))


def _sheet(read: Mapping[str, Any]) -> TableSheet:
    return TableSheet(
        tuple((number, tuple(map(_unpacked, row))) for number, row in read["rows"]),
        read["name"],
        read["hidden"],
        tuple(MergedRange(*bounds) for bounds in read["merged"]),
        tuple((row, column, _unpacked(cell)) for row, column, cell in read["covered"]),
    )


def _check_directory(content: bytes, strings: int) -> None:
    """Look at what a zip says of itself; unpacking then yields no more than it says."""
    if len(content) > BYTES_MAX:
        raise RefusedError("too-big", BYTES_MAX // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            entries = packed.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):  # a hostile directory raises any of these
        raise RefusedError("unreadable") from None
    if not {_written(entry) for entry in entries} >= _NEEDED:
        raise RefusedError("unreadable")
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > ENTRIES_MAX or unpacked > UNPACKED_MAX or any(map(_is_bomb, entries)):
        raise RefusedError("dangerous")
    for entry in entries:
        if _written(entry).startswith("xl/worksheets/") and _count(content, entry, _ROW) > SHEET_ROWS:
            raise RefusedError("too-many-rows", ROWS_MAX)
        if _written(entry) == "xl/sharedstrings.xml" and _count(content, entry, _STRING) > strings:
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
            count += len(tag.findall(rest))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):  # so does a part
        raise RefusedError("unreadable") from None
    return count


def _written(entry: zipfile.ZipInfo) -> str:
    """Return the name of a part as it is compared: programs differ in case and slashes."""
    return entry.filename.replace("\\", "/").casefold()


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(_SMALL, RATIO_MAX * entry.compress_size)


def _unpacked(packed: Any) -> Cell:
    if not isinstance(packed, list):
        return packed  # type: ignore[no-any-return]  # of JSON
    sort, value = packed
    return _MADE[sort](value)


def _main() -> int:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_MAX, MEMORY_MAX))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MAX, SECONDS_MAX))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from bot.workbooks.cells import TooManyRowsError, read  # noqa: PLC0415 - in the child, under its limits

    try:
        sheets = read(sys.stdin.buffer.read())
    except TooManyRowsError:
        return _REFUSED
    except Exception:  # noqa: BLE001 - whatever a hostile file does to the library, it is not a workbook we can read
        return 1
    sys.stdout.write(json.dumps(sheets))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
