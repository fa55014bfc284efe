"""What a message that an organiser sends is, as a version of an announcement."""

from collections.abc import Mapping
from typing import Any, Final

from aiogram.types import Message

from fair.announcements.announcement import Content, Shape

_FILES: Final = (Shape.VIDEO, Shape.ANIMATION, Shape.AUDIO, Shape.VOICE, Shape.DOCUMENT)
"""Told apart in this order: an animation arrives as a document as well, and is found first."""
_IN_ALBUMS: Final = frozenset({Shape.PHOTO, Shape.VIDEO, Shape.DOCUMENT, Shape.AUDIO})


def content_of(message: Message) -> Content | None:
    """Return what a message says, its formatting kept; None for what can't be passed on."""
    if message.text is not None:
        return Content(Shape.TEXT, message.html_text)
    if message.poll is not None:
        return Content(Shape.POLL, details={"from_chat_id": message.chat.id, "message_id": message.message_id})
    if (venue := message.venue) is not None:
        place = {"latitude": venue.location.latitude, "longitude": venue.location.longitude}
        return Content(Shape.VENUE, details={**place, "title": venue.title, "address": venue.address})
    if (point := message.location) is not None:
        return Content(Shape.LOCATION, details={"latitude": point.latitude, "longitude": point.longitude})
    return _file(message)


def _file(message: Message) -> Content | None:
    if message.photo:
        return Content(Shape.PHOTO, message.html_text, {"file": message.photo[-1].file_id})
    order = sorted(_FILES, key=lambda shape: shape is Shape.DOCUMENT)
    found = ((shape, getattr(message, shape.value)) for shape in order)
    return next((Content(shape, message.html_text, {"file": file.file_id}) for shape, file in found if file), None)


def joined(before: Content, one: Content) -> Content | None:
    """Return an album with one file more, of files that came as one; None if they can't go together."""
    items = list(before.details["items"]) if before.shape is Shape.ALBUM else [_item(before)]
    if one.shape not in _IN_ALBUMS:
        return None
    return Content(Shape.ALBUM, before.html, {"items": [*items, _item(one)]})


def _item(content: Content) -> Mapping[str, Any]:
    return {"type": content.shape, "file": content.details["file"], "html": content.html}
