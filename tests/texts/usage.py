"""Which texts the code asks for, read from its syntax."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("handlers", "services", "bot", "texts", "rehearsal")


@dataclass
class Usage:
    """Keys by what they are used for. A key that ends in `*` is a family, asked for by an f-string."""

    asked: set[str] = field(default_factory=set)
    """First arguments of a translator's calls."""
    on_buttons: set[str] = field(default_factory=set)
    in_toasts: set[str] = field(default_factory=set)
    strings: set[str] = field(default_factory=set)
    """Every string of the code: keys also stand in tables."""


@cache
def usage() -> Usage:
    found = Usage()
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.strings.add(node.value)
            if isinstance(node, ast.Call):
                found.asked |= set(keys(node))
                if _name(node) in {"Button", "Key"}:
                    found.on_buttons |= inner_keys(node)
            if isinstance(node, ast.keyword) and node.arg == "toast":
                found.in_toasts |= inner_keys(node)
    return found


def modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((ROOT / room).rglob("*.py"))


def inner_keys(node: ast.AST) -> set[str]:
    return {key for inner in ast.walk(node) if isinstance(inner, ast.Call) for key in keys(inner)}


def keys(call: ast.Call) -> Iterator[str]:
    """Yield the keys a call asks a translator for: `t("key")`, `turn.t(...)`, `t.plain(...)`."""
    if not call.args or not _speaks(call.func):
        return
    options = [call.args[0]]
    while options:
        match options.pop():
            case ast.Constant(value=str(key)):
                yield key
            case ast.IfExp(body=body, orelse=orelse):
                options += [body, orelse]
            case ast.JoinedStr(values=[ast.Constant(value=str(prefix)), *_]):
                yield f"{prefix}*"
            case ast.JoinedStr():
                raise AssertionError(f"a key must begin with a constant: {ast.unparse(call)}")
            case _:
                pass


def _speaks(function: ast.expr) -> bool:
    match function:
        case ast.Name(id="t") | ast.Attribute(attr="t"):
            return True
        case ast.Attribute(value=speaker, attr="plain"):
            return not isinstance(speaker, ast.Name) or speaker.id == "t"
        case ast.Call(func=ast.Attribute(attr="speaking")):
            return True
        case _:
            return False


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""
