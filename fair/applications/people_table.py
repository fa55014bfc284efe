"""Applications as a table: one row a person, one column a question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from fair.applications.columns import ROLE
from fair.applications.identity import PeopleIndex, PersonSigns, signs_of
from fair.applications.table_columns import Columns, columns_of
from fair.event.model import Event
from fair.fields.names import fold
from fair.findings import Finding
from fair.forms import flow
from fair.forms.model import Answers, Form, Question, QuestionKind, Value
from fair.forms.problem import Accepted, Problem
from fair.forms.values import read_cell
from fair.tables import cells
from fair.tables.model import ROWS_MAX, Cell, TableSheet
from fair.tables.numbers import spans
from fair.tables.row import SHOWN, RowReader, TableReading, near
from fair.tables.sheets import tables
from fair.tables.yes_no import yes_no

BIN_DIGITS: Final = 12


@dataclass(frozen=True, slots=True)
class TableApplicant:
    """A person of a table, as an application. `row` counts from 1 on, over all sheets: no two people share one."""

    row: int
    role: str
    answers: Answers


@dataclass(frozen=True, slots=True)
class Headings:
    """What columns may be called, beside the names and identifiers of the questions."""

    meant: Mapping[str, str]
    """Folded: a question's identifier, `ROLE` or `IGNORED`."""
    called: Mapping[str, str]
    """By column, in the language of who reads the findings."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """What roles are called, in that language."""


@dataclass(frozen=True, slots=True)
class PeopleRead:
    """What a table holds: who can come in, how many are registered already, and what was found."""

    new: tuple[TableApplicant, ...]
    known: int
    findings: tuple[Finding, ...]


def read_applicants(
    sheets: Sequence[TableSheet],
    event: Event,
    reading: TableReading,
    headings: Headings,
    registered: Sequence[PersonSigns] = (),
) -> PeopleRead:
    """Return the people of all sheets, and what was found, row by row.

    A row with an error makes no entry; who stands in the table twice is taken once, and who is registered, not at
    all. Each cell that says something is in an entry or in a finding.
    """
    table = _PeopleReader(event, reading, headings, PeopleIndex(registered))
    new = tuple(table.read(sheets))
    places = {sheet.name: place for place, sheet in enumerate(sheets, 1)}
    found = sorted(reading.findings, key=lambda one: (places.get(one.sheet, 0), one.line))
    return PeopleRead(new, table.known, tuple(found))


class _PeopleReader:
    """One pass over the rows of all sheets."""

    def __init__(self, event: Event, reading: TableReading, headings: Headings, registered: PeopleIndex) -> None:
        self._event = event
        self._reading = reading
        self._called = headings
        self._registered = registered
        self._seen = PeopleIndex()
        self._roles = {fold(called): role.id for role in event.roles for called in (*role.label.values(), role.id)}
        self._labels = {fold(called): called for role in event.roles for called in role.label.values()}
        self._left: dict[tuple[str, str, str], list[int]] = {}
        """Rows by sheet, heading and role in which something stands that the role is not asked."""
        self._known: dict[tuple[str, str], list[int]] = {}
        """Rows by sheet and signs of those who are registered."""

    @property
    def known(self) -> int:
        """How many are registered already."""
        return sum(map(len, self._known.values()))

    def read(self, sheets: Sequence[TableSheet]) -> Iterator[TableApplicant]:
        columns = columns_of(self._event, self._called.meant)
        found = tables(sheets, columns.meaning, self._reading)
        count = sum(len(table.rows) for table in found)
        if not count:
            return self._reading.note(1, "no-people")
        if count >= ROWS_MAX:
            return self._reading.note(1, "too-many-rows", max=ROWS_MAX)
        headed = [(table, columns.read(table, self._reading, self._called.called)) for table in found]
        if any(one.code == "missing-column" for one in self._reading.findings):
            return
        passed = 0
        for table, named in headed:
            for number, row in table.rows:
                cells_ = {name: cell for name, cell in zip(named.names, row, strict=False) if name}
                reads = RowReader(self._reading, number, cells_, table.sheet, named.person(cells_))
                entry = self._entry(reads, named, number + passed)
                if entry is not None and self._is_new(entry, reads):
                    yield entry
            passed += table.rows[-1][0] if table.rows else 0
        self._tell()

    def _entry(self, row: RowReader, columns: Columns, number: int) -> TableApplicant | None:
        """Return what a row says of a person, unless something is wrong with it."""
        role = self._role(row, columns)
        form = self._event.form.for_role(role)
        answers = {question.id: self._answer(row, question, columns) for question in form.questions}
        naming = form.name_question
        if naming and answers[naming.id] is None and not any(map(row.fails, columns.headings(naming))):
            row.note("empty-cell", columns.headings(naming)[0])
        said = {question: value for question, value in answers.items() if value is not None}
        kept = flow.normalise(form, said)
        dropped = {columns.heading(question) for question in said if question not in kept} - {""}
        for heading in (*row.left, *sorted(dropped)):
            self._left.setdefault((row.sheet, heading, role), []).append(row.number)
        return None if row.is_wrong else TableApplicant(number, role, kept)

    def _role(self, row: RowReader, columns: Columns) -> str:
        """Return in what quality a person takes part; where it can't be read, that is written down."""
        first, heading = self._event.roles[0].id, columns.heading(ROLE)
        if not heading:
            return first
        text = cells.text_of(row.cell(heading))
        role = self._roles.get(fold(text))
        if role is None and not text and not row.fails(heading):
            row.note("empty-cell", heading)
        elif role is None and text:
            row.note("no-such-role", heading, value=text[:SHOWN], suggestion=near(text, self._labels))
        return role or first

    def _answer(self, row: RowReader, question: Question, columns: Columns) -> Value:
        headings = columns.headings(question)
        found = [(row.cell(one, flag=question.kind is QuestionKind.YES_NO)) for one in headings]
        text = " ".join(filter(None, (_said(question, cell) for cell in found)))
        if not text:
            return None
        reading = read_cell(question, text)
        if not isinstance(reading, Accepted):
            self._note_refused(row, question, headings[0], text, reading.problem)
            return None
        if reading.warning:
            row.note("odd-name" if reading.warning.code == "name-odd" else "bad-bin", headings[0], value=text[:SHOWN])
        return reading.value

    @staticmethod
    def _note_refused(row: RowReader, question: Question, heading: str, text: str, problem: Problem) -> None:
        match problem.code:
            case "choose":
                labels = {fold(label): label for option in question.options for label in option.label.values()}
                row.note("no-such-option", heading, value=text[:SHOWN], suggestion=near(text, labels))
            case "too-many":
                row.note("too-many-answers", heading, **problem.args)
            case _:
                row.note(problem.code, heading, **{**problem.args, "value": text[:SHOWN]})

    def _is_new(self, entry: TableApplicant, row: RowReader) -> bool:
        """Say whether a person is neither in a row above nor registered; who only looks so is told of."""
        signs = signs_of(self._form(entry), entry.answers, row.number)
        if (match := self._seen.same(signs)) is not None:
            row.note("same-person", "", row=match.other.row, signs=match.by)
            return False
        self._seen_before(row, signs)
        self._seen.add(signs)
        if (match := self._registered.same(signs)) is not None:
            self._known.setdefault((row.sheet, match.by), []).append(row.number)
            return False
        match = self._registered.alike(signs)
        if match is not None and match.by == "name":
            row.note("known-namesake", "", name=match.other.called)
        elif match is not None:
            row.note("known-contact", "", value=getattr(signs, match.by), name=match.other.called)
        return True

    def _seen_before(self, row: RowReader, signs: PersonSigns) -> None:
        match = self._seen.alike(signs)
        if match is not None and match.by == "name":
            row.note("namesake", "", row=match.other.row, name=signs.called)
        elif match is not None:
            said = {"value": getattr(signs, match.by), "name": match.other.called}
            row.note("same-contact", "", row=match.other.row, **said)

    def _form(self, entry: TableApplicant) -> Form:
        return self._event.form.for_role(entry.role)

    def _tell(self) -> None:
        """Write down what concerns several rows."""
        for (sheet, heading, role), rows in self._left.items():
            label = self._called.roles.get(role, role)
            self._reading.note(rows[0], "not-asked", heading, sheet, role=label, rows=spans(rows))
        for (sheet, by), rows in self._known.items():
            self._reading.note(rows[0], "known-person", "", sheet, rows=spans(rows), signs=by)


def _said(question: Question, cell: Cell) -> str:
    """Return a cell as somebody would type it."""
    if question.kind is QuestionKind.YES_NO and (said := yes_no(cell)) is not None:
        return "yes" if said else "no"
    if question.kind is QuestionKind.DATE and isinstance(cell, datetime):
        return cell.date().isoformat()
    if question.kind is QuestionKind.BIN and isinstance(cell, int | float):
        return cells.text_of(cell).zfill(BIN_DIGITS)  # a spreadsheet took zeros off
    return cells.text_of(cell, lines=question.kind in {QuestionKind.LONG_TEXT, QuestionKind.CHOICES})
