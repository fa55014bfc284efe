"""The command line says, as the desk does, when a session is to have fewer places than are taken."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.cli.test_cli import at_home, database, types
from tests.front import SAMPLE

__all__ = ["at_home"]
pytestmark = pytest.mark.sqlite("a file that the test writes into")


def fewer_places(folder: Path) -> str:
    """Make a content in which 2 come to what 40 could, and return it."""
    shutil.copytree(SAMPLE, folder)
    agenda = folder / "agenda.csv"
    lines = agenda.read_text(encoding="utf-8").split("\n")
    changed = [line.replace(";40;", ";2;") if line.startswith("ecology;") else line for line in lines]
    assert changed != lines
    agenda.write_text("\n".join(changed), encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize(("language", "said"), [("ru", "мест 2, уже занято 3"), ("en", "places 2, taken already 3")])
def test_fewer_places_than_are_taken_are_told(tmp_path: Path, language: str, said: str) -> None:
    types("load", str(SAMPLE))
    assert "taken already" not in types("release", "--yes").output
    with closing(sqlite3.connect(database())) as connection, connection:
        for person in (1, 2, 3):
            connection.execute("INSERT INTO people (id, language, met_at) VALUES (?, 'kk', 0)", (person,))
            connection.execute(
                "INSERT INTO bookmarks (event_id, person_id, session_id, known_release, bookmarked_at)"
                " VALUES ('mangystau-fair', ?, 'ecology', 1, 0)",
                (person,),
            )
    loaded = types("load", fewer_places(tmp_path / "fewer"), "--language", language)
    assert (loaded.exit_code, said in loaded.output) == (0, True), loaded.output
    released = types("release", answer="n\n")
    assert "places 2, taken already 3" in released.output
