"""Answers as they stand in a cell."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from bot.exports.model import Column, ExportRequest
from fair.fields.spreadsheet import CELL_MAX
from fair.fields.text import cut
from fair.forms.model import Answers, Question, QuestionKind, Value
from fair.tables.model import Cell
from texts.answers import shown

_WIDE: Final = 32


def columns(asked: ExportRequest, questions: Iterable[Question]) -> tuple[Column, ...]:
    """Return a column for each question."""
    return tuple(Column(question.id, question.name[asked.t.language], _width(question)) for question in questions)


def cells(asked: ExportRequest, questions: Iterable[Question], answers: Answers) -> tuple[Cell, ...]:
    """Return the answers to some questions; what was not asked or skipped is empty."""
    return tuple(cell(asked, question, answers.get(question.id)) for question in questions)


def cell(asked: ExportRequest, question: Question, value: Value) -> Cell:
    """Return an answer: numbers and dates as such, everything else as people read it."""
    match value:
        case None:
            return ""
        case str() if question.kind is QuestionKind.DATE:
            return date.fromisoformat(value)
        case str() if question.kind not in (QuestionKind.CHOICE, QuestionKind.PHONE):
            return cut(value, CELL_MAX)
        case dict():
            return cut(str(value.get("name", "")), CELL_MAX)
        case int() if not isinstance(value, bool):
            return value
    return shown(asked.t, question, value, asked.event.zone, CELL_MAX)


def _width(question: Question) -> int:
    long = (
        question.kind in (QuestionKind.LONG_TEXT, QuestionKind.ORGANISATION, QuestionKind.CHOICES) or question.asks_name
    )
    return _WIDE if long else 18
