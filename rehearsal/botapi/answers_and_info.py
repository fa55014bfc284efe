"""The methods that answer a query, ask about something, or set what the bot tells about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehearsal.botapi.send_messages import addressee, known_chat
from rehearsal.botapi.webhook_address import read_address
from rehearsal.people.account import Toast
from rehearsal.world.errors import bad_request
from rehearsal.world.files import MAX_DOWNLOAD
from rehearsal.world.markup import utf16
from rehearsal.world.profile import scope_key
from rehearsal.world.shapes import administrator, member

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.botapi.parameters import Parameters
    from rehearsal.telegram import Telegram
    from rehearsal.world.chats import Raw

    Method = Callable[[Telegram, Parameters], Any]

MAX_NOTICE = 200  # characters of a callback answer
MAX_RESULTS = 50  # of an inline query
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def get_me(telegram: Telegram, _: Parameters) -> Raw:
    """Return the bot's own account."""
    can = {"can_join_groups": True, "can_read_all_group_messages": not telegram.privacy}
    return {**telegram.user, **can, "supports_inline_queries": True}


def set_webhook(telegram: Telegram, p: Parameters) -> bool:
    """Deliver updates to an address from now on; an empty one takes the webhook back."""
    if not p.text("url"):
        return delete_webhook(telegram, p)
    address = read_address(p)
    allowed = p.nested("allowed_updates")
    if isinstance(allowed, list):
        telegram.updates.remember(allowed)
    _drop(telegram, p)
    telegram.updates.interrupt()
    telegram.webhook.set(address)
    return True


def delete_webhook(telegram: Telegram, p: Parameters) -> bool:
    """Let updates be fetched again; forget those that wait when asked to."""
    _drop(telegram, p)
    telegram.webhook.stop()
    return True


def _drop(telegram: Telegram, p: Parameters) -> None:
    if p.flag("drop_pending_updates"):
        telegram.updates.confirm(telegram.updates.next_id)


def get_webhook_info(telegram: Telegram, _: Parameters) -> Raw:
    """Tell where updates go, how many wait, and what went wrong last."""
    return telegram.webhook.info()


def answer_callback_query(telegram: Telegram, p: Parameters) -> bool:
    """End the waiting of a pressed button, with a notice or without."""
    text = p.text("text")
    if utf16(text) > MAX_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    account = telegram.answered(p.text("callback_query_id"))
    if account is None:
        raise bad_request(TOO_OLD)
    if text:
        account.notice(Toast(text, p.flag("show_alert")))
    return True


def answer_inline_query(telegram: Telegram, p: Parameters) -> bool:
    """Show results to the person who typed the query."""
    results = p.nested("results")
    if not isinstance(results, list) or len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    account = telegram.answered(p.text("inline_query_id"))
    if account is None:
        raise bad_request(TOO_OLD)
    account.inline_results = results
    telegram.touch(account.chat)
    return True


def get_file(telegram: Telegram, p: Parameters) -> Raw:
    """Return where a file can be fetched."""
    file = telegram.files.get(p.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.as_json(), "file_path": file.path}


def leave_chat(telegram: Telegram, p: Parameters) -> bool:
    """Leave a group; a dialog cannot be left."""
    chat = addressee(telegram, p, messages=0)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.gone, chat.rights = f"bot is not a member of the {chat.raw['type']} chat", frozenset()
    telegram.update("my_chat_member", telegram.membership(chat, telegram.user, "member", "left"))
    telegram.touch(chat)
    return True


def get_chat(telegram: Telegram, p: Parameters) -> Raw:
    """Return what is known of a chat."""
    chat = known_chat(telegram, p.chat_id())
    more = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}
    return {**chat.raw, **more}


_GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


def get_chat_member(telegram: Telegram, p: Parameters) -> Raw:
    """Return a person's place in a chat."""
    chat = known_chat(telegram, p.chat_id())
    user_id = p.integer("user_id")
    group = telegram.groups.get(chat.id)
    if user_id == telegram.user["id"]:
        return member(telegram.user, "left" if chat.gone else "member")
    present = group.members if group else {chat.id: telegram.people[chat.id]}
    if user_id in present:
        return member(present[user_id].user, "member")
    if user_id in telegram.people:
        return member(telegram.people[user_id].user, "left")
    raise bad_request("member not found")


def get_chat_administrators(telegram: Telegram, p: Parameters) -> list[Raw]:
    """Return who governs a group: here everybody does, as in a small group of colleagues."""
    chat = known_chat(telegram, p.chat_id())
    group = telegram.groups.get(chat.id)
    if group is None:
        raise bad_request("there are no administrators in the private chat")
    return [administrator(account.user) for account in group.members.values()]


def get_chat_member_count(telegram: Telegram, p: Parameters) -> int:
    """Return how many people, the bot among them, are in a chat."""
    chat = known_chat(telegram, p.chat_id())
    group = telegram.groups.get(chat.id)
    return 2 if group is None else len(group.members) + (not chat.gone)


def set_my_commands(telegram: Telegram, p: Parameters) -> bool:
    """Store the commands of a scope and a language."""
    commands = p.nested("commands") or []
    telegram.profile.set_commands(commands, scope_key(p.nested("scope")), p.text("language_code"))
    telegram.emit({"type": "people"})
    return True


def get_my_commands(telegram: Telegram, p: Parameters) -> list[dict[str, str]]:
    """Return exactly what was stored for a scope and a language."""
    return telegram.commands(p.text("language_code"), p.nested("scope"))


def delete_my_commands(telegram: Telegram, p: Parameters) -> bool:
    """Forget the commands of a scope and a language."""
    telegram.profile.commands.pop((scope_key(p.nested("scope")), p.text("language_code")), None)
    telegram.emit({"type": "people"})
    return True


def set_chat_menu_button(telegram: Telegram, p: Parameters) -> bool:
    """Store the button beside the text field."""
    chat = p.integer("chat_id") or None
    telegram.profile.menu_buttons[chat] = p.nested("menu_button") or {"type": "default"}
    return True


def get_chat_menu_button(telegram: Telegram, p: Parameters) -> Raw:
    """Return the button beside the text field."""
    buttons = telegram.profile.menu_buttons
    default = buttons.get(None, {"type": "commands"})
    return buttons.get(p.integer("chat_id") or None, default)


def _text_setter(kind: str) -> Method:
    def set_text(telegram: Telegram, p: Parameters) -> bool:
        telegram.profile.set_text(kind, p.text(kind), p.text("language_code"))
        telegram.emit({"type": "people"})
        return True

    return set_text


def _text_getter(kind: str) -> Method:
    def get_text(telegram: Telegram, p: Parameters) -> Raw:
        text = telegram.profile.text(kind, p.text("language_code"))
        return {kind: text or (telegram.user["first_name"] if kind == "name" else "")}

    return get_text


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "getFile": get_file,
    "leaveChat": leave_chat,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _text_setter("name"),
    "getMyName": _text_getter("name"),
    "setMyDescription": _text_setter("description"),
    "getMyDescription": _text_getter("description"),
    "setMyShortDescription": _text_setter("short_description"),
    "getMyShortDescription": _text_getter("short_description"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
