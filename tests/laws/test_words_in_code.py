"""All words people see stand in the catalogues."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fair.agenda import typed_times
from fair.agenda.formats import durations
from fair.agenda.search import dates_in_text, reading, spoken_times, wordlists
from fair.agenda.table import columns
from fair.applications import columns as people_columns
from fair.applications import identity
from fair.content import terms_check
from fair.door import guests, sort_order
from fair.event import seen_by
from fair.faq import anonymous
from fair.fields import bin_number, encodings, languages, names, ordinals, phonetics, ticket_codes
from fair.forms import readers
from fair.intents import understanding
from fair.matching import numbers, phrases
from fair.notions import negation
from fair.tables import yes_no

ROOT: Final = Path(__file__).parents[2]
ROOMS: Final = ("handlers", "services", "bot", "db", "fair", "texts")
CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
DATA: Final = {
    Path(str(module.__file__))
    for module in (
        columns,
        phonetics,
        dates_in_text,
        reading,
        spoken_times,
        understanding,
        anonymous,
        wordlists,
        bin_number,
        ticket_codes,
        sort_order,
        readers,
        phrases,
        numbers,
        names,
        negation,
        ordinals,
        *(typed_times, guests, durations),
        *(people_columns, identity, encodings, languages, yes_no),
        *(terms_check, seen_by),
    )
}
"""Knowledge about letters, legal forms and what people type, which nobody is shown."""


def test_no_cyrillic_in_python() -> None:
    paths = (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) if path not in DATA)
    found = [
        f"{path.relative_to(ROOT)}:{line}" for path in paths for line in cyrillic(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_every_exception_is_one() -> None:
    assert [path.name for path in DATA if not any(cyrillic(path.read_text(encoding="utf-8")))] == []


def test_cyrillic_is_noticed_but_for_docstrings() -> None:
    assert list(cyrillic('"""Says «иә»."""\n\nX = f"{1} жоқ"\n\ndef f():\n    "Говорит."\n    return "да"\n')) == [3, 7]


def cyrillic(source: str) -> Iterator[int]:
    """Yield the lines of strings with Cyrillic letters. Docstrings may quote what people write."""
    tree = ast.parse(source)
    statements = [one for one in ast.walk(tree) if isinstance(one, ast.Expr)]
    docstrings = {id(one.value) for one in statements}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in docstrings and CYRILLIC.search(str(node.value)):
            yield node.lineno
