"""What is written on a badge: as large as there is room for, on one line or two, and never over the edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from bot.badges.lengths import pixels
from bot.exports.charts import FONTS
from fair.door.badge_design import LETTERS, PLACES, BadgeFormat, BadgeStyle
from fair.door.printed_pages import Badge

LINE: Final = 1.18
"""From one line to the next, of the size of the letters."""
SMALLEST: Final = 2.2
"""Millimetres (6 points): smaller letters nobody reads; what is longer than that is cut."""
BESIDE_NAME: Final = 0.8
"""Organisation and role are never larger than this, of the letters of the name."""
_GAP: Final = 0.04
"""Between name, organisation and role, of the height of the box of words."""
_MEASURE: Final = 100
"""The size of letters in which texts are measured; widths are in proportion."""


@dataclass(frozen=True, slots=True)
class WordsPart:
    """A text of a badge. `room` and `largest`: the height it may take, and that of its letters, in pixels."""

    text: str
    bold: bool
    room: float
    largest: float
    lines: int


@dataclass(frozen=True, slots=True)
class Lines:
    """A part as it is written: in letters of so many pixels."""

    size: int
    bold: bool
    texts: Sequence[str]

    @property
    def height(self) -> float:
        """Of all lines, in pixels."""
        return self.size * LINE * len(self.texts)


def written(badge: Badge, style: BadgeStyle, of: BadgeFormat, dpi: int) -> Image.Image:
    """Return the words of a badge as a layer of its size: how much ink, from 0 to 255."""
    layer, places = Image.new("L", (pixels(of.width, dpi), pixels(of.height, dpi))), PLACES[style.place]
    box = places.words
    left, right, top = box.left * layer.width, box.right * layer.width, box.top * layer.height
    room = (box.bottom - box.top) * layer.height
    stack = _stacked(badge, LETTERS[style.size], right - left, room, pixels(SMALLEST, dpi))
    tall = sum(one.height for one in stack) + _GAP * room * (len(stack) - 1)
    x, y = (left + right) / 2 if places.centred else left, top + max(0.0, (room - tall) / 2)
    pen = ImageDraw.Draw(layer)
    for one in stack:
        for text in one.texts:
            pen.text((x, y), text, 255, font(one.size, bold=one.bold), anchor="ma" if places.centred else "la")
            y += one.size * LINE
        y += _GAP * room
    return layer


def fitted(part: WordsPart, width: float, smallest: int) -> Lines:
    """Return a text in the largest letters in which it fits; if none do, in the smallest, and cut.

    Of ways to break it that are as good, the one with fewer lines, and of these the one whose lines are most alike.
    """
    words = part.text.split()
    size, _, _, texts = max(_ways(part, words, width), key=lambda way: way[:3], default=(0, 0, 0.0, [""]))
    if size >= smallest:
        return Lines(size, part.bold, texts)
    return Lines(smallest, part.bold, _cut(words, part, width, smallest))


@lru_cache(maxsize=64)
def font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    """Return letters of so many pixels."""
    return ImageFont.truetype(FONTS / f"DejaVuSans{'-Bold' if bold else ''}.ttf", size)


def _stacked(badge: Badge, letters: float, width: float, room: float, smallest: int) -> list[Lines]:
    """Return what there is to write, from top to bottom: the name gets half of the room."""
    stack: list[Lines] = []
    for text, bold, share, largest, lines in (
        (badge.name, True, 0.54, 0.32, 3),
        (badge.organisation, False, 0.26, 0.13, 3),
        (badge.role, False, 0.12, 0.11, 1),
    ):
        if text.strip():
            most = largest * room * letters
            most = min(most, stack[0].size * BESIDE_NAME) if stack else most
            stack.append(fitted(WordsPart(text, bold, share * room, most, lines), width, smallest))
    return stack


def _broken(words: Sequence[str], most: int) -> Iterator[list[str]]:
    """Yield all ways to break words into lines, at most so many."""
    for count in range(1, min(most, len(words)) + 1):
        for breaks in combinations(range(1, len(words)), count - 1):
            ends = (0, *breaks, len(words))
            yield [" ".join(words[start:end]) for start, end in pairwise(ends)]


def _ways(part: WordsPart, words: Sequence[str], width: float) -> Iterator[tuple[int, int, float, list[str]]]:
    """Yield the ways to write a text, each with what makes it good: its size, few lines, a short longest one."""
    for texts in _broken(words, part.lines):
        longest = max(font(_MEASURE, bold=part.bold).getlength(text) for text in texts) or 1.0
        size = min(part.largest, part.room / (LINE * len(texts)), width / longest * _MEASURE)
        yield int(size), -len(texts), -longest, texts


def _cut(words: Sequence[str], part: WordsPart, width: float, size: int) -> list[str]:
    """Break words into full lines, and end each line where there is no more room in it."""
    letters, texts = font(size, bold=part.bold), [""]
    for word in words:
        longer = f"{texts[-1]} {word}".strip()
        if texts[-1] and letters.getlength(longer) > width and len(texts) < part.lines:
            texts.append(word)
        else:
            texts[-1] = longer
    return [_ended(text, letters, width) for text in texts]


def _ended(text: str, letters: ImageFont.FreeTypeFont, width: float) -> str:
    if letters.getlength(text) <= width:
        return text
    while text and letters.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip()}…"
