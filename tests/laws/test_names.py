"""One word, one thing: a class name means the same wherever it is met."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PACKAGES: Final = ("bot", "handlers", "services", "db", "fair", "texts", "rehearsal")


def test_every_class_has_a_name_of_its_own() -> None:
    assert defined_twice(sources()) == {}


def test_a_class_defined_twice_is_noticed() -> None:
    planted = {"a.py": "class Card:\n    class Row: ...\n", "b.py": "class _Card: ...\nRow: TypeAlias = tuple[int]\n"}
    assert defined_twice(planted) == {"Card": ["a.py:1", "b.py:1"], "Row": ["a.py:2", "b.py:2"]}
    assert defined_twice({"a.py": "class Card: ...\n", "b.py": "class Cards: ...\n"}) == {}


def sources() -> Mapping[str, str]:
    """Return the text of every module of the product by its path."""
    paths = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in paths}


def defined_twice(modules: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the names of classes and types that are defined more than once, a leading underscore or not."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path, source in modules.items():
        for name, line in types(ast.walk(ast.parse(source))):
            places[name.lstrip("_")].append(f"{path}:{line}")
    return {name: found for name, found in sorted(places.items()) if len(found) > 1}


def types(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, int]]:
    """Yield the names of classes and of type aliases, with their lines."""
    for node in nodes:
        match node:
            case ast.ClassDef(name=name):
                yield name, node.lineno
            case ast.AnnAssign(target=ast.Name(id=name), annotation=ast.Name(id="TypeAlias")):
                yield name, node.lineno
