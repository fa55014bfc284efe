"""Publishing an agenda: people see it from the end of the transaction on, and reminders go by it."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final

from db.agenda import bookmarks, release_audience, releases
from db.agenda.releases import Release
from db.core.engine import Tx
from db.core.time import MINUTE, to_micros
from fair.agenda import serialisation
from fair.agenda.model import Agenda, Session
from fair.agenda.release.affected_people import affected_by
from fair.agenda.release.diff import News, SessionChange, carry_over, details, difference, gone, is_much
from fair.agenda.release.release import dues, edition
from fair.agenda.release.warnings import tightened
from fair.event.model import Event
from fair.words import Words
from services import errands, session_marks

UNDO: Final = 10 * MINUTE
"""So long after it a release may be taken back."""
MARK: Final = 8


@dataclass(frozen=True, slots=True)
class AgendaDraft:
    """An agenda as organisers wrote it, beside the one that people see."""

    agenda: Agenda
    present: Agenda | None
    """What people see; None: nothing was released so far."""
    sentence: Words
    """What is to be said about it, in some languages or none."""

    @property
    def changes(self) -> tuple[SessionChange, ...]:
        """What people would see changed."""
        return difference(self.present, self.agenda)

    @property
    def quiet(self) -> Mapping[str, tuple[str, ...]]:
        """What else differs, by session: nobody is told of that."""
        return details(self.present, self.agenda) if self.present else {}

    @property
    def differs(self) -> bool:
        """Tell whether a release of it would change anything."""
        return self.present is None or carry_over(self.present, self.agenda).by_id != self.present.by_id

    @property
    def gone(self) -> tuple[Session, ...]:
        """What people see and would not be held any more."""
        return gone(self.present, self.agenda)

    @property
    def cancels_much(self) -> bool:
        """Tell whether a release would cancel so much that somebody is asked again; one is cancelled on purpose."""
        return len(self.gone) > 1 and is_much(self.gone, self.present)

    @property
    def mark(self) -> str:
        """A short word for this very state: who releases must have seen it."""
        said = serialisation.to_json(self.agenda) + json.dumps(dict(self.sentence), sort_keys=True)
        return sha256(said.encode()).hexdigest()[:MARK]


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people a release will be told to, and how soon."""

    people: int
    minutes: int
    """0: at once."""


async def release(
    tx: Tx, event: Event, agenda: Agenda, sentence: Mapping[str, str], now: datetime, undoes: int | None = None
) -> int:
    """Publish an agenda, with a sentence about it in every language or none, and return the release's number."""
    before = await present(tx, event)
    prepared = edition(before, agenda, event, to_micros(now), await bookmarks.leads(tx, event.id))
    text = serialisation.to_json(prepared.agenda)
    number = await releases.release(tx, event.id, prepared, text, sentence, to_micros(now), undoes)
    changes = difference(before, prepared.agenda) if before else ()
    new = {change.session_id for change in changes if change.kind in {News.NEW, News.RESTORED}}
    await session_marks.mark_everybody(tx, event, prepared.agenda, number, new, now)
    return number


async def follow_answers(tx: Tx, event: Event, now: datetime) -> None:
    """Let what answers stand for be on people's agendas by the content as it is now."""
    latest = await releases.latest(tx, event.id)
    if latest is not None:
        agenda = serialisation.from_json(latest.agenda, event.zone)
        await session_marks.mark_everybody(tx, event, agenda, latest.number, (), now)


async def plan(tx: Tx, event: Event, now: datetime) -> None:
    """Plan reminders and errands of an event by its content as it is now: leads, hours and days may have changed."""
    planned = dues(await present(tx, event), event, await bookmarks.leads(tx, event.id))
    await releases.plan(tx, event.id, planned, to_micros(now))
    await errands.plan(tx, event)


async def present(tx: Tx, event: Event) -> Agenda | None:
    """Return what people see, if anything was released."""
    latest = await releases.latest(tx, event.id)
    return serialisation.from_json(latest.agenda, event.zone) if latest else None


async def draft(tx: Tx, event: Event) -> AgendaDraft | None:
    """Return the draft: what was kept, else what people see; None, if there is neither."""
    kept, seen = await releases.draft(tx, event.id), await present(tx, event)
    if kept is not None:
        return AgendaDraft(serialisation.from_json(kept.agenda, event.zone), seen, kept.sentence)
    return AgendaDraft(seen, seen, {}) if seen is not None else None


async def taken(tx: Tx, event: Event, draft: AgendaDraft) -> Mapping[str, int]:
    """Return how many places people have, of the sessions that are to have fewer than before."""
    fewer = tightened(draft.present, draft.agenda)
    return {one.id: await bookmarks.taken(tx, event.id, one.id) for one in fewer}


async def known_sessions(tx: Tx, event: Event) -> Collection[str] | None:
    """Return the sessions that people see or that the draft has; None: there is no agenda of any kind."""
    found = await draft(tx, event)
    return None if found is None else {*found.agenda.by_id, *(found.present or Agenda()).by_id}


async def keep(tx: Tx, event: Event, agenda: Agenda, now: datetime) -> None:
    """Keep an agenda as the draft."""
    await releases.save_draft(tx, event.id, serialisation.to_json(agenda), to_micros(now))


async def reach(tx: Tx, event: Event, draft: AgendaDraft, now: datetime) -> Reach:
    """Return to whom and how soon a release of the draft would be told."""
    people = (
        await release_audience.concerned(tx, event.id, affected_by(draft.changes, event, now)) if draft.present else 0
    )
    wait = edition(draft.present, draft.agenda, event, to_micros(now)).notice_at - to_micros(now)
    return Reach(people, wait // MINUTE)


async def publish(tx: Tx, event: Event, draft: AgendaDraft, sentence: Words, now: datetime) -> int:
    """Release the draft and return the release's number. What was to be said is said."""
    number = await release(tx, event, draft.agenda, sentence, now)
    await releases.say(tx, event.id, {})
    return number


def can_be_undone(latest: Release | None, now: datetime) -> bool:
    """Tell whether a release may still be taken back: it is young, none that takes back, and has one before it."""
    if latest is None or latest.number == 1 or latest.undoes is not None:
        return False
    return to_micros(now) < latest.released_at + UNDO


async def undo(tx: Tx, event: Event, latest: Release, now: datetime) -> int:
    """Publish again what people saw before a release. The draft stays as it is.

    Who has not been told yet will hear nothing: notices are drawn from what differs when they are sent.
    """
    before = await releases.release_of(tx, event.id, latest.number - 1)
    assert before is not None
    agenda = serialisation.from_json(before.agenda, event.zone)
    return await release(tx, event, agenda, {}, now, undoes=latest.number)
