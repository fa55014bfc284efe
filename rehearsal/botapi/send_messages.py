"""The methods that send a text, a place or a contact, and show "typing…"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.call_parts import addressee, post, text_of
from rehearsal.world.errors import bad_request

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Raw
    from rehearsal.world.world import TelegramWorld

TYPING = 5.0  # seconds that "typing…" is shown
ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(world: TelegramWorld, p: Parameters) -> Raw:
    """Send a text."""
    content = text_of(p)
    return post(world, p, addressee(world, p), content)


def send_location(world: TelegramWorld, p: Parameters) -> Raw:
    """Send a point on the map."""
    return post(world, p, addressee(world, p), {"location": _location(p)})


def send_venue(world: TelegramWorld, p: Parameters) -> Raw:
    """Send a place with its name and address."""
    location = _location(p)
    venue = {"location": location, "title": p.text("title"), "address": p.text("address")}
    return post(world, p, addressee(world, p), {"location": location, "venue": venue})


def _location(p: Parameters) -> Raw:
    latitude, longitude = p.number("latitude"), p.number("longitude")
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # noqa: PLR2004  degrees of the globe
        raise bad_request("wrong latitude or longitude specified")
    return {"latitude": latitude, "longitude": longitude}


def send_chat_action(world: TelegramWorld, p: Parameters) -> bool:
    """Show "typing…" for a few seconds."""
    if p.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = addressee(world, p, messages=0)
    chat.typing_until = world.now() + TYPING
    world.touch(chat)
    return True


def send_contact(world: TelegramWorld, p: Parameters) -> Raw:
    """Send a card with a telephone number."""
    card = {key: p.text(key) for key in ("phone_number", "first_name", "last_name", "vcard") if p.text(key)}
    if "phone_number" not in card or "first_name" not in card:
        raise bad_request("not enough contact details")
    return post(world, p, addressee(world, p), {"contact": card})


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
}
