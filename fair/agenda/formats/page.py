"""What stands on a printed agenda, in one language or two; how it looks is the template's business."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeAlias

from fair.agenda.model import Agenda, Session, Speaker
from fair.event.halls import Hall
from fair.event.model import Event
from fair.words import Language, Words

InLanguages: TypeAlias = tuple[str, ...]
"""A text in each language of the page, once if it reads the same."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The page's own words in a language."""

    agenda: str
    cancelled: str
    speakers: str
    halls: str
    footer: str
    """Of which release, as of when."""
    day: Callable[[date], str]
    """How a day is written."""


@dataclass(frozen=True, slots=True)
class PrintedSession:
    """A session; what it does not have is empty."""

    hours: str
    cancelled: InLanguages
    title: InLanguages
    section: InLanguages
    description: InLanguages
    speakers: InLanguages
    hall: InLanguages
    floor: InLanguages


@dataclass(frozen=True, slots=True)
class Day:
    """The sessions of a day, by time."""

    heading: InLanguages
    sessions: tuple[PrintedSession, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that is printed. `ways` to the halls that are not easy to find stand under the heading `halls`."""

    language: Language
    title: str
    event: InLanguages
    agenda: InLanguages
    place: InLanguages
    days: tuple[Day, ...]
    halls: InLanguages
    ways: tuple[InLanguages, ...]
    footer: InLanguages


def page(agenda: Agenda, event: Event, labels: Mapping[Language, Labels]) -> Page:
    """Return the page in the languages of the labels, in their order (Kazakh first where there are two)."""
    return _Writer(event, labels).page(agenda)


class _Writer:
    """Says things in the languages of a page."""

    def __init__(self, event: Event, labels: Mapping[Language, Labels]) -> None:
        self._event = event
        self._labels = labels

    def page(self, agenda: Agenda) -> Page:
        event, first = self._event, next(iter(self._labels))
        days = groupby(agenda.sessions, key=lambda session: session.starts.date())
        return Page(
            language=first,
            title=f"{event.title[first]} – {self._labels[first].agenda}",
            event=self._said(event.title),
            agenda=self._own(lambda label: label.agenda),
            place=self._said(event.place.name),
            days=tuple(self._day(day, sessions) for day, sessions in days),
            halls=self._own(lambda label: label.halls),
            ways=tuple(self._way(hall, hall.way) for hall in event.halls if hall.way),
            footer=self._own(lambda label: label.footer),
        )

    def _day(self, day: date, sessions: Iterable[Session]) -> Day:
        return Day(self._own(lambda label: label.day(day)), tuple(self._session(session) for session in sessions))

    def _session(self, session: Session) -> PrintedSession:
        section, hall = self._event.section(session.section), self._event.hall(session.hall)
        return PrintedSession(
            hours=f"{session.starts:%H:%M}–{session.ends:%H:%M}",
            cancelled=self._own(lambda label: label.cancelled) if session.cancelled else (),
            title=self._said(session.title),
            section=self._said(section.name if section else None),
            description=self._said(session.description),
            speakers=_once(self._speakers(session, language) for language in self._labels) if session.speakers else (),
            hall=self._said(hall.name if hall else None),
            floor=self._said(hall.floor if hall else None),
        )

    def _speakers(self, session: Session, language: Language) -> str:
        said = "; ".join(", ".join(_parts(speaker, language)) for speaker in session.speakers)
        return f"{self._labels[language].speakers}: {said}"

    def _way(self, hall: Hall, way: Words) -> InLanguages:
        return _once(f"{hall.name[language]}: {way[language]}" for language in self._labels)

    def _own(self, said: Callable[[Labels], str]) -> InLanguages:
        return _once(said(label) for label in self._labels.values())

    def _said(self, words: Words | None) -> InLanguages:
        return _once(words[language] for language in self._labels) if words else ()


def _once(texts: Iterable[str]) -> InLanguages:
    return tuple(dict.fromkeys(texts))


def _parts(speaker: Speaker, language: Language) -> list[str]:
    words = (speaker.name, speaker.position, speaker.organisation)
    return [text for part in words if part and (text := part[language])]
