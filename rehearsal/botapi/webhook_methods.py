"""The methods of the webhook: where a bot wants its updates to go.

As the open-source server does in its local mode, this one takes http:// and any port; it reaches this machine only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rehearsal.world.errors import bad_request
from rehearsal.world.updates import WebhookAddress

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Raw
    from rehearsal.world.world import TelegramWorld

CONNECTIONS = range(1, 101)
USUAL_CONNECTIONS = 40
MAX_SECRET = 256
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_HERE = frozenset({"127.0.0.1", "localhost"})


def set_webhook(world: TelegramWorld, p: Parameters) -> bool:
    """Deliver updates to an address from now on; an empty one takes the webhook back."""
    if not p.text("url"):
        return delete_webhook(world, p)
    address = read_address(p)
    allowed = p.nested("allowed_updates")
    if isinstance(allowed, list):
        world.updates.remember(allowed)
    _drop(world, p)
    world.updates.interrupt()
    world.set_webhook(address)
    return True


def delete_webhook(world: TelegramWorld, p: Parameters) -> bool:
    """Let updates be fetched again; forget those that wait when asked to."""
    _drop(world, p)
    world.set_webhook(None)
    return True


def _drop(world: TelegramWorld, p: Parameters) -> None:
    if p.flag("drop_pending_updates"):
        world.updates.confirm(world.updates.next_id)


def get_webhook_info(world: TelegramWorld, _: Parameters) -> Raw:
    """Tell where updates go, how many wait, and what went wrong last."""
    queue, address = world.updates, world.webhook_address
    told: Raw = {
        "url": address.url if address else "",
        "has_custom_certificate": False,
        "pending_update_count": len(queue),
    }
    if queue.allowed is not None:
        told["allowed_updates"] = sorted(queue.allowed)
    if address:
        told |= {"ip_address": "127.0.0.1", "max_connections": address.connections}
        if address.failure:
            told |= {"last_error_date": int(address.failed_at), "last_error_message": address.failure}
    return told


def read_address(p: Parameters) -> WebhookAddress:
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
    return WebhookAddress(url, secret, min(max(asked, CONNECTIONS.start), CONNECTIONS.stop - 1))


METHODS: dict[str, Method] = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
