"""Opening a database, whichever engine it is of. What PostgreSQL needs is loaded only where it is used."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db.core import migrate
from db.core.engine import Database
from db.core.place import Place, PostgresPlace
from db.core.sqlite import SqliteDatabase

if TYPE_CHECKING:
    from db.core.postgresql_connection import SessionPart

LEAVING_SECONDS: Final = 2.0
"""How long a process that ends may still seem to be there."""
LOOK_SECONDS: Final = 0.05


async def open_database(place: Place) -> Database:
    """Open a database to write, which must have been migrated."""
    if isinstance(place, Path):
        return await SqliteDatabase.open(place)
    from db.core.postgresql import PostgresDatabase  # noqa: PLC0415 - heavy

    return await PostgresDatabase.open(place)


async def open_to_read(place: Place) -> Database:
    """Open a database for reading only, also one in use by the bot."""
    if isinstance(place, Path):
        return await SqliteDatabase.read_only(place)
    from db.core.postgresql import PostgresDatabase  # noqa: PLC0415 - heavy

    return await PostgresDatabase.read_only(place)


async def bring_up(place: Place) -> list[str]:
    """Bring a database to the schema of this version; return the names of the migrations that were lacking."""
    if isinstance(place, Path):
        return migrate.migrate(place)
    from db.core.postgresql_migrate import migrate as bring_up_schema  # noqa: PLC0415 - heavy

    return await bring_up_schema(place)


async def open_alone(place: PostgresPlace) -> tuple[Database, list[str]] | None:
    """Open a schema as the one process at work, and bring it up; with the names of what was lacking.

    None: there is another such process, or somebody serves, and nothing was touched.
    """
    return await _open_as("alone", place)


async def open_to_serve(place: PostgresPlace, name: str) -> tuple[Database, list[str]] | None:
    """Open a schema as one of those who serve, and bring it up; with the names of what was lacking.

    None: somebody works on it alone, and nothing was touched.
    """
    opened = await _open_as("serves", place)
    if opened is not None:
        try:
            await opened[0].serve_as(name)
        except BaseException:
            await opened[0].close()
            raise
    return opened


async def _open_as(part: "SessionPart", place: PostgresPlace) -> tuple[Database, list[str]] | None:
    """Open a schema. Who is just leaving is waited for: the server takes a moment to see that it has gone."""
    from db.core import postgresql_migrate  # noqa: PLC0415 - heavy
    from db.core.postgresql import PostgresDatabase  # noqa: PLC0415 - heavy
    from db.core.postgresql_session import SecondWriterError  # noqa: PLC0415 - heavy

    await postgresql_migrate.make_schema(place)
    until = asyncio.get_running_loop().time() + LEAVING_SECONDS
    while True:
        try:
            database = await PostgresDatabase.open(place, part=part)
            break
        except SecondWriterError:
            if asyncio.get_running_loop().time() >= until:
                return None
            await asyncio.sleep(LOOK_SECONDS)
    try:
        return database, await postgresql_migrate.migrate(place)
    except BaseException:
        await database.close()
        raise


async def is_served(place: PostgresPlace) -> bool:
    """Tell whether a process serves on a schema."""
    from db.core.postgresql_session import is_served as is_held  # noqa: PLC0415 - heavy

    return await is_held(place)


async def bytes_of(place: PostgresPlace) -> int:
    """Return how much of the server's disk a schema takes."""
    from db.core.postgresql_session import bytes_of as size_of  # noqa: PLC0415 - heavy

    return await size_of(place)
