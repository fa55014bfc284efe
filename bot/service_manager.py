"""What systemd is told: that the bot serves, that its loop turns, that it stops. See sd_notify(3)."""

import asyncio
import os
import socket
from contextlib import suppress
from typing import Final

_MICROSECONDS: Final = 1_000_000
SERVES: Final = "READY=1"
LIVES: Final = "WATCHDOG=1"
STOPS: Final = "STOPPING=1"


def tell(state: str) -> None:
    """Tell the service manager, if there is one that wants to know."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    path = f"\0{address[1:]}" if address.startswith("@") else address  # @: Linux's abstract names
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line, suppress(OSError):
        line.sendto(state.encode(), socket.MSG_DONTWAIT, path)  # whoever does not listen holds up nobody


async def keep_alive() -> None:
    """Tell for ever that the loop turns, twice as often as is asked for; do nothing if nobody asks."""
    seconds = watchdog_seconds()
    if seconds is None:
        return
    while True:
        tell(LIVES)
        await asyncio.sleep(seconds / 2)


def watchdog_seconds() -> float | None:
    """Return after how long a silence this process would be ended; None: never."""
    asked, whom = os.environ.get("WATCHDOG_USEC", ""), os.environ.get("WATCHDOG_PID", "")
    if not asked.isdecimal() or int(asked) == 0 or (whom and whom != str(os.getpid())):
        return None
    return int(asked) / _MICROSECONDS
