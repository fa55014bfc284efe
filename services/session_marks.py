"""What answers put on people's agenda: an option may stand for sessions, and its marks come and go with the answer."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from db.agenda import answer_marks
from db.agenda import bookmarks as bookmark_store
from db.agenda.answer_marks import GivenAnswer
from db.core.engine import Tx
from db.core.time import to_micros
from fair.agenda.answer_links import links, sessions_of, wanted
from fair.agenda.model import Agenda, Session
from fair.event.model import Event
from fair.forms.model import Question
from services import bookmarks
from services.application import Application
from services.session_lines import spoken_for
from services.turn import Turn


@dataclass(frozen=True, slots=True)
class Marked:
    """What an answer has changed on somebody's agenda."""

    added: tuple[Session, ...] = ()
    full: tuple[Session, ...] = ()
    """What it stands for and has no place left."""


NOTHING = Marked()


async def follow(turn: Turn, application: Application) -> Marked:
    """Let the marks of somebody who takes part follow their answers; what they did themselves stays as it is."""
    released = await turn.released_agenda()
    if released is None or not application.registration.takes_part:
        return NOTHING
    now_wanted = {one.id: one for one in wanted(application.form, application.answers, released.agenda)}
    before = await answer_marks.of_person(turn.tx, turn.person.id, turn.event.id)
    if not before and not now_wanted:
        return NOTHING
    for session_id in before.keys() - now_wanted.keys():
        await _unmark(turn, session_id, own=before[session_id])
    marked = await bookmarks.marked(turn)
    new = [one for one in now_wanted.values() if one.id not in before and one.ends > turn.now]
    added = [one for one in new if await _mark(turn, one, released.number, own=one.id in marked)]
    full = tuple(one for one in new if one not in added)
    return Marked(tuple(one for one in added if one.id not in marked), full)


async def full_options(turn: Turn, question: Question) -> frozenset[str]:
    """Return the options of a question that stand for a session in which there is no place left for the person."""
    linked = [option for option in question.options if option.sessions and not question.card]
    released = await turn.released_agenda() if linked else None
    if released is None:
        return frozenset()
    marked = await bookmarks.marked(turn)
    full = {
        session.id
        for session in released.agenda.sessions
        if session.capacity is not None and session.id not in marked
        if await spoken_for(turn, session.id) >= session.capacity
    }
    return frozenset(one.id for one in linked if any(s.id in full for s in sessions_of(one, released.agenda)))


async def mark_everybody(
    tx: Tx, event: Event, agenda: Agenda | None, release: int, new: Collection[str], now: datetime
) -> None:
    """Put the sessions that answers stand for on the agendas of those who gave them, after a release or new content.

    Of sessions that are `new` in this release people are told; the others they know.
    """
    for link in links(event.form, agenda or Agenda()):
        if link.session.ends > now:
            given = GivenAnswer(event.id, link.question, link.option, link.session.id)
            known = release - 1 if link.session.id in new else release
            await answer_marks.mark(tx, given, known, to_micros(now))


async def _mark(turn: Turn, session: Session, release: int, *, own: bool) -> bool:
    if not own and not await bookmarks.add(turn, session.id, release, by_hand=False):
        return False
    await answer_marks.put(turn.tx, turn.person.id, turn.event.id, session.id, own=own)
    return True


async def _unmark(turn: Turn, session_id: str, *, own: bool) -> None:
    await answer_marks.drop(turn.tx, turn.person.id, turn.event.id, session_id)
    if not own:
        await bookmark_store.remove(turn.tx, turn.person.id, turn.event.id, session_id)
