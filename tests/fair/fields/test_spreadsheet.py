"""What people wrote in a spreadsheet: none of them may be reckoned with, each can be read back."""

import csv
import io
from datetime import date, datetime, time

import pytest

from fair.agenda.table.csv_file import write_csv
from fair.fields.spreadsheet import harmless, to_csv

FORMULAS = [
    "=1+1",
    "+77011234567",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "   =1",
    "\u00a0=1",
    "\u3000=1",
    '=HYPERLINK("http://evil","x")',
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("cell", FORMULAS, ids=repr)
def test_what_a_spreadsheet_would_run_is_made_a_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    text = io.StringIO()
    csv.writer(text).writerow([harmless(cell)])
    ((read,),) = csv.reader(io.StringIO(text.getvalue(), newline=""))
    assert read == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Айгүл", "a=b", "5", "'=1", "a\n=1"], ids=repr)
def test_what_is_harmless_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


CELLS = (1, "=1", 'Ә, "б";\nв', None, 2.5, True, date(2027, 11, 14), datetime(2027, 11, 14, 8, 30, 5), time(8, 30))  # noqa: DTZ001 - by the clocks of the fair


def test_a_file_of_ours_has_commas_and_iso_dates() -> None:
    assert to_csv([("№", "-"), CELLS]) == (
        '\ufeff№,\'-\r\n1,\'=1,"Ә, ""б"";\nв",,2.5,True,2027-11-14,2027-11-14T08:30:05,08:30:00\r\n'
    )


def test_the_agenda_has_semicolons_and_dates_as_people_write_them() -> None:
    assert write_csv([("№", "-"), CELLS]).decode() == (
        '\ufeff№;\'-\r\n1;\'=1;"Ә, ""б"";\nв";;2.5;True;14.11.2027;14.11.2027 08:30;08:30\r\n'
    )
