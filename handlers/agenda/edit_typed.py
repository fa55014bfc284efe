"""What is typed about a session of the draft: its speakers, its places."""

from collections.abc import Sequence
from typing import Final

from aiogram import Router
from aiogram.types import Message

from db.people.prompts import Prompt
from fair.access import Permission
from fair.agenda.model import Session
from fair.agenda.release import edits
from fair.agenda.table.columns import CAPACITY_MAX
from fair.agenda.table.typed_speakers import ListsError, typed_speakers
from fair.content import Finding
from handlers.agenda.edit_draft import edit, gone, load, subject
from handlers.agenda.screens import edit_draft
from handlers.agenda.screens.draft_view import DraftView
from handlers.base import permissions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from services import audit
from services.turn import Turn
from texts import findings
from texts.translator import Safe, Translator

NOTHING: Final = "-"
"""What is written for nobody, and for no limit."""
DIGITS: Final = 9


def answers() -> Router:
    """Take what is typed when it is asked for about a session of the draft."""
    router = Router(name="agenda.edit_typed")
    router.message.register(speakers, AnswersPrompt("programme-speakers"), Requires(Permission.AGENDA))
    router.message.register(capacity, AnswersPrompt("programme-capacity"), Requires(Permission.AGENDA))
    return router


async def speakers(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take the speakers of a session."""
    bench, session = await _about(turn, prompt)
    if bench is None or session is None:
        return await gone(turn)
    said = (event.text or "").strip()
    try:
        found, wrong = ((), ()) if said == NOTHING else typed_speakers(said, bench.draft.agenda)
    except ListsError:
        return screens(edit_draft.ask_speakers(turn.t, session, turn.t("programme-speakers-blocks")))
    if wrong or (not found and said != NOTHING):
        return screens(edit_draft.ask_speakers(turn.t, session, _sentences(turn.t, wrong)))
    agenda = edits.changed(bench.draft.agenda, turn.event, session.id, speakers=found)
    await permissions.close(turn)
    await audit.note(turn, "programme-speakers", subject(session), len(session.speakers), len(found))
    return await edit(turn, session, agenda)


async def capacity(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take the number of places of a session."""
    bench, session = await _about(turn, prompt)
    if bench is None or session is None:
        return await gone(turn)
    said = (event.text or "").strip()
    places = int(said) if said.isascii() and said.isdecimal() and len(said) < DIGITS else 0
    if said != NOTHING and not 1 <= places <= CAPACITY_MAX:
        wrong = turn.t("programme-capacity-bad", max=CAPACITY_MAX)
        return screens(edit_draft.ask_capacity(turn.t, session, wrong))
    agenda = edits.changed(bench.draft.agenda, turn.event, session.id, capacity=places or None)
    await permissions.close(turn)
    await audit.note(turn, "programme-capacity", subject(session), session.capacity, places or None)
    return await edit(turn, session, agenda)


async def _about(turn: Turn, prompt: Prompt) -> tuple[DraftView | None, Session | None]:
    bench = await load(turn)
    return bench, bench.session(prompt.of["session"]) if bench else None


def _sentences(t: Translator, wrong: Sequence[Finding]) -> Safe:
    return t.of({t.language: "\n".join(findings.sentence(t, one) for one in wrong)})
