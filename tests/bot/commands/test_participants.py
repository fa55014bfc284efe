"""Answers in a spreadsheet: none of them may be reckoned with, each can be read back."""

import csv
import io

import pytest

from fair.fields.spreadsheet import harmless

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
