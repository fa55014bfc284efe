"""All words people see stand in the catalogues."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("handlers", "services", "bot", "db", "fair", "texts")
DATA = {
    "fair/agenda/table/columns.py",
    "fair/fields/phonetics.py",
    "fair/agenda/search/dates_in_text.py",
    "fair/agenda/search/wordlists.py",
    "fair/fields/bin_number.py",
    "fair/fields/ticket_codes.py",
    "fair/door/sort_order.py",
    "fair/forms/readers.py",
    "fair/fields/names.py",
}
"""Knowledge about letters, legal forms and what people type, which nobody is shown."""


def test_no_cyrillic_in_python() -> None:
    found = [
        f"{name}:{node.lineno}"
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        if (name := path.relative_to(ROOT).as_posix()) not in DATA
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.search(r"[\u0400-\u04ff]", node.value) and not is_docstring(path, node)
    ]
    assert found == []


def is_docstring(path: Path, node: ast.Constant) -> bool:
    """Docstrings may quote what people write."""
    statements = (
        statement
        for statement in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )
    return any(statement.lineno == node.lineno for statement in statements)
