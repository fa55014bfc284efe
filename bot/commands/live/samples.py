"""The words and files that the self-test sends; none of them is anybody's."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Final

from aiogram.utils.text_decorations import html_decoration
from PIL import Image

from texts.translator import Safe, Translator

MOMENT: Final = datetime(2027, 5, 12, 5, 0, tzinfo=UTC)
FORMATS: Final = (
    "blockquote",
    "bold",
    "code",
    "date_time",
    "expandable_blockquote",
    "italic",
    "pre",
    "spoiler",
    "strikethrough",
    "text_link",
    "underline",
)
"""Telegram's names (Bot API, MessageEntity) of what the bot's texts and an organiser's announcement may hold."""
LINK: Final = "https://core.telegram.org/bots/api"
_FRAME: Final = b"\xff\xfb\x90\x00" + bytes(413)
"""MPEG-1 layer III, 128 kbit/s, 44.1 kHz: 26 ms of silence."""
SOUND: Final = _FRAME * 80


def formatted(t: Translator) -> Safe:
    """Return a text with every kind of formatting, one a line."""
    deco = html_decoration
    word = {name: str(t(f"live-format-{name}")) for name in FORMATS}
    return Safe(
        "\n".join(
            (
                str(t("live-formats")),
                deco.bold(word["bold"]),
                deco.italic(word["italic"]),
                deco.underline(word["underline"]),
                deco.strikethrough(word["strikethrough"]),
                deco.spoiler(word["spoiler"]),
                deco.code(word["code"]),
                deco.link(word["text_link"], LINK),
                deco.date_time(word["date_time"], MOMENT, "wDt"),
                deco.pre(word["pre"]),
                deco.blockquote(word["blockquote"]),
                deco.expandable_blockquote(word["expandable_blockquote"]),
            )
        )
    )


def picture(shade: int = 90) -> bytes:
    """Return a PNG."""
    return _saved("PNG", Image.new("RGB", (320, 180), (shade, 120, 200)))


def moving() -> bytes:
    """Return a GIF of two pictures."""
    first, second = (Image.new("RGB", (64, 64), (shade, 120, 200)) for shade in (40, 220))
    content = BytesIO()
    first.save(content, "GIF", save_all=True, append_images=[second], duration=400, loop=0)
    return content.getvalue()


def _saved(format_: str, image: Image.Image) -> bytes:
    content = BytesIO()
    image.save(content, format_)
    return content.getvalue()
