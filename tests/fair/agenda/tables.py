"""A small fair of two days with halls, its agenda as rows, and random agendas."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.agenda.table.columns import COLUMNS
from fair.agenda.table.reader import ordered
from fair.event.halls import Hall, Section
from fair.fields.text import clean
from fair.tables.model import Cell, Row
from fair.words import LANGUAGES, Words
from tests.handlers.sample import ZONE, sample_event, words

FIRST, SECOND = date(2027, 11, 14), date(2027, 11, 15)
HALLS = (
    Hall("big", words("Үлкен зал", "Большой зал", "Big hall"), words("1-қабат", "1 этаж", "1st floor")),
    Hall("small", words("Кіші зал", "Малый зал", "Small hall"), way=words("Солға", "Налево", "To the left")),
    Hall("garden", words("Бақ", "Сад", "Garden")),
)
SECTIONS = (Section("eco", words("Экология", "Экология", "Ecology")), Section("kids", words("Бала", "Дети", "Kids")))
EVENT = sample_event(halls=HALLS, sections=SECTIONS, ends=datetime(2027, 11, 15, 17, tzinfo=ZONE))
ONE_DAY = sample_event(halls=HALLS, sections=SECTIONS)

GOOD: dict[str, Cell] = {
    "id": "talk",
    "kind": "presentation",
    "date": "14.11.2027",
    "start": "10:00",
    "end": "10:30",
    "hall": "big",
    "title_kk": "Баяндама",
    "title_ru": "Доклад",
    "title_en": "Talk",
}


def rows(*changes: dict[str, Cell]) -> list[Row]:
    """Return a heading, and for each change a good row with it; every row has its own id and hour."""
    table: list[Row] = [COLUMNS]
    for number, change in enumerate(changes):
        own: dict[str, Cell] = {"id": f"talk{number}", "start": f"{9 + number}:00", "end": f"{9 + number}:30"}
        row = {**GOOD, **own, **change}
        table.append(tuple(row.get(column) for column in COLUMNS))
    return table


def session(id_: str = "talk", at: str = "10:00", minutes: int = 30, **changes: object) -> Session:
    """Return a session on the first day."""
    begins = datetime.combine(FIRST, time.fromisoformat(at), ZONE)
    fields: dict[str, object] = {
        "id": id_,
        "kind": SessionKind.PRESENTATION,
        "title": words("Баяндама", "Доклад", "Talk"),
        "starts": begins,
        "ends": begins + timedelta(minutes=minutes),
        "hall": "big",
    }
    return Session(**{**fields, **changes})  # type: ignore[arg-type]  # a table of fields


def agenda(*sessions: Session) -> Agenda:
    """Return an agenda of sessions."""
    return ordered(sessions, EVENT)


def plain(rows_: Sequence[Row]) -> list[list[str]]:
    """Return rows as texts."""
    return [["" if cell is None else str(cell) for cell in row] for row in rows_]


_ALPHABET = st.sampled_from("аәҚһі яЯё aBz '\"«»=+-@;,\t<&>|?%0 9🙂👩‍👧\u200dé\\n#№|]]")


def _texts(limit: int, *, lines: bool = False) -> st.SearchStrategy[str]:
    alphabet = st.one_of(_ALPHABET, st.characters())
    raw = st.text(alphabet, min_size=1, max_size=limit)
    if lines:
        raw = st.lists(raw, min_size=1, max_size=3).map("\n".join)
    cleaned = raw.map(lambda text: clean(text, lines=lines))
    return cleaned.filter(lambda text: bool(text) and len(text) <= limit)


def _spoken(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Words]:
    return st.fixed_dictionaries(dict.fromkeys(LANGUAGES, texts))


def _parts() -> st.SearchStrategy[str]:
    """Names: without the sign that stands between parts, and not like a number."""
    return _texts(20).map(lambda text: clean(text.replace("|", "/").replace("№", "N").replace("#", "N")) or "N")


def _speakers() -> st.SearchStrategy[Speaker]:
    return st.builds(
        Speaker,
        name=_spoken(_parts()),
        position=st.none() | _spoken(_parts()),
        organisation=st.none() | _spoken(_parts()),
        number=st.none() | st.integers(1, 99_999),
    )


def _sessions(ids: st.SearchStrategy[str]) -> st.SearchStrategy[Session]:
    def made(fields: dict[str, Any]) -> Session:
        day, start, length = (fields.pop(name) for name in ("day", "start", "length"))
        begins = datetime(2027, 11, 14 + day, tzinfo=ZONE) + timedelta(minutes=5 * start)
        return session(fields.pop("id"), starts=begins, ends=begins + timedelta(minutes=5 * length), **fields)

    return st.fixed_dictionaries(
        {
            "id": ids,
            "day": st.integers(0, 1),
            "start": st.integers(0, 287),
            "length": st.integers(1, 200),
            "kind": st.sampled_from(SessionKind),
            "title": _spoken(_texts(40)),
            "hall": st.none() | st.sampled_from([hall.id for hall in HALLS]),
            "section": st.none() | st.sampled_from([section.id for section in SECTIONS]),
            "description": st.none() | _spoken(_texts(60, lines=True)),
            "speakers": st.lists(_speakers(), max_size=3).map(tuple),
            "capacity": st.none() | st.integers(0, 100_000),
            "roles": st.frozensets(st.sampled_from(["ngo", "guest"])),
            "slides": st.none() | st.just("https://example.org/slides?a=1&b=2"),
            "cancelled": st.booleans(),
            "for_all": st.booleans(),
        }
    ).map(made)


_IDS = st.from_regex(r"[a-z0-9]([a-z0-9_-]{0,10}[a-z0-9])?", fullmatch=True)


def agendas(ids: st.SearchStrategy[str] = _IDS) -> st.SearchStrategy[Agenda]:
    """Return random programmes of the fair."""
    sessions = st.lists(_sessions(ids), min_size=1, max_size=4, unique_by=lambda one: one.id)
    return sessions.map(lambda found: agenda(*found))
