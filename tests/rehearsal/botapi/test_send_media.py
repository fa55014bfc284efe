"""Pictures, films, sound and albums: what Telegram takes, and in which words it refuses."""

from __future__ import annotations

import io
import json
from functools import partial
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from PIL import Image

from rehearsal.world.image_size import ENDLESS, USUAL, measured

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api

KINDS = ("animation", "audio", "document", "photo", "sticker", "video", "video_note", "voice")


def picture(form: str, width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("L", (width, height)).save(out, form)
    return out.getvalue()


png, jpeg = partial(picture, "PNG"), partial(picture, "JPEG")


def method(kind: str) -> str:
    return "send" + "".join(part.title() for part in kind.split("_"))


async def uploaded(api: Api, called: str, files: dict[str, tuple[str, bytes]], **values: Any) -> dict[str, Any]:
    form = aiohttp.FormData(
        {name: value if isinstance(value, str) else json.dumps(value) for name, value in values.items()}
    )
    for name, (filename, content) in files.items():
        form.add_field(name, io.BytesIO(content), filename=filename)
    async with api.http.post(api.address(called), data=form) as response:
        body: dict[str, Any] = await response.json()
        return body


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(800, 600), (800, 600)),
        (jpeg(640, 480), (640, 480)),
        (picture("GIF", 32, 16), (32, 16)),
        (picture("WEBP", 32, 16), (32, 16)),
        (b"RIFF\0\0\0\0WEBP", USUAL),
        (b"\x89PNG", USUAL),
        (b"\xff\xd8", USUAL),
        (b"RIFF\0\0\0\0WAVE", None),
        (picture("TIFF", 32, 16), None),
        (b"%PDF", None),
    ],
)
def test_a_picture_is_measured_and_known_by_its_first_bytes_when_they_are_all_it_has(
    content: bytes, size: tuple[int, int] | None
) -> None:
    assert measured(content) == size


def test_a_picture_with_more_pixels_than_anybody_opens_is_not_opened() -> None:
    out = io.BytesIO()
    Image.new("1", (9_500, 9_500)).save(out, "PNG")
    assert measured(out.getvalue()) == ENDLESS


@pytest.mark.parametrize("kind", KINDS)
async def test_a_file_of_every_kind_is_sent_and_sent_again(
    api: Api, telegram: Telegram, aigul: Account, kind: str
) -> None:
    body = await uploaded(api, method(kind), {kind: ("файл.png", png(800, 600))}, chat_id=str(aigul.id))
    sent = body["result"][kind]
    file_id = (sent[-1] if kind == "photo" else sent)["file_id"]
    again = await api.ok(method(kind), chat_id=aigul.id, **{kind: file_id})
    assert again[kind] == sent
    assert (await api.ok("getFile", file_id=file_id))["file_path"]
    assert f"<{kind}" in aigul.transcript()


async def test_a_picture_has_a_small_and_a_large_size(api: Api, aigul: Account) -> None:
    body = await uploaded(api, "sendPhoto", {"photo": ("a.png", png(2560, 1280))}, chat_id=str(aigul.id))
    assert [(size["width"], size["height"]) for size in body["result"]["photo"]] == [(90, 45), (1280, 640)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF", "IMAGE_PROCESS_FAILED"),
        (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_a_picture_has_limits(api: Api, aigul: Account, content: bytes, reason: str) -> None:
    body = await uploaded(api, "sendPhoto", {"photo": ("a.png", content)}, chat_id=str(aigul.id))
    assert (body["error_code"], body["description"]) == (400, f"Bad Request: {reason}")


async def test_a_picture_has_ten_megabytes_at_most(api: Api, aigul: Account) -> None:
    large = png(8, 8) + bytes(10_485_760)
    body = await uploaded(api, "sendPhoto", {"photo": ("a.png", large)}, chat_id=str(aigul.id))
    assert body["description"] == (
        f"Bad Request: file of size {len(large)} bytes is too big for a photo; the maximum size is 10485760 bytes"
    )


async def test_a_file_stays_of_its_kind(api: Api, telegram: Telegram, aigul: Account) -> None:
    document = telegram.files.add("document", "a.png", "image/png", png(8, 8))
    assert await api.refused("sendPhoto", chat_id=aigul.id, photo=document.id) == (
        400,
        "Bad Request: can't use file of type Document as Photo",
    )


async def test_a_film_has_measures_and_may_hide_behind_a_spoiler(api: Api, telegram: Telegram, aigul: Account) -> None:
    film = telegram.files.add("video", "a.mp4", "video/mp4", b"ftyp")
    values = {"width": 640, "height": 360, "duration": 7, "has_spoiler": True}
    sent = await api.ok("sendVideo", chat_id=aigul.id, video=film.id, **values, caption="Былтыр")
    assert sent["video"].items() >= {"width": 640, "height": 360, "duration": 7, "file_name": "a.mp4"}.items()
    assert (sent["has_media_spoiler"], sent["caption"]) == (True, "Былтыр")


async def test_an_album_is_several_messages_of_one_group(api: Api, aigul: Account) -> None:
    media = [
        {"type": "photo", "media": "attach://one", "caption": "<b>Стенд</b>", "parse_mode": "HTML"},
        {"type": "video", "media": "attach://two"},
    ]
    files = {"one": ("1.png", png(8, 8)), "two": ("2.mp4", b"ftyp")}
    body = await uploaded(api, "sendMediaGroup", files, chat_id=str(aigul.id), media=media)
    first, second = body["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], first["caption_entities"][0]["type"]) == ("Стенд", "bold")
    assert aigul.transcript().endswith("< <photo> Стенд\n< <video>")


@pytest.mark.parametrize(
    ("kinds", "reason"),
    [
        (["photo"], "wrong number of media group items: there must be 2-10 of them"),
        (["photo"] * 11, "wrong number of media group items: there must be 2-10 of them"),
        (["photo", "document"], "document can't be mixed with other media types"),
        (["video", "audio"], "audio can't be mixed with other media types"),
    ],
)
async def test_an_album_has_rules(api: Api, telegram: Telegram, aigul: Account, kinds: list[str], reason: str) -> None:
    media = [{"type": kind, "media": telegram.files.add(kind, "a", "a/a", png(8, 8)).id} for kind in kinds]
    assert await api.refused("sendMediaGroup", chat_id=aigul.id, media=media) == (400, f"Bad Request: {reason}")
    assert aigul.transcript() == "> /start"


async def test_an_album_names_files_that_came_along(api: Api, aigul: Account) -> None:
    media = [{"type": "photo", "media": "attach://nothing"}] * 2
    assert await api.refused("sendMediaGroup", chat_id=aigul.id, media=media) == (
        400,
        "Bad Request: can't parse InputMedia: media not found",
    )


async def test_another_picture_takes_the_place_of_the_first(api: Api, telegram: Telegram, aigul: Account) -> None:
    old, new = (telegram.files.add("photo", f"{n}.png", "image/png", png(n, n)) for n in (8, 16))
    sent = await api.ok("sendPhoto", chat_id=aigul.id, photo=old.id, caption="8")
    address = {"chat_id": aigul.id, "message_id": sent["message_id"]}
    media = {"type": "photo", "media": new.id, "caption": "16"}
    edited = await api.ok("editMessageMedia", **address, media=media)
    assert (edited["photo"][-1]["width"], edited["caption"]) == (16, "16")
    assert aigul.last.attachment is not None
    assert aigul.last.attachment.content == png(16, 16)
    same = await api.refused("editMessageMedia", **address, media=media)
    assert same[1].startswith("Bad Request: message is not modified")


async def test_a_text_becomes_a_picture_and_never_a_text_again(api: Api, telegram: Telegram, aigul: Account) -> None:
    picture = telegram.files.add("photo", "a.png", "image/png", png(8, 8))
    sent = await api.ok("sendMessage", chat_id=aigul.id, text="<b>a</b>", parse_mode="HTML")
    address = {"chat_id": aigul.id, "message_id": sent["message_id"]}
    edited = await api.ok("editMessageMedia", **address, media={"type": "photo", "media": picture.id, "caption": "b"})
    assert (edited["caption"], "text" in edited, "entities" in edited) == ("b", False, False)
    assert await api.refused("editMessageText", **address, text="c") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )


@pytest.mark.parametrize("kind", ["voice", "video_note", "sticker"])
async def test_what_has_no_media_to_exchange(api: Api, telegram: Telegram, aigul: Account, kind: str) -> None:
    file, picture = (telegram.files.add(each, "a", "a/a", png(8, 8)) for each in (kind, "photo"))
    method = {"voice": "sendVoice", "video_note": "sendVideoNote", "sticker": "sendSticker"}[kind]
    sent = await api.ok(method, chat_id=aigul.id, **{kind: file.id})
    address = {"chat_id": aigul.id, "message_id": sent["message_id"]}
    assert await api.refused("editMessageMedia", **address, media={"type": "photo", "media": picture.id}) == (
        400,
        "Bad Request: message media can't be edited",
    )
    if kind == "voice":
        assert (await api.ok("editMessageCaption", **address, caption="b"))["caption"] == "b"
    else:
        assert await api.refused("editMessageCaption", **address, caption="b") == (
            400,
            "Bad Request: there is no caption in the message to edit",
        )


@pytest.mark.parametrize(
    ("kind", "other", "reason"),
    [
        ("photo", "video", None),
        ("photo", "document", "can't change media type in the album"),
        ("document", "photo", "can't change media type in the album"),
        ("audio", "document", "can't change media type in the album"),
        ("photo", "animation", "message content type can't be used in an album"),
        ("document", "document", None),
    ],
)
async def test_what_stands_in_an_album_stays_of_its_kind(
    api: Api, telegram: Telegram, aigul: Account, kind: str, other: str, reason: str | None
) -> None:
    files = [telegram.files.add(each, f"{n}", "a/a", png(8, 8)).id for n, each in enumerate((kind, kind, other))]
    media = [{"type": kind, "media": file} for file in files[:2]]
    first, _ = await api.ok("sendMediaGroup", chat_id=aigul.id, media=media)
    address = {"chat_id": aigul.id, "message_id": first["message_id"]}
    new = {"type": other, "media": files[2], "caption": "b"}
    if reason:
        assert await api.refused("editMessageMedia", **address, media=new) == (400, f"Bad Request: {reason}")
    else:
        edited = await api.ok("editMessageMedia", **address, media=new)
        assert (edited["caption"], edited["media_group_id"]) == ("b", first["media_group_id"])


async def test_people_send_albums_of_pictures_and_films(telegram: Telegram, aigul: Account) -> None:
    aigul.send_album([("1.jpg", jpeg(8, 4)), ("2.mp4", b"ftyp"), ("3.mp3", b"ID3"), ("4.pdf", b"%PDF")], "Бәрі")
    aigul.send_video(caption="Былтыр")
    sent = [update["message"] for update in telegram.updates.pending]
    assert [next(kind for kind in KINDS if kind in m) for m in sent] == ["photo", "video", "audio", "document", "video"]
    assert sent[0]["photo"][-1]["height"] == 4


async def test_a_card_is_sent(api: Api, aigul: Account) -> None:
    card = {"phone_number": "+77011234567", "first_name": "Дана"}
    assert (await api.ok("sendContact", chat_id=aigul.id, **card))["contact"] == card
