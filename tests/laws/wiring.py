"""What is registered where: the handlers of the whole bot with their filters, and the kinds of buttons."""

import ast
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import FunctionType

from aiogram import Router
from aiogram.dispatcher.event.handler import FilterObject, HandlerObject
from aiogram.filters.callback_data import CallbackData, CallbackQueryFilter

from handlers import routers
from tests.laws.dispatch import modules


@dataclass(frozen=True)
class Wired:
    """One handler as it is registered."""

    router: Router
    observer: str
    handler: HandlerObject

    @property
    def function(self) -> FunctionType:
        function = inspect.unwrap(self.handler.callback)
        assert isinstance(function, FunctionType)
        return function

    @property
    def filters(self) -> list[FilterObject]:
        """The router's, then the handler's own."""
        root = self.router.observers[self.observer]._handler.filters or []
        return [*root, *(self.handler.filters or [])]

    @property
    def callback_data(self) -> type[CallbackData] | None:
        found = [one.callback.callback_data for one in self.filters if isinstance(one.callback, CallbackQueryFilter)]
        return found[0] if found else None

    def __str__(self) -> str:
        return f"{self.function.__module__}.{self.function.__name__}"


@cache
def wiring() -> tuple[Wired, ...]:
    return tuple(wired_in(routers.router()))


def wired_in(router: Router) -> Iterator[Wired]:
    for one in router.chain_tail:
        for name, observer in one.observers.items():
            yield from (Wired(one, name, handler) for handler in observer.handlers)


@cache
def data_classes() -> tuple[type[CallbackData], ...]:
    """Return all kinds of buttons, wherever in `handlers` they are declared."""
    named = ((room, one) for room in modules() for one in vars(room).values() if isinstance(one, type))
    return tuple(
        one
        for room, one in named
        if issubclass(one, CallbackData) and one is not CallbackData and one.__module__ == room.__name__
    )


def unpacks(data: type[CallbackData], packed: str) -> bool:
    try:
        data.unpack(packed)
    except (TypeError, ValueError):
        return False
    return True


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function below its head and its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
