"""What is done in the measured database, one after the other."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from benchmarks.history import ANNOUNCEMENT
from benchmarks.stand import Sql
from benchmarks.timed import WritesStand
from db.announcements import announcements, audience
from db.core.engine import Tx
from db.core.time import to_micros, to_moment
from fair.agenda.model import Agenda
from handlers.agenda.callbacks import PublishCallback, SessionCallback
from handlers.announcements.callbacks import AnnouncementCallback, AudienceCallback, ComposeCallback
from handlers.applications.callbacks import OrganisationsCallback, QueueCallback, SentFilesCallback
from handlers.base.callbacks import DeskCallback, InboxCallback
from handlers.door.callbacks import DoorCallback
from handlers.privacy.callbacks import ForgetCallback
from handlers.reports.callbacks import StatisticsCallback
from handlers.team.callbacks import AuditLogCallback
from services import release_agenda

HELD: Final = "s1"
"""The session that everybody has on their agenda."""
ORGANISER: Final = 1
SOMEBODY: Final = 4_567
LATER: Final = timedelta(days=32)
"""So that what is finished is purged."""

Step = Callable[["WritesStand"], Awaitable[None]]


def _tap(data: str, person: int = ORGANISER) -> Step:
    return lambda stand: stand.tap(person, data)


def _say(text: str, person: int = ORGANISER) -> Step:
    return lambda stand: stand.say(person, text)


async def _tick(stand: WritesStand) -> None:
    await stand.tick()


async def _housekeeping(stand: WritesStand) -> None:
    stand.now += timedelta(minutes=2)
    await stand.tick()


async def _release(stand: WritesStand) -> None:
    """Move the session that everybody has on their agenda."""
    await stand.database.write(lambda tx: release_agenda.release(tx, stand.event, stand.agenda, {}, stand.now))


async def _draft(stand: WritesStand) -> None:
    moved = [one if one.capacity is not None else _later(one, timedelta(minutes=5)) for one in stand.agenda.sessions]
    stand.agenda = Agenda(tuple(moved))
    await stand.database.write(lambda tx: release_agenda.keep(tx, stand.event, stand.agenda, stand.now))
    stand.database.started()


def _later(session: Any, span: timedelta) -> Any:
    return replace(session, starts=session.starts + span, ends=session.ends + span)


async def _notices(stand: WritesStand) -> None:
    await stand.change("UPDATE notice_runs SET due_at = 0, deadline = 0")
    await stand.tick()


async def _coming(stand: WritesStand) -> None:
    await stand.change(
        "INSERT INTO errands (event_id, kind, due_at, state) VALUES (:event, 'coming', :now, 'waiting')",
        event=stand.event.id,
        now=to_micros(stand.now),
    )
    await stand.tick()


async def _owed(stand: WritesStand) -> None:
    await stand.change(
        "INSERT INTO errands (event_id, kind, due_at, state) VALUES (:event, 'owed', :now, 'waiting')",
        event=stand.event.id,
        now=to_micros(stand.now),
    )
    await stand.tick()


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
    longest, number = stand.database.longest, stand.database.number
    await stand.tick()
    stand.database.longest, stand.database.number = (
        max(longest, stand.database.longest),
        number + stand.database.number,
    )


async def _reachable(tx: Tx, stand: WritesStand) -> int:
    draft = await announcements.draft_of(tx, stand.event.id, ORGANISER)
    assert draft is not None
    return (await audience.reach(tx, stand.event.id, draft.audience, stand.event.name_question_id)).reachable


def _announcement(action: Any, of: int = ANNOUNCEMENT + 1) -> Step:
    async def act(stand: WritesStand) -> None:
        await stand.tap(ORGANISER, AnnouncementCallback(action=action, announcement=of).pack())
        longest, number = stand.database.longest, stand.database.number
        await stand.tick()
        stand.database.longest, stand.database.number = (
            max(longest, stand.database.longest),
            number + stand.database.number,
        )

    return act


async def _unknown(stand: WritesStand) -> None:
    await stand.change(
        "UPDATE outbox SET state = 'unknown' WHERE announcement_id = :id AND act = 'send'", id=ANNOUNCEMENT
    )
    await stand.tap(ORGANISER, AnnouncementCallback(action="again", announcement=ANNOUNCEMENT, page=1).pack())
    longest = stand.database.longest
    await stand.tick()
    stand.database.longest = max(longest, stand.database.longest)
    longest = stand.database.longest
    await stand.change(
        "UPDATE outbox SET state = 'sent', finished_at = :now WHERE announcement_id = :id AND act = 'send'",
        id=ANNOUNCEMENT,
        now=to_micros(stand.now),
    )
    stand.database.longest = longest


async def _remind(stand: WritesStand) -> None:
    """Let the reminder of the session that everybody has on their agenda fall due, and no other."""
    await stand.change(
        "UPDATE dues SET state = 'done' WHERE NOT (session_id = :s AND usual = 1 AND state = 'waiting')", s=HELD
    )
    row = (await stand.database.read(lambda tx: tx.all(Sql("SELECT due_at FROM dues WHERE state = 'waiting'"))))[0]
    stand.now = to_moment(row["due_at"])
    await stand.tick()


async def _purge(stand: WritesStand) -> None:
    stand.now += LATER
    await stand.tick()


ACTIONS: Final[dict[str, Step]] = {
    "/help": _say("/help", SOMEBODY),
    "/agenda": _say("/agenda", SOMEBODY),
    "/status": _say("/status", SOMEBODY),
    "/mydata": _say("/mydata", SOMEBODY),
    "a session is bookmarked": _tap(SessionCallback(action="add", session="s1").pack(), SOMEBODY),
    "nothing is due": _tick,
    "housekeeping": _housekeeping,
    "the desk": _tap(DeskCallback().pack()),
    "statistics at a glance": _tap(StatisticsCallback().pack()),
    "statistics by day": _tap(StatisticsCallback(by="day").pack()),
    "statistics by role": _tap(StatisticsCallback(by="role").pack()),
    "statistics by language": _tap(StatisticsCallback(by="language").pack()),
    "statistics by source": _tap(StatisticsCallback(by="source").pack()),
    "statistics by who has come": _tap(StatisticsCallback(by="present").pack()),
    "statistics by an answer": _tap(StatisticsCallback(by="place").pack()),
    "the queue of applications": _tap(QueueCallback().pack()),
    "the list of applications": _tap(QueueCallback(action="list").pack()),
    "the first application": _tap(QueueCallback(action="first").pack()),
    "files that were sent": _tap(SentFilesCallback().pack()),
    "organisations": _tap(OrganisationsCallback().pack()),
    "the inbox": _tap(InboxCallback(state="answered").pack()),
    "the journal": _tap(AuditLogCallback().pack()),
    "the door": _tap(DoorCallback().pack()),
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
    "whom it concerns": _tap(PublishCallback().pack()),
    "a release": _release,
    "notices of changes, corrections": _notices,
    "everybody is asked whether they will come": _coming,
    "everybody is reminded of what they owe": _owed,
    "everybody is reminded of a session": _remind,
    "/forget": _tap(ForgetCallback(action="yes").pack(), SOMEBODY),
    "what is old is purged": _purge,
}
"""In this order, each on what the ones before have left."""
