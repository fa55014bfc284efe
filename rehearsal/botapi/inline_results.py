"""What a chosen inline result becomes in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.parameters import Parameters
from rehearsal.botapi.send_messages import formatted

if TYPE_CHECKING:
    from rehearsal.telegram import Telegram
    from rehearsal.world.chats import Raw


def inline_content(telegram: Telegram, result: Raw) -> Raw:
    """Return the message that a result stands for; what brings no text of its own is sent as its title."""
    given = Parameters({"message_text": result.get("title", ""), **result.get("input_message_content", {})})
    text, entities = formatted(given, "message_text")
    content: Raw = {"text": text, "via_bot": telegram.user}
    if entities:
        content["entities"] = entities
    if markup := result.get("reply_markup"):
        content["reply_markup"] = markup
    return content
