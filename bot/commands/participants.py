"""The list of participants for people, spreadsheets and programs."""

import asyncio
import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from bot.commands import content
from db.core.engine import Tx
from db.core.place import Place
from db.core.time import to_moment
from db.registration import registrations
from db.registration.registrations import Registration
from fair.event.model import Event
from fair.fields.spreadsheet import CELL_MAX, to_csv
from fair.forms.model import Question, QuestionKind, Value
from texts import translator
from texts.answers import shown

ParticipantRow: TypeAlias = tuple[Registration, Mapping[str, Value]]


def listing(place: Place, event_id: str | None, form: str, language: str) -> str:
    """Return the participants of an event as a table, CSV or JSON. Reads only; the bot may be running."""

    async def work(tx: Tx) -> tuple[Event, list[ParticipantRow]]:
        event = await content.event_of(tx, event_id)
        return event, await registrations.everybody(tx, event.id)

    event, everybody = asyncio.run(content.look(place, work))
    rows = [row for row in everybody if row[0].status != "draft"]
    return {"csv": _csv, "json": _json, "table": _table}[form](event, rows, language)


def _json(event: Event, rows: list[ParticipantRow], _language: str) -> str:
    return json.dumps([_record(event, *row) for row in rows], ensure_ascii=False, indent=2)


def _record(event: Event, registration: Registration, answers: Mapping[str, Value]) -> dict[str, Any]:
    submitted = registration.submitted_at
    return {
        "event": event.id,
        "number": registration.number,
        "status": registration.status,
        "role": registration.role,
        "organisation_id": registration.organisation_id,
        "delegate": registration.delegate,
        "submitted_at": to_moment(submitted).astimezone(event.zone).isoformat() if submitted else None,
        "answers": dict(answers),
    }


def _csv(event: Event, rows: list[ParticipantRow], language: str) -> str:
    questions = event.form.questions
    heading = ["№", "status", "role", *(question.name[language] for question in questions)]
    return to_csv([heading, *(_cells(event, questions, row, language) for row in rows)])


def _cells(event: Event, questions: Iterable[Question], row: ParticipantRow, language: str) -> list[object]:
    registration, answers = row
    told = _spoken(event, questions, answers, language)
    return [registration.number, registration.status, _role(event, registration, language), *told]


def _table(event: Event, rows: list[ParticipantRow], language: str) -> str:
    shown = [q for q in event.form.questions if q.asks_name or q.kind is QuestionKind.ORGANISATION]
    lines = [["№", "status", "role", *(question.name[language] for question in shown)]]
    for registration, answers in rows:
        cells = [_role(event, registration, language), *_spoken(event, shown, answers, language)]
        lines.append([f"{registration.number or 0:04}", registration.status, *cells])
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _role(event: Event, registration: Registration, language: str) -> str:
    role = event.role(registration.role)
    return role.label[language] if role else registration.role


def _spoken(event: Event, questions: Iterable[Question], answers: Mapping[str, Value], language: str) -> list[str]:
    """Return answers as people read them; what was not asked or skipped is empty."""
    t = translator.load().speaking(language)
    return [
        "" if answers.get(question.id) is None else shown(t, question, answers[question.id], event.zone, CELL_MAX)
        for question in questions
    ]
