"""A notice of changes: all that concerns a person and differs from what they were told last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from db.agenda import bookmarks
from db.agenda.bookmarks import Told
from db.core.engine import Tx
from db.delivery.payloads import Reference
from db.people import people
from db.people.people import Person
from db.registration import registrations
from db.registration.registrations import Registration
from db.reminders import change_notices
from fair.agenda.release.diff import SessionChange, concerns
from fair.event.model import Event
from fair.words import Language, Words
from handlers.agenda.screens import changes
from handlers.base.deferred import DrawingContext, Drawn
from handlers.reminders import compare_releases
from services.releases import ReleasedAgenda
from texts.translator import Translator

OWN, BOOKMARK, ALL = "own", "bookmark_changes", "changes"
"""Why a change concerns somebody: also the categories they may mute, but for the own talks."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a person knows of the agenda, and wants to hear."""

    registration: Registration | None
    told: Told | None
    talks: frozenset[str]
    marked: Mapping[str, int]
    """As of which release they know what is on their agenda."""
    muted: frozenset[str]

    def bases(self, latest: ReleasedAgenda) -> dict[str, dict[str, int]]:
        """Return, for each session that may concern the person, why, and as of which release they know it."""
        found = {session_id: {BOOKMARK: release} for session_id, release in self.marked.items()}
        if self.told is None or self.registration is None:
            return found
        for session_id in self.talks:
            found.setdefault(session_id, {})[OWN] = self.told.talks_release
        if self.registration.status in ("submitted", "approved"):
            for session in latest.agenda.sessions:
                if session.for_all:
                    found.setdefault(session.id, {})[ALL] = self.told.release
        return found

    def reasons(self, change: SessionChange, why: Mapping[str, int]) -> frozenset[str]:
        """Return why a person has to hear of a change."""
        number, role = (self.registration.number, self.registration.role) if self.registration else (None, None)
        true = {
            OWN: concerns(change, (), None, number) and OWN in why,
            BOOKMARK: BOOKMARK in why,
            ALL: ALL in why and concerns(change, (), role, None),
        }
        return frozenset(one for one, holds in true.items() if holds and one not in self.muted)

    def news(
        self,
        changed: Mapping[str, SessionChange],
        bases: Mapping[str, Mapping[str, int]],
        language: Language,
        now: datetime,
    ) -> tuple[changes.ChangeItem, ...]:
        """Return, by the time of the session, what concerns the person, can be said and is not over."""
        found = [
            changes.ChangeItem(spoken, reasons)
            for session_id, change in changed.items()
            if (reasons := self.reasons(change, bases[session_id])) and not _is_over(change, now)
            if (spoken := change.spoken(language))
        ]
        return tuple(sorted(found, key=lambda item: item.change.session.starts))


async def draw(
    tx: Tx, context: DrawingContext, person: Person, event: Event, reference: Reference, now: datetime
) -> Drawn | None:
    """Draw what is new for a person; from now on they know it."""
    latest = await context.agendas.latest(tx, event)
    if latest is None:
        return None
    knowledge = await _knowledge(tx, person, event)
    bases = knowledge.bases(latest)
    known = {session_id: max(why.values()) for session_id, why in bases.items()}
    changed = await compare_releases.changes(tx, context, event, known, latest)
    news = knowledge.news(changed, bases, person.language, now)
    if not news:
        return None
    await _know(tx, person, event, knowledge, latest)
    since = min(known[item.change.session_id] for item in news)
    sentence = await _sentence(tx, context, event, since, latest, person.language)
    notice = changes.ChangeNotice(items=news, sentence=sentence)
    return _drawn(context.texts.speaking(person.language), event, notice, latest.number, reference)


def _drawn(t: Translator, event: Event, notice: changes.ChangeNotice, release: int, reference: Reference) -> Drawn:
    blocks = changes.blocks(t, event, notice)
    return Drawn(
        screen=changes.changes(t, event, notice, blocks),
        event_id=event.id,
        release=release,
        sessions=tuple(session for session, _ in blocks if session),
        blocks=blocks,
        reference=reference,
    )


async def _knowledge(tx: Tx, person: Person, event: Event) -> Knowledge:
    marked = await bookmarks.of_person(tx, person.id, event.id)
    return Knowledge(
        registration=await registrations.find(tx, event.id, person.id),
        told=await bookmarks.told(tx, person.id, event.id),
        talks=await change_notices.own_talks(tx, person.id, event.id),
        marked={one.session_id: one.known_release for one in marked},
        muted=await people.mutes(tx, person.id),
    )


async def _know(tx: Tx, person: Person, event: Event, knowledge: Knowledge, latest: ReleasedAgenda) -> None:
    """Keep what the person is told; what they have muted they will hear of when they unmute it."""
    if BOOKMARK not in knowledge.muted:
        await bookmarks.know(tx, person.id, event.id, latest.number)
    if knowledge.told is not None:
        release = knowledge.told.release if ALL in knowledge.muted else latest.number
        await bookmarks.tell(tx, person.id, event.id, Told(release, latest.number))


def _is_over(change: SessionChange, now: datetime) -> bool:
    return all(version.ends <= now for version in (change.before, change.session) if version is not None)


async def _sentence(
    tx: Tx, context: DrawingContext, event: Event, since: int, latest: ReleasedAgenda, language: Language
) -> str:
    """Return the last sentence that organisers said about what is told."""
    for number in range(latest.number, max(since, latest.number - changes.SENTENCES), -1):
        sentence: Words = (await context.agendas.at(tx, event, number)).sentence
        if said := sentence.get(language):
            return said
    return ""
