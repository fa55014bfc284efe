"""What is done in the measured database, one after the other."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

from benchmarks import by_clock
from benchmarks.history import ANNOUNCEMENT
from benchmarks.timed import WritesStand
from db.announcements import announcements, audience
from db.core.engine import Tx
from db.core.time import to_micros
from fair.agenda.model import Agenda
from handlers.agenda.callbacks import PublishCallback, SessionCallback
from handlers.announcements.callbacks import AnnouncementCallback, AudienceCallback, ComposeCallback
from handlers.applications.callbacks import (
    ApplicationCallback,
    OrganisationCallback,
    OrganisationsCallback,
    QueueCallback,
    SentFilesCallback,
)
from handlers.base.callbacks import DeskCallback, InboxCallback
from handlers.door.callbacks import DoorCallback
from handlers.privacy.callbacks import ForgetCallback
from handlers.reports.callbacks import StatisticsCallback
from handlers.team.callbacks import AuditLogCallback
from services import release_agenda

ORGANISER: Final = 1
SOMEBODY: Final = 4_567
LOOKS: Final = 3
"""How often one looks at what changes nothing: told is the median."""

Step = Callable[["WritesStand"], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody taps, or writes, and sees: nothing changes by it."""

    tapped: str = ""
    said: str = ""
    person: int = ORGANISER

    async def __call__(self, stand: WritesStand) -> None:
        """Do it."""
        await (stand.tap(self.person, self.tapped) if self.tapped else stand.say(self.person, self.said))


def _tap(data: str, person: int = ORGANISER) -> Step:
    return lambda stand: stand.tap(person, data)


async def _release(stand: WritesStand) -> None:
    """Move the session that everybody has on their agenda."""
    await stand.database.write(lambda tx: release_agenda.release(tx, stand.event, stand.agenda, {}, stand.now))
    await by_clock.sure(stand, "SELECT 1 FROM sessions WHERE id = :id AND changed_in = 2", id=by_clock.HELD)


async def _draft(stand: WritesStand) -> None:
    moved = [one if one.capacity is not None else _later(one, timedelta(minutes=5)) for one in stand.agenda.sessions]
    stand.agenda = Agenda(tuple(moved))
    await stand.database.write(lambda tx: release_agenda.keep(tx, stand.event, stand.agenda, stand.now))


def _later(session: Any, span: timedelta) -> Any:
    return replace(session, starts=session.starts + span, ends=session.ends + span)


async def _found(stand: WritesStand) -> None:
    """Look for a name among all applications."""
    await stand.tap(ORGANISER, QueueCallback(action="list").pack())
    await stand.say(ORGANISER, "Serikova")
    await stand.change("DELETE FROM sieves")


async def _found_at_door(stand: WritesStand) -> None:
    await stand.tap(ORGANISER, DoorCallback().pack())
    await stand.say(ORGANISER, "Serikova")


async def _write_draft(stand: WritesStand) -> None:
    await stand.tap(ORGANISER, ComposeCallback(action="new").pack())
    for language in ("kk", "ru", "en"):
        await stand.tap(ORGANISER, ComposeCallback(action="write", of=language).pack())
        await stand.say(ORGANISER, "Good morning")


async def _send(stand: WritesStand) -> None:
    await stand.tap(ORGANISER, ComposeCallback(action="preview").pack())
    await stand.tap(ORGANISER, ComposeCallback(action="now").pack())
    people = await stand.database.read(lambda tx: _reachable(tx, stand))
    await stand.tap(ORGANISER, ComposeCallback(action="send", of="surely", page=people).pack())
    await stand.tick()


async def _reachable(tx: Tx, stand: WritesStand) -> int:
    draft = await announcements.draft_of(tx, stand.event.id, ORGANISER)
    assert draft is not None
    return (await audience.reach(tx, stand.event.id, draft.audience, stand.event.name_question_id)).reachable


def _announcement(action: Any, of: int = ANNOUNCEMENT + 1) -> Step:
    async def act(stand: WritesStand) -> None:
        await stand.tap(ORGANISER, AnnouncementCallback(action=action, announcement=of).pack())
        await stand.tick()

    return act


async def _unknown(stand: WritesStand) -> None:
    await stand.change(
        "UPDATE outbox SET state = 'unknown' WHERE announcement_id = :id AND act = 'send'", id=ANNOUNCEMENT
    )
    await stand.tap(ORGANISER, AnnouncementCallback(action="again", announcement=ANNOUNCEMENT, page=1).pack())
    await stand.tick()
    await stand.change(
        "UPDATE outbox SET state = 'sent', finished_at = :now WHERE announcement_id = :id AND act = 'send'",
        id=ANNOUNCEMENT,
        now=to_micros(stand.now),
    )


ACTIONS: Final[dict[str, Step]] = {
    "/help": Look(said="/help", person=SOMEBODY),
    "/agenda": Look(said="/agenda", person=SOMEBODY),
    "/status": Look(said="/status", person=SOMEBODY),
    "/mydata": Look(said="/mydata", person=SOMEBODY),
    "a question without an answer": Look(said="Where can I leave the bus of our choir?", person=SOMEBODY),
    "a session is bookmarked": _tap(SessionCallback(action="add", session="s1").pack(), SOMEBODY),
    "nothing is due": by_clock.tick,
    "housekeeping": by_clock.housekeeping,
    "the desk": Look(DeskCallback().pack()),
    "statistics at a glance": Look(StatisticsCallback().pack()),
    "statistics by day": Look(StatisticsCallback(by="day").pack()),
    "statistics by role": Look(StatisticsCallback(by="role").pack()),
    "statistics by language": Look(StatisticsCallback(by="language").pack()),
    "statistics by source": Look(StatisticsCallback(by="source").pack()),
    "statistics by who has come": Look(StatisticsCallback(by="present").pack()),
    "statistics by an answer": Look(StatisticsCallback(by="place").pack()),
    "the queue of applications": Look(QueueCallback().pack()),
    "the list of applications": Look(QueueCallback(action="list").pack()),
    "the first application": Look(QueueCallback(action="first").pack()),
    "a name is looked for": _found,
    "a name is looked for at the door": _found_at_door,
    "somebody is approved": _tap(ApplicationCallback(action="approve", registration=43).pack()),
    "a round of offers": by_clock.offers,
    "places of a session become free": by_clock.session_lines,
    "people of a table": by_clock.imported,
    "organisations are merged": _tap(OrganisationCallback(action="into_yes", organisation=7, other=8).pack()),
    "files that were sent": Look(SentFilesCallback().pack()),
    "organisations": Look(OrganisationsCallback().pack()),
    "the inbox": Look(InboxCallback(state="answered").pack()),
    "the journal": Look(AuditLogCallback().pack()),
    "the door": Look(DoorCallback().pack()),
    "an announcement is written": _write_draft,
    "its audience is changed": _tap(AudienceCallback(kind="languages", option="kk", on=False).pack()),
    "an announcement is sent": _send,
    "it is paused": _announcement("pause"),
    "it goes on": _announcement("resume"),
    "it is cancelled": _announcement("cancel_yes"),
    "its progress": _announcement("open", ANNOUNCEMENT),
    "the call list": _announcement("calls", ANNOUNCEMENT),
    "sent again to whom it may not have reached": _unknown,
    "it is deleted": _announcement("delete_yes", ANNOUNCEMENT),
    "a draft of the agenda is kept": _draft,
    "what would change": Look(PublishCallback().pack()),
    "whom it concerns": Look(PublishCallback(action="say").pack()),
    "a release": _release,
    "notices of changes, corrections": by_clock.notices,
    "everybody is asked whether they will come": by_clock.coming,
    "everybody is reminded of what they owe": by_clock.owed,
    "everybody is reminded of a session": by_clock.remind,
    "reminders that come too late": by_clock.missed,
    "/forget": _tap(ForgetCallback(action="yes").pack(), SOMEBODY),
    "what is old is purged": by_clock.purge,
    "every term is over: the first 300 parts": by_clock.deleted,
}
"""In this order, each on what the ones before have left."""
