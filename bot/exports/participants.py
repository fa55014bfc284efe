"""One row per registration that was handed in: who, what was decided, whether they came, and every answer."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.exports import cell_text, sessions
from bot.exports.model import ExportRequest, ExportTable
from db.core import key_values
from db.core.engine import Tx
from db.door.checkins import FAIR
from db.reports import exports, participant_facts
from db.reports.exports import ExportedRegistration
from db.reports.participant_facts import ParticipantFacts
from fair.deep_links import to_application
from fair.fields.spreadsheet import CELL_MAX
from fair.fields.text import cut
from fair.forms.model import Form, Question, QuestionKind
from fair.tables.model import Cell, Row
from texts import rejections, translator

FROZEN: Final = 2
"""Columns that stay where they are: the number and the name."""
OURS: Final = (
    *("number", "name", "organisation_name", "role", "status", "code", "came_at", "came_where", "username"),
    *("language", "source", "submitted_at", "consent_version", "consent_at"),
    *("decision", "decided_at", "decided_by", "reason", "notes"),
)
"""Columns that answer no question of the form: an import of people passes them over, but for the role."""


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the participants by number. Who somebody is stands first, and once."""
    form = asked.event.form
    naming, workplace = naming_question(form), form.organisation_question
    questions = tuple(question for question in form.questions if question not in (naming, workplace))
    columns = (
        asked.column("number", 8),
        *(cell_text.columns(asked, [naming]) if naming else [asked.column("name", 32)]),
        *(cell_text.columns(asked, [workplace]) if workplace else [asked.column("organisation_name", 32)]),
        asked.column("role"),
        asked.column("status"),
        asked.column("code", 10),
        asked.column("came_at", 18),
        asked.column("came_where", 28),
        asked.column("username", 18),
        asked.column("language", 10),
        asked.column("source"),
        asked.column("submitted_at", 18),
        asked.column("consent_version", 10),
        asked.column("consent_at", 18),
        asked.column("decision"),
        asked.column("decided_at", 18),
        asked.column("decided_by", 24),
        asked.column("reason", 32),
        asked.column("notes", 40),
        *cell_text.columns(asked, questions),
    )
    sheet = _ParticipantRows(asked, naming, workplace, questions, await _links(tx), await sessions.titles(tx, asked))
    return ExportTable(columns, _rows(tx, sheet), await exports.count(tx, asked.event.id, asked.chosen), frozen=FROZEN)


def naming_question(form: Form) -> Question | None:
    """Return the question that everybody's name answers; none, where roles have one each."""
    asking = [question for question in form.questions if question.asks_name]
    return asking[0] if len(asking) == 1 else None


async def _links(tx: Tx) -> str:
    return await key_values.get(tx, key_values.USERNAME) or ""


async def _rows(tx: Tx, sheet: "_ParticipantRows") -> AsyncIterator[Row]:
    facts = await participant_facts.of_event(tx, sheet.asked.event.id)
    async for entry in exports.registrations(tx, sheet.asked.event.id, sheet.asked.chosen):
        yield (*sheet.who(entry), *sheet.known(entry, facts[entry.id]), *sheet.answers(entry))


@dataclass(frozen=True, slots=True)
class _ParticipantRows:
    """What the cells of a row are made with."""

    asked: ExportRequest
    naming: Question | None
    workplace: Question | None
    questions: tuple[Question, ...]
    bot_username: str
    titles: Mapping[str, str]
    """Of the sessions, by their identifiers."""

    def who(self, entry: ExportedRegistration) -> Row:
        """Return the number, the name, the organisation, the role and the status."""
        form, answers = self.asked.event.form, entry.answers
        naming, workplace = self.naming, self.workplace
        name = cell_text.cell(self.asked, naming, answers.get(naming.id)) if naming else form.person_name(answers)
        organisation: Cell = entry.organisation
        if workplace and not organisation:
            organisation = cell_text.cell(self.asked, workplace, answers.get(workplace.id))
        status = self.asked.t.plain(f"status-{entry.status}")
        return entry.number, name or "", organisation or "", self.asked.role(entry.role), status

    def known(self, entry: ExportedRegistration, facts: ParticipantFacts) -> Row:
        """Return what is known of a participant beside their answers."""
        return (
            facts.code or "",
            self._moment(facts.came_at),
            "; ".join(map(self._door, facts.doors)),
            f"@{facts.username}" if facts.username else "",
            _language(entry.language),
            entry.last_source or "",
            self.asked.local(entry.submitted_at),
            facts.consent_version or "",
            self._moment(facts.consent_at),
            self.asked.t.plain(f"status-{facts.verdict}") if facts.verdict else "",
            self._moment(facts.decided_at),
            self._decided_by(facts),
            rejections.reason(self.asked.t, facts.reason),
            cut("\n".join(facts.remarks), CELL_MAX),
        )

    def answers(self, entry: ExportedRegistration) -> Row:
        """Return the answers; behind the name of a file stands where the team opens it."""
        cells = zip(self.questions, cell_text.cells(self.asked, self.questions, entry.answers), strict=True)
        return tuple(self._opened(entry, question, cell) for question, cell in cells)

    def _opened(self, entry: ExportedRegistration, question: Question, cell: Cell) -> Cell:
        if question.kind is not QuestionKind.FILE or not cell or not self.bot_username:
            return cell
        return f"{cell}\n{to_application(self.bot_username, entry.number)}"

    def _moment(self, micros: int | None) -> Cell:
        return "" if micros is None else self.asked.local(micros)

    def _door(self, session_id: str) -> str:
        if session_id == FAIR:
            return self.asked.t.plain("export-where-fair")
        return self.titles.get(session_id, session_id)

    def _decided_by(self, facts: ParticipantFacts) -> str:
        if facts.decided_at is not None and facts.decided_by is None:
            return self.asked.t.plain("export-by-rules")
        return facts.decided_by_name or ""


def _language(language: str | None) -> str:
    """Return a language in its own words."""
    return translator.load().speaking(language).plain("language-name") if language else ""
