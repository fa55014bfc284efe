"""Who sent which of the files that applications are asked for, in a statement per question and none per person."""

import asyncio
import json
from collections.abc import Collection, Iterable

from db.core.engine import Tx, statements
from db.core.slices import slices
from fair.applications.files import FormOfApplicant, QuestionFiles, about_files, by_question
from fair.forms.model import Form, Question, Value

SQL = statements(__file__)


async def by_questions(
    tx: Tx, event_id: str, questions: Iterable[Question], within: Collection[int] | None = None
) -> tuple[QuestionFiles, ...]:
    """Return what came for each question that asks for a file, of everybody who takes part or of some of them."""
    form = about_files(Form(tuple(questions)))
    if not form.questions:
        return ()
    answers: dict[int, dict[str, Value]] = {}
    for question in form.questions:
        async for part in slices(await tx.all(SQL.answered, event_id=event_id, question_id=question.id)):
            for row in part:
                answers.setdefault(row["id"], {})[question.id] = json.loads(row["value"])
    cards = any(question.card for question in form.questions)
    card_of = (
        {row["id"]: json.loads(row["card"]) for row in await tx.all(SQL.cards, event_id=event_id)} if cards else {}
    )
    applicants: list[FormOfApplicant] = []
    async for part in slices(await tx.all(SQL.taking_part, event_id=event_id)):
        applicants += [
            FormOfApplicant(
                row["id"],
                row["role"],
                card=row["delegate"] in {None, "first"},
                answers={**card_of.get(row["id"], {}), **answers.get(row["id"], {})},
            )
            for row in part
            if within is None or row["id"] in within
        ]
    return await asyncio.to_thread(by_question, form, applicants)  # beside the loop: they may be very many


async def missing(tx: Tx, event_id: str, questions: Iterable[Question], question_id: str) -> frozenset[int]:
    """Return the applications that are asked for a file and have sent none."""
    found = await by_questions(tx, event_id, questions)
    return frozenset(one for each in found if each.question.id == question_id for one in each.missing)


async def askable(tx: Tx, event_id: str) -> dict[int, frozenset[str]]:
    """Return who can be written to, and which answers each is asked to change already."""
    return {row["id"]: frozenset(row["opened"].split()) for row in await tx.all(SQL.askable, event_id=event_id)}
