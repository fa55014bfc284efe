"""An update without the messages that it only points to: they were written by others, and tell of others. Pure."""

import json
from typing import Any, Final

from db.core.json import dumps

_KEPT: Final = frozenset({"message_id", "date", "chat"})
"""What is needed of a message to know which one it is."""


def without_quotations(body: str) -> str:
    """Return an update as it came, but of the message under a pressed button or above a reply only which one it is."""
    update: dict[str, Any] = json.loads(body)
    for content in update.values():
        if isinstance(content, dict):
            for name in ("message", "reply_to_message"):
                if isinstance(quoted := content.get(name), dict):
                    content[name] = {key: value for key, value in quoted.items() if key in _KEPT}
            for name in ("quote", "external_reply"):
                content.pop(name, None)
    return dumps(update)
