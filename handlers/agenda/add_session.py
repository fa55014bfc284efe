"""A new session of the draft: its title, language by language or one for all, then when it is held."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.people import prompts
from db.people.prompts import Prompt
from fair.access import Permission
from fair.agenda.model import Agenda
from fair.agenda.release import edits
from fair.agenda.table.columns import TITLE_MAX
from fair.agenda.typed_times import typed_times
from fair.typed_words import LinesError, TooLongError, in_all, next_language, typed_words
from handlers.agenda.callbacks import AddSessionCallback
from handlers.agenda.edit_draft import edit, home, load, subject
from handlers.agenda.edit_session import leaves_the_days
from handlers.agenda.screens import add_session
from handlers.base import permissions
from handlers.base.callbacks import AnyPress
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from services import audit
from services.turn import Turn

PROMPT: Final = "programme-add"


def router() -> Router:
    """Take the button that adds a session, and the one that makes its title the same in all languages."""
    router = Router(name="agenda.add_session")
    router.callback_query.filter(AnyPress(AddSessionCallback))
    router.callback_query.register(press, AddSessionCallback.filter(), Requires(Permission.AGENDA))
    return router


def answers() -> Router:
    """Take what is typed of a new session."""
    router = Router(name="agenda.add_session.answers")
    router.message.register(typed, AnswersPrompt(PROMPT), Requires(Permission.AGENDA))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: AddSessionCallback) -> Reply:
    """Ask for the title of a new session, or take the one there is for all languages."""
    if callback_data.action == "begin":
        return await _ask(turn, day=callback_data.item, title={})
    prompt = await prompts.open_of(turn.tx, turn.person.id)
    if prompt is None or prompt.kind != PROMPT or not prompt.of["title"]:
        return await home(turn)
    title = prompt.of["title"]
    return await _ask(turn, **{**prompt.of, "title": in_all(title, next(iter(title)))})


async def typed(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take the title in the next language, or when it is held."""
    missing = next_language(prompt.of["title"], turn.t.language)
    if missing is None:
        return await _take_times(turn, prompt, event.text or "")
    try:
        said = typed_words(event.text or "", missing, TITLE_MAX)
    except (LinesError, TooLongError) as wrong:
        return screens(add_session.ask_title(turn.t, turn.texts, missing, prompt.of["title"], wrong))
    return await _ask(turn, **{**prompt.of, "title": {**prompt.of["title"], **said}})


async def _ask(turn: Turn, wrong: str = "", **of: Any) -> Reply:
    """Ask for what is missing of a new session; `wrong`: which text says what was wrong with what was typed."""
    await permissions.ask(turn, PROMPT, **of)
    missing = next_language(of["title"], turn.t.language)
    if missing is not None:
        return screens(add_session.ask_title(turn.t, turn.texts, missing, of["title"]))
    said = turn.t(wrong) if wrong else None
    return screens(add_session.ask_times(turn.t, turn.event, of["title"], _starts(turn, of) or _day(turn, of), said))


async def _take_times(turn: Turn, prompt: Prompt, text: str) -> Reply:
    """Make the session, if it is known by now when it begins and how long it is."""
    begins = _starts(turn, prompt.of)
    said = typed_times(text, begins.date() if begins else _day(turn, prompt.of), turn.event)
    if said is None:
        return await _ask(turn, "programme-times-bad", **prompt.of)
    starts = said.starts or begins
    if starts is None:
        return await _ask(turn, "programme-times-start", **prompt.of)
    if said.minutes is None and said.ends is None:
        return await _ask(turn, **{**prompt.of, "starts": starts.isoformat()})
    times = said.of(starts, None)
    return await (_add(turn, prompt, times) if times else _ask(turn, "programme-times-order", **prompt.of))


async def _add(turn: Turn, prompt: Prompt, times: tuple[datetime, datetime]) -> Reply:
    bench = await load(turn)
    before, seen = (bench.draft.agenda, bench.draft.present) if bench else (Agenda(), None)
    agenda = edits.with_session(before, turn.event, prompt.of["title"], times, seen or Agenda())
    if leaves_the_days(turn, before, agenda):
        return await _ask(turn, "programme-outside", **prompt.of)
    await permissions.close(turn)
    (session,) = (one for one in agenda.sessions if one.id not in before.by_id)
    await audit.note(turn, "programme-add", subject(session))
    return await edit(turn, session, agenda)


def _starts(turn: Turn, of: Mapping[str, Any]) -> datetime | None:
    return datetime.fromisoformat(of["starts"]).astimezone(turn.event.zone) if "starts" in of else None


def _day(turn: Turn, of: Mapping[str, Any]) -> date:
    """Return the day that was looked at, if it is one of the fair, else the first that is not over."""
    days, today = turn.event.days, turn.now.astimezone(turn.event.zone).date()
    coming = next((day for day in days if day >= today), days[-1])
    return next((day for day in days if day.isoformat() == of["day"]), coming)
