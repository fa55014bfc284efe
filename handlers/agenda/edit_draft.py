"""The draft of the agenda: how it stands to what people see, and small changes of a session by buttons."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from db.agenda import bookmarks, releases, session_lines
from fair.access import Permission
from fair.agenda.model import Agenda, Session
from fair.agenda.now import days
from fair.agenda.release import edits
from fair.agenda.release.warnings import WarningKind, warnings_of
from handlers.agenda import edit_as_file
from handlers.agenda.callbacks import AgendaDraftCallback
from handlers.agenda.screens import edit_draft
from handlers.agenda.screens.draft_view import DraftView
from handlers.base import permissions, typed_labels
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import Requires
from handlers.base.screen import Reply, screens
from services import audit, release_agenda
from services.turn import Turn
from texts.translator import Safe

AgendaDraftHandler: TypeAlias = Callable[[Turn, AgendaDraftCallback], Awaitable[Reply]]
DraftSessionHandler: TypeAlias = Callable[[Turn, DraftView, Session, str], Awaitable[Reply]]


def router() -> Router:
    """Take buttons of the draft and of its sessions."""
    router = Router(name="agenda.edit_draft")
    router.callback_query.filter(AnyPress(AgendaDraftCallback))
    router.callback_query.register(press, AgendaDraftCallback.filter(), Requires(Permission.AGENDA))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: AgendaDraftCallback) -> Reply:
    """Take a button of the draft; whatever was asked for is not waited for any more."""
    await permissions.close(turn)
    return await ACTIONS[callback_data.action](turn, callback_data)


async def load(turn: Turn) -> DraftView | None:
    """Put the draft on the table, if there is any agenda."""
    draft = await release_agenda.draft(turn.tx, turn.event)
    latest = await releases.latest(turn.tx, turn.event.id)
    if draft is None:
        return None
    return DraftView(turn.event, draft, latest, await release_agenda.taken(turn.tx, turn.event, draft))


async def home(turn: Turn, toast: str = "", said: Safe | None = None) -> Reply:
    """Show how the draft stands."""
    bench = await load(turn)
    if bench is None:
        return screens(edit_draft.nothing(turn.t), toast=toast)
    undoable = release_agenda.can_be_undone(bench.latest, turn.now)
    return screens(edit_draft.home(turn.t, bench, said, undoable=undoable), toast=toast)


async def gone(turn: Turn) -> Reply:
    """Say that the draft has no such session any more."""
    await permissions.close(turn)
    return await home(turn, said=turn.t("programme-gone"))


async def show_home(turn: Turn, _data: AgendaDraftCallback) -> Reply:
    """Show how the draft stands to who comes from elsewhere."""
    return await home(turn)


async def ask_for_file(turn: Turn, _data: AgendaDraftCallback) -> Reply:
    """Ask for the draft as a file."""
    return await edit_as_file.send(turn)


async def write_file(turn: Turn, _data: AgendaDraftCallback) -> Reply:
    """Send the draft as a file."""
    return await edit_as_file.get(turn)


async def take_all(turn: Turn, _data: AgendaDraftCallback) -> Reply:
    """Take the file whose agenda lacks many sessions."""
    return await edit_as_file.take_again(turn, "all")


async def take_rest(turn: Turn, _data: AgendaDraftCallback) -> Reply:
    """Take such a file, and leave the sessions that are not in it as they are."""
    return await edit_as_file.take_again(turn, "rest")


def of_session(edit: DraftSessionHandler) -> AgendaDraftHandler:
    """Make of what is done with a session of the draft the step of a button: it looks for the session."""

    @wraps(edit)
    async def step(turn: Turn, data: AgendaDraftCallback) -> Reply:
        bench = await load(turn)
        if bench is None:
            return await home(turn)
        session = bench.session(data.item)
        return await (gone(turn) if session is None else edit(turn, bench, session, data.of))

    return step


async def listing(turn: Turn, data: AgendaDraftCallback) -> Reply:
    """Show a day of the draft: the one asked for, else today, else the first one to come."""
    bench, day, page = await load(turn), data.item, data.of
    if bench is None:
        return await home(turn)
    known = days(bench.draft.agenda)
    if not known:
        return screens(edit_draft.empty(turn.t))
    today = turn.now.astimezone(turn.event.zone).date()
    default = next((one for one in known if one >= today), known[-1])
    chosen = next((one for one in known if one.isoformat() == day), default)
    return screens(edit_draft.listing(turn.t, bench, chosen, int(page) if page.isdecimal() else 0))


async def card(turn: Turn, bench: DraftView, session: Session, _of: str = "", said: Safe | None = None) -> Reply:
    """Show a session of the draft."""
    taken = await bookmarks.taken(turn.tx, turn.event.id, session.id)
    waiting = await session_lines.length(turn.tx, turn.event.id, session.id)
    return screens(edit_draft.card(turn.t, bench, session, taken, said, waiting=waiting))


async def move(turn: Turn, bench: DraftView, session: Session, of: str) -> Reply:
    """Move a session by some minutes."""
    minutes = _among(of, edit_draft.MOVES)
    if not minutes or session.cancelled:
        return await card(turn, bench, session)
    agenda = edits.moved(bench.draft.agenda, turn.event, [session], minutes)
    if _outside(turn, agenda) - _outside(turn, bench.draft.agenda):
        return await card(turn, bench, session, said=turn.t("programme-outside"))
    await audit.note(turn, "programme-move", subject(session), None, minutes)
    return await edit(turn, session, agenda)


async def hall(turn: Turn, bench: DraftView, session: Session, of: str) -> Reply:
    """Put a session into another hall; without one, ask for it."""
    if of != edit_draft.NOWHERE and turn.event.hall(of) is None:
        return await typed_labels.offer(turn, edit_draft.halls(turn.t, turn.event, session))
    into = None if of == edit_draft.NOWHERE else of
    if into == session.hall:
        return await card(turn, bench, session)
    await audit.note(turn, "programme-hall", subject(session), session.hall, into)
    return await edit(turn, session, edits.changed(bench.draft.agenda, turn.event, session.id, hall=into))


async def cancel(turn: Turn, bench: DraftView, session: Session, _of: str) -> Reply:
    """Cancel a session."""
    if session.cancelled:
        return await card(turn, bench, session)
    await audit.note(turn, "programme-cancel", subject(session))
    return await edit(turn, session, edits.changed(bench.draft.agenda, turn.event, session.id, cancelled=True))


async def restore(turn: Turn, bench: DraftView, session: Session, _of: str) -> Reply:
    """Hold a cancelled session after all."""
    if not session.cancelled:
        return await card(turn, bench, session)
    await audit.note(turn, "programme-restore", subject(session))
    return await edit(turn, session, edits.changed(bench.draft.agenda, turn.event, session.id, cancelled=False))


async def speakers(turn: Turn, _bench: DraftView, session: Session, _of: str) -> Reply:
    """Ask for the speakers of a session."""
    await permissions.ask(turn, "programme-speakers", session=session.id)
    return screens(edit_draft.ask_speakers(turn.t, session))


async def capacity(turn: Turn, _bench: DraftView, session: Session, _of: str) -> Reply:
    """Ask for the number of places of a session."""
    await permissions.ask(turn, "programme-capacity", session=session.id)
    return screens(edit_draft.ask_capacity(turn.t, session))


ACTIONS: Final[Actions[AgendaDraftHandler]] = Actions(
    AgendaDraftCallback,
    {
        "home": show_home,
        "list": listing,
        "send": ask_for_file,
        "get": write_file,
        "take_all": take_all,
        "take_rest": take_rest,
        "card": of_session(card),
        "move": of_session(move),
        "hall": of_session(hall),
        "cancel": of_session(cancel),
        "restore": of_session(restore),
        "speakers": of_session(speakers),
        "capacity": of_session(capacity),
    },
)


def subject(session: Session) -> str:
    """Return a session as the journal names it."""
    return f"session:{session.id}"


async def edit(turn: Turn, session: Session, agenda: Agenda) -> Reply:
    """Keep a changed draft, and show the session with what is wrong now."""
    await release_agenda.keep(turn.tx, turn.event, agenda, turn.now)
    bench = await load(turn)
    assert bench is not None
    shown = await card(turn, bench, bench.draft.agenda.by_id[session.id])
    return screens(*shown.screens, toast=turn.t.plain("toast-programme-saved"))


def _outside(turn: Turn, agenda: Agenda) -> set[str]:
    """Return the sessions that begin on no day of the fair."""
    return {one.session.id for one in warnings_of(agenda, turn.event) if one.sort is WarningKind.OUTSIDE}


def _among(of: str, known: tuple[int, ...]) -> int | None:
    return next((minutes for minutes in known if str(minutes) == of), None)
