"""A bar chart for a phone: one colour, few bars, large letters, the value at each bar."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from texts.tallies import percent

FONTS: Final = Path(__file__).parents[1] / "fonts"
"""DejaVu Sans, which has the Kazakh letters; cut down to Latin and Cyrillic."""
WIDTH: Final = 1080
MARGIN: Final = 56
ROOM: Final = WIDTH - 2 * MARGIN
LABEL_LINES: Final = 2
BARS: Final = 12
"""As many as can be told apart; the rest is one bar."""
_TITLE, _TEXT, _SMALL = 52, 36, 30
_BAR, _GAP = 40, 28
_BLUE, _INK, _GREY, _PAPER, _TRACK = "#0072B2", "#1A1A1A", "#595959", "#FFFFFF", "#E8EEF2"
"""Blue of Okabe and Ito's palette; everything is told by length and by a number, nothing by colour."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn: all words are ready to be read."""

    title: str
    below: str
    """Of what and when; under the title."""
    bars: tuple[tuple[str, int], ...]
    total: int | None = None
    """Of how many the bars are parts, where that is to be told."""


def merged(bars: Sequence[tuple[str, int]], others: str, besides: int = 0) -> tuple[tuple[str, int], ...]:
    """Return at most `BARS` bars; what is left over goes together into the last one, with what there is `besides`."""
    if len(bars) <= BARS and not besides:
        return tuple(bars)
    return (*bars[: BARS - 1], (others, besides + sum(count for _, count in bars[BARS - 1 :])))


def draw(chart: Chart) -> bytes:
    """Return the chart as PNG."""
    text, figure = _font(_TEXT), _font(_TEXT, bold=True)
    heads = [(line, _font(_TITLE, bold=True), _INK) for line in _wrapped(chart.title, _font(_TITLE, bold=True))]
    heads += [(line, _font(_SMALL), _GREY) for line in _wrapped(chart.below, _font(_SMALL))]
    labels = [_wrapped(label, text)[:LABEL_LINES] for label, _ in chart.bars]
    top = MARGIN + sum(_line(font) for _, font, _ in heads) + _GAP
    rows = [len(lines) * _line(text) + _BAR + _GAP for lines in labels]
    image = Image.new("RGB", (WIDTH, top + sum(rows) + _GAP), _PAPER)
    pen, y = ImageDraw.Draw(image), MARGIN
    for line, font, colour in heads:
        pen.text((MARGIN, y), line, colour, font)
        y += _line(font)
    figures = max((figure.getlength(_figure(chart, count)) for _, count in chart.bars), default=0) + 20
    most = max((count for _, count in chart.bars), default=0)
    for lines, (_, count), height in zip(labels, chart.bars, rows, strict=True):
        for number, line in enumerate(lines):
            pen.text((MARGIN, top + number * _line(text)), line, _INK, text)
        _bar(pen, top + height - _BAR - _GAP, ROOM - figures, count / most if most else 0)
        pen.text((WIDTH - MARGIN, top + height - _GAP - _BAR / 2), _figure(chart, count), _INK, figure, anchor="rm")
        top += height
    out = io.BytesIO()
    image.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def _bar(pen: ImageDraw.ImageDraw, y: float, room: float, share: float) -> None:
    """Draw a bar in its track, which shows how much the longest one is."""
    pen.rectangle((MARGIN, y, MARGIN + room, y + _BAR), _TRACK)
    if share:
        pen.rectangle((MARGIN, y, MARGIN + max(4.0, room * share), y + _BAR), _BLUE)


def _line(font: ImageFont.FreeTypeFont) -> int:
    return int(font.size * 1.28)


def _figure(chart: Chart, count: int) -> str:
    """Return a number as it stands at its bar, with what part it is."""
    return f"{_grouped(count)} · {percent(count, chart.total)} %" if chart.total else _grouped(count)


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", "\N{NO-BREAK SPACE}")


def _font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= ROOM:
            lines[-1] = longer
        else:
            lines.append(word)
    return [_cut(line, font) for line in lines if line]


def _cut(text: str, font: ImageFont.FreeTypeFont) -> str:
    """Shorten a word that is too long for a line."""
    if font.getlength(text) <= ROOM:
        return text
    while text and font.getlength(f"{text}…") > ROOM:
        text = text[:-1]
    return f"{text.rstrip()}…"
