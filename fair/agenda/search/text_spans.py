"""Where the words of an agenda stand."""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from itertools import chain

from fair.agenda.model import Session
from fair.agenda.search.lexicon import STOP
from fair.fields.phonetics import keys
from fair.words import Words


class SpanKind(IntEnum):
    """Where in a session a word stands, what counts most first."""

    TITLE = 0
    SPEAKER = 1
    ORGANISATION = 2
    SECTION = 3
    HALL = 4
    DESCRIPTION = 5


def name_keys(name: Words, identity: str = "") -> tuple[frozenset[str], ...]:
    """Return the words of a name in each language; if it has no number, one of the identity is a name, too."""
    named = tuple(frozenset(keys(text)) - STOP for text in name.values())
    has_number = any(word.isdecimal() for word in chain.from_iterable(named))
    number = frozenset(word for word in keys(identity) if word.isdecimal() and not has_number)
    return (*named, number)


def texts(
    session: Session, halls: Mapping[str, Words], sections: Mapping[str, Words]
) -> Iterable[tuple[SpanKind, str]]:
    """Return all that is written of a session, each with where it stands."""
    worded: list[tuple[SpanKind, Words | None]] = [
        (SpanKind.TITLE, session.title),
        (SpanKind.DESCRIPTION, session.description),
        (SpanKind.HALL, halls.get(session.hall or "")),
        (SpanKind.SECTION, sections.get(session.section or "")),
    ]
    for speaker in session.speakers:
        worded.append((SpanKind.SPEAKER, speaker.name))
        worded.append((SpanKind.ORGANISATION, speaker.organisation))
        worded.append((SpanKind.DESCRIPTION, speaker.position))
    for place, words in worded:
        for text in (words or {}).values():
            yield place, text
