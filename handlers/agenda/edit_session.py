"""What a session of the draft is called, when exactly it is held, and what it is; and one too many is deleted."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from db.people.prompts import Prompt
from fair.access import Permission
from fair.agenda.model import Agenda, Session, SessionKind
from fair.agenda.release import edits
from fair.agenda.release.warnings import WarningKind, warnings_added
from fair.agenda.table.columns import TITLE_MAX
from fair.agenda.typed_times import minutes_of, typed_times
from fair.typed_words import LinesError, TooLongError, in_all, typed_words
from fair.words import LANGUAGES, Words
from handlers.agenda.callbacks import SessionDraftCallback
from handlers.agenda.edit_draft import card, edit, gone, home, load, subject
from handlers.agenda.screens import edit_session
from handlers.agenda.screens.draft_view import DraftView
from handlers.base import permissions, typed_labels
from handlers.base.callbacks import AnyPress
from handlers.base.dispatch import Actions
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply, screens
from services import audit, release_agenda
from services.turn import Turn

DraftedSessionHandler: TypeAlias = Callable[[Turn, DraftView, Session, str], Awaitable[Reply]]


def router() -> Router:
    """Take buttons of a session's title, times, kind and section."""
    router = Router(name="agenda.edit_session")
    router.callback_query.filter(AnyPress(SessionDraftCallback))
    router.callback_query.register(press, SessionDraftCallback.filter(), Requires(Permission.AGENDA))
    return router


def answers() -> Router:
    """Take the titles and times that are typed."""
    router = Router(name="agenda.edit_session.answers")
    router.message.register(typed_title, AnswersPrompt("programme-title"), Requires(Permission.AGENDA))
    router.message.register(typed_moments, AnswersPrompt("programme-times"), Requires(Permission.AGENDA))
    return router


async def press(_event: CallbackQuery, turn: Turn, callback_data: SessionDraftCallback) -> Reply:
    """Take a button; whatever was asked for is not waited for any more."""
    await permissions.close(turn)
    bench = await load(turn)
    if bench is None:
        return await home(turn)
    session = bench.session(callback_data.item)
    if session is None:
        return await gone(turn)
    return await ACTIONS[callback_data.action](turn, bench, session, callback_data.of)


async def title(turn: Turn, _bench: DraftView, session: Session, of: str) -> Reply:
    """Ask for the title in a language; without one, show what it is in all of them."""
    if of not in LANGUAGES:
        return screens(edit_session.titles(turn.t, turn.texts, session))
    await permissions.ask(turn, "programme-title", session=session.id, language=of)
    return screens(edit_session.ask_title(turn.t, turn.texts, session, of))


async def same(turn: Turn, bench: DraftView, session: Session, of: str) -> Reply:
    """Give a session the title of one language in all."""
    if of not in LANGUAGES:
        return await title(turn, bench, session, "")
    agenda = edits.changed(bench.draft.agenda, turn.event, session.id, title=in_all({of: session.title[of]}, of))
    await audit.note(turn, "programme-title", subject(session))
    return await edit(turn, session, agenda)


async def times(turn: Turn, _bench: DraftView, session: Session, _of: str) -> Reply:
    """Ask when exactly a session is held."""
    await permissions.ask(turn, "programme-times", session=session.id)
    return screens(edit_session.ask_times(turn.t, turn.event, session))


async def kind(turn: Turn, bench: DraftView, session: Session, of: str) -> Reply:
    """Say what a session is; without a kind, ask for it."""
    known = next((one for one in SessionKind if one.value == of), None)
    if known is None:
        return await typed_labels.offer(turn, edit_session.kinds(turn.t, session))
    await audit.note(turn, "programme-kind", subject(session), session.kind.value, known.value)
    return await edit(turn, session, edits.changed(bench.draft.agenda, turn.event, session.id, kind=known))


async def section(turn: Turn, bench: DraftView, session: Session, of: str) -> Reply:
    """Put a session into a section; without one, ask for it."""
    if of != edit_session.NOWHERE and of not in {one.id for one in turn.event.sections}:
        return await typed_labels.offer(turn, edit_session.sections(turn.t, turn.event, session))
    into = None if of == edit_session.NOWHERE else of
    await audit.note(turn, "programme-section", subject(session), session.section, into)
    return await edit(turn, session, edits.changed(bench.draft.agenda, turn.event, session.id, section=into))


async def delete(turn: Turn, bench: DraftView, session: Session, _of: str) -> Reply:
    """Ask before a session is deleted; one that people have seen can only be cancelled."""
    if not bench.unseen(session):
        return await card(turn, bench, session)
    return screens(edit_session.delete(turn.t, session))


async def delete_surely(turn: Turn, bench: DraftView, session: Session, _of: str) -> Reply:
    """Delete a session that nobody has seen."""
    if not bench.unseen(session):
        return await card(turn, bench, session)
    await _keep(turn, edits.without_session(bench.draft.agenda, session.id))
    await audit.note(turn, "programme-delete", subject(session))
    return await home(turn, turn.t.plain("toast-programme-deleted"))


ACTIONS: Final[Actions[DraftedSessionHandler]] = Actions(
    SessionDraftCallback,
    {
        "title": title,
        "same": same,
        "times": times,
        "kind": kind,
        "section": section,
        "delete": delete,
        "delete_yes": delete_surely,
    },
)


async def typed_title(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take a title: in the language asked for, or in all three; then offer the other languages."""
    bench = await load(turn)
    session = bench.session(prompt.of["session"]) if bench else None
    if bench is None or session is None:
        return await gone(turn)
    language = prompt.of["language"]
    try:
        said = typed_words(event.text or "", language, TITLE_MAX)
    except (LinesError, TooLongError) as wrong:
        return screens(edit_session.ask_title(turn.t, turn.texts, session, language, wrong))
    return await _retitled(turn, bench, session, said)


async def typed_moments(event: Message, turn: Turn, prompt: Prompt) -> Reply:
    """Take when a session begins, how long it is, or both."""
    bench = await load(turn)
    session = bench.session(prompt.of["session"]) if bench else None
    if bench is None or session is None:
        return await gone(turn)
    said = typed_times(event.text or "", session.starts.date(), turn.event)
    moments = said.of(session.starts, minutes_of(session)) if said else None
    if moments is None:
        wrong = turn.t("programme-times-order" if said else "programme-times-bad")
        return screens(edit_session.ask_times(turn.t, turn.event, session, wrong))
    agenda = edits.changed(bench.draft.agenda, turn.event, session.id, starts=moments[0], ends=moments[1])
    if leaves_the_days(turn, bench.draft.agenda, agenda):
        return screens(edit_session.ask_times(turn.t, turn.event, session, turn.t("programme-outside")))
    await permissions.close(turn)
    await audit.note(turn, "programme-times", subject(session))
    return await edit(turn, session, agenda)


async def _retitled(turn: Turn, bench: DraftView, session: Session, said: Words) -> Reply:
    """Keep a title that was typed; in one language, show what it is in the others, to be written next."""
    agenda = edits.changed(bench.draft.agenda, turn.event, session.id, title={**session.title, **said})
    await permissions.close(turn)
    await audit.note(turn, "programme-title", subject(session))
    if len(said) == len(LANGUAGES):
        return await edit(turn, session, agenda)
    await _keep(turn, agenda)
    shown = edit_session.titles(turn.t, turn.texts, agenda.by_id[session.id], written=next(iter(said)))
    return screens(shown, toast=turn.t.plain("toast-programme-saved"))


def leaves_the_days(turn: Turn, before: Agenda, after: Agenda) -> bool:
    """Tell whether a session would begin on no day of the fair that did not before."""
    return any(one.sort is WarningKind.OUTSIDE for one in warnings_added(before, after, turn.event))


async def _keep(turn: Turn, agenda: Agenda) -> None:
    await release_agenda.keep(turn.tx, turn.event, agenda, turn.now)
