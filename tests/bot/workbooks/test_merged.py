"""Merged cells of a table of people: what stands in them, and what nobody sees beneath."""

from typing import Any

import openpyxl
import pytest

from bot.workbooks.reader import sheets_of
from fair.applications.people_table import PeopleRead, read_applicants
from fair.tables.row import TableReading
from tests.bot.workbooks.test_reader import saved, sheeted
from tests.fair.applications.test_people_table import EVENT, HEADINGS


def reads(made: openpyxl.Workbook) -> tuple[PeopleRead, list[tuple[int, str, str, str]]]:
    reading = TableReading("people.xlsx", lenient=False)
    read = read_applicants(sheets_of(saved(made)), EVENT, reading, HEADINGS)
    return read, [(one.line, one.code, one.column, str(one.args.get("value", ""))) for one in read.findings]


def merged(table: list[list[Any]], *ranges: str, **beneath: str) -> openpyxl.Workbook:
    """Return a workbook with merged cells, under which something may stand, as programs leave it."""
    made = sheeted(people=table)
    for cells in ranges:
        sheet = made["people"]
        sheet.merge_cells(cells)
    for place, text in beneath.items():
        cell = made["people"]._cells  # the library has no way to write beneath a merged cell
        row, column = openpyxl.utils.cell.coordinate_to_tuple(place)
        cell[row, column] = openpyxl.cell.cell.Cell(made["people"], row, column, text)
    return made


@pytest.mark.parametrize(
    "heads",
    [
        [["ФИО", None, None, "role", "phone"]],
        [["ФИО", None, None, "role", "phone"], ["Фамилия", "Имя", "Отчество", None, None]],
    ],
)
def test_a_name_may_stand_under_one_heading_in_three_columns(heads: list[list[Any]]) -> None:
    table: list[list[Any]] = [*heads, ["Тестова", "Айгүл", "Ерланқызы", "guest", "8 701 456 78 90"]]
    tall = ["D1:D2", "E1:E2"] if len(heads) > 1 else []
    read, told = reads(merged(table, "A1:C1", *tall))
    assert [one.answers for one in read.new] == [{"full_name": "Тестова Айгүл Ерланқызы", "phone": "+77014567890"}]
    assert {code for _, code, _, _ in told} <= {"above-heading", "split-name"}


def test_a_wide_column_is_one() -> None:
    table: list[list[Any]] = [["role", "full_name", None, "phone"], ["guest", "Smith John", None, "8 701 456 78 90"]]
    read, told = reads(merged(table, "B1:C1", "B2:C2"))
    assert [one.answers["full_name"] for one in read.new] == ["Smith John"]
    assert told == []
    table[1][2], table[1][3] = None, None
    read, told = reads(merged([*table, ["guest", None, None, "8 701 456 78 91"]], "B1:C1"))
    assert [one.answers["full_name"] for one in read.new] == ["Smith John"]
    assert told == [(3, "empty-cell", "full_name", "")]
    short: list[list[Any]] = [["role", "full_name", None], ["guest"], ["ngo", "Smith John"]]
    assert [one.role for one in reads(merged(short, "B1:C1"))[0].new] == ["ngo"]


def test_two_numbers_under_one_heading_are_named_with_their_row() -> None:
    table: list[list[Any]] = [
        ["role", "full_name", "phone", None],
        ["guest", "Smith John", "8 701 456 78 90", "8 701 456 78 91"],
    ]
    _, told = reads(merged(table, "C1:D1"))
    assert [(line, code, column) for line, code, column, _ in told] == [(2, "phone", "phone")]


def test_what_stands_beneath_a_merged_cell_is_told() -> None:
    table: list[list[Any]] = [
        ["role", "full_name", "phone"],
        ["guest", "Smith John", None],
        ["guest", "Smith Jane", None],
    ]
    read, told = reads(merged(table, "A2:A3", A3="ngo"))
    assert [one.role for one in read.new] == ["guest", "guest"]
    assert told == [(3, "covered-cell", "A", "ngo")]
    _, told = reads(merged(table, "A2:A3", A3="guest"))
    assert told == []


def test_formulas_count_as_what_stands_there() -> None:
    table: list[list[Any]] = [["role", "full_name", None], ["guest", "Smith John", '="a"&"b"'], [None, "=A2", None]]
    _, told = reads(sheeted(people=table))
    assert ("no-heading", "C", '="a"&"b"') in [found[1:] for found in told]
    assert (3, "formula", "full_name", "") in told
