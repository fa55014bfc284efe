"""Whom the changes of an agenda concern, said so that SQL can count them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from fair.agenda.model import Session
from fair.agenda.release.diff import SessionChange
from fair.event.model import Event
from fair.words import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class AffectedPeople:
    """Those who read a language and bookmarked a session, take part in a role or speak: one of the three is set."""

    language: Language
    kind: Literal["session", "role", "number"]
    session_id: str | None = None
    role: str | None = None
    number: int | None = None


def affected_by(changes: Iterable[SessionChange], event: Event, now: datetime) -> frozenset[AffectedPeople]:
    """Return whom changes concern. What is over is no news, a title in another language neither."""
    coming = [change for change in changes if any(version.ends > now for version in _versions(change))]
    return frozenset(
        one
        for language in LANGUAGES
        for change in coming
        if (spoken := change.spoken(language)) is not None
        for one in _of(spoken, event, language)
    )


def _of(change: SessionChange, event: Event, language: Language) -> Iterator[AffectedPeople]:
    yield AffectedPeople(language, "session", session_id=change.session_id)
    for version in _versions(change):
        for speaker in version.speakers:
            if speaker.number is not None:
                yield AffectedPeople(language, "number", number=speaker.number)
        if version.for_all:
            yield from (AffectedPeople(language, "role", role=role) for role in version.roles or _roles(event))


def _roles(event: Event) -> Iterator[str]:
    return (role.id for role in event.roles)


def _versions(change: SessionChange) -> tuple[Session, ...]:
    return (change.session,) if change.before is None else (change.before, change.session)
