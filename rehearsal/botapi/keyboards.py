"""The rules for `reply_markup`, checked by hand: this is on the way of every message."""

from __future__ import annotations

from typing import Any

from aiogram.types import InlineKeyboardButton, KeyboardButton

from rehearsal.world.errors import ApiError, bad_request

Markup = dict[str, Any]

MAX_BUTTONS = 100  # of an inline keyboard; the Bot API answers REPLY_MARKUP_TOO_LONG above
MAX_DATA = 64  # bytes of callback_data (Bot API, InlineKeyboardButton)
_STYLE = frozenset({"text", "icon_custom_emoji_id", "style"})
_INLINE_FIELDS = frozenset(InlineKeyboardButton.model_fields)
_ACTIONS = _INLINE_FIELDS - _STYLE
_REPLY_FIELDS = frozenset(KeyboardButton.model_fields)
_URL_SCHEMES = ("http://", "https://", "tg://", "ton://")


def check_markup(markup: object, alarms: list[str]) -> Markup:
    """Return the markup when Telegram would take it; fields it does not know become alarms."""
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        _check_inline(markup["inline_keyboard"], alarms)
    elif "keyboard" in markup:
        _check_reply(markup["keyboard"], alarms)
    elif markup and not ("remove_keyboard" in markup or "force_reply" in markup):
        alarms.append(f"unknown reply markup {sorted(markup)}")
    return markup


def check_inline(markup: object, alarms: list[str]) -> Markup:
    """Like `check_markup` for an edit, which may carry an inline keyboard only."""
    checked = check_markup(markup, alarms)
    if checked and "inline_keyboard" not in checked:
        raise bad_request("inline keyboard expected")
    return checked


def _rows(keyboard: object, kind: str) -> list[list[Any]]:
    if not isinstance(keyboard, list) or not all(isinstance(row, list) for row in keyboard):
        raise bad_request(f"can't parse {kind} markup JSON object: expected an Array of Array of buttons")
    return keyboard


def _check_inline(keyboard: object, alarms: list[str]) -> None:
    total = 0
    for row in _rows(keyboard, "inline keyboard"):
        for button in row:
            total += 1
            _check_inline_button(button, alarms)
    if total > MAX_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")


def _check_inline_button(button: object, alarms: list[str]) -> None:
    if not isinstance(button, dict):
        raise _no_inline("expected an Object")
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise _no_inline('Field "text" must be a non-empty String')
    if unknown := button.keys() - _INLINE_FIELDS:
        alarms.append(f"unknown button fields {sorted(unknown)}")
    actions = button.keys() & _ACTIONS
    if not actions:
        raise _no_inline("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _no_inline("Exactly one action is expected")
    data = button.get("callback_data")
    if data is not None and not (isinstance(data, str) and 1 <= len(data.encode()) <= MAX_DATA):
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not (isinstance(url, str) and url.lower().startswith(_URL_SCHEMES)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_reply(keyboard: object, alarms: list[str]) -> None:
    for row in _rows(keyboard, "reply keyboard"):
        for button in row:
            text = button.get("text") if isinstance(button, dict) else button
            if not isinstance(text, str) or not text.strip():
                reason = 'Field "text" must be a non-empty String'
                raise bad_request(f"can't parse keyboard button: {reason}")
            if isinstance(button, dict) and (unknown := button.keys() - _REPLY_FIELDS):
                alarms.append(f"unknown button fields {sorted(unknown)}")


def _no_inline(reason: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {reason}")
