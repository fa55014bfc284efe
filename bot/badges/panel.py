"""The white panel of a badge: the QR code of the ticket, and below it the same code in signs that can be typed."""

from typing import Final

import segno
from PIL import Image, ImageDraw

from bot.badges.lettering import font
from fair.door.printed_pages import Badge

_LETTERS: Final = 0.12
"""The height of the signs, of the width of the panel."""
_QUIET: Final = 4
"""Modules of white around a QR code (ISO/IEC 18004)."""


def panel(badge: Badge, width: int, height: int) -> Image.Image:
    """Return the panel as a layer of so many pixels: how much ink, 0 or 255. A badge without a code has none."""
    layer = Image.new("L", (width, height))
    modules = _modules(badge.link)
    scale = max(1, width // (modules.width + 2 * _QUIET))
    code = modules.resize((modules.width * scale, modules.height * scale), Image.Resampling.NEAREST)
    edge = (width - code.width) // 2
    layer.paste(code, (edge, edge))
    pen, below = ImageDraw.Draw(layer), edge + code.height
    pen.text((width / 2, (below + height) / 2), badge.code, 255, font(round(_LETTERS * width), bold=True), anchor="mm")
    return layer


def _modules(link: str) -> Image.Image:
    """Return a QR code, a pixel a module."""
    matrix = segno.make_qr(link, error="m").matrix
    code = Image.new("L", (len(matrix), len(matrix)))
    code.putdata([255 if module else 0 for row in matrix for module in row])
    return code
