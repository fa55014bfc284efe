"""Where something is still stored: tables, column by column, and every byte of the files in the bot's folder."""

import json
from collections.abc import Iterable
from pathlib import Path

from db.core.tables import tables as all_tables
from tests.engines import look
from tests.front import Fair


def tables(fair: Fair) -> dict[str, int]:
    """How many rows each table has."""
    names = sorted(table.name for table in all_tables())
    return {name: look(fair.settings, f"SELECT count(*) FROM {name}")[0][0] for name in names}


def holding(fair: Fair, words: Iterable[str | int]) -> dict[str, str]:
    """The columns that hold one of these words, or a number that is one of these, each with an example."""
    found: dict[str, str] = {}
    wanted = list(words)
    for table in all_tables():
        for row in look(fair.settings, f"SELECT * FROM {table.name}"):
            for column, value in zip(table.columns, row, strict=True):
                if value is not None and any(_holds(value, word) for word in wanted):
                    found[f"{table.name}.{column}"] = str(value)[:200]
    return found


def files_with(fair: Fair, words: Iterable[str | int]) -> set[str]:
    """The files in the folder that hold one of these words: results of jobs, the database, its log, free pages."""
    forms = {form for word in words for form in _forms(str(word))}
    return {
        path.name
        for path in Path(fair.settings.data_dir).rglob("*")
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    }


def _holds(value: object, word: str | int) -> bool:
    if isinstance(word, int):
        return value == word or (isinstance(value, str) and str(word) in value)
    text = value.decode("utf-8", "ignore") if isinstance(value, bytes) else str(value)
    return word.casefold() in text.casefold() or json.dumps(word)[1:-1] in text


def _forms(word: str) -> set[bytes]:
    """How a word may stand in a file."""
    return {word.encode(), word.lower().encode(), json.dumps(word)[1:-1].encode(), word.encode("utf-16-le")}
