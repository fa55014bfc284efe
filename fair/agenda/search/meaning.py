"""What somebody means who writes about the agenda in their own words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import Final
from zoneinfo import ZoneInfo

from fair.agenda.moments import at
from fair.agenda.search.dates_in_text import DateInText
from fair.agenda.search.index import Index, content
from fair.agenda.search.lexicon import (
    AFTER,
    AGENDA,
    HALL,
    HINTS,
    KNOWN,
    ORDINALS,
    SECTION,
    TOPICS,
    WEEKDAYS,
    KindPhrases,
    TimeHint,
)
from fair.agenda.search.queries import (
    Asked,
    DayQuery,
    HallQuery,
    KindQuery,
    MomentQuery,
    NextQuery,
    NoQuery,
    NowQuery,
    PartQuery,
    SearchHits,
    SectionQuery,
    TodayQuery,
    TomorrowQuery,
)
from fair.agenda.search.reading import TextReading, read_text
from fair.agenda.search.text_spans import SpanKind
from fair.fields.vocabulary import Fits
from fair.notions.notions import is_light

_SHIFTS: Final[Mapping[TimeHint, int]] = {
    TimeHint.OVERMORROW: 2,
    TimeHint.YESTERDAY: -1,
    TimeHint.TOMORROW: 1,
    TimeHint.TODAY: 0,
}
_HINTED: Final[Mapping[TimeHint, Asked]] = {
    TimeHint.TOMORROW: TomorrowQuery(),
    TimeHint.NOW: NowQuery(),
    TimeHint.NEXT: NextQuery(),
    TimeHint.TODAY: TodayQuery(),
}
"""In the order in which they count."""
_PARTS: Final[Mapping[TimeHint, tuple[time, time]]] = {
    TimeHint.MORNING: (time(0), time(12)),
    TimeHint.AFTERNOON: (time(13), time(18)),
    TimeHint.EVENING: (time(17), time.max),
}
_STRANGE_MAX: Final = 2
"""With more words that say nothing, a word like "now" makes no question to the agenda."""
_TIMELY: Final = AGENDA.union(HINTS, WEEKDAYS)


@dataclass(frozen=True, slots=True)
class AgendaMeaning:
    """What a text asks of an agenda, and the words that say so."""

    asked: Asked
    words: frozenset[str] = frozenset()
    firm: bool = True
    """Found by a word itself, or another ending of it, in a title or a name."""


NOTHING: Final = AgendaMeaning(NoQuery())


@dataclass(frozen=True, slots=True)
class _QueryWords:
    """The words of a text, without date and time."""

    index: Index
    fits: Mapping[str, Fits]
    meant: Mapping[str, frozenset[str]]
    """What each word certainly means: not what it only begins."""
    words: frozenset[str] = frozenset()
    """All words of the text."""

    @property
    def all(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(self.meant.values()))

    @property
    def strange(self) -> list[str]:
        """The words that say nothing of time."""
        return [word for word, meant in self.meant.items() if meant.isdisjoint(_TIMELY)]

    @property
    def timely(self) -> frozenset[str]:
        """The words that say something of time."""
        return frozenset(word for word, meant in self.meant.items() if not meant.isdisjoint(_TIMELY))

    @property
    def is_after(self) -> bool:
        """What follows something is asked for."""
        return not AFTER.isdisjoint(self.words)

    def is_known(self, word: str) -> bool:
        """Tell whether the agenda has the word, or it says something of agendas."""
        meant = self.meant[word]
        return not meant.isdisjoint(KNOWN) or self.index.has(meant)


def understand(text: str, index: Index, now: datetime, zone: ZoneInfo) -> Asked:
    """Return what a text asks of an agenda.

    Halls, sections and kinds count if they are all that is asked for; other words are looked for in the sessions.
    Nothing is made of a date or time that is said beside these.
    """
    reading = read_text(text, index, now.astimezone(zone).date())
    return _meaning(_said(reading, index, content(reading.words)), reading.when, now, zone).asked


def meanings_of(reading: TextReading, index: Index, now: datetime, zone: ZoneInfo) -> tuple[AgendaMeaning, ...]:
    """Return what a text may ask of an agenda: all of it, or those of its words that an agenda knows."""
    said = _said(reading, index, content(reading.words))
    known = _said(reading, index, [word for word in said.meant if said.is_known(word)])
    meanings = [_meaning(one, reading.when, now, zone) for one in (said, known)]
    return tuple(dict.fromkeys(one for one in meanings if one != NOTHING))


def _said(reading: TextReading, index: Index, words: Sequence[str]) -> _QueryWords:
    fits = {word: reading.fits[word] for word in words}
    return _QueryWords(index, fits, {word: reading.meant[word] for word in words}, frozenset(reading.words))


def _meaning(said: _QueryWords, when: DateInText, now: datetime, zone: ZoneInfo) -> AgendaMeaning:
    if said.strange:
        meaning = _hall(said) or _section(said) or _kind(said) or _found(said, now) or _kind(said, beside=1)
        if meaning is not None:
            return _behind(meaning, said.index, zone) if said.is_after else meaning
    if len(said.strange) > _STRANGE_MAX:
        return NOTHING
    asked = _time(when, said.all, said.index.days, now.astimezone(zone), zone)
    if isinstance(asked, MomentQuery) and when.clock is not None and said.is_after:
        return AgendaMeaning(_from(asked.moment, zone), said.timely | AFTER)
    return NOTHING if asked == NoQuery() else AgendaMeaning(asked, said.timely)


def _from(moment: datetime, zone: ZoneInfo) -> PartQuery:
    """Return what is held from a moment of a day on."""
    local = moment.astimezone(zone)
    return PartQuery(local.date(), local.time(), time.max)


def _behind(meaning: AgendaMeaning, index: Index, zone: ZoneInfo) -> AgendaMeaning:
    """Return what is held once the one session that is meant has ended, if it is one."""
    asked = meaning.asked
    found = asked.sessions if isinstance(asked, KindQuery | SearchHits) else ()
    if len(found) != 1:
        return meaning
    return AgendaMeaning(_from(index.agenda.by_id[found[0]].ends, zone), meaning.words | AFTER, meaning.firm)


def _hall(said: _QueryWords) -> AgendaMeaning | None:
    hall = _named(said, SpanKind.HALL, HALL)
    return None if hall is None else AgendaMeaning(HallQuery(hall), frozenset(said.meant))


def _section(said: _QueryWords) -> AgendaMeaning | None:
    section = _named(said, SpanKind.SECTION, SECTION)
    return None if section is None else AgendaMeaning(SectionQuery(section), frozenset(said.meant))


def _named(said: _QueryWords, place: SpanKind, generic: frozenset[str]) -> str | None:
    """Return the hall or section whose whole name was said, or a part that only it has next to "hall"."""
    meant = [said.meant[word] for word in said.strange]
    core = [words.union(_numbers(words)) for words in meant if words.isdisjoint(generic)]
    is_said = len(core) < len(meant)
    if not core or not (is_said or any(not word.isdecimal() for word in said.strange)):
        return None
    whole: set[str] = set()
    partly: set[str] = set()
    for identity, names in said.index.names[place].items():
        for name in names:
            bare = name - generic
            if bare and not any(words.isdisjoint(bare) for words in core):
                (whole if bare.issubset(chain.from_iterable(core)) else partly).add(identity)
    fitting = whole or (partly if is_said else whole)
    return fitting.pop() if len(fitting) == 1 else None


def _numbers(words: Iterable[str]) -> set[str]:
    return {str(ORDINALS[word]) for word in words if word in ORDINALS}


def _kind(said: _QueryWords, beside: int = 0) -> AgendaMeaning | None:
    """Return the kind with the longest phrase, if so many words at most are said beside it."""
    phrases = ((phrase, topic) for topic in TOPICS for phrase in topic.phrases if phrase <= said.all)
    phrase, topic = max(phrases, key=lambda pair: len(pair[0]), default=(frozenset[str](), None))
    others = [word for word in said.strange if said.meant[word].isdisjoint(phrase)]
    if topic is None or len(others) > beside:
        return None
    return AgendaMeaning(KindQuery(topic.kind, _sessions(topic, said.index)), frozenset(said.meant).difference(others))


def _sessions(topic: KindPhrases, index: Index) -> tuple[str, ...]:
    """Return the sessions of a kind; of its parts, those titled so, as far as there are any."""
    titled = index.titled(topic.phrases)
    of_kind = {session.id for session in index.agenda.sessions if session.kind is topic.kind}
    chosen = ((titled & of_kind) or titled or of_kind) if topic.part else (of_kind or titled)
    return tuple(session.id for session in index.agenda.sessions if session.id in chosen)


def _found(said: _QueryWords, now: datetime) -> AgendaMeaning | None:
    """Look for the words; a day of the week too: in Russian, Wednesday is also the environment."""
    idle = HALL | SECTION if len(said.strange) > 1 else HALL
    words = [word for word in said.strange if said.meant[word].isdisjoint(idle)]
    words += [word for word, meant in said.meant.items() if not meant.isdisjoint(WEEKDAYS)]
    words = [word for word in words if not is_light(word) or said.index.has(said.fits[word])]
    sessions = said.index.rank([said.fits[word] for word in words], now)
    if not sessions:
        return None
    hits = {word: said.index.is_firm(sessions[0], said.fits[word]) for word in words}
    said_so = {word for word, is_firm in hits.items() if is_firm is not None}
    others = said.meant.keys() - said.strange
    return AgendaMeaning(SearchHits(sessions), said.timely.union(said_so, others), firm=any(hits.values()))


def _time(when: DateInText, words: frozenset[str], known: Sequence[date], now: datetime, zone: ZoneInfo) -> Asked:
    today = now.date()
    hints = {HINTS[word] for word in words if word in HINTS}
    weekdays = {WEEKDAYS[word] for word in words if word in WEEKDAYS}
    shifted = next((today + timedelta(days=shift) for hint, shift in _SHIFTS.items() if hint in hints), None)
    day = when.day or (_weekday(min(weekdays), known, today) if weekdays else None)
    if when.ahead is not None:
        return MomentQuery(now + when.ahead)
    if when.clock is not None:
        return MomentQuery(at(day or shifted or _fair_day(known, today), when.clock, zone))
    if part := next((_PARTS[hint] for hint in hints if hint in _PARTS), None):
        return PartQuery(day or shifted or _fair_day(known, today), *part)
    if day is not None:
        return DayQuery(day)
    if shifted is not None and hints & {TimeHint.OVERMORROW, TimeHint.YESTERDAY}:
        return DayQuery(shifted)
    hinted = next((asked for hint, asked in _HINTED.items() if hint in hints), None)
    return hinted or (NoQuery() if words.isdisjoint(AGENDA) else TodayQuery())


def _weekday(weekday: int, known: Sequence[date], today: date) -> date:
    """Return the agenda's next day of the week, else the calendar's."""
    coming = [day for day in known if day >= today and day.weekday() == weekday]
    return coming[0] if coming else today + timedelta(days=(weekday - today.weekday()) % 7)


def _fair_day(known: Sequence[date], today: date) -> date:
    """Return the day of the fair that is on, comes next or was the last."""
    return next((day for day in known if day >= today), known[-1] if known else today)
