"""Parts of the Bot API's objects that several methods show."""

from __future__ import annotations

from typing import Any

Raw = dict[str, Any]


def photo_sizes(body: Raw) -> list[Raw]:
    """Return the two sizes of a picture that a message has, small and large."""
    return [{**body, "width": 90, "height": 60}, {**body, "width": 1280, "height": 853}]


def member(user: Raw, status: str) -> Raw:
    """Build a ChatMember."""
    until = {"until_date": 0} if status == "kicked" else {}
    return {"user": user, "status": status, **until}


def message(number: int, sender: Raw, chat: Raw, date: float, content: Raw) -> Raw:
    """Build a Message; the content may override what every message has."""
    return {"message_id": number, "from": sender, "chat": chat, "date": int(date), **content}
