"""Full-text search in an agenda: three languages, two alphabets, endings, typing errors.

An `Index` is built once for a release, is never changed, and answers within two milliseconds.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain
from typing import Final, TypeAlias

from fair.agenda.model import Agenda
from fair.agenda.moments import micros
from fair.agenda.now import days
from fair.agenda.search.lexicon import KNOWN, STOP
from fair.agenda.search.text_spans import SpanKind, name_keys, texts
from fair.event.halls import Hall, Section
from fair.fields.phonetics import keys
from fair.fields.vocabulary import Fits, Match, Vocabulary

TEXT_MAX: Final = 300
"""More of a message is not looked at."""
WORDS_MAX: Final = 8
FOUND_MAX: Final = 100
KEY_MAX: Final = 40


_OpenPostings: TypeAlias = dict[str, dict[SpanKind, dict[int, None]]]


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """An agenda, ready to be searched."""

    agenda: Agenda = field(repr=False)
    days: tuple[date, ...]
    names: Mapping[SpanKind, Mapping[str, tuple[frozenset[str], ...]]] = field(repr=False)
    """Words of halls and sections, by id, a set for each language."""
    _postings: Mapping[str, Sequence[tuple[SpanKind, "array[int]"]]] = field(repr=False)
    vocabulary: Vocabulary = field(repr=False)

    @classmethod
    def of(
        cls,
        agenda: Agenda,
        halls: Iterable[Hall] = (),
        sections: Iterable[Section] = (),
        words: Iterable[str] = (),
    ) -> "Index":
        """Return the index of an agenda. `words` mean something else, so that none is taken for a slip of another."""
        halls, sections = tuple(halls), tuple(sections)
        names = {
            SpanKind.HALL: {hall.id: name_keys(hall.name, hall.id) for hall in halls},
            SpanKind.SECTION: {section.id: name_keys(section.name) for section in sections},
        }
        known = {hall.id: hall.name for hall in halls}, {section.id: section.name for section in sections}
        sheet: _OpenPostings = defaultdict(lambda: defaultdict(dict))
        for number, session in enumerate(agenda.sessions):
            for place, text in texts(session, *known):
                for word in keys(text):
                    sheet[word[:KEY_MAX]][place][number] = None
        postings = {word: _packed(places) for word, places in sheet.items() if word not in STOP}
        in_names = chain.from_iterable(chain.from_iterable(by.values()) for by in names.values())
        vocabulary = Vocabulary.of(KNOWN.union(postings, words, *in_names))
        return cls(agenda, days(agenda), names, postings, vocabulary)

    def find(self, text: str, now: datetime | None = None) -> tuple[str, ...]:
        """Return the ids of the sessions that a text speaks of, the best first; none for a text of other things."""
        words = content(word[:KEY_MAX] for word in keys(text[:TEXT_MAX]))
        return self.rank([self.fits(word) for word in words], now)

    def fits(self, asked: str) -> Fits:
        """Return what an asked word may mean."""
        return self.vocabulary.fits(asked)

    def rank(self, fits: Sequence[Fits], now: datetime | None = None) -> tuple[str, ...]:
        """Return the sessions with all of the words, or with most of them, if that is at least half."""
        hits = [hit for fit in fits if (hit := self._hits(fit))]
        if not hits or 2 * len(hits) < len(fits):
            return ()
        found: Iterable[int] = set(hits[0]).intersection(*hits[1:])
        if not found:
            counts = Counter(chain.from_iterable(hits))
            most = max(counts.values())
            found = [number for number, count in counts.items() if count == most] if 2 * most >= len(fits) else ()
        moment = None if now is None else micros(now)
        order = sorted(
            (sum(hit.get(number, 0) for hit in hits), self._is_past(number, moment), number) for number in found
        )
        return tuple(self.agenda.sessions[number].id for _, _, number in order[:FOUND_MAX])

    def has(self, words: Iterable[str]) -> bool:
        """Tell whether any session has one of these words."""
        return any(word in self._postings for word in words)

    def is_firm(self, session_id: str, fits: Fits) -> bool | None:
        """Tell whether a session has the word itself in a title or name; None, if it does not have it at all."""
        found = (bad for number, bad in self._hits(fits).items() if self.agenda.sessions[number].id == session_id)
        badness = next(found, None)
        if badness is None:
            return None
        place, match = divmod(badness, len(Match))
        return place < SpanKind.DESCRIPTION and match <= Match.ENDING

    def titled(self, phrases: Iterable[Iterable[str]]) -> frozenset[str]:
        """Return the ids of the sessions with all the words of one of the phrases in their titles."""
        numbers = chain.from_iterable(set.intersection(*map(self._titled, phrase)) for phrase in phrases)
        return frozenset(self.agenda.sessions[number].id for number in numbers)

    def _titled(self, word: str) -> set[int]:
        sure = (known for known, match in self.fits(word).items() if match <= Match.ENDING)
        places = chain.from_iterable(self._postings.get(known, ()) for known in sure)
        return set(chain.from_iterable(numbers for place, numbers in places if place is SpanKind.TITLE))

    def _hits(self, fits: Fits) -> dict[int, int]:
        """Return the sessions with a word, each with how bad the best place of it is."""
        groups = [
            (place * len(Match) + match, numbers)
            for word, match in fits.items()
            for place, numbers in self._postings.get(word, ())
        ]
        hits: dict[int, int] = {}
        for badness, numbers in sorted(groups, key=_badness, reverse=True):
            hits.update(dict.fromkeys(numbers, badness))
        return hits

    def _is_past(self, number: int, moment: int | None) -> bool:
        session = self.agenda.sessions[number]
        return session.cancelled or (moment is not None and micros(session.ends) <= moment)


def content(words: Iterable[str]) -> list[str]:
    """Return the words that mean something to an agenda, each once, and no more than can be looked for."""
    return list(dict.fromkeys(word for word in words if word not in STOP))[:WORDS_MAX]


def _badness(group: tuple[int, "array[int]"]) -> int:
    return group[0]


def _packed(places: Mapping[SpanKind, Iterable[int]]) -> tuple[tuple[SpanKind, "array[int]"], ...]:
    return tuple((place, array("I", numbers)) for place, numbers in places.items())
