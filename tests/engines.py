"""On which engine this run's tests keep what they store."""

from db.core.engine import Database
from db.core.sqlite import SqliteDatabase


def on_sqlite(database: Database) -> SqliteDatabase:
    """Return a database whose file a test looks into, or whose disk it fills."""
    assert isinstance(database, SqliteDatabase)
    return database
