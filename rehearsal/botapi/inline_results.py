"""What a chosen inline result becomes in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.call_parts import formatted
from rehearsal.botapi.parameters import Parameters

if TYPE_CHECKING:
    from rehearsal.world.chats import Raw
    from rehearsal.world.world import TelegramWorld


def inline_content(world: TelegramWorld, result: Raw) -> Raw:
    """Return the message that a result stands for; what brings no text of its own is sent as its title."""
    given = Parameters({"message_text": result.get("title", ""), **result.get("input_message_content", {})})
    text, entities = formatted(given, "message_text")
    content: Raw = {"text": text, "via_bot": world.user}
    if entities:
        content["entities"] = entities
    if markup := result.get("reply_markup"):
        content["reply_markup"] = markup
    return content
