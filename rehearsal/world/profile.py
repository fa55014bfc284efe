"""What the bot tells about itself: names, descriptions, menu button and commands, per language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from rehearsal.world.errors import bad_request

Commands = list[dict[str, str]]

MAX_COMMANDS = 100
MAX_DESCRIPTION = 256
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LENGTHS = {"name": 64, "description": 512, "short_description": 120}  # Bot API, setMyName and its sisters


@dataclass(slots=True)
class Profile:
    """Texts by (kind, language), commands by (scope, language); the language "" is everybody's."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[str, str], Commands] = field(default_factory=dict)
    menu_buttons: dict[int | None, dict[str, Any]] = field(default_factory=dict)

    def set_text(self, kind: str, text: str, language: str) -> None:
        """Store a name or a description; an empty one removes it."""
        if len(text) > LENGTHS[kind]:
            raise bad_request(f"{kind.replace('_', ' ')} is too long")
        self.texts[kind, language] = text

    def text(self, kind: str, language: str) -> str:
        """Return what a person with this language reads."""
        return self.texts.get((kind, language)) or self.texts.get((kind, ""), "")

    def set_commands(self, commands: Commands, scope: str, language: str) -> None:
        """Store a list of commands when each of them is well formed."""
        if len(commands) > MAX_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= MAX_DESCRIPTION:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self.commands[scope, language] = commands

    def commands_for(self, person: int, language: str) -> Commands:
        """Return what a person sees, in the order in which Telegram looks (Bot API, BotCommandScope)."""
        for scope in (f"chat:{person}", "all_private_chats", "default"):
            for tongue in (language, ""):
                if commands := self.commands.get((scope, tongue)):
                    return commands
        return []


def scope_key(scope: dict[str, Any] | None) -> str:
    """Name a BotCommandScope: "default", "all_private_chats", "chat:5", "chat_member:5:7"."""
    scope = scope or {"type": "default"}
    return ":".join(str(scope[key]) for key in ("type", "chat_id", "user_id") if key in scope)
