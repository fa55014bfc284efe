"""The desk: what needs attention, and the ways from here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from aiogram.filters.callback_data import CallbackData

from db.core.time import DAY, to_micros, to_moment
from db.team.desk import Attention
from fair.access import Permission, TeamRole, may
from fair.event.model import Event
from handlers.agenda.callbacks import AgendaDraftCallback
from handlers.announcements.callbacks import AnnouncementCallback
from handlers.applications.callbacks import DigestCallback, QueueCallback
from handlers.base.callbacks import DeskCallback, ExportCallback, InboxCallback, TopicGroupCallback
from handlers.base.screen import Button, Screen
from handlers.content.callbacks import ContentCallback
from handlers.door.callbacks import DoorCallback
from handlers.faq.callbacks import FaqEditCallback
from handlers.reports.callbacks import StatisticsCallback
from handlers.retention.callbacks import RetentionCallback
from handlers.team.callbacks import AuditLogCallback, LeaveTeamCallback, ParkedCallback, TeamCallback
from texts import dates
from texts.translator import Safe, Translator


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the team's work: its button is `desk-<name>`."""

    name: str
    permission: Permission
    opens: CallbackData


AREAS: Final[tuple[Area, ...]] = (
    Area("applications", Permission.APPLICATIONS, QueueCallback()),
    Area("enquiries", Permission.ENQUIRIES, InboxCallback()),
    Area("door", Permission.DOOR, DoorCallback()),
    Area("announcements", Permission.ANNOUNCEMENTS, AnnouncementCallback(action="list")),
    Area("programme", Permission.AGENDA, AgendaDraftCallback()),
    Area("content", Permission.CONTENT, ContentCallback()),
    Area("faq", Permission.CONTENT, FaqEditCallback()),
    Area("team", Permission.TEAM, TeamCallback()),
    Area("journal", Permission.JOURNAL, AuditLogCallback()),
    Area("numbers", Permission.NUMBERS, StatisticsCallback()),
    Area("files", Permission.FILES, ExportCallback()),
    Area("forum", Permission.FORUM, TopicGroupCallback()),
    Area("retention", Permission.RETENTION, RetentionCallback()),
    Area("digests", Permission.APPLICATIONS, DigestCallback()),
)
"""In the order of their buttons."""

LOW_DISK: Final = 1_000_000_000
"""Bytes. Much later the owners are alarmed."""
OLD_BACKUP: Final = DAY
SOON: Final = 14 * DAY
"""So long before it is said that something will be deleted."""
MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Needing:
    """One thing that may need attention: who has to see it, and the line, if there is one to be said."""

    permission: Permission
    line: Callable[[Translator, Event, Attention, int], Safe | None]


def desk(t: Translator, event: Event, role: TeamRole | None, attention: Attention, now: datetime) -> Screen:
    """Return the desk of a member of the team: what needs attention of what they may see, and the ways from here."""
    text = t("desk", event=t.of(event.title), role=t.plain(f"team-role-{role}"))
    seen = [one for one in NEEDING if may(role, one.permission)]
    lines = [line for one in seen if (line := one.line(t, event, attention, to_micros(now)))]
    calm = [t("desk-calm")] if seen and not lines else []
    calm += [said for said in [_trial(t, event, attention)] if said and may(role, Permission.TEAM)]
    text = Safe("\n".join([text, *([""] if lines or calm else []), *lines, *calm]))
    areas = [Button(t.plain(f"desk-{area.name}"), area.opens.pack()) for area in AREAS if may(role, area.permission)]
    rows = tuple(tuple(areas[start : start + 2]) for start in range(0, len(areas), 2))
    held = ((Button(t.plain("desk-parked"), ParkedCallback().pack()),),) if _shows_parked(role, attention) else ()
    guest = (Button(t.plain("desk-guest"), DeskCallback(action="guest").pack()),)
    leave = ((Button(t.plain("team-leave"), LeaveTeamCallback().pack()),),) if role is not TeamRole.OWNER else ()
    return Screen(text, (*held, *rows, guest, *leave), about=frozenset())


def _shows_parked(role: TeamRole | None, attention: Attention) -> bool:
    return attention.parked is not None and may(role, Permission.ANNOUNCEMENTS)


def _parked(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    return t("desk-put-back") if attention.parked else None


def _waiting(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    return t("desk-waiting", count=attention.waiting) if attention.waiting else None


def _to_change(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    return t("desk-asked", count=attention.to_change) if attention.to_change else None


def _decided(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    return t("desk-decided", count=attention.decided) if attention.decided else None


def _stranded(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    return t("stranded", count=attention.stranded) if attention.stranded else None


def _enquiries(t: Translator, _event: Event, attention: Attention, now: int) -> Safe | None:
    if attention.asked_since is None:
        return None
    lasting = dates.lasting(t, to_moment(now) - to_moment(attention.asked_since))
    return t("desk-enquiries-waiting", count=attention.enquiries, lasting=lasting)


def _failed(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    return t("desk-failed", count=attention.failed) if attention.failed else None


def _coming(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    return t("desk-coming", count=attention.coming) if attention.coming else None


def _unanswered(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    return t("desk-unanswered", count=attention.unanswered) if attention.unanswered else None


def _forum(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    return t(f"desk-forum-{attention.forum}") if attention.forum else None


def _refused(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    refused = attention.refused
    return t("desk-forum-refused", topics=refused.topics, messages=refused.messages) if refused else None


def _disk(t: Translator, _event: Event, attention: Attention, _now: int) -> Safe | None:
    if attention.disk_free is None or attention.disk_free >= LOW_DISK:
        return None
    return t("desk-disk", megabytes=attention.disk_free // MEGABYTE)


def _backup(t: Translator, event: Event, attention: Attention, now: int) -> Safe | None:
    if attention.backed_up_elsewhere:
        return None
    if attention.backed_up_at is None:
        return t("desk-no-backup")
    if now - attention.backed_up_at < OLD_BACKUP:
        return None
    return t("desk-old-backup", when=dates.moment(t, to_moment(attention.backed_up_at), event.zone))


def _trial(t: Translator, event: Event, attention: Attention) -> Safe | None:
    """Tell how old the last backup is that can be opened."""
    if attention.trial is None:
        return None
    at, people = attention.trial
    return t("desk-trial", when=dates.moment(t, to_moment(at), event.zone), count=people)


def _deletion(t: Translator, event: Event, attention: Attention, now: int) -> Safe | None:
    if attention.deletion_at is None or attention.deletion_at - now > SOON:
        return None
    return t("desk-deletion", date=dates.date(t, to_moment(attention.deletion_at - 1), event.zone))


NEEDING: Final[tuple[Needing, ...]] = (
    Needing(Permission.ANNOUNCEMENTS, _parked),
    Needing(Permission.APPLICATIONS, _waiting),
    Needing(Permission.APPLICATIONS, _to_change),
    Needing(Permission.APPLICATIONS, _decided),
    Needing(Permission.APPLICATIONS, _stranded),
    Needing(Permission.ENQUIRIES, _enquiries),
    Needing(Permission.ANNOUNCEMENTS, _failed),
    Needing(Permission.ANNOUNCEMENTS, _coming),
    Needing(Permission.CONTENT, _unanswered),
    Needing(Permission.FORUM, _forum),
    Needing(Permission.FORUM, _refused),
    Needing(Permission.RETENTION, _deletion),
    Needing(Permission.TEAM, _disk),
    Needing(Permission.TEAM, _backup),
)
"""In the order of their lines."""
