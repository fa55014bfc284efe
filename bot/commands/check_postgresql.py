"""Looking at a PostgreSQL server before the day."""

from collections.abc import AsyncIterator
from typing import Final

from bot.commands import content
from db.core import postgresql_migrate, postgresql_session, suitable
from db.core.migrate import known_migrations
from db.core.place import NoDatabaseError, PostgresPlace
from db.core.postgresql_errors import DatabaseRefusedError
from db.core.trouble import StorageTroubleError
from db.retention import register

Found = tuple[str, str]
PROBLEM: Final = "problem"
WARNING: Final = "warning"
OK: Final = "ok"


async def look(place: PostgresPlace) -> list[Found]:
    """Return what was found, each with how bad it is."""
    return [found async for found in _look(place)]


async def _look(place: PostgresPlace) -> AsyncIterator[Found]:
    try:
        connection = await postgresql_session.connected(place, reading=True)
    except (StorageTroubleError, DatabaseRefusedError) as error:
        yield PROBLEM, f"database: {error}"
        return
    try:
        is_fine = True
        async for problem in suitable.problems(connection, place.schema):
            is_fine = False
            yield PROBLEM, f"database: {place}: {problem}"
        async for warning in suitable.warnings(connection):
            yield WARNING, f"database: {warning}"
        if is_fine:
            yield await _state(place, await postgresql_migrate.version_of(connection, place.schema))
    finally:
        await connection.close()


async def _state(place: PostgresPlace, version: int) -> Found:
    known = known_migrations(postgresql_migrate.FOLDER)[-1].version
    if version > known:
        return PROBLEM, f"database: {place} is of a newer version, schema {version} of {known}."
    if version == 0:
        return OK, f"database: {place}, will be made by the first start"
    return OK, f"database: {place}, schema {version} of {known}"


async def last_deletion(place: PostgresPlace) -> int | None:
    """Return when something was deleted last because its term was over; None, too, where that can't be asked."""
    try:
        gone = await content.look(place, register.everything)
    except (NoDatabaseError, StorageTroubleError, DatabaseRefusedError):
        return None
    return max((one.deleted_at for one in gone), default=None)
