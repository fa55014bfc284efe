"""Mistakes on purpose, none of which anybody sees: the bot goes by what Telegram says of them (fair/delivery)."""

from typing import Any, Final

from bot.commands.live.trial import LiveChat, Make, Trial
from db.delivery.payloads import Call
from fair.announcements.announcement import TEXT_MAX
from fair.delivery.policy import Reason

GONE: Final = 2**31 - 2
"""A message that no chat has yet."""
NOBODY: Final = 1
"""A chat that no bot has."""


def _call(method: str, **params: Any) -> Make:
    return lambda seen: seen.to_owner(Call(method, params))


def _the_same(seen: LiveChat) -> Call | None:
    number = seen.message("a text changed")
    words = {"text": seen.t("live-changed"), "parse_mode": "HTML"}
    return seen.to_owner(Call("editMessageText", {"message_id": number, **words})) if number else None


def _elsewhere(seen: LiveChat) -> Call:
    return Call("sendMessage", {"chat_id": NOBODY, "text": seen.t("live-plain")})


def _late(seen: LiveChat) -> Call:
    del seen
    return Call("answerCallbackQuery", {"callback_query_id": "1"})


MISTAKES: Final = (
    Trial("an edit that changes nothing", _the_same, same="message is not modified"),
    Trial(
        "an edit of a message that is gone",
        _call("editMessageText", message_id=GONE, text="–"),
        meant=Reason.MESSAGE_GONE,
    ),
    Trial("a message to nobody", _elsewhere, meant=Reason.CHAT_NOT_FOUND),
    Trial(
        "formatting that can’t be read",
        _call("sendMessage", text="I <3 fairs", parse_mode="HTML"),
        meant=Reason.PARSE_ERROR,
    ),
    Trial("a text that is too long", _call("sendMessage", text="–" * (TEXT_MAX + 1)), meant=Reason.TOO_LONG),
    Trial("an answer to a tap of long ago", _late, meant=Reason.QUERY_TOO_OLD),
)
