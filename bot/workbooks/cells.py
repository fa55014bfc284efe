"""The cells of all sheets of a workbook, for JSON. Runs in the child of `bot/workbooks/reader.py`, under its limits."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import IO, Any, Final
from xml.parsers import expat

from openpyxl import load_workbook
from openpyxl.reader import excel
from openpyxl.utils import range_boundaries

from fair.tables.model import ROWS_MAX

MERGED_MAX: Final = 100_000
"""Cells that merging may fill, of all sheets together."""
_VISIBLE: Final = "visible"
_HEAD: Final = 4096
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_NAMESPACES: Final = (
    (_STRICT + b"spreadsheetml/", b"http://schemas.openxmlformats.org/spreadsheetml/2006/"),
    (_STRICT + b"officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (_STRICT + b"drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""How a workbook names its words that was saved as "Strict Open XML"."""
_BLOCK: Final = 1024 * 1024


class TooManyRowsError(Exception):
    """There are more filled rows than anybody takes."""


class PartNames(list[str]):
    """Names of parts, among which one is found whatever its case."""

    def __contains__(self, name: object) -> bool:
        return written(str(name)) in map(written, self)


class ForgivingZip(zipfile.ZipFile):
    """Finds parts whatever the case of their names, and whichever way their slashes lean: programs differ."""

    def getinfo(self, name: str) -> zipfile.ZipInfo:
        """Return a part by its name."""
        return super().getinfo(self._named().get(written(name), name))

    def namelist(self) -> list[str]:
        """Return the names, as the library looks for them."""
        return PartNames(name.replace("\\", "/") for name in super().namelist())

    def open(self, name: str | zipfile.ZipInfo, *args: Any, **kwargs: Any) -> IO[bytes]:
        """Return a part; of a workbook that was saved as "strict", as the library knows it."""
        part = super().open(name, *args, **kwargs)
        head = part.read(_HEAD)
        if _STRICT not in head:
            part.seek(0)
            return part
        content = head + part.read()
        for strict, usual in _NAMESPACES:
            content = content.replace(strict, usual)
        return io.BytesIO(content)

    def _named(self) -> Mapping[str, str]:
        return {written(name): name for name in super().namelist()}


def written(name: str) -> str:
    """Return the name of a part as it is compared."""
    return name.replace("\\", "/").casefold()


def read(content: bytes) -> list[Mapping[str, Any]]:
    """Return the sheets: name, whether it is hidden, and the filled rows with their numbers.

    Sizes that a sheet states are not believed. Merged cells all hold what the first of them holds; what others of
    them hold beneath it, which programs leave there, stands beside the rows, as do the ranges.
    """
    excel.ZipFile = ForgivingZip  # type: ignore[attr-defined]  # the library offers no other way
    book: Any = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    sheets: list[Mapping[str, Any]] = []
    count = 0
    if not book.worksheets:
        raise ValueError("no sheets")
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows: dict[int, list[Any]] = {}
        for number, row in enumerate(sheet.iter_rows(), 1):
            packed = [pack(cell.value, cell.data_type) for cell in row]
            if any(cell is not None and cell != "" for cell in packed):
                rows[number] = packed
                count += 1
            if count > ROWS_MAX + 1:
                raise TooManyRowsError
        ranges = list(_bounds(_merged(book, sheet)))
        covered = _merge(rows, ranges)
        shown = {"name": sheet.title, "hidden": sheet.sheet_state != _VISIBLE, "rows": sorted(rows.items())}
        sheets.append({**shown, "merged": ranges, "covered": covered})
    return sheets


def pack(value: Any, data_type: str) -> Any:
    """Return a cell as JSON: texts and numbers as they are, others as [type, text]."""
    if data_type == "f":
        return ["formula", str(getattr(value, "text", value))]
    if data_type == "e":
        return ["fault", str(value)]
    if isinstance(value, datetime | date | time):
        return [type(value).__name__, value.isoformat()]
    if isinstance(value, timedelta):
        return ["timedelta", value.total_seconds()]
    return value if isinstance(value, str | int | float | None) else str(value)


def _merged(book: Any, sheet: Any) -> list[str]:
    """Return the ranges of merged cells, which the library does not read in a stream."""
    found: list[str] = []

    def take(name: str, attributes: Mapping[str, str]) -> None:
        if name.rpartition(":")[2] == "mergeCell" and "ref" in attributes:
            found.append(attributes["ref"])

    parser = expat.ParserCreate()
    parser.StartElementHandler = take
    with book._archive.open(sheet._worksheet_path) as source:  # noqa: SLF001 - the library offers no other way
        while block := source.read(_BLOCK):
            parser.Parse(block)
    return found


def _bounds(ranges: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield ranges as left, top, right and bottom; those without an end, as of whole columns, are none."""
    for cells in ranges:
        left, top, right, bottom = range_boundaries(cells)
        if left and top and right and bottom:
            yield left, top, right, bottom


def _merge(rows: dict[int, list[Any]], ranges: list[tuple[int, int, int, int]]) -> list[tuple[int, int, Any]]:
    """Fill merged cells; return what else stood in them, by row and column."""
    room = MERGED_MAX
    covered: list[tuple[int, int, Any]] = []
    for left, top, right, bottom in ranges:
        value = _at(rows.get(top, []), left)
        if value in (None, ""):
            continue
        for row, column in _others(left, top, min(right, left + room), min(bottom, top + room)):
            room -= 1
            if room < 0:
                return covered
            if row in rows:
                if (beneath := _at(rows[row], column)) not in (None, "", value):
                    covered.append((row, column, beneath))
                _put(rows[row], column, value)
    return covered


def _others(left: int, top: int, right: int, bottom: int) -> Iterator[tuple[int, int]]:
    """Yield the cells of a range but for the first, by row and column."""
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            if (row, column) != (top, left):
                yield row, column


def _at(row: list[Any], column: int) -> Any:
    return row[column - 1] if column <= len(row) else None


def _put(row: list[Any], column: int, value: Any) -> None:
    row += [None] * (column - len(row))
    row[column - 1] = value
