"""How the bot presents itself in Telegram: set at start, and only where it differs."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.telegram import Telegram
from fair.event import Event
from fair.words import LANGUAGES
from handlers.commands import COMMANDS
from texts.translator import Texts

log = logging.getLogger("jarmenke.profile")

_PRIVATE: Final = {"type": "all_private_chats"}


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing about the bot: how it is read, how it is set, and what it should be."""

    read: str
    write: str
    key: Mapping[str, Any]
    value: Mapping[str, Any]


async def present(telegram: Telegram, event: Event, texts: Texts) -> int:
    """Bring the profile up to date and return how much differed. What fails now is right after the next start."""
    differing = 0
    for trait in traits(event, texts):
        answer = await telegram.call(trait.read, trait.key)
        if answer.result is None or _same(answer.result, trait.value):
            continue
        await telegram.call(trait.write, {**trait.key, **trait.value})
        differing += 1
    log.info("traits set=%d", differing)
    return differing


def traits(event: Event, texts: Texts) -> Iterator[Trait]:
    """Yield all traits: for everybody else's language the first one of ours stands in."""
    for code in ("", *LANGUAGES):
        language = code or LANGUAGES[0]
        t, key = texts.speaking(language), {"language_code": code}
        commands = [{"command": name, "description": t.plain(f"command-{name}")} for name in COMMANDS]
        yield Trait("getMyCommands", "setMyCommands", key | {"scope": _PRIVATE}, {"commands": commands})
        description = event.profile["description"][language]
        yield Trait("getMyDescription", "setMyDescription", key, {"description": description})
        short = event.profile["short_description"][language]
        yield Trait("getMyShortDescription", "setMyShortDescription", key, {"short_description": short})
    yield Trait("getChatMenuButton", "setChatMenuButton", {}, {"menu_button": {"type": "commands"}})


def _same(present: Any, wanted: Mapping[str, Any]) -> bool:
    value = next(iter(wanted.values()))
    if isinstance(present, Mapping) and "type" in present:
        return bool(present == value)
    return bool(present == value or (isinstance(present, Mapping) and present == dict(wanted)))
