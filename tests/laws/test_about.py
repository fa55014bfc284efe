"""Whoever reads of people notes it, so that what is shown next is known to tell of them (`db/delivery/about.py`)."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from db.core.engine import statements

STORES: Final = Path(__file__).parents[2] / "db"
TELLING: Final = re.compile(
    r"\b[an]\.value\b|\bo\.card\b|\bremark\b|\breason\b|\bt\.name\b|\bm\.text\b|\bm\.\*|\bd\.\*|\be\.\*"
)
OF_TEAM: Final = re.compile(r"\bname\b.*\bFROM team\b", re.DOTALL)
READS: Final = ("registrations_read", "people_read")

SILENT: Final[Mapping[str, str]] = {
    "unanswered.names": "names that are left out of what is kept; nobody is shown them",
    "audience.chosen": "names for copies that go to the people themselves",
    "announcements.letters": "each copy is the reader's own",
    "attendees.one": "its function reads the answers, which note it",
    "checkins.current_checkin": "who let somebody in; the card itself tells of the person",
    "checkins.get": "as above",
    "decisions.get": "what is drawn of it goes to the person it is about",
    "enquiries.answered_since": "of a conversation that was read before",
    "enquiries.answering": "of a conversation that was read before",
    "enquiries.message": "of a conversation that is read with it",
    "enquiries.messages": "of a conversation that was read before",
    "enquiries.of_person": "the person's own, or read for a card that says so",
    "enquiries.untold": "who is to be told; what they see is drawn from `get`",
    "files.answered": "counted; whoever is sent a file is sent it from the card",
    "files.cards": "as above",
    "identity.of": "the answers of whoever is asking",
    "place_counts.everyone": "counted",
    "places.held_by_answer": "counted",
    "places.answers_of_line": "what places depend on, shown to nobody",
    "queue.answered": "searched, not shown",
    "queue.cards": "searched, not shown",
}
"""Statements whose rows tell of people and need no note, each with the reason."""
NOT_IN_CHATS: Final = frozenset(
    {"erasure", "exports", "free_texts", "participant_facts", "personal_data", "statistics"}
)
"""Stores for files, counts, one's own data, and for deleting; those of `db/retention` count and delete."""


def subjects() -> Iterator[Path]:
    for path in sorted(STORES.glob("*/*.sql")):
        if path.parent.name not in {"sqlite", "postgresql", "retention"} and path.stem not in NOT_IN_CHATS:
            yield path


@cache
def source(path: Path) -> str:
    return path.with_suffix(".py").read_text(encoding="utf-8")


def telling() -> Iterator[tuple[Path, str]]:
    """The statements whose rows tell of people."""
    for path in subjects():
        for name in re.findall(r"^-- name: *(\w+)$", path.read_text(encoding="utf-8"), re.MULTILINE):
            sql = getattr(statements(str(path)), name).sql
            if TELLING.search(sql[: sql.rfind("FROM")]) or OF_TEAM.search(sql):
                yield path, name


def notes(path: Path, name: str) -> bool:
    """Whether each function that runs a statement notes whom it has read of."""
    found = [
        ast.get_source_segment(source(path), node) or ""
        for node in ast.walk(ast.parse(source(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    users = [segment for segment in found if re.search(rf"\bSQL\.{name}\b", segment)]
    return bool(users) and all(any(read in segment for read in READS) for segment in users)


@pytest.mark.parametrize(
    ("path", "name"), list(telling()), ids=lambda each: each if isinstance(each, str) else each.stem
)
def test_whoever_reads_of_people_says_so(path: Path, name: str) -> None:
    assert notes(path, name) != (f"{path.stem}.{name}" in SILENT)


def test_no_reason_outlives_its_statement() -> None:
    assert SILENT.keys() <= {f"{path.stem}.{name}" for path, name in telling()}
