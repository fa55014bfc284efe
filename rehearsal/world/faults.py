"""What can go wrong between a bot and Telegram, on demand.

A fault waits for calls that fit its method and chat, strikes `count` times and is gone.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any, Literal, get_args

Kind = Literal["drop", "hang", "refuse", "error", "html502", "page", "truncated", "nested", "slow"]
KINDS: frozenset[str] = frozenset(get_args(Kind))
AFTERWARDS = frozenset({"drop", "hang", "truncated", "nested"})  # strike when the call has been performed
FOREVER = -1
NESTED = '"something_new":' + "[" * 1500 + "]" * 1500 + ","


@dataclass(slots=True)
class InjectedFault:
    """One thing that goes wrong; without a method it means every call except getUpdates."""

    kind: Kind
    method: str | None = None
    chat: int | None = None
    count: int = 1
    performed: bool = False
    seconds: float = 0.0
    code: int = 500
    description: str = "Internal Server Error"
    parameters: dict[str, Any] | None = None
    holding: str = ""
    """Strikes only what says this somewhere among its parameters: a server that does not know something."""

    def fits(self, method: str, chat: int | None, said: str = "") -> bool:
        """Tell whether this call is struck; `said` are its parameters, as text."""
        if (self.chat is not None and self.chat != chat) or self.holding not in said:
            return False
        return method != "getUpdates" if self.method is None else method == self.method


class Faults:
    """The faults that wait."""

    def __init__(self) -> None:
        self.waiting: list[InjectedFault] = []
        self.down = False  # nothing is answered at all, as when the network is gone
        self._released = asyncio.Event()

    def add(self, fault: InjectedFault) -> InjectedFault:
        """Let a fault wait for its call."""
        fault.performed = fault.performed or fault.kind in AFTERWARDS
        self.waiting.append(fault)
        return fault

    def drop(self, method: str | None = None, chat: int | None = None, count: int = 1) -> InjectedFault:
        """Perform the call, then close the connection without an answer."""
        return self.add(InjectedFault("drop", method, chat, count))

    def hang(self, method: str | None = None, chat: int | None = None, count: int = 1) -> InjectedFault:
        """Perform the call and keep silent until `release`."""
        return self.add(InjectedFault("hang", method, chat, count))

    def refuse(self, method: str | None = None, chat: int | None = None, count: int = 1) -> InjectedFault:
        """Close the connection before anything is done."""
        return self.add(InjectedFault("refuse", method, chat, count))

    def truncated(self, method: str | None = None, chat: int | None = None, count: int = 1) -> InjectedFault:
        """Perform the call and answer with half of the JSON."""
        return self.add(InjectedFault("truncated", method, chat, count))

    def nested(self, method: str | None = None, chat: int | None = None, count: int = 1) -> InjectedFault:
        """Perform the call and answer with something in it that is nested deeper than Python reads."""
        return self.add(InjectedFault("nested", method, chat, count))

    def html502(
        self,
        method: str | None = None,
        chat: int | None = None,
        count: int = 1,
        *,
        performed: bool = True,
    ) -> InjectedFault:
        """Answer with a gateway's page; nobody can tell whether the call was performed."""
        return self.add(InjectedFault("html502", method, chat, count, performed=performed))

    def page(self, code: int, method: str | None = None, chat: int | None = None, count: int = 1) -> InjectedFault:
        """Answer with the page of something before the server, which passes nothing on to it."""
        return self.add(InjectedFault("page", method, chat, count, code=code))

    def slow(self, seconds: float, method: str | None = None, chat: int | None = None, count: int = 1) -> InjectedFault:
        """Answer, but late."""
        return self.add(InjectedFault("slow", method, chat, count, seconds=seconds))

    def error(
        self,
        code: int,
        description: str,
        parameters: dict[str, Any] | None = None,
        *,
        method: str | None = None,
        chat: int | None = None,
        count: int = 1,
        holding: str = "",
    ) -> InjectedFault:
        """Refuse the call with exactly this answer."""
        fault = InjectedFault("error", method, chat, count, code=code, description=description, parameters=parameters)
        fault.holding = holding
        return self.add(fault)

    def take(self, method: str, chat: int | None, said: str = "") -> InjectedFault | None:
        """Return the oldest fault that strikes this call, and count it."""
        for fault in self.waiting:
            if fault.fits(method, chat, said):
                fault.count -= 1
                if fault.count == 0:
                    self.waiting.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        """Take back every fault that waits and let hanging calls go."""
        self.waiting.clear()
        self.down = False
        self.release()

    def release(self) -> None:
        """Let the calls that hang be answered after all."""
        self._released.set()
        self._released = asyncio.Event()

    async def released(self) -> None:
        """Wait for `release`."""
        await self._released.wait()
