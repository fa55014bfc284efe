"""Parts of the Bot API's objects that several methods show."""

from __future__ import annotations

from typing import Any

Raw = dict[str, Any]


def photo_sizes(body: Raw, measures: tuple[int, int] = (1280, 853)) -> list[Raw]:
    """Return the two sizes of a picture that a message has: small, and as large as Telegram keeps it."""
    return [{**body, **_within(measures, side)} for side in (90, 1280)]


def _within(measures: tuple[int, int], side: int) -> Raw:
    scale = min(1.0, side / max(measures))
    width, height = (max(1, round(length * scale)) for length in measures)
    return {"width": width, "height": height}


def member(user: Raw, status: str, rights: frozenset[str] = frozenset()) -> Raw:
    """Build a ChatMember; an administrator's with these rights."""
    if status == "administrator":
        return administrator(user, rights)
    until = {"until_date": 0} if status == "kicked" else {}
    return {"user": user, "status": status, **until}


def administrator(user: Raw, rights: frozenset[str] | None = None) -> Raw:
    """Build a ChatMemberAdministrator who may do what an administrator may by default, or exactly this."""
    may = _RIGHTS if rights is None else {name: name in rights for name in (*_RIGHTS, "can_manage_topics")}
    return {"user": user, "status": "administrator", "can_be_edited": False, "is_anonymous": False, **may}


_RIGHTS = dict.fromkeys(
    (
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_send_welcome_messages",
    ),
    True,
)


def message(number: int, sender: Raw, chat: Raw, date: float, content: Raw) -> Raw:
    """Build a Message; the content may override what every message has."""
    return {"message_id": number, "from": sender, "chat": chat, "date": int(date), **content}
