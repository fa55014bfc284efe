"""Before an announcement goes out: the mandatory preview, when, the number, a second look."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from aiogram.types import Message

from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from db.core.time import to_micros, to_moment
from db.people.prompts import Prompt
from fair.agenda.search import dates_in_text
from fair.announcements.announcement import ASK_TWICE, AnnouncementPhase, Content
from fair.words import Language
from handlers.announcements import progress
from handlers.announcements.callbacks import AnnouncementCallback, ComposeCallback
from handlers.announcements.deferred import screen_of
from handlers.announcements.screens import compose
from handlers.announcements.screens.send import (
    confirmation_request,
    decision_screen,
    plan_screen,
    returned_screen,
    surely_screen,
    time_screen,
)
from handlers.base import permissions
from handlers.base.deferred import DrawingContext
from handlers.base.screen import Notice, Reply, Screen, screens
from handlers.stale import stale_button
from services import announcement_draft, audit
from services.announcement_draft import AnnouncementDraft
from services.turn import Turn

AHEAD: Final = 366
"""Days for which an announcement may be planned."""


async def preview(turn: Turn, draft: AnnouncementDraft, _data: ComposeCallback) -> Reply:
    """Show every version as it will be seen, then ask when."""
    if not draft.complete:
        return screens(compose.draft(turn.t, turn.texts, draft), toast=turn.t.plain("announce-incomplete"))
    seen = replace(draft, announcement=await _looked_at(turn, draft))
    return screens(*await _letters(turn, seen), replace(await _plan(turn, seen), fresh=True))


async def _looked_at(turn: Turn, draft: AnnouncementDraft) -> Announcement:
    return await announcements.save(turn.tx, replace(draft.announcement, previewed=True))


async def _letters(turn: Turn, draft: AnnouncementDraft) -> tuple[Screen, ...]:
    """Draw each version."""
    return tuple([await copy(turn, draft.announcement, language) for language in draft.versions])


async def copy(turn: Turn, announcement: Announcement, language: Language, instead: Content | None = None) -> Screen:
    """Draw a version, or what shall stand in its place, by the very code that sends, for who is looking."""
    desk, name = DrawingContext(turn.texts, turn.events, turn.agendas), turn.event.name_question_id
    found = await announcements.letter(turn.tx, turn.event.id, announcement.id, turn.person.id, language, name)
    assert found is not None
    shown = found if instead is None else replace(found, content=instead)
    return await screen_of(turn.tx, desk, language, turn.event, announcement.id, shown)


async def plan(turn: Turn, draft: AnnouncementDraft, _data: ComposeCallback | None = None) -> Reply:
    """Show when it will go, and to how many."""
    return screens(await _plan(turn, draft))


async def _plan(turn: Turn, draft: AnnouncementDraft) -> Screen:
    return plan_screen(turn.t, turn.event, draft, await turn.released_agenda())


async def ask_for_time(turn: Turn, _draft: AnnouncementDraft, _data: ComposeCallback) -> Reply:
    """Ask when it shall go."""
    await permissions.ask(turn, "announcement-time")
    return screens(time_screen(turn.t, turn.event))


async def set_time(event: Message, turn: Turn, prompt: Prompt) -> Reply:  # noqa: ARG001 - every answer is given it
    """Take a date and a time of day in the event's zone."""
    draft, moment = await announcement_draft.load(turn), _moment(turn, event.text or "")
    if draft is None or moment is None or moment <= turn.now:
        return screens(time_screen(turn.t, turn.event, wrong=True))
    await permissions.close(turn)
    return await _timed(turn, draft, send_at=to_micros(moment))


def _moment(turn: Turn, text: str) -> datetime | None:
    """Return the moment a text names; without a date, the next time the clock shows it."""
    local = turn.now.astimezone(turn.event.zone)
    ahead = [local.date() + timedelta(days=number) for number in range(AHEAD)]
    said = dates_in_text.read(text, ahead, local.date())
    if said.clock is None:
        return None
    moment = datetime.combine(said.day or local.date(), said.clock, turn.event.zone)
    return moment + timedelta(days=1) if said.day is None and moment <= turn.now else moment


async def with_session(turn: Turn, draft: AnnouncementDraft, data: ComposeCallback) -> Reply:
    """Let it go when a session begins, also if that is moved."""
    released = await turn.released_agenda()
    if released is not None and data.of in released.agenda.by_id:
        return await _timed(turn, draft, session_id=data.of)
    return screens(compose.sessions(turn.t, turn.event, released, turn.now, "with", data.page))


async def at_once(turn: Turn, draft: AnnouncementDraft, _data: ComposeCallback) -> Reply:
    """Let it go as soon as it is confirmed."""
    return await _timed(turn, draft)


async def _timed(
    turn: Turn, draft: AnnouncementDraft, send_at: int | None = None, session_id: str | None = None
) -> Reply:
    """Keep when it shall go: what was looked at stays looked at."""
    changed = replace(draft.announcement, send_at=send_at, session_id=session_id)
    return await plan(turn, replace(draft, announcement=await announcements.save(turn.tx, changed)))


async def send(turn: Turn, draft: AnnouncementDraft, data: ComposeCallback, message_id: int) -> Reply:
    """Send it, or let it wait, if all is as it stood on the button; from many people on, ask twice."""
    if not draft.announcement.previewed or not draft.complete:
        return await preview(turn, draft, data)
    if data.page != draft.reachable:
        said = turn.t.plain("announce-number-changed", count=draft.reachable)
        return replace(await plan(turn, draft), toast=said, alert=True)
    if draft.reachable > ASK_TWICE and data.of != "surely":
        return screens(surely_screen(turn.t, draft))
    announcement = replace(draft.announcement, progress_chat=turn.person.id, progress_message=message_id)
    if turn.event.second_confirmation:
        return await _ask_a_colleague(turn, announcement)
    return await launch(turn, replace(draft, announcement=announcement))


async def launch(turn: Turn, draft: AnnouncementDraft) -> Reply:
    """Begin, or wait for the time that was chosen."""
    announcement = draft.announcement
    waits = announcement.send_at is not None or announcement.session_id is not None
    if waits:
        begun = await announcements.save(turn.tx, replace(announcement, phase=AnnouncementPhase.SCHEDULED))
    else:
        begun = await ledger.begin(turn.tx, announcement, turn.micros)
    size = None if waits else draft.reach.size
    await audit.note(turn, "announcement-scheduled" if waits else "announcement-sent", begun.subject, after=size)
    return await progress.show(turn, begun)


async def _ask_a_colleague(turn: Turn, announcement: Announcement) -> Reply:
    """Let another organiser decide."""
    waiting = await announcements.save(turn.tx, replace(announcement, phase=AnnouncementPhase.UNCONFIRMED))
    await audit.note(turn, "announcement-asked", waiting.subject)
    others = await announcements.colleagues(turn.tx, turn.event.id, turn.person.id)
    notices = tuple(
        Notice(person, confirmation_request(turn.texts.speaking(language), turn.event, waiting.id))
        for person, language in others
    )
    return replace(await progress.show(turn, waiting), notices=notices)


async def review(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Show an announcement that waits for a second organiser."""
    if announcement.phase is not AnnouncementPhase.UNCONFIRMED:
        return await progress.show(turn, announcement)
    draft = await announcement_draft.load_for(turn, announcement)
    decision = decision_screen(turn.t, draft, turn.person.id)
    return screens(*await _letters(turn, draft), replace(decision, fresh=True))


async def approve(turn: Turn, announcement: Announcement, data: AnnouncementCallback) -> Reply:
    """Confirm a colleague's announcement; nobody confirms their own."""
    draft = await announcement_draft.load_for(turn, announcement)
    if announcement.phase is not AnnouncementPhase.UNCONFIRMED or announcement.author == turn.person.id:
        return await stale_button(turn)
    if data.page != draft.mark or not draft.complete:
        return replace(await review(turn, announcement, data), toast=turn.t.plain("announce-changed"), alert=True)
    confirmed = replace(announcement, confirmed_by=turn.person.id, send_at=_still(announcement, turn.micros))
    return await launch(turn, replace(draft, announcement=confirmed))


def _still(announcement: Announcement, now: int) -> int | None:
    """Return the time that was chosen, if it is still to come: else it goes at once."""
    return announcement.send_at if announcement.send_at and to_moment(announcement.send_at) > to_moment(now) else None


async def give_back(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Make a draft of what has not begun, for its author."""
    if not announcement.may_become(AnnouncementPhase.DRAFT):
        return await progress.show(turn, announcement)
    back = replace(
        announcement, phase=AnnouncementPhase.DRAFT, previewed=False, progress_chat=None, progress_message=None
    )
    await announcements.save(turn.tx, back)
    await audit.note(turn, "announcement-returned", back.subject)
    return screens(returned_screen(turn.t, own=announcement.author == turn.person.id))
