"""An agenda as rows of a table, for people to edit and to read back."""

from datetime import datetime

from fair.agenda.model import Agenda, Session
from fair.agenda.table.columns import CANCELLED, COLUMNS, DESCRIPTIONS, SPEAKERS, TITLES, YES
from fair.agenda.table.speakers import cell_of
from fair.tables.model import Cell, Row
from fair.words import LANGUAGES


def to_rows(agenda: Agenda) -> list[Row]:
    """Return the heading and a row for each session. Dates, times and numbers are typed; nothing is None."""
    return [COLUMNS, *(_row(session) for session in agenda.sessions)]


def _row(session: Session) -> Row:
    return tuple(cells(session).values())


def cells(session: Session) -> dict[str, Cell]:
    """Return a session's cells by column."""
    return {
        "id": session.id,
        "kind": session.kind.value,
        "date": session.starts.date(),
        "start": session.starts.time(),
        "end": _end(session),
        "hall": session.hall or "",
        "section": session.section or "",
        **{column: session.title[language] for column, language in zip(TITLES, LANGUAGES, strict=True)},
        **{
            column: session.description[language] if session.description else ""
            for column, language in zip(DESCRIPTIONS, LANGUAGES, strict=True)
        },
        **{column: cell_of(session.speakers, language) for column, language in zip(SPEAKERS, LANGUAGES, strict=True)},
        "capacity": "" if session.capacity is None else session.capacity,
        "roles": ", ".join(sorted(session.roles)),
        "for_all": YES if session.for_all else "",
        "slides": session.slides or "",
        "status": CANCELLED if session.cancelled else "",
    }


def _end(session: Session) -> Cell:
    """Return the time; with the day where it is another one."""
    if session.ends.date() == session.starts.date():
        return session.ends.time()
    return datetime.combine(session.ends.date(), session.ends.time())
