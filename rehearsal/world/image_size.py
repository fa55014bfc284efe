"""How large a picture is; what begins like none is no picture."""

from __future__ import annotations

import io
import warnings

Measures = tuple[int, int]

USUAL: Measures = (1280, 853)  # of a picture that begins like one and is too short to tell
ENDLESS: Measures = (100_000, 100_000)  # of one with more pixels than Pillow looks at, 90 million
_FORMATS = ("GIF", "JPEG", "PNG", "WEBP")
_BEGINNINGS = (b"GIF8", b"\xff\xd8", b"\x89PNG")


def measured(content: bytes) -> Measures | None:
    """Return width and height in pixels, or nothing when this is no picture."""
    from PIL import Image  # noqa: PLC0415  needed for pictures only, and slow to import

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                return image.size
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            return ENDLESS
        except (OSError, ValueError):
            return USUAL if _begins_like_one(content) else None


def _begins_like_one(content: bytes) -> bool:
    return content.startswith(_BEGINNINGS) or (content.startswith(b"RIFF") and content[8:12] == b"WEBP")
