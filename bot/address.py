"""An address at which the bot can be asked something over HTTP."""

import re
from dataclasses import dataclass
from typing import Final, Self

_ADDRESS: Final = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]*):(?P<port>[0-9]{1,5})")
_LAST_PORT: Final = 65_535


@dataclass(frozen=True, slots=True)
class Address:
    """A host of this machine, all of them if it is empty, and a port; port 0 takes a free one."""

    host: str
    port: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `host:port`, `:port` or `[IPv6]:port`. Raises ValueError."""
        found = _ADDRESS.fullmatch(text.strip())
        if found is None or int(found["port"]) > _LAST_PORT:
            raise ValueError("must be an address of this machine such as 127.0.0.1:8080, or :8080 for all of them")
        return cls(found["host"].strip("[]"), int(found["port"]))

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"
