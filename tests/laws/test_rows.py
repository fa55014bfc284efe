"""A row of the database becomes an object by the names of its columns: one more column in the middle shifts nothing."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

STORES = Path(__file__).parents[2] / "db"
MODULES = sorted(path for path in STORES.rglob("*.py") if path.name not in {"engine.py", "migrate.py", "sqlite.py"})
"""Without those that know SQLite itself: what a pragma says has no name."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Rows:
    """What is a row within a function, and what is a list of rows."""

    def __init__(self, function: Function) -> None:
        self.rows = {
            each.arg for each in function.args.args if each.annotation and "Row" in ast.unparse(each.annotation)
        }
        self.lists: set[str] = set()
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self._learn(node.targets[0].id, node.value)
        for _, target, source in loops(function):
            if isinstance(target, ast.Name) and self.is_list(source):
                self.rows.add(target.id)
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and self.is_row(node.value):
                self.rows.add(node.targets[0].id)

    def _learn(self, name: str, value: ast.expr) -> None:
        if self.is_list(value):
            self.lists.add(name)
        elif self.is_row(value):
            self.rows.add(name)

    def is_row(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Subscript):
            return self.is_list(node.value) and isinstance(node.slice, ast.Constant)
        return (isinstance(node, ast.Name) and node.id in self.rows) or asks(node, "one")

    def is_list(self, node: ast.expr) -> bool:
        return (isinstance(node, ast.Name) and node.id in self.lists) or asks(node, "all") or asks(node, "stream")


def asks(node: ast.expr, how: str) -> bool:
    """Tell whether this asks the database."""
    call = node.value if isinstance(node, ast.Await) else node
    return isinstance(call, ast.Call) and ast.unparse(call.func) == f"tx.{how}"


def loops(function: Function) -> Iterator[tuple[int, ast.expr, ast.expr]]:
    for node in ast.walk(function):
        if isinstance(node, ast.For | ast.AsyncFor):
            yield node.lineno, node.target, node.iter
        elif isinstance(node, ast.comprehension):
            yield node.target.lineno, node.target, node.iter


def by_position(source: str) -> set[int]:
    """Return the lines in which a column is taken by its place."""
    tree = ast.parse(source)
    found = {node.lineno for node in ast.walk(tree) if isinstance(node, ast.Attribute) and "dataclass_f" in node.attr}
    for function in ast.walk(tree):
        if not isinstance(function, Function):
            continue
        known = Rows(function)
        found |= {line for line, target, source in loops(function) if is_split(target) and known.is_list(source)}
        for node in ast.walk(function):
            match node:
                case ast.Subscript(value=value, slice=ast.Constant(value=int()) | ast.Slice()) if known.is_row(value):
                    found.add(node.lineno)
                case ast.Starred(value=value) if known.is_row(value):
                    found.add(node.lineno)
                case ast.Assign(targets=[target], value=value) if is_split(target) and known.is_row(value):
                    found.add(node.lineno)
    return found


def is_split(target: ast.expr) -> bool:
    return isinstance(target, ast.Tuple | ast.List)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_rows_become_objects_by_name(path: Path) -> None:
    assert by_position(path.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    "line",
    [
        "return [Thing(*row) for row in await tx.all(SQL.things)]",
        "return {row['id']: row[1] for row in await tx.all(SQL.things)}",
        "return [Thing(a, b) for a, b in await tx.all(SQL.things)]",
        "return Thing(*(await tx.all(SQL.things))[0])",
        "rows = await tx.all(SQL.things); *columns, last = rows[0]",
        "rows = await tx.all(SQL.things); first = rows[0]; return first[0]",
        "row = await tx.one(SQL.thing); return row[:7]",
        "return Thing(*row) if row else None",
        "return {name: row[name] for name in Thing.__dataclass_fields__}",
        "return tuple([row[0] async for row in tx.stream(SQL.things)])",
    ],
)
def test_each_way_to_take_a_column_by_its_place_is_seen(line: str) -> None:
    assert by_position(f"async def of(tx: Tx, row: sqlite3.Row | None) -> Thing:\n    {line}\n") == {2}


def test_names_are_seen_as_names() -> None:
    line = (
        "rows = await tx.all(SQL.things); return [Thing(**row) for row in rows], rows[0]['a'], (await tx.one(S))['b']"
    )
    assert by_position(f"async def of(tx: Tx) -> Thing:\n    {line}\n") == set()
