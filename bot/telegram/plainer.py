"""A feature that a Bot API server does not take costs the feature, never the message.

The style of a button (Bot API 9.4) and a time in the reader's own zone (9.5) are newer than servers that some run
themselves. One that refuses them gets the same message without them, at once: what was refused is certainly not there.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from bot.telegram.client import Answer, TelegramClient
from db.delivery.payloads import Call
from fair.delivery.policy import NotSent, Reason

NEWER_TAGS: Final = re.compile(r"</?tg-(?:time|emoji)(?: [^>]*)?>|(?<=<blockquote) expandable(?==|>| )")
"""Of Telegram's HTML; what stands between them is a text that says the same."""
NEWER_FIELDS: Final = frozenset({"style", "icon_custom_emoji_id"})
"""Of buttons."""
_WORDS: Final = frozenset({"text", "caption", "message_text"})


def plainer(call: Call) -> Call | None:
    """Return a call without what an older server may not know; nothing, where there is nothing of the kind in it."""
    params = _plainer(call.params)
    return replace(call, params=params) if params != call.params else None


async def call_or_plainer(telegram: TelegramClient, call: Call) -> Answer:
    """Make a call; where Telegram refuses it for what it says, and it can be said more plainly, say it so."""
    answer = await telegram.call(call.method, call.params, call.file)
    outcome = answer.outcome
    refused = isinstance(outcome, NotSent) and outcome.reason in {Reason.PARSE_ERROR, Reason.PERMANENT}
    simpler = plainer(call) if refused else None
    return answer if simpler is None else await telegram.call(simpler.method, simpler.params, simpler.file)


def _plainer(value: Any) -> Any:
    match value:
        case Mapping():
            return _fields(value)
        case list() | tuple():
            return [_plainer(each) for each in value]
        case _:
            return value


def _fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return an object of the Bot API with plainer parts."""
    made = {name: _plainer(value) for name, value in fields.items() if name not in NEWER_FIELDS}
    if "parse_mode" in made:
        made |= {name: NEWER_TAGS.sub("", str(made[name])) for name in _WORDS & made.keys()}
    return made
