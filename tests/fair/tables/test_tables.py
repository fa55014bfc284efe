"""Sheets, headings and cells around a table; numbers of rows, names of columns, yes and no."""

import pytest

from fair.tables.cells import moment_of, time_of
from fair.tables.model import Cell, TableSheet, sheet_of
from fair.tables.numbers import letters, spans
from fair.tables.row import TableReading, near, shortened
from fair.tables.sheets import tables
from fair.tables.yes_no import yes_no


def read(*sheets: TableSheet) -> tuple[list[tuple[str, ...]], list[tuple[str, str, str]]]:
    reading = TableReading("x.xlsx", lenient=False)
    found = tables(sheets, lambda name: name if name in {"a", "b", "c"} else None, reading)
    noted = [(one.code, one.sheet, str(one.args.get("value", ""))) for one in reading.findings]
    return [(table.sheet, *table.names) for table in found], noted


def test_all_sheets_with_the_columns_are_taken_and_the_others_told() -> None:
    found, noted = read(
        sheet_of([("a", "b"), (1, 2)], "one"),
        sheet_of([("a", "b"), (3, 4)], "two"),
        sheet_of([("notes",), ("x",)], "three"),
        TableSheet(((1, ("a", "b")), (2, (5, 6))), "four", hidden=True),
        sheet_of([("column", "id", "kk"), ("hall", "x")], "lists"),
        sheet_of([(), ("", None)], "five"),
    )
    assert found == [("one", "a", "b"), ("two", "a", "b")]
    assert noted == [
        ("sheet-hidden", "four", "four"),
        ("sheet-left", "three", "three"),
        ("sheets-taken", "", "one (1), two (1)"),
    ]


def test_rows_above_the_heading_and_columns_without_a_name_are_told() -> None:
    found, noted = read(
        sheet_of([("List", "List"), (), ("a", "", "b"), (1, "x", 2, None), (1, None, 2, "y"), ("a", "", "b"), ("z",)])
    )
    assert found == [("", "a", "", "b")]
    assert noted == [("above-heading", "", "List"), ("no-heading", "", "x"), ("no-heading", "", "y")]


def test_a_table_that_repeats_its_heading_is_one() -> None:
    reading = TableReading("x.csv", lenient=False)
    (table,) = tables([sheet_of([("a",), (1,), ("a",), (2,)])], lambda name: name, reading)
    assert [number for number, _ in table.rows] == [2, 4]


def test_numbers_and_letters() -> None:
    assert spans([7, 2, 5, 6, 6]) == "2, 5–7"
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        *[
            (True, True),
            ("да", True),
            ("Иә", True),
            ("✓", True),
            ("✔️", True),
            (1.0, True),
            ("х", True),
            ("ИСТИНА", True),
        ],
        *[(False, False), ("Нет", False), ("жоқ", False), (0, False), ("ложь", False), ("❌", False), ("–", False)],
        *[("", None), (None, None), ("может быть", None), (2, None), (0.5, None)],
    ],
)
def test_yes_and_no_as_people_write_them(cell: Cell, said: bool | None) -> None:
    assert yes_no(cell) is said


def test_a_text_is_shortened_behind_a_sentence_a_word_or_a_letter() -> None:
    assert shortened("One two three. Four five six. Seven", 32) == "One two three. Four five six. …"
    assert shortened("one two three four five six seven", 21) == "one two three four …"
    assert shortened("x" * 50, 20) == f"{'x' * 19}…"


def test_what_is_near() -> None:
    assert near("Гостъ", {"гость": "guest"}) == "guest"
    assert near("Доклад", {"гость": "guest"}) == near("№", {"ngo": "x"}) == ""


def test_times_as_twelve_hours_count_them() -> None:
    said = ["10:00 AM", "1:30 p.m.", "12:00 am", "12:15PM", "14.11.2027 9:05 pm"]
    assert [f"{clock:%H:%M}" for _, clock in map(moment_of, said) if clock] == [
        "10:00",
        "13:30",
        "00:00",
        "12:15",
        "21:05",
    ]
    for wrong in ("13:00 pm", "0:10 am"):
        with pytest.raises(ValueError, match=r"1?\d"):
            time_of(wrong)
