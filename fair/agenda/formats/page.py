"""A programme to print: one page of HTML that needs nothing else, in one language or two."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby
from typing import Final

from fair.agenda.model import Agenda, Session, Speaker
from fair.event.model import Event
from fair.words import Language, Words


@dataclass(frozen=True, slots=True)
class Labels:
    """The page's own words in a language."""

    programme: str
    cancelled: str
    speakers: str
    halls: str
    footer: str
    """Of which release, as of when."""
    day: Callable[[date], str]
    """How a day is written."""


_STYLE: Final = """
@page { size: A4; margin: 15mm 14mm; }
body { font: 10.5pt/1.35 "DejaVu Sans", "Noto Sans", Arial, sans-serif; color: #000; margin: 0 auto; max-width: 190mm; }
h1 { font-size: 17pt; margin: 0 0 1mm; }
h2 { font-size: 13pt; margin: 6mm 0 2mm; border-bottom: 0.4mm solid #000; break-after: avoid; }
p { margin: 0; }
table { border-collapse: collapse; width: 100%; }
tr { break-inside: avoid; }
td { border-bottom: 0.2mm solid #999; padding: 1.6mm 2mm; vertical-align: top; text-align: left; }
td.time { white-space: nowrap; width: 24mm; font-variant-numeric: tabular-nums; }
td.hall { width: 42mm; }
.title { font-weight: bold; }
.second { color: #444; }
.title.second { font-weight: normal; }
.small { font-size: 9pt; }
.cancelled .title, .cancelled .time { text-decoration: line-through; }
footer { margin-top: 6mm; font-size: 8.5pt; color: #444; }
""".strip()


def page(agenda: Agenda, event: Event, labels: Mapping[Language, Labels]) -> str:
    """Return the page in the languages of the labels, in their order (Kazakh first where there are two)."""
    return "\n".join(_Page(event, labels).lines(agenda)) + "\n"


class _Page:
    """Writes lines; whatever somebody wrote goes through `_both` or `escape`."""

    def __init__(self, event: Event, labels: Mapping[Language, Labels]) -> None:
        self._event = event
        self._labels = labels
        self._languages = tuple(labels)

    def lines(self, agenda: Agenda) -> Iterator[str]:
        first = self._languages[0]
        title = f"{self._event.title[first]} – {self._labels[first].programme}"
        yield "<!DOCTYPE html>"
        yield f'<html lang="{escape(first)}">'
        yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        yield f"<title>{escape(title)}</title>"
        yield f"<style>\n{_STYLE}\n</style></head>"
        yield "<body>"
        yield from self._both("h1", self._event.title)
        yield from self._both("p", {language: label.programme for language, label in self._labels.items()})
        yield from self._both("p", self._event.place.name, "small")
        for day, sessions in groupby(agenda.sessions, key=lambda session: session.starts.date()):
            yield from self._day(day, sessions)
        yield from self._halls()
        yield "<footer>"
        yield from self._both("p", {language: label.footer for language, label in self._labels.items()})
        yield "</footer>"
        yield "</body></html>"

    def _day(self, day: date, sessions: Iterator[Session]) -> Iterator[str]:
        shown = dict.fromkeys(label.day(day) for label in self._labels.values())
        yield f"<h2>{escape(' / '.join(shown))}</h2>"
        yield "<table>"
        for session in sessions:
            yield '<tr class="cancelled">' if session.cancelled else "<tr>"
            yield f'<td class="time">{session.starts:%H:%M}–{session.ends:%H:%M}</td>'
            yield "<td>"
            yield from self._session(session)
            yield "</td>"
            yield '<td class="hall">'
            if hall := self._event.hall(session.hall):
                yield from self._both("p", hall.name)
                yield from self._both("p", hall.floor, "small")
            yield "</td></tr>"
        yield "</table>"

    def _session(self, session: Session) -> Iterator[str]:
        if session.cancelled:
            yield from self._both("p", {language: label.cancelled for language, label in self._labels.items()}, "small")
        yield from self._both("p", session.title, "title")
        if section := self._event.section(session.section):
            yield from self._both("p", section.name, "small")
        yield from self._both("p", session.description, "small")
        if session.speakers:
            told = {language: self._told(session.speakers, language) for language in self._languages}
            yield from self._both("p", told, "small")

    def _told(self, speakers: Sequence[Speaker], language: Language) -> str:
        said = "; ".join(", ".join(_parts(speaker, language)) for speaker in speakers)
        return f"{self._labels[language].speakers}: {said}"

    def _halls(self) -> Iterator[str]:
        ways = [hall for hall in self._event.halls if hall.way]
        if not ways:
            return
        shown = dict.fromkeys(label.halls for label in self._labels.values())
        yield f"<h2>{escape(' / '.join(shown))}</h2>"
        for hall in ways:
            yield from self._both(
                "p", {language: _where(hall.name, hall.way, language) for language in self._languages}
            )

    def _both(self, tag: str, words: Words | None, style: str = "") -> Iterator[str]:
        """Yield a text in each language, once if it reads the same."""
        texts = dict.fromkeys(words[language] for language in self._languages) if words else {}
        for place, text in enumerate(texts):
            names = " ".join(filter(None, [style, "second" if place else ""]))
            attributes = f' class="{names}"' if names else ""
            yield f"<{tag}{attributes}>{escape(text).replace(chr(10), '<br>')}</{tag}>"


def _parts(speaker: Speaker, language: Language) -> list[str]:
    words = (speaker.name, speaker.position, speaker.organisation)
    return [text for part in words if part and (text := part[language])]


def _where(name: Words, way: Words | None, language: Language) -> str:
    return f"{name[language]}: {way[language] if way else ''}"
