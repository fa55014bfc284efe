"""QR codes of links, as a picture for a chat and as a drawing for paper."""

import io
from typing import Final

import segno

_ERROR: Final = "m"
"""Readable with 15 % of it dirty or creased."""
_SCALE: Final = 12
_BORDER: Final = 4
"""Modules of white around it; readers want four (ISO 18004)."""
_MASK: Final = 2
"""Trying all eight masks takes five times as long, which a sheet of badges would feel; readers take any."""


def to_png(link: str) -> bytes:
    """Return a QR code as a picture."""
    picture = io.BytesIO()
    segno.make_qr(link, error=_ERROR).save(picture, kind="png", scale=_SCALE, border=_BORDER)
    return picture.getvalue()


def to_svg(link: str) -> str:
    """Return a QR code as an element of a page, as large as its place there."""
    return segno.make_qr(link, error=_ERROR, mask=_MASK).svg_inline(border=0, omitsize=True, svgclass=None)
