"""Badges on the organiser's picture: a sheet to look at, and all of them to print."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageOps, ImageStat

from bot.badges.lengths import pixels
from bot.badges.lettering import written
from bot.badges.panel import panel
from bot.badges.pdf import PdfPage, PdfWriter
from bot.badges.picture import fitted
from fair.door.badge_design import BLEED, PLACES, BadgeFormat, BadgeStyle, format_of, letters_on
from fair.door.printed_pages import Badge

INK_DPI: Final = 450
"""Of letters and codes, which are one bit a pixel."""
PICTURE_DPI: Final = 300
SAMPLE_DPI: Final = 200
QUALITY: Final = 90
_BLACK: Final = (0, 0, 0)
_WHITE: Final = (255, 255, 255)
_GREY: Final = (150, 150, 150)
_HAIR: Final = 0.1
"""Millimetres: as fine as a line is still seen."""
_INKED: Final = 128
"""From so much ink on, of 255, a pixel that is either printed or not is printed."""


@dataclass(frozen=True, slots=True)
class Design:
    """A picture with how badges are laid out on it."""

    picture: Image.Image
    style: BadgeStyle
    of: BadgeFormat
    letters: tuple[int, int, int]


def designed(picture: Image.Image, style: BadgeStyle) -> Design:
    """Lay out badges on a picture."""
    of = format_of(style.layout, lies=picture.width > picture.height)
    box = PLACES[style.place].words
    small = fitted(picture, 200, round(200 * of.height / of.width)).convert("L")
    x, y = small.size
    below = small.crop((int(box.left * x), int(box.top * y), int(box.right * x), int(box.bottom * y)))
    return Design(picture, style, of, letters_on(style.colour, ImageStat.Stat(below).mean[0]))


def sample(design: Design, badges: Sequence[Badge]) -> bytes:
    """Return badges as a PNG, one below the other, as they are when they are cut."""
    edge = pixels(BLEED, SAMPLE_DPI)
    size = pixels(design.of.width, SAMPLE_DPI), pixels(design.of.height, SAMPLE_DPI)
    trimmed = _ground(design, SAMPLE_DPI).crop((edge, edge, edge + size[0], edge + size[1]))
    gap = trimmed.height // 20
    sheet = Image.new("RGB", (trimmed.width, (trimmed.height + gap) * len(badges) - gap), "white")
    for number, badge in enumerate(badges):
        sheet.paste(_drawn(design, trimmed, badge), (0, number * (trimmed.height + gap)))
    out = io.BytesIO()
    sheet.save(out, "PNG")
    return out.getvalue()


def print_all(file: Path, design: Design, badges: Sequence[Badge], report: Callable[[int, int], None]) -> None:
    """Write a PDF of all badges, page by page; what was written is not kept in memory."""
    ground, jpeg, of_page = _ground(design, PICTURE_DPI), io.BytesIO(), design.of.of_page
    ground.save(jpeg, "JPEG", quality=QUALITY)
    with file.open("wb") as out:
        pdf = PdfWriter(out, design.of.page_width, design.of.page_height, 0 if of_page > 1 else BLEED)
        picture = pdf.picture(jpeg.getvalue(), *ground.size)
        for start in range(0, len(badges), of_page):
            _page(pdf, design, picture, badges[start : start + of_page])
            report(min(start + of_page, len(badges)), len(badges))
        pdf.end()


def _ground(design: Design, dpi: int) -> Image.Image:
    """Return the picture as it lies under a badge, with its bleed."""
    width, height = design.of.width + 2 * BLEED, design.of.height + 2 * BLEED
    return fitted(design.picture, pixels(width, dpi), pixels(height, dpi))


def _page(pdf: PdfWriter, design: Design, picture: int, badges: Sequence[Badge]) -> None:
    """Write one page: first all pictures, so that no bleed lies on a neighbour, then what stands on each."""
    page, of = pdf.page(), design.of
    placed = list(zip(badges, of.corners(), strict=False))
    for _, (left, top) in placed:
        page.stamp(picture, left - BLEED, top - BLEED, of.width + 2 * BLEED, of.height + 2 * BLEED)
    for badge, (left, top) in placed:
        _ink(pdf, page, design, badge, left, top)
    for mark in of.marks():
        page.line(*mark, _HAIR, _BLACK)
    pdf.add(page)


def _ink(pdf: PdfWriter, page: PdfPage, design: Design, badge: Badge, left: float, top: float) -> None:
    """Write the words and the code of a badge, and the line along which it is cut."""
    of = design.of
    if badge.link:
        (x, y), (width, height) = of.panel_at(design.style.place), of.panel
        page.fill(left + x, top + y, width, height, _WHITE)
        ink = panel(badge, pixels(width, INK_DPI), pixels(height, INK_DPI))
        page.ink(_mask(pdf, ink), left + x, top + y, width, height, _BLACK)
    words = written(badge, design.style, of, INK_DPI)
    page.ink(_mask(pdf, words), left, top, of.width, of.height, design.letters)
    if of.of_page > 1:
        page.frame(left, top, of.width, of.height, _HAIR, _GREY)


def _mask(pdf: PdfWriter, ink: Image.Image) -> int:
    return pdf.mask(ImageOps.invert(ink).point(_all_or_nothing, "1").tobytes(), *ink.size)


def _all_or_nothing(value: int) -> int:
    return 255 if value >= _INKED else 0


def _drawn(design: Design, trimmed: Image.Image, badge: Badge) -> Image.Image:
    """Return one badge as a picture."""
    drawn = trimmed.copy()
    if badge.link:
        lengths = (*design.of.panel_at(design.style.place), *design.of.panel)
        x, y, width, height = (pixels(length, SAMPLE_DPI) for length in lengths)
        ImageDraw.Draw(drawn).rectangle((x, y, x + width - 1, y + height - 1), "white")
        drawn.paste("black", (x, y), panel(badge, width, height))
    drawn.paste(design.letters, mask=written(badge, design.style, design.of, SAMPLE_DPI))
    return drawn
