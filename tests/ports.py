"""Ports that nobody uses."""

import socket


def free_port() -> int:
    """Return a port of this machine that is free at the moment."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        number: int = taken.getsockname()[1]
        return number
