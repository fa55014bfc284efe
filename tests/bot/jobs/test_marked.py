"""A law for every reader: each filled cell, property and element of a file is in the result, or in a finding.

Files as forms, spreadsheets, calendars and conference systems write them; every value bears a word of its own.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest

from bot.jobs import read_agenda, read_people
from bot.jobs.kinds import Task
from bot.workbooks.reader import sheets_of
from db.core.place import Place, beside
from fair.applications.table_columns import columns_of
from fair.content import Finding, Severity
from fair.event.model import Event
from fair.tables.model import TableSheet
from fair.tables.numbers import letters
from fair.tables.text_file import read_csv
from tests.bot.jobs.marked_calendars import CALENDARS, MarkedAgenda
from tests.bot.jobs.marked_people import SHEETS, TABLES, Marked
from tests.bot.jobs.marked_schedules import SCHEDULES
from tests.bot.jobs.test_inputs import NOW, database
from tests.bot.workbooks.test_reader import saved, sheeted

__all__ = ["database"]
TOLD_WHOLE: Final = frozenset({"not-asked", "file-cell", "columns-passed", "unknown-column", "no-heading"})
"""Findings that name a column of a table, with all that stands in it."""
REFUSED: Final = frozenset({"missing-column", "unreadable"})
"""Findings with which a file is refused as a whole."""


def marked(text: str) -> tuple[str, list[str]]:
    """Return a text with a word in the place of each mark, and the words."""
    words = ("".join(("Q", *letters)) for letters in product("aeiou", "bdfgk", "aeiou", "lmnrst"))
    parts = text.split("§")
    used = [word for word, _ in zip(words, parts[1:], strict=False)]
    return "".join(part + word for part, word in zip(parts, [*used, ""], strict=True)), used


def reads(database: tuple[Place, Event], kind: Any, name: str, content: bytes, folder: Path) -> Mapping[str, Any]:
    """Let an organiser send a file."""
    place, event = database
    file = folder / "sent"
    file.write_bytes(content)
    found: Mapping[str, Any] = kind.work(
        Task(event.id, {"name": name}, "ru", place, beside(place).parent, NOW, file, lambda _done, _of: None)
    )
    return found


def untold(words: list[str], sheets: Sequence[TableSheet], result: object, findings: list[Finding]) -> list[str]:
    """Return the words that are neither in the result nor in a finding, nor in a row or a column that one names."""
    said = json.dumps(result, ensure_ascii=False)
    said += " ".join(f"{one.args} {one.column} {one.sheet} {one.about}" for one in findings)
    if any(one.code in REFUSED for one in findings):
        return []
    named = {word for sheet in sheets for word in _in_cells(sheet, findings)}
    return [word for word in words if word not in said and word not in named]


def _in_cells(sheet: TableSheet, findings: list[Finding]) -> Iterator[str]:
    """Yield the words of the cells that findings name by their sheet, their row or the heading of their column."""
    left = {one.sheet for one in findings if one.code in {"sheet-left", "sheet-hidden"}}
    wrong = {one.line for one in findings if one.severity is Severity.ERROR}
    columns = {str(one.args.get("value", "")) for one in findings if one.code == "columns-passed"}
    columns |= {one.column for one in findings if one.code in TOLD_WHOLE}
    above: list[Sequence[object]] = []
    for number, row in sheet.rows:
        above.append(row)
        for place, cell in enumerate(row):
            headings = {str(each[place]).strip() for each in above if place < len(each)} | {letters(place)}
            if (
                sheet.name in left
                or number in wrong
                or any(heading in one.split(", ") for heading in headings - {""} for one in columns)
            ):
                yield from re.findall(r"Q[a-z]{4}", str(cell))


@pytest.mark.parametrize("given", TABLES, ids=lambda one: one.file)
def test_a_table_of_people(given: Marked, database: tuple[Place, Event], tmp_path: Path) -> None:
    text, words = marked(given.text)
    content = text.encode(given.encoding)
    found = reads(database, read_people, given.file, content, tmp_path)
    findings = [Finding(**one) for one in found["findings"]]
    assert len(found["entries"]) == given.people, findings
    sheets = read_csv(content, columns_of(database[1], {}).meaning).sheets
    assert untold(words, sheets, found["entries"], findings) == []


@pytest.mark.parametrize("given", [*CALENDARS, *SCHEDULES], ids=lambda one: one.file)
def test_an_agenda_of_another_program(given: MarkedAgenda, database: tuple[Place, Event], tmp_path: Path) -> None:
    text, words = marked(given.text)
    found = reads(database, read_agenda, given.file, text.encode(given.encoding), tmp_path)
    findings = [Finding(**one) for one in found["findings"]]
    sessions = json.loads(found["agenda"]) if found["agenda"] else []
    assert len(sessions) == given.sessions, findings
    assert untold(words, (), sessions, findings) == []


@pytest.mark.parametrize(("name", "tables", "ranges"), SHEETS, ids=[name for name, *_ in SHEETS])
def test_a_workbook_of_people(
    name: str,
    tables: dict[str, list[list[object]]],
    ranges: tuple[str, ...],
    database: tuple[Place, Event],
    tmp_path: Path,
) -> None:
    text, words = marked(json.dumps(tables, ensure_ascii=False))
    made = sheeted(**json.loads(text))
    for cells in ranges:
        made.worksheets[0].merge_cells(cells)
    content = saved(made)
    found = reads(database, read_people, name, content, tmp_path)
    findings = [Finding(**one) for one in found["findings"]]
    assert untold(words, sheets_of(content), found["entries"], findings) == []
