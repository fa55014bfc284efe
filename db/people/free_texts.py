"""What the team types about people, wherever it is not kept with the application that it is about.

Somebody who is forgotten is taken out of all of it. That is rare, and none of these tables is large: they are read
from end to end.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from db.core.connection import Statement
from db.core.engine import Tx, statements
from fair.event.model import Event
from fair.fields.names import fold
from fair.fields.naming import Naming, naming
from fair.forms.model import QuestionKind, Value

SQL = statements(__file__)

_Change = Callable[[str], str]


async def naming_of(
    tx: Tx, person_id: int, answers: Mapping[str, Mapping[str, Value]], events: Mapping[str, Event]
) -> Naming:
    """Return how a person may be named, who gave these answers at these events; also if they are in a team."""
    names = [row["name"] for row in await tx.all(SQL.own_team_names, person_id=person_id)]
    others = [row["name"] for row in await tx.all(SQL.team_names, person_id=person_id)]
    asked: list[tuple[str, str]] = []
    phones: list[str] = []
    emails: list[str] = []
    for event_id, said in answers.items():
        questions = events[event_id].form.questions if event_id in events else ()
        for question in questions:
            told = said.get(question.id)
            if question.asks_name:
                asked.append((event_id, question.id))
            for kept, wanted in (
                (names, question.asks_name),
                (phones, question.kind is QuestionKind.PHONE),
                (emails, question.kind is QuestionKind.EMAIL),
            ):
                if wanted and isinstance(told, str):
                    kept.append(told)
    words = frozenset(word for name in names for word in name.split())
    for event_id, question_id in asked if words else ():
        others += await tx.ahead(_words_of_others, event_id, question_id, person_id, words)
    return naming(names, phones, emails, others)


async def _words_of_others(
    tx: Tx, event_id: str, question_id: str, person_id: int, words: frozenset[str]
) -> frozenset[str]:
    """Return by which of these words others are called, too. Everybody is looked at, ahead (`Tx.ahead`)."""
    wanted = {fold(word): word for word in words}
    known: set[str] = set()
    found: set[str] = set()
    async for row in tx.stream(SQL.names, event_id=event_id, question_id=question_id, person_id=person_id):
        name = json.loads(row["value"])
        for word in name.split() if isinstance(name, str) else ():
            if word not in known:
                known.add(word)
                found |= wanted.keys() & {fold(word)}
    return frozenset(wanted[word] for word in found)


async def take_out(tx: Tx, named: Naming, registrations: Iterable[int], enquiries: Iterable[int] = ()) -> bool:
    """Take a person out of everything that the team has typed, and close what members are asked about what is gone.

    Tells whether they were named somewhere.
    """

    def plain(text: str) -> str:
        return named.taken_out(text, words=True)

    def told(text: str) -> str:
        return json.dumps(named.taken_out_of(json.loads(text), words=True), ensure_ascii=False)

    def published(text: str) -> str:
        return json.dumps(named.taken_out_of(json.loads(text)), ensure_ascii=False)

    await _close_prompts(
        tx, {"registration": set(registrations), "delegate": set(registrations), "enquiry": set(enquiries)}
    )
    rewritten = 0
    for found, column, change, changed in (
        (SQL.remarks, "remark", SQL.change_remark, plain),
        (SQL.answers, "text", SQL.change_answer, plain),
        (SQL.reasons, "reason", SQL.change_reason, plain),
        (SQL.tables, "name", SQL.change_table, plain),
        (SQL.orders, "args", SQL.change_order, told),
        (SQL.prompts, "of", SQL.change_prompt, told),
        (SQL.versions, "content", SQL.change_version, published),
        (SQL.revisions, "revision", SQL.change_revision, published),
        (SQL.buttons, "buttons", SQL.change_buttons, published),
        (SQL.drafts, "sentence", SQL.change_draft, published),
        (SQL.filters, "sieve", SQL.change_filter, lambda text: _filter(named, text)),
    ):
        rewritten += await _rewrite(tx, found, column, change, changed)
    await _drop_table_rows(tx, named)
    asked = [dict(row) for row in await tx.all(SQL.questions)]
    await tx.many(SQL.drop_question, [row for row in asked if plain(row["question"]) != row["question"]])
    return rewritten > 0


async def _rewrite(tx: Tx, found: Statement, column: str, change: Statement, changed: _Change) -> int:
    rows = [(dict(row), row[column], changed(row[column])) for row in await tx.all(found)]
    named = [{**row, "text": after} for row, before, after in rows if not _same(before, after)]
    await tx.many(change, named)
    return len(named)


def _same(before: str, after: str) -> bool:
    """Compare texts, or what JSON says however it is written."""
    return before == after or (before[:1] in {"{", "["} and json.loads(before) == json.loads(after))


def _filter(named: Naming, text: str) -> str:
    told: dict[str, Any] = json.loads(text)
    wanted = str(told.get("text", ""))
    if wanted and (named.is_sought(wanted) or named.taken_out(wanted, words=True) != wanted):
        told["text"] = ""
    return json.dumps(told, ensure_ascii=False)


async def _close_prompts(tx: Tx, gone: Mapping[str, set[int]]) -> None:
    """Close prompts that are about something of these, by what they call it."""
    asked = [(row["person_id"], json.loads(row["of"])) for row in await tx.all(SQL.prompts)]
    about = [person for person, of in asked if any(of.get(name) in ids for name, ids in gone.items())]
    await tx.many(SQL.close_prompt, [{"person_id": person} for person in about])


async def _drop_table_rows(tx: Tx, named: Naming) -> None:
    """Drop the lines of a table that are about the person, of those that nobody was registered by yet."""
    rows = [(dict(row), json.loads(row["answers"])) for row in await tx.all(SQL.table_rows)]
    about = [row for row, answers in rows if named.taken_out_of(answers) != answers]
    await tx.many(SQL.drop_table_row, about)
