"""The tables by which handlers pass a press on: what they call is a handler as much as what is registered."""

import dis
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, partial
from importlib import import_module
from pkgutil import walk_packages
from types import CodeType, FunctionType, ModuleType
from typing import Any

import handlers


@dataclass(frozen=True, eq=False)
class Table:
    """A mapping in a module's constant whose values are, or hold, functions."""

    name: str
    """With its module."""
    mapping: Mapping[Any, object]

    @property
    def functions(self) -> list[FunctionType]:
        return [one for value in self.mapping.values() for one in functions_in(value)]

    def __str__(self) -> str:
        return self.name


@cache
def modules() -> tuple[ModuleType, ...]:
    """Return all modules of `handlers`."""
    return (handlers, *(import_module(found.name) for found in walk_packages(handlers.__path__, "handlers.")))


@cache
def tables() -> tuple[Table, ...]:
    """Return all dispatch tables of `handlers`."""
    return tuple(tables_of(modules()))


def tables_of(rooms: Iterable[ModuleType]) -> Iterator[Table]:
    """Yield the tables of some modules, each once: under the name it has where it is declared."""
    seen: set[int] = set()
    named = [(room, name, value) for room in rooms for name, value in vars(room).items() if not name.startswith("__")]
    for room, name, value in sorted(named, key=lambda one: one[1] not in vars(one[0]).get("__annotations__", {})):
        for mapping in mappings_in(value):
            table = Table(f"{room.__name__}.{name}", mapping)
            if id(mapping) not in seen and table.functions:
                seen.add(id(mapping))
                yield table


def mappings_in(value: object) -> Iterator[Mapping[Any, object]]:
    """Yield a mapping itself, and those that an object of a class of `handlers` has as its fields."""
    yield from (one for one in (value, *fields_of(value)) if isinstance(one, Mapping))


def functions_in(value: object) -> Iterator[FunctionType]:
    """Yield the functions that a value of a table is or holds; of a lambda, those that it calls."""
    if isinstance(value, FunctionType):
        function = inspect.unwrap(value)
        assert isinstance(function, FunctionType)
        yield from called(function) if function.__name__ == "<lambda>" else [function]
    held = (value.func,) if isinstance(value, partial) else value if isinstance(value, tuple | list) else ()
    for one in (*held, *fields_of(value)):
        yield from functions_in(one)


@cache
def called(function: FunctionType) -> list[FunctionType]:
    """Return the functions of `handlers` that a function names in its code."""
    named = names_of(function, function.__code__)
    return [one for one in named if isinstance(one, FunctionType) and one.__module__.split(".")[0] == handlers.__name__]


def fields_of(value: object) -> list[object]:
    """Return what an object of a dataclass of `handlers` has in its fields."""
    if isinstance(value, type) or not is_dataclass(value) or type(value).__module__.split(".")[0] != handlers.__name__:
        return []
    return [getattr(value, field.name) for field in fields(value)]


@cache
def used_by(function: Callable[..., object]) -> list[Table]:
    """Return the tables that a function looks into, itself or through what it calls in `handlers`."""
    assert isinstance(function, FunctionType)
    found, seen, left = dict[int, Table](), set[FunctionType](), [function]
    while left:
        if (one := left.pop()) not in seen:
            seen.add(one)
            found |= {id(table): table for table in tables_named(one)}
            left += called(one)
    return list(found.values())


def reached(functions: Iterable[Callable[..., object]]) -> list[Table]:
    """Return the tables that functions look into, and those that what these hold looks into."""
    found: dict[int, Table] = {}
    left = list(functions)
    while left:
        new = {id(table.mapping): table for one in left for table in used_by(one)}
        left = [one for known, table in new.items() if known not in found for one in table.functions]
        found |= new
    return list(found.values())


@cache
def tables_named(function: FunctionType) -> list[Table]:
    """Return the tables that a function itself looks into."""
    known = {id(table.mapping): table for table in tables()}
    named = (mapping for value in names_of(function, function.__code__) for mapping in mappings_in(value))
    return [known[id(mapping)] for mapping in named if id(mapping) in known]


def names_of(function: FunctionType, code: CodeType) -> Iterator[object]:
    """Yield what the names in a function's code mean: globals, and what modules are asked for."""
    value: object = None
    for step in dis.get_instructions(code):
        if step.opname == "LOAD_GLOBAL":
            value = function.__globals__.get(step.argval)
            yield value
        elif step.opname in {"LOAD_ATTR", "LOAD_METHOD"} and isinstance(value, ModuleType):
            value = getattr(value, step.argval, None)
            yield value
        else:
            value = None
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from names_of(function, inner)
