"""Where a bot wants its updates to go (setWebhook).

As the open-source server does in its local mode, this one takes http:// and any port; it reaches this machine only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rehearsal.world.errors import bad_request

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Parameters

CONNECTIONS = range(1, 101)
USUAL_CONNECTIONS = 40
MAX_SECRET = 256
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_HERE = frozenset({"127.0.0.1", "localhost"})


@dataclass(slots=True)
class Address:
    """Where updates go, and how that went lately."""

    url: str
    secret: str
    connections: int = USUAL_CONNECTIONS
    failed_at: float = 0.0
    failure: str = ""
    gone_since: float | None = None


def read_address(p: Parameters) -> Address:
    """Read what setWebhook asks for; refuse what Telegram refuses."""
    url, secret = p.text("url"), p.text("secret_token")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise bad_request("bad webhook: HTTPS URL must be provided for webhook")
    if parts.hostname not in _HERE:
        raise bad_request("bad webhook: failed to resolve host: Name or service not known")
    if len(secret) > MAX_SECRET:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    asked = p.integer("max_connections", USUAL_CONNECTIONS)
    return Address(url, secret, min(max(asked, CONNECTIONS.start), CONNECTIONS.stop - 1))
