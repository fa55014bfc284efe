"""Where something is still stored: tables, column by column, and every byte of the files in the bot's folder."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from tests.front import Fair


def tables(fair: Fair) -> dict[str, int]:
    """How many rows each table has."""
    with closing(_opened(fair)) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in sorted(names)}


def holding(fair: Fair, words: Iterable[str | int]) -> dict[str, str]:
    """The columns that hold one of these words, or a number that is one of these, each with an example."""
    found: dict[str, str] = {}
    wanted = list(words)
    with closing(_opened(fair)) as database:
        for table in tables(fair):
            columns = [column[1] for column in database.execute(f"PRAGMA table_info({table})")]
            for row in database.execute(f"SELECT * FROM {table}"):
                for column, value in zip(columns, row, strict=True):
                    if value is not None and any(_holds(value, word) for word in wanted):
                        found[f"{table}.{column}"] = str(value)[:200]
    return found


def files_with(fair: Fair, words: Iterable[str | int]) -> set[str]:
    """The files in the folder that hold one of these words: results of jobs, the database, its log, free pages."""
    forms = {form for word in words for form in _forms(str(word))}
    return {
        path.name
        for path in Path(fair.settings.data_dir).rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    }


def _opened(fair: Fair) -> sqlite3.Connection:
    return sqlite3.connect(f"{fair.settings.database.absolute().as_uri()}?mode=ro", uri=True)


def _holds(value: object, word: str | int) -> bool:
    if isinstance(word, int):
        return value == word or (isinstance(value, str) and str(word) in value)
    text = value.decode("utf-8", "ignore") if isinstance(value, bytes) else str(value)
    return word.casefold() in text.casefold() or json.dumps(word)[1:-1] in text


def _forms(word: str) -> set[bytes]:
    """How a word may stand in a file."""
    return {word.encode(), word.lower().encode(), json.dumps(word)[1:-1].encode(), word.encode("utf-16-le")}
