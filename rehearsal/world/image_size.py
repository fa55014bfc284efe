"""How large a picture is, read from its first bytes; what has none of these beginnings is no picture."""

from __future__ import annotations

import struct

Measures = tuple[int, int]

USUAL: Measures = (1280, 853)  # of a picture that begins like one and is too short to tell
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # SOF0 to SOF15 without the three that are tables


def measured(content: bytes) -> Measures | None:
    """Return width and height, or nothing when this is no picture."""
    if content.startswith(b"\x89PNG"):
        return _unpacked(">II", content, 16)
    if content.startswith(b"GIF8"):
        return _unpacked("<HH", content, 6)
    if content.startswith(b"\xff\xd8"):
        return _jpeg(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return USUAL
    return None


def _unpacked(form: str, content: bytes, at: int) -> Measures:
    try:
        width, height = struct.unpack_from(form, content, at)
    except struct.error:
        return USUAL
    return width, height


def _jpeg(content: bytes) -> Measures:
    """Walk over the segments to the one that names the size."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004  every marker begins so
        if content[at + 1] in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return USUAL
