"""What a new version of an agenda changes, session by session: only what differs, old and new."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Generic, TypeVar

from fair.agenda.model import Agenda, Session, Speaker
from fair.agenda.moments import micros
from fair.fields.names import fold
from fair.words import Language, Words

T = TypeVar("T")

MUCH: Final = 10
"""More than the tenth part of the sessions is gone by mistake, rather than on purpose."""


class News(StrEnum):
    """What happened to a session."""

    NEW = "new"
    CANCELLED = "cancelled"
    RESTORED = "restored"
    """It was cancelled, and is held after all."""
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Shift(Generic[T]):
    """A value before and after."""

    old: T
    new: T


@dataclass(frozen=True, slots=True)
class SessionChange:
    """What is new about one session. What did not change is None; what is new or cancelled has no old and new."""

    kind: News
    session: Session
    """As it is now."""
    before: Session | None = None
    """As it was; None if it is new."""
    start: Shift[datetime] | None = None
    length: Shift[timedelta] | None = None
    hall: Shift[str | None] | None = None
    title: Shift[Words] | None = None
    speakers: Shift[tuple[Speaker, ...]] | None = None

    @property
    def session_id(self) -> str:
        """The session's identifier."""
        return self.session.id

    def spoken(self, language: Language) -> "SessionChange | None":
        """Return what is new for somebody who reads one language, for whom a title in another one is no news."""
        if self.title is None or self.title.old[language] != self.title.new[language]:
            return self
        rest = replace(self, title=None)
        return None if rest.kind is News.CHANGED and not _shifts(rest) else rest


_PEOPLE_SEE: Final = frozenset({"starts", "ends", "hall", "title", "cancelled"})


def carry_over(old: Agenda, new: Agenda) -> Agenda:
    """Return the new version with the sessions that are only in the old one, as cancelled: nothing just vanishes."""
    gone = [replace(session, cancelled=True) for session in old.sessions if session.id not in new.by_id]
    merged = [*new.sessions, *gone]
    return Agenda(tuple(sorted(merged, key=lambda session: micros(session.starts)))) if gone else new


def gone(old: Agenda | None, new: Agenda) -> tuple[Session, ...]:
    """Return the sessions that were to be held and would not be any more: those that are cancelled, or missing."""
    held = [session for session in (old.sessions if old else ()) if not session.cancelled]
    return tuple(one for one in held if (now := new.by_id.get(one.id)) is None or now.cancelled)


def is_much(lost: Collection[Session], old: Agenda | None) -> bool:
    """Say whether so many sessions would be gone that somebody has to be asked again: more than a tenth of them."""
    held = sum(not session.cancelled for session in old.sessions) if old else 0
    return MUCH * len(lost) > held


def with_rest(old: Agenda, new: Agenda) -> Agenda:
    """Return the new version with the sessions that are only in the old one, as they were."""
    rest = [session for session in old.sessions if session.id not in new.by_id]
    return Agenda(tuple(sorted([*new.sessions, *rest], key=lambda session: micros(session.starts))))


def difference(old: Agenda | None, new: Agenda) -> tuple[SessionChange, ...]:
    """Return what people would see changed, in the new version's order. Without an old version everything is new."""
    before = old.by_id if old else {}
    after = carry_over(old, new) if old else new
    changes = (net_change(before.get(session.id), session) for session in after.sessions)
    return tuple(change for change in changes if change is not None)


def net_change(old: Session | None, new: Session) -> SessionChange | None:
    """Return what is new for somebody who knows a session as it once was: nothing, if it moved and moved back."""
    if new.cancelled:
        return None if old is None or old.cancelled else SessionChange(News.CANCELLED, new, old)
    if old is None:
        return SessionChange(News.NEW, new)
    change = SessionChange(
        kind=News.RESTORED if old.cancelled else News.CHANGED,
        session=new,
        before=old,
        start=_shift(old.starts, new.starts) if micros(old.starts) != micros(new.starts) else None,
        length=_shift(_length(old), _length(new)),
        hall=_shift(old.hall, new.hall),
        title=_shift(old.title, new.title),
        speakers=_shift(old.speakers, new.speakers) if _names(old) != _names(new) else None,
    )
    return change if old.cancelled or _shifts(change) else None


def details(old: Agenda, new: Agenda) -> Mapping[str, tuple[str, ...]]:
    """Return by session what else differs (description, slides, a speaker's position): for organisers, no news."""
    found = {
        session.id: tuple(_details(old.by_id[session.id], session))
        for session in new.sessions
        if session.id in old.by_id
    }
    return {id_: names for id_, names in found.items() if names}


def concerns(change: SessionChange, bookmarks: Collection[str], role: str | None, number: int | None) -> bool:
    """Say whether somebody has to hear of a change: who bookmarked the session, speaks in it, or whom it is for.

    `number` is that of the person's registration. A session for all may be for some roles only.
    """
    versions = [version for version in (change.before, change.session) if version is not None]
    if change.session_id in bookmarks:
        return True
    if number is not None and any(speaker.number == number for version in versions for speaker in version.speakers):
        return True
    return any(version.for_all and (not version.roles or role in version.roles) for version in versions)


def _shifts(change: SessionChange) -> bool:
    return any((change.start, change.length, change.hall, change.title, change.speakers))


def _shift(old: T, new: T) -> Shift[T] | None:
    return None if old == new else Shift(old, new)


def _length(session: Session) -> timedelta:
    return timedelta(microseconds=micros(session.ends) - micros(session.starts))


def _names(session: Session) -> list[list[str]]:
    """Return who speaks; that a position changed, or the order, is no news."""
    return sorted([fold(name) for _, name in sorted(speaker.name.items())] for speaker in session.speakers)


def _details(old: Session, new: Session) -> list[str]:
    names = [field.name for field in fields(Session) if field.name not in _PEOPLE_SEE]
    told = _names(old) != _names(new)
    return [name for name in names if getattr(old, name) != getattr(new, name) and not (name == "speakers" and told)]
