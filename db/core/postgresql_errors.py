"""What errors of a PostgreSQL server and of the way to it say, and what whoever operates the bot can do about them."""

import socket
from collections.abc import Mapping
from typing import Final

import asyncpg

from db.core.place import PostgresPlace
from fair.errors import PlainError

UNREACHED: Final = "Look whether the server runs, and at host and port in DATABASE_URL."
"""What to do where nobody answers."""

_OF_THE_WAY: Final[Mapping[type[BaseException], str]] = {
    asyncpg.TargetServerAttributeNotMatched: "DATABASE_URL must name a server that takes writes, too: the primary.",
    socket.gaierror: "Look at the host in DATABASE_URL.",
    FileNotFoundError: "Look at the host (a folder with the server's socket?) and the certificates in DATABASE_URL.",
}
"""What to do about errors that are no answer of a server's."""

_OF_THE_SERVER: Final[Mapping[str, str]] = {
    "28": "Look at the user and the password (DATABASE_URL, DATABASE_PASSWORD), and at pg_hba.conf of the server.",
    "3D": "Make that database (createdb), or name another one in DATABASE_URL.",
    "42501": "Let the bot's user own the schema and all that is in it.",
    "42704": "Look at what stands behind the question mark in DATABASE_URL.",
    "22023": "Look at what stands behind the question mark in DATABASE_URL.",
    "53300": "Let the server take more connections (max_connections), or let fewer processes serve.",
    "531": "Make room on the server's disk.",
}
"""What to do, by what SQLSTATEs begin with (PostgreSQL's manual, appendix A)."""


class DatabaseRefusedError(PlainError):
    """The server does not let us in, or does not let us do something; the message says why, and what to do."""


def said(error: BaseException) -> str:
    """Return what an error says; some say nothing. Details may show what is stored: they stay untold."""
    said_at_first = str(error).partition("\nDETAIL:")[0].partition("\nHINT:")[0]
    return str(getattr(error, "strerror", None) or said_at_first) or type(error).__name__


def told(*errors: BaseException) -> str:
    """Return what errors say, and what to do about them where that is known; nothing is said twice."""
    why = "; ".join(dict.fromkeys(said(error).rstrip(".") for error in errors))
    return f"{why}. {' '.join(dict.fromkeys(map(_way_on, errors)))}".rstrip()


def refused(place: PostgresPlace, error: asyncpg.PostgresError) -> DatabaseRefusedError:
    """Return what the server does not let us do as an error that says what to do about it."""
    return DatabaseRefusedError(f"The database refuses us ({place}): {told(error)}")


def _way_on(error: BaseException) -> str:
    if isinstance(error, asyncpg.PostgresError):
        state = error.sqlstate or ""
        return next((way for begin, way in _OF_THE_SERVER.items() if state.startswith(begin)), "")
    if "SSL" in str(error):
        return "Let the server speak TLS, or look at sslmode in DATABASE_URL."
    return next((way for kind, way in _OF_THE_WAY.items() if isinstance(error, kind)), UNREACHED)
