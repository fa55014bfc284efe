"""The methods that send a file: pictures, documents, films, sound, and albums of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.call_parts import addressee, caption_of, post
from rehearsal.world.chats import Attachment
from rehearsal.world.errors import bad_request
from rehearsal.world.files import MAX_PHOTO
from rehearsal.world.image_size import USUAL, measured
from rehearsal.world.shapes import photo_sizes

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Raw
    from rehearsal.world.files import StoredFile
    from rehearsal.world.world import TelegramWorld

ALBUM = range(2, 11)
APART = frozenset({"audio", "document"})  # stand in an album of their own kind only
LONGEST = 10_000  # width and height of a picture together (Bot API, sendPhoto)
NARROWEST = 20  # times one side of a picture may exceed the other
NAMES = {
    "animation": "Animation",
    "audio": "Audio",
    "document": "Document",
    "photo": "Photo",
    "sticker": "Sticker",
    "video": "Video",
    "video_note": "VideoNote",
    "voice": "VoiceNote",
}
"""Kinds of files in the words of the server's errors."""
_NUMBERS = {
    "animation": ("duration", "width", "height"),
    "audio": ("duration",),
    "video": ("duration", "width", "height"),
    "video_note": ("duration", "length"),
    "voice": ("duration",),
}
_NAMED = frozenset({"animation", "audio", "document", "video"})


def read_media(world: TelegramWorld, p: Parameters, kind: str, value: object, name: str) -> tuple[Raw, Attachment]:
    """Return what a message shows of a file, and the file; refuse what Telegram would not take."""
    file = _file(world, p, kind, value, name)
    body: Raw = file.as_json()
    attachment = Attachment(file.name, file.content, file.id)
    if kind == "photo":
        return _marked(p, {"photo": photo_sizes(body, measured(file.content) or USUAL)}), attachment
    body |= {number: p.integer(number) for number in _NUMBERS.get(kind, ())}
    if kind in _NAMED:
        body["file_name"] = file.name
    if kind != "video_note":
        body["mime_type"] = file.mime
    if kind == "audio":
        body |= {key: p.text(key) for key in ("performer", "title") if key in p.values}
    old = {"document": body} if kind == "animation" else {}  # for bots of before animations
    return _marked(p, {kind: body, **old}), attachment


def _marked(p: Parameters, content: Raw) -> Raw:
    flags = {"has_spoiler": "has_media_spoiler", "show_caption_above_media": "show_caption_above_media"}
    return {**content, **{shown: True for asked, shown in flags.items() if p.flag(asked)}}


def _file(world: TelegramWorld, p: Parameters, kind: str, value: object, name: str) -> StoredFile:
    """Return an uploaded file, or one that Telegram has; nothing is ever fetched from the network."""
    reference = str(value)
    upload = p.files.get(reference.removeprefix("attach://")) or p.files.get(name)
    if upload:
        if not upload.content:
            raise bad_request("file must be non-empty")
        if kind == "photo":
            _check_picture(upload.content)
        return world.files.add(kind, upload.name, upload.mime, upload.content)
    if not reference or reference.startswith("attach://"):
        missing = "can't parse InputMedia: media not found" if name == "media" else f"there is no {name} in the request"
        raise bad_request(missing)
    file = world.files.get(reference)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {NAMES[file.kind]} as {NAMES[kind]}")
    return file


def _check_picture(content: bytes) -> None:
    if len(content) > MAX_PHOTO:
        raise bad_request(
            f"file of size {len(content)} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes"
        )
    size = measured(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if not min(size) or sum(size) > LONGEST or max(size) > NARROWEST * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _sender(kind: str) -> Method:
    def send(world: TelegramWorld, p: Parameters) -> Raw:
        content = caption_of(p)
        part, attachment = read_media(world, p, kind, p.values.get(kind, ""), kind)
        return post(world, p, addressee(world, p), {**part, **content}, attachment)

    return send


def read_item(world: TelegramWorld, p: Parameters, item: Raw) -> tuple[Raw, Attachment]:
    """Return what an InputMedia becomes in a message."""
    kind = str(item["type"])
    if kind not in NAMES:
        raise bad_request(f"can't parse InputMedia: type {kind!r} is not rehearsed")
    one = type(p)({**item}, p.files)
    part, attachment = read_media(world, one, kind, item.get("media", ""), "media")
    return {**part, **caption_of(one)}, attachment


def send_media_group(world: TelegramWorld, p: Parameters) -> list[Raw]:
    """Send an album, which is several messages."""
    media = p.nested("media")
    if not isinstance(media, list) or len(media) not in ALBUM:
        raise bad_request("wrong number of media group items: there must be 2-10 of them")
    kinds = {str(item["type"]) for item in media}
    if len(kinds) > 1 and (alone := sorted(kinds & APART)):
        raise bad_request(f"{alone[0]} can't be mixed with other media types")
    contents = [read_item(world, p, item) for item in media]
    group = str(world.next_message_id())
    chat = addressee(world, p, len(contents))
    return [post(world, p, chat, {**content, "media_group_id": group}, attachment) for content, attachment in contents]


METHODS: dict[str, Method] = {
    "sendAnimation": _sender("animation"),
    "sendAudio": _sender("audio"),
    "sendDocument": _sender("document"),
    "sendPhoto": _sender("photo"),
    "sendSticker": _sender("sticker"),
    "sendVideo": _sender("video"),
    "sendVideoNote": _sender("video_note"),
    "sendVoice": _sender("voice"),
    "sendMediaGroup": send_media_group,
}
