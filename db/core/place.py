"""Where a database is: a file of SQLite's, or a schema of a PostgreSQL database."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from fair.errors import PlainError

SQLITE: Final = "sqlite:///"
POSTGRESQL: Final = ("postgresql://", "postgres://")
SCHEMA: Final = "jarmenke"
"""The schema, where the address names none."""
NO_PORT: Final = 2**16
TARGETS: Final = frozenset({"any", "primary", "standby", "prefer-standby", "read-write", "read-only"})
"""Which of several servers may be meant, as the driver takes it."""
_NAME: Final = re.compile("[a-z_][a-z0-9_]{0,62}")


@dataclass(frozen=True, slots=True)
class PostgresPlace:
    """A schema of a PostgreSQL database."""

    url: str = field(repr=False)
    """As drivers read it; it may hold a password, and is shown to nobody."""
    schema: str
    beside: Path
    """What belongs to the database and lies on this machine has names that begin with this one."""

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        hosts = parts.netloc.rpartition("@")[2] or dict(parse_qsl(parts.query)).get("host", "")
        return f"PostgreSQL, {hosts}{parts.path}, schema {self.schema}"


Place: TypeAlias = Path | PostgresPlace
"""A path is a file of SQLite's."""


class NoDatabaseError(PlainError):
    """There is nothing to look at."""


class PlaceError(ValueError):
    """An address that names no place; the message goes on after the name of the setting."""


def place_of(url: str, beside: Path) -> Place:
    """Read an address. Raises `PlaceError`."""
    if url.startswith(SQLITE):
        if url == SQLITE:
            raise PlaceError("must name a file, such as sqlite:////var/lib/jarmenke/jarmenke.db")
        return Path(url.removeprefix(SQLITE))
    if url.startswith(POSTGRESQL):
        return _postgres(url, beside)
    raise PlaceError("must begin with sqlite:/// or postgresql://")


def _postgres(url: str, beside: Path) -> PostgresPlace:
    try:
        parts = urlsplit(url)
        ports = [int(host.rpartition(":")[2]) for host in _hosts(parts.netloc) if ":" in host.rpartition("]")[2]]
    except ValueError:
        ports = [NO_PORT]
    if not all(0 < port < NO_PORT for port in ports):
        raise PlaceError("must be an address such as postgresql://bot@db.example.org:5432/fairs")
    asked = parse_qsl(parts.query)
    if not parts.path.strip("/") and "dbname" not in dict(asked):
        raise PlaceError("must name a database, such as postgresql://bot@db.example.org/fairs")
    if dict(asked).get("target_session_attrs", "any") not in TARGETS:
        raise PlaceError("must have target_session_attrs=read-write or leave it out: the bot writes")
    schema = dict(asked).get("schema", SCHEMA)
    if not _NAME.fullmatch(schema) or schema.startswith("pg_"):
        raise PlaceError("must name a schema in small letters, digits and _, such as ?schema=mangystau")
    rest = urlencode([pair for pair in asked if pair[0] != "schema"])
    return PostgresPlace(urlunsplit(parts._replace(query=rest)), schema, beside)


def _hosts(netloc: str) -> list[str]:
    """Return the hosts of an address, of which there may be several, each with its port if it has one."""
    return netloc.rpartition("@")[2].split(",")


def with_password(url: str, password: str) -> str:
    """Return an address with the password that was told apart from it, where it names a user and none itself."""
    parts = urlsplit(url)
    user, at, hosts = parts.netloc.rpartition("@")
    if not (url.startswith(POSTGRESQL) and password and at) or ":" in user:
        return url
    return urlunsplit(parts._replace(netloc=f"{user}:{quote(password, safe='')}@{hosts}"))


def schema_of_one(url: str, name: str) -> str:
    """Return the address of the schema of one of several bots, whose names have no `_`. Raises `PlaceError`."""
    parts = urlsplit(url)
    asked = parse_qsl(parts.query)
    schema = f"{dict(asked).get('schema', SCHEMA)}_{name.replace('-', '_')}"
    if not _NAME.fullmatch(schema):
        raise PlaceError(f"leads to a schema of which the name is too long: {schema}")
    own = urlencode([*(pair for pair in asked if pair[0] != "schema"), ("schema", schema)])
    return urlunsplit(parts._replace(query=own))


def beside(place: Place) -> Path:
    """Return what the names of files begin with that belong to a database and lie on this machine."""
    return place if isinstance(place, Path) else place.beside


def to_json(place: Place) -> Mapping[str, str]:
    """Return a place as another process is told of it."""
    if isinstance(place, Path):
        return {"path": str(place.absolute())}
    return {"url": place.url, "schema": place.schema, "beside": str(place.beside.absolute())}


def from_json(told: Mapping[str, str]) -> Place:
    """Return the place that another process has told of."""
    if "path" in told:
        return Path(told["path"])
    return PostgresPlace(told["url"], told["schema"], Path(told["beside"]))
