"""Applications as a table: one row a person, one column a question."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from fair.event.model import Event
from fair.fields.names import fold, fold_organisation
from fair.findings import Finding
from fair.forms import flow
from fair.forms.model import Answers, Form, Question, QuestionKind, Value
from fair.forms.problem import Accepted, Problem
from fair.forms.values import read_cell
from fair.tables import cells
from fair.tables.model import ROWS_MAX, Cell
from fair.tables.row import SHOWN, RowReader, TableReading

ROLE: Final = "role"
BIN_DIGITS: Final = 12
IGNORED: Final = ""
"""A column that is known and says nothing here, such as the number of an application."""

ApplicantKey: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableApplicant:
    """A person of a table, as an application. `row` counts from 1, the heading's."""

    row: int
    role: str
    answers: Answers


def applicant_key(form: Form, answers: Answers) -> ApplicantKey | None:
    """Return what a person is known again by: the phone number, else the address, else name and organisation."""
    said = {question.kind: answers.get(question.id) for question in reversed(form.questions)}
    for kind in (QuestionKind.PHONE, QuestionKind.EMAIL):
        if isinstance(value := said.get(kind), str):
            return kind, value.casefold()
    name, organisation = form.person_name(answers), said.get(QuestionKind.ORGANISATION)
    return ("name", fold(name), fold_organisation(str(organisation or ""))) if name else None


@dataclass(frozen=True, slots=True)
class Headings:
    """What columns may be called, beside the names and identifiers of the questions."""

    meant: Mapping[str, str]
    """Folded: a question's identifier, `ROLE` or `IGNORED`."""
    called: Mapping[str, str]
    """By column, in the language of who reads the findings."""


def read_applicants(
    rows: Sequence[Sequence[Cell]], event: Event, file: str, headings: Headings
) -> tuple[tuple[TableApplicant, ...], tuple[Finding, ...]]:
    """Return the people of a table whose first row names the columns, and what was found, row by row.

    A row with an error makes no entry; who stands in the table twice is taken once.
    """
    table = _PeopleReader(event, TableReading(file, lenient=False), headings)
    entries = tuple(table.read(rows))
    return entries, tuple(sorted(table.reading.findings, key=lambda found: found.line))


def _names(event: Event) -> dict[str, str]:
    """Return the questions by all that they are called. Files can't stand in a table."""
    names = {ROLE: ROLE}
    for question in reversed(event.form.questions):
        meant = IGNORED if question.kind is QuestionKind.FILE else question.id
        for called in (*question.label.values(), *question.name.values(), question.id):
            names[fold(called)] = meant
    return names


class _PeopleReader:
    """One pass over the rows."""

    def __init__(self, event: Event, reading: TableReading, headings: Headings) -> None:
        self._event = event
        self._meant = {**headings.meant, **_names(event)}
        self._called = headings.called
        self._roles = {fold(called): role.id for role in event.roles for called in (*role.label.values(), role.id)}
        self._labels = {fold(called): called for role in event.roles for called in role.label.values()}
        self._headings: dict[str, str] = {}
        """What the columns are called in this table."""
        self.reading = reading

    def read(self, rows: Sequence[Sequence[Cell]]) -> Iterator[TableApplicant]:
        filled = [(number, row) for number, row in enumerate(rows, 1) if any(map(cells.text_of, row))]
        if len(filled) < 2:  # noqa: PLR2004 - the heading and a person
            return self.reading.note(1, "no-people")
        if len(filled) > ROWS_MAX:
            return self.reading.note(1, "too-many-rows", max=ROWS_MAX)
        (heading, names), *bodies = filled
        columns = self._columns(heading, [cells.text_of(name) for name in names])
        if any(found.code == "missing-column" for found in self.reading.findings):
            return
        seen: dict[ApplicantKey, int] = {}
        for number, row in bodies:
            named = {self._headings[name]: cell for name, cell in zip(columns, row, strict=False) if name}
            entry = self._entry(RowReader(self.reading, number, named))
            if entry is not None and self._is_new(entry, seen):
                yield entry

    def _columns(self, row: int, headings: Sequence[str]) -> list[str]:
        """Return the question of each place, an empty text for what nobody asks for."""
        columns: list[str] = []
        for heading in headings:
            column = self._meant.get(fold(heading))
            if column and column in columns:
                self.reading.note(row, "same-column", heading)
                column = IGNORED
            elif column is None and heading:
                self._unknown(row, heading)
            elif column:
                self._headings[column] = heading
            columns.append(column or IGNORED)
        for column in self._demanded():
            if column not in columns:
                self.reading.note(row, "missing-column", self._called.get(column, column))
        return columns

    def _unknown(self, row: int, heading: str) -> None:
        guesses = difflib.get_close_matches(fold(heading), self._meant, n=1)
        meant = next((self._called.get(self._meant[guess], "") for guess in guesses), "")
        self.reading.note(row, "unknown-column", heading, value=heading[:SHOWN], suggestion=meant)

    def _demanded(self) -> Iterator[str]:
        """Yield the columns that must be there."""
        if len(self._event.roles) > 1:
            yield ROLE
        if question := self._event.form.name_question:
            yield question.id

    def _entry(self, row: RowReader) -> TableApplicant | None:
        """Return what a row says of a person, unless something is wrong with it."""
        role = self._role(row)
        form = self._event.form.for_role(role)
        answers = {question.id: self._answer(row, question) for question in form.questions}
        naming = form.name_question
        if naming and answers[naming.id] is None and not row.fails(self._headings[naming.id]):
            row.note("empty-cell", self._headings[naming.id])
        if self.reading.is_wrong_row(row.number):
            return None
        said = {question: value for question, value in answers.items() if value is not None}
        return TableApplicant(row.number, role, flow.normalise(form, said))

    def _role(self, row: RowReader) -> str:
        """Return in what quality a person takes part; where it can't be read, that is written down."""
        first, heading = self._event.roles[0].id, self._headings.get(ROLE)
        if heading is None:
            return first
        text = cells.text_of(row.cell(heading))
        role = self._roles.get(fold(text))
        if role is None and not text and not row.fails(heading):
            row.note("empty-cell", heading)
        elif role is None and text:
            self._note_unknown(row, "no-such-role", heading, text, self._labels)
        return role or first

    def _answer(self, row: RowReader, question: Question) -> Value:
        heading = self._headings.get(question.id)
        cell = row.cell(heading, flag=question.kind is QuestionKind.YES_NO) if heading else None
        text = _said(question, cell)
        if not heading or not text:
            return None
        reading = read_cell(question, text)
        if isinstance(reading, Accepted):
            return reading.value
        self._note_refused(row, question, heading, text, reading.problem)
        return None

    def _note_refused(self, row: RowReader, question: Question, heading: str, text: str, problem: Problem) -> None:
        match problem.code:
            case "choose":
                labels = {fold(label): label for option in question.options for label in option.label.values()}
                self._note_unknown(row, "no-such-option", heading, text, labels)
            case "too-many":
                row.note("too-many-answers", heading, **problem.args)
            case _:
                row.note(problem.code, heading, **problem.args)

    @staticmethod
    def _note_unknown(row: RowReader, code: str, heading: str, text: str, labels: Mapping[str, str]) -> None:
        guesses = difflib.get_close_matches(fold(text), labels, n=1)
        row.note(code, heading, value=text[:SHOWN], suggestion=next((labels[guess] for guess in guesses), ""))

    def _is_new(self, entry: TableApplicant, seen: dict[ApplicantKey, int]) -> bool:
        known = applicant_key(self._event.form.for_role(entry.role), entry.answers)
        first = seen.setdefault(known, entry.row) if known else entry.row
        if first != entry.row:
            self.reading.note(entry.row, "same-person", row=first)
        return first == entry.row


def _said(question: Question, cell: Cell) -> str:
    """Return a cell as somebody would type it."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if question.kind is QuestionKind.DATE and isinstance(cell, datetime):
        return cell.date().isoformat()
    if question.kind is QuestionKind.BIN and isinstance(cell, int | float):
        return cells.text_of(cell).zfill(BIN_DIGITS)  # a spreadsheet took zeros off
    return cells.text_of(cell, lines=question.kind in {QuestionKind.LONG_TEXT, QuestionKind.CHOICES})
