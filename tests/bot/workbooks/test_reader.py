"""Workbooks come back as they went out; hostile ones are refused at once, in a process of their own."""

import io
import json
import os
import resource
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from bot.exports.agenda_workbook import write_workbook
from bot.workbooks import reader
from bot.workbooks.cells import pack
from bot.workbooks.reader import read_workbook, sheets_of
from fair.agenda.model import Agenda
from fair.agenda.table.columns import COLUMNS
from fair.content import FINDINGS, Finding
from fair.tables.model import Formula
from tests.fair.agenda.tables import EVENT, GOOD, agenda, agendas, rows, session
from tests.handlers.sample import words

SECOND = 1.2
"""Of processor time, here and in the child, on a machine where a good workbook of one row takes a third of it."""


SHEET = b"".join(
    [
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        b"<sheetData>%s</sheetData></worksheet>",
    ]
)


def book(table: Iterable[Sequence[Any]]) -> bytes:
    made = openpyxl.Workbook(write_only=True)
    sheet = made.create_sheet("agenda")
    for row in table:
        sheet.append(list(row))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def packed(**files: bytes) -> bytes:
    """Return a workbook's zip with files replaced or put in."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(rows({})))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = {name.replace("__", "/").replace("_xml", ".xml"): content for name, content in files.items()}
        for name in old.namelist():
            if name not in names:
                new.writestr(name, old.read(name))
        for name, content in names.items():
            new.writestr(name, content)
    return out.getvalue()


def worked() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


@cache
def patience() -> float:
    """Return how much work a refusal may be: a second, or on a slow machine as much as three good workbooks."""
    begun = worked()
    assert read_workbook(book(rows({})), "agenda.xlsx", EVENT)[1] == ()
    return max(SECOND, 3 * (worked() - begun))


def refused(content: bytes) -> Finding:
    allowed, begun = patience(), worked()
    found, findings = read_workbook(content, "../x/agenda.xlsx", EVENT)
    assert worked() - begun < allowed
    assert found is None
    assert findings[0].file == "agenda.xlsx"
    assert findings[0].args.keys() == FINDINGS[findings[0].code]
    return findings[0]


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(agendas())
def test_an_agenda_survives_a_workbook(some_agenda: Agenda) -> None:
    found, findings = read_workbook(write_workbook(some_agenda, EVENT), "agenda.xlsx", EVENT)
    assert found == some_agenda, findings


def test_cells_are_typed_the_heading_stays_and_lists_are_beside() -> None:
    made = openpyxl.load_workbook(io.BytesIO(write_workbook(agenda(session(capacity=40)), EVENT)))
    sheet, lists = made.worksheets
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    values = {cell.value: other.value for cell, other in zip(sheet[1], sheet[2], strict=True)}
    assert (values["start"], values["end"], values["capacity"]) == (time(10), time(10, 30), 40)
    assert sheet["C2"].value.date() == date(2027, 11, 14)
    assert (sheet["C2"].number_format, sheet["D2"].number_format) == ("dd.mm.yyyy", "hh:mm")
    assert sheet.freeze_panes == "B2"
    assert sheet.column_dimensions["H"].width > sheet.column_dimensions["A"].width
    listed = [[cell.value for cell in row] for row in lists.iter_rows()]
    assert ["hall", "big", "Үлкен зал", "Большой зал", "Big hall"] in listed
    assert {row[0] for row in listed} == {"column", "hall", "section", "roles", "kind"}


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+7 701", "-1", "@x", "#N/A", "=1+1"])
def test_nothing_in_a_workbook_is_a_formula(text: str) -> None:
    some_agenda = agenda(session(title=words(text, text, text)))
    content = write_workbook(some_agenda, EVENT)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert sheet["H2"].value == text
    assert sheet["H2"].quotePrefix is (text[0] in "=+-@")
    assert read_workbook(content, "agenda.xlsx", EVENT)[0] == some_agenda


def test_what_people_type_into_a_workbook_is_read() -> None:
    row = {
        **GOOD,
        "date": date(2027, 11, 14),
        "start": 0.4375,
        "end": timedelta(hours=11),
        "for_all": True,
        "capacity": 30,
    }
    found, findings = read_workbook(book([[*row, None], [*row.values(), None], [], [None]]), "a.xlsx", EVENT)
    assert findings == ()
    assert found is not None
    (talk,) = found.sessions
    assert (f"{talk.starts:%H:%M}", f"{talk.ends:%H:%M}", talk.for_all, talk.capacity) == ("10:30", "11:00", True, 30)


def test_a_formula_is_refused_at_its_cell() -> None:
    finding = refused(book(rows({}, {"end": "=D3+1"})))
    assert (finding.line, finding.column, finding.code) == (3, "end", "formula")


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("title_en", True, "wrong-cell"),
        ("hall", "#REF!", "wrong-cell"),
        ("start", "soon", "bad-time"),
        ("date", 3, "bad-date"),
        ("capacity", time(1), "bad-number"),
    ],
)
def test_wrong_types_are_refused_at_their_cell(column: str, value: Any, code: str) -> None:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in rows({}, {column: value}):
        sheet.append(list(row))
    if value == "#REF!":
        sheet.cell(3, COLUMNS.index(column) + 1).data_type = "e"
    out = io.BytesIO()
    made.save(out)
    finding = refused(out.getvalue())
    assert (finding.line, finding.column, finding.code) == (3, column, code)


def test_a_hundred_thousand_rows_are_refused() -> None:
    row = b'<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>2</v></c></row>'
    sheet = b"".join(row % (number, number, number) for number in range(1, 100_001))
    assert refused(packed(xl__worksheets__sheet1_xml=SHEET % sheet)).code == "too-many-rows"


def test_more_texts_than_any_agenda_has_are_refused() -> None:
    texts = b"".join(b"<si><t>%d</t></si>" % number for number in range(30_002))
    assert refused(packed(xl__sharedStrings_xml=b"<sst>" + texts + b"</sst>")).code == "dangerous"


def test_rows_far_apart_are_two_rows() -> None:
    sheet = SHEET % b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    (read,) = sheets_of(packed(xl__worksheets__sheet1_xml=sheet))
    assert read.rows == ((1, (1,)), (1_048_576, (1,)))


BOMB = b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "unreadable"),
        (b"PK\x03\x04 and then nothing", "unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old or a locked workbook", "unreadable"),
        (packed(xl__worksheets__big_xml=b"0" * 3_000_000), "dangerous"),
        (packed(**{f"x{number}": b"" for number in range(200)}), "dangerous"),
        (packed(xl__workbook_xml=BOMB), "unreadable"),
        (packed(xl__worksheets__sheet1_xml=BOMB), "unreadable"),
        (packed(xl__worksheets__sheet1_xml=b"<worksheet>"), "unreadable"),
        (packed(xl__workbook_xml=b"<a/>"), "unreadable"),
        (b"x" * 5_000_001, "too-big"),
    ],
    ids=["empty", "cut", "old", "tight", "many", "entities", "sheet", "unfinished", "other", "big"],
)
def test_a_hostile_workbook_is_refused_at_once(content: bytes, code: str) -> None:
    assert refused(content).code == code


def test_a_zip_without_a_workbook_is_none() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as empty:
        empty.writestr("hello.txt", "x")
    assert refused(out.getvalue()).code == "unreadable"


def test_a_damaged_sheet_is_none() -> None:
    content = bytearray(book(rows({})))
    place = content.find(b"xl/worksheets/sheet1.xml") + 60
    content[place : place + 40] = b"\x00" * 40
    assert refused(bytes(content)).code == "unreadable"


def test_who_unpacks_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "UNPACKED_MAX", 1_000)
    assert refused(book(rows({}))).code == "dangerous"


def test_who_takes_too_long_or_dies_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: object, **__: object) -> subprocess.CompletedProcess[bytes]:
        raise subprocess.TimeoutExpired("x", 10)

    content = book(rows({}))
    with monkeypatch.context() as patched:
        patched.setattr(reader, "SECONDS_MAX", 0.01)
        assert refused(content).code == "dangerous"
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], -9, b"", b""))
    assert refused(content).code == "dangerous"
    monkeypatch.setattr(subprocess, "run", run)
    assert refused(content).code == "dangerous"


def test_rows_are_numbered_as_the_workbook_shows_them() -> None:
    table = rows({}, {"hall": "x"})
    found, findings = read_workbook(book([[], *table]), "agenda.xlsx", EVENT)
    assert found is None
    assert [(one.line, one.column) for one in findings] == [(4, "hall")]


def test_the_child_reads_under_its_limits(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)

    def child(content: bytes) -> int:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        return reader._main()

    moment = datetime(2027, 11, 14, 9)  # noqa: DTZ001 - as workbooks have them
    cells = ["text", 1, 2.5, True, None, moment, date(2027, 11, 14), time(9), timedelta(hours=9), "=1+1"]
    assert child(book([cells])) == 0
    ((number, row),) = json.loads(capsys.readouterr().out)[0]["rows"]
    assert number == 1
    read = [reader._unpacked(cell) for cell in row]
    assert read == ["text", 1, 2.5, True, None, moment, datetime(2027, 11, 14), time(9), timedelta(hours=9), "=1+1"]  # noqa: DTZ001 - as above
    assert isinstance(read[-1], Formula)
    assert pack("#REF!", "e") == ["fault", "#REF!"]
    assert pack(b"x", "s") == "b'x'"
    assert limits[resource.RLIMIT_DATA] == (reader.MEMORY_MAX, reader.MEMORY_MAX)
    assert child(b"nothing") == 1
    assert child(book([1] for _ in range(10_002))) == 3


def renamed(**names: str) -> bytes:
    """Return a workbook whose parts are called otherwise in its zip than they call each other."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(rows({})))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(names.get(name, name), old.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    "names",
    [
        {"xl/sharedStrings.xml": "xl/SharedStrings.xml"},
        {"xl/workbook.xml": "xl/Workbook.xml", "xl/worksheets/sheet1.xml": "xl/worksheets/Sheet1.xml"},
        {"[Content_Types].xml": "[content_types].xml"},
        {"xl/workbook.xml": "xl\\workbook.xml", "xl/worksheets/sheet1.xml": "xl\\worksheets\\sheet1.xml"},
    ],
)
def test_parts_are_found_however_their_names_are_written(names: dict[str, str]) -> None:
    assert read_workbook(renamed(**names), "agenda.xlsx", EVENT)[1] == ()


def test_a_workbook_saved_as_strict_is_read() -> None:
    out = io.BytesIO()
    usual, strict = b"http://schemas.openxmlformats.org/%s/2006/", b"http://purl.oclc.org/ooxml/%s/"
    with zipfile.ZipFile(io.BytesIO(book(rows({})))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            for part in (b"spreadsheetml", b"officeDocument"):
                content = content.replace(usual % part, strict % part)
            new.writestr(name, content)
    assert read_workbook(out.getvalue(), "agenda.xlsx", EVENT)[1] == ()


def sheeted(**sheets: list[list[Any]]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, table in sheets.items():
        sheet = made.create_sheet(name)
        for row in table:
            sheet.append(row)
    return made


def saved(made: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


HEAD = ["start", "end", "hall", "title_kk", "title_ru", "title_en"]


def test_a_sheet_for_each_day_is_one_agenda() -> None:
    first, second = (["10:00", "11:00", "big", name, name, name] for name in ("А", "Б"))
    made = sheeted(**{"14 ноября": [HEAD, first], "15 ноября": [["Екінші күн"], [], HEAD, second], "notes": [["x"]]})
    made.worksheets[2].sheet_state = "hidden"
    found, findings = read_workbook(saved(made), "agenda.xlsx", EVENT)
    assert found is not None
    assert [f"{one.starts:%d %H:%M} {one.title['ru']}" for one in found.sessions] == ["14 10:00 А", "15 10:00 Б"]
    assert [(one.code, one.sheet) for one in findings] == [
        ("sheets-taken", ""),
        ("above-heading", "15 ноября"),
        ("sheet-hidden", "notes"),
    ]


def test_merged_cells_say_the_same_and_far_columns_are_read() -> None:
    rows_ = [[*HEAD, *[None] * 60, "status"], ["10:00", "11:00", "big", "А", None, None, *[None] * 60, "cancelled"]]
    rows_ += [["12:00", "13:00", None, "Б", "Б", "Б"], [None] * 3]
    made = sheeted(day14=rows_)
    made["day14"]["A9"].value = None
    for cells in ("D2:F2", "C2:C9", "G3:H3", "Z1:Z2"):
        made["day14"].merge_cells(cells)
    (sheet,) = sheets_of(saved(made))
    assert [(number, row[2]) for number, row in sheet.rows] == [(1, "hall"), (2, "big"), (3, "big")]
    assert sheet.rows[1][1][3:6] == ("А", "А", "А")
    assert sheet.rows[1][1][66] == "cancelled"


def test_empty_rows_are_none_and_sizes_are_not_believed() -> None:
    empty = b"".join(b'<row r="%d" ht="15"></row>' % number for number in range(2, 60_000))
    row = b'<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
    sheet = SHEET.replace(b"<sheetData>", b'<dimension ref="A1"/><sheetData>') % (
        row + empty + row.replace(b"1", b"60001")
    )
    (read,) = sheets_of(packed(xl__worksheets__sheet1_xml=sheet))
    assert [number for number, _ in read.rows] == [1, 60_001]


def test_a_merge_without_an_end_fills_no_more_than_there_is() -> None:
    merges = b'<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="C1:D9"/></mergeCells>'
    sheet = SHEET.replace(b"</sheetData>", b"</sheetData>" + merges) % b'<row r="1"><c r="A1"><v>1</v></c></row>'
    (read,) = sheets_of(packed(xl__worksheets__sheet1_xml=sheet))
    assert read.rows[0][1][:2] == (1, 1)
