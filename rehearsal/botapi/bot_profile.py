"""The methods that set and tell who the bot is: its account, names, descriptions, commands and menu button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.world.profile import scope_key

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Raw
    from rehearsal.world.world import TelegramWorld


def get_me(world: TelegramWorld, _: Parameters) -> Raw:
    """Return the bot's own account."""
    can = {"can_join_groups": True, "can_read_all_group_messages": not world.privacy}
    return {**world.user, **can, "supports_inline_queries": True}


def set_my_commands(world: TelegramWorld, p: Parameters) -> bool:
    """Store the commands of a scope and a language."""
    commands = p.nested("commands") or []
    world.profile.set_commands(commands, scope_key(p.nested("scope")), p.text("language_code"))
    world.emit({"type": "people"})
    return True


def get_my_commands(world: TelegramWorld, p: Parameters) -> list[dict[str, str]]:
    """Return exactly what was stored for a scope and a language."""
    return world.commands(p.text("language_code"), p.nested("scope"))


def delete_my_commands(world: TelegramWorld, p: Parameters) -> bool:
    """Forget the commands of a scope and a language."""
    world.profile.commands.pop((scope_key(p.nested("scope")), p.text("language_code")), None)
    world.emit({"type": "people"})
    return True


def set_chat_menu_button(world: TelegramWorld, p: Parameters) -> bool:
    """Store the button beside the text field."""
    chat = p.integer("chat_id") or None
    world.profile.menu_buttons[chat] = p.nested("menu_button") or {"type": "default"}
    return True


def get_chat_menu_button(world: TelegramWorld, p: Parameters) -> Raw:
    """Return the button beside the text field."""
    buttons = world.profile.menu_buttons
    default = buttons.get(None, {"type": "commands"})
    return buttons.get(p.integer("chat_id") or None, default)


def _text_setter(kind: str) -> Method:
    def set_text(world: TelegramWorld, p: Parameters) -> bool:
        world.profile.set_text(kind, p.text(kind), p.text("language_code"))
        world.emit({"type": "people"})
        return True

    return set_text


def _text_getter(kind: str) -> Method:
    def get_text(world: TelegramWorld, p: Parameters) -> Raw:
        text = world.profile.text(kind, p.text("language_code"))
        return {kind: text or (world.user["first_name"] if kind == "name" else "")}

    return get_text


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    "setMyName": _text_setter("name"),
    "getMyName": _text_getter("name"),
    "setMyDescription": _text_setter("description"),
    "getMyDescription": _text_getter("description"),
    "setMyShortDescription": _text_setter("short_description"),
    "getMyShortDescription": _text_getter("short_description"),
}
