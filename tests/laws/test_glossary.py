"""The glossary is the law of words: what it calls code is in the code, what it forbids is in no name."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.laws.test_names import ROOT, sources

GLOSSARY: Final = ROOT / "docs/glossary.md"
WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
"""One word of a name in snake_case or CamelCase."""
COLUMN: Final = re.compile(r"^ +(\w+) (?:TEXT|INTEGER)", re.MULTILINE)
"""The columns of a table."""


@pytest.fixture(scope="module")
def used() -> Mapping[str, str]:
    """Return every identifier of the product, and a module in which it stands."""
    return {name: path for path, source in sources().items() for name in (*Path(path).parts, *names(source))}


def test_every_term_is_in_the_code(used: Mapping[str, str]) -> None:
    columns = {
        name for path in ROOT.glob("db/migrations/sqlite/*.sql") for name in COLUMN.findall(path.read_text("utf-8"))
    }
    stems = columns.union(name.removesuffix(".py") for name in used)
    assert [term for terms, _ in rows() for term in terms if term not in stems] == []


def test_no_name_has_a_forbidden_word(used: Mapping[str, str]) -> None:
    banned = {word for _, words in rows() for word in words}
    assert len(banned) > 20
    assert [f"{path}: {name}" for name, path in used.items() if forbidden(name, banned)] == []


def test_a_forbidden_word_is_noticed() -> None:
    planted = "class ParcelQueue: ...\nasync def ring_bell(*, admin): x.bells = Parcels\n"
    assert {name for name in names(planted) if forbidden(name, {"parcel", "bell", "admin"})} == {
        "ParcelQueue",
        "ring_bell",
        "admin",
        "bells",
        "Parcels",
    }
    assert not forbidden("bellow", {"bell"})


def rows() -> Iterator[tuple[list[str], list[str]]]:
    """Yield the terms of each row, and the words that are forbidden for them."""
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if cells and (terms := re.findall(r"`(\w+)`", cells[0])):
            yield terms, re.findall(r"\w+", cells[-1])


def forbidden(name: str, banned: set[str]) -> bool:
    """Tell whether a word of a name is forbidden, in the singular or in the plural."""
    words = {word.lower() for word in WORD.findall(name)}
    return not banned.isdisjoint(words | {word.removesuffix("s") for word in words})


def names(source: str) -> Iterator[str]:
    """Yield what a module defines and uses: classes, functions, variables, parameters, attributes."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                yield name
            case ast.keyword(arg=str(name)):
                yield name
            case ast.alias(name=name):
                yield from name.split(".")
