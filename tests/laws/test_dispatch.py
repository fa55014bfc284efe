"""The laws see what dispatch tables call: who is passed on to, and whether a table is the team's or everybody's."""

from types import FunctionType, ModuleType
from typing import Final

from fair.access import Permission
from handlers import deferred, job_results
from handlers.base.permissions import Requires
from handlers.navigation import commands, menu
from tests.laws.dispatch import mappings_in, names_of, reached, tables, tables_of, used_by
from tests.laws.wiring import Wired, wiring

OF_DELIVERIES: Final = (deferred.DRAWERS, job_results.ENDINGS)
"""The tables that no handler looks into, but who sends and who does long work."""

PLANTED: Final = """
from dataclasses import dataclass
from functools import partial
from typing import Literal

from aiogram.filters.callback_data import CallbackData

from handlers.base.dispatch import Actions

class LightCallback(CallbackData, prefix="zz"):
    action: Literal["on", "off"]

@dataclass(frozen=True)
class Dispatch:
    steps: dict

def one(): ...
def two(): ...
def three(): ...
def four(): ...
def five(): ...
def six(): ...
def press(): return _choose()
def _choose(): return TABLE["one"]
def other(): return DISPATCH.steps["four"]
def light(action): return ACTIONS[action]

TABLE: dict = {"one": one, "two": (7, partial(two)), "three": lambda turn: three()}
DISPATCH = Dispatch({"four": four})
ACTIONS = Actions(LightCallback, {"on": five, "off": six})
WORDS = {"seven": "eight"}
"""


def planted() -> ModuleType:
    room = ModuleType("handlers.planted")
    exec(compile(PLANTED, "planted.py", "exec"), vars(room))
    return room


def test_whatever_a_table_holds_is_found() -> None:
    room = planted()
    found = {table.name: {one.__name__ for one in table.functions} for table in tables_of([room])}
    assert found == {
        "handlers.planted.TABLE": {"one", "two", "three"},
        "handlers.planted.DISPATCH": {"four"},
        "handlers.planted.ACTIONS": {"five", "six"},
    }


def test_a_table_is_found_once_and_under_its_own_name() -> None:
    room, borrower = planted(), ModuleType("handlers.another")
    vars(borrower)["TABLE"] = vars(room)["TABLE"]
    assert [table.name for table in tables_of([borrower, room])] == [
        "handlers.planted.TABLE",
        "handlers.planted.DISPATCH",
        "handlers.planted.ACTIONS",
    ]


def test_what_a_function_names_is_found() -> None:
    room = planted()
    for name, table in (("_choose", room.TABLE), ("other", room.DISPATCH.steps), ("light", room.ACTIONS)):
        function = vars(room)[name]
        assert table in [one for value in names_of(function, function.__code__) for one in mappings_in(value)]


def test_known_tables_are_found_with_who_looks_into_them() -> None:
    found = {id(table.mapping): table for table in tables()}
    assert used_by(menu.press) == [found[id(menu.ACTIONS)]]
    assert {id(table.mapping) for table in used_by(commands.run_command)} == {
        id(commands.ACTIONS),
        id(commands.TEAM_ACTIONS),
    }


def test_every_table_is_looked_into_by_a_handler() -> None:
    """Else the laws would not know who may get to what it holds."""
    used = {id(table.mapping) for table in reached(wired.function for wired in wiring())}
    unseen = [str(one) for one in tables() if id(one.mapping) not in used and one.mapping not in OF_DELIVERIES]
    assert unseen == []


def test_a_table_belongs_to_one_permission_or_to_everybody() -> None:
    """Or it names a permission with each of its functions."""
    mixed = [
        f"{table}: {sorted(map(str, who))}"
        for table in tables()
        if not all(names_a_permission(value) for value in table.mapping.values())
        if len(who := {permissions(one) for one in wiring() if table in used_by(one.function)}) > 1
    ]
    assert mixed == []


def permissions(wired: Wired) -> tuple[Permission, ...]:
    return tuple(one.callback.permission for one in wired.filters if isinstance(one.callback, Requires))


def names_a_permission(value: object) -> bool:
    held = value if isinstance(value, tuple) else vars(type(value)).get("__dataclass_fields__", {})
    return any(isinstance(one if isinstance(value, tuple) else getattr(value, one), Permission) for one in held)


def test_what_is_meant_for_the_team_alone_is_reached_by_nobody_else() -> None:
    """A function of a table behind `Requires` stands in no table that is open to everybody."""
    guarded, free = set[FunctionType](), set[FunctionType]()
    for wired in wiring():
        for table in used_by(wired.function):
            if not all(names_a_permission(value) for value in table.mapping.values()):
                (guarded if permissions(wired) else free).update(table.functions)
    assert {f"{one.__module__}.{one.__name__}" for one in guarded & free} == set()
