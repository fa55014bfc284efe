"""How badges on the organiser's own picture are laid out. Lengths are millimetres, boxes parts of a badge."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

PICTURE_MAX: Final = 10_000_000
"""Bytes of the picture: what a phone or a designer's programme makes for a badge is less."""
PIXELS_MAX: Final = 20_000_000
"""Of the picture when it is decoded: three to eight bytes each stand in memory at that moment."""
SIDE_MIN: Final = 400
"""Pixels of the shorter side: with fewer, 60 mm are blurred on paper."""

BLEED: Final = 3.0
"""So far the picture goes on beyond the cut: no white edge where the knife slips (what print shops ask for)."""
_A4: Final = (210.0, 297.0)
_MARK: Final = 4.0
"""The length of a mark that tells where to cut, in the margin of the sheet."""


class NamePlace(StrEnum):
    """Where the name stands on the picture, and organisation and role below it."""

    MIDDLE = "middle"
    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"


class LetterSize(StrEnum):
    """How large the letters may become; long names have smaller ones in any case."""

    LARGE = "large"
    MEDIUM = "medium"
    SMALL = "small"


class LetterColour(StrEnum):
    """The colour of the letters."""

    AUTO = "auto"
    """Black or white, whichever is told apart from the picture below."""
    BLACK = "black"
    WHITE = "white"
    BLUE = "blue"


class BadgeLayout(StrEnum):
    """How badges come out of the printer."""

    SHEET = "sheet"
    """Several on a sheet of A4, to be cut."""
    SINGLE = "single"
    """One on a page, with bleed and a trim box, as print shops want them."""


@dataclass(frozen=True, slots=True)
class BadgeStyle:
    """What an organiser has chosen."""

    place: NamePlace = NamePlace.MIDDLE
    size: LetterSize = LetterSize.LARGE
    colour: LetterColour = LetterColour.AUTO
    layout: BadgeLayout = BadgeLayout.SHEET


ASPECTS: Final[Mapping[str, type[StrEnum]]] = {
    "place": NamePlace,
    "size": LetterSize,
    "colour": LetterColour,
    "layout": BadgeLayout,
}
"""What can be chosen, by the field of `BadgeStyle`."""


def style_of(values: Mapping[str, Any]) -> BadgeStyle:
    """Read a style as it is stored: the value of each aspect under its name, among other things."""
    return BadgeStyle(
        NamePlace(values["place"]),
        LetterSize(values["size"]),
        LetterColour(values["colour"]),
        BadgeLayout(values["layout"]),
    )


def restyled(style: BadgeStyle, aspect: str, value: str) -> BadgeStyle:
    """Return a style with another choice; the same one, where there is no such choice."""
    known = value in {*ASPECTS.get(aspect, ())}
    return style_of({**asdict(style), aspect: value}) if known else style


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a badge, from its upper left corner: 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class BadgePlaces:
    """Where on a badge everything stands."""

    words: Box
    """The name, below it organisation and role."""
    code: tuple[float, float]
    """The middle of the white panel with the QR code."""
    centred: bool = True


PLACES: Final[Mapping[NamePlace, BadgePlaces]] = {
    NamePlace.MIDDLE: BadgePlaces(Box(0.07, 0.20, 0.93, 0.60), (0.86, 0.85)),
    NamePlace.TOP: BadgePlaces(Box(0.07, 0.08, 0.93, 0.48), (0.86, 0.85)),
    NamePlace.BOTTOM: BadgePlaces(Box(0.07, 0.54, 0.93, 0.94), (0.86, 0.15)),
    NamePlace.LEFT: BadgePlaces(Box(0.07, 0.18, 0.93, 0.60), (0.86, 0.85), centred=False),
}
LETTERS: Final[Mapping[LetterSize, float]] = {LetterSize.LARGE: 1.0, LetterSize.MEDIUM: 0.78, LetterSize.SMALL: 0.6}
"""How large they may become, of the largest."""
RGB: Final[Mapping[LetterColour, tuple[int, int, int]]] = {
    LetterColour.BLACK: (0, 0, 0),
    LetterColour.WHITE: (255, 255, 255),
    LetterColour.BLUE: (0, 61, 122),
}
_LIGHT: Final = 128
"""From so light a ground on (0 to 255), black letters are told apart better than white ones."""


def letters_on(colour: LetterColour, lightness: float) -> tuple[int, int, int]:
    """Return red, green and blue of the letters, 0 to 255 each. `lightness`: of the picture under them, as much."""
    if colour is LetterColour.AUTO:
        colour = LetterColour.BLACK if lightness >= _LIGHT else LetterColour.WHITE
    return RGB[colour]


@dataclass(frozen=True, slots=True)
class BadgeFormat:
    """How large badges are when they are cut, how large pages are, and how many badges stand on one."""

    width: float
    height: float
    page_width: float
    page_height: float
    columns: int = 1
    rows: int = 1

    @property
    def of_page(self) -> int:
        """How many badges a page has."""
        return self.columns * self.rows

    @property
    def panel(self) -> tuple[float, float]:
        """The width and height of the white panel with the QR code and, below it, the code in signs.

        A module is 0.5 mm then, which phones read from a hand's distance.
        """
        side = 0.3 * min(self.width, self.height)
        return side, side * 1.16

    def panel_at(self, place: NamePlace) -> tuple[float, float]:
        """Return where the panel begins, from the left and the top of the badge; no nearer to an edge than a bleed."""
        (x, y), (width, height) = PLACES[place].code, self.panel
        return (
            _between(BLEED, x * self.width - width / 2, self.width - width - BLEED),
            _between(BLEED, y * self.height - height / 2, self.height - height - BLEED),
        )

    def corners(self) -> Iterator[tuple[float, float]]:
        """Yield where the badges of a page begin, from its upper left corner, row by row."""
        for top in self._starts(self.page_height, self.height, self.rows):
            for left in self._starts(self.page_width, self.width, self.columns):
                yield left, top

    def marks(self) -> Iterator[tuple[float, float, float, float]]:
        """Yield the lines in the margin along which a sheet is cut: from where to where, left and top of each."""
        if self.of_page == 1:
            return
        for left in self._starts(self.page_width, self.width, self.columns):
            for x in (left, left + self.width):
                edge = self._margin(self.page_height, self.height, self.rows) - BLEED
                yield x, edge - _MARK, x, edge
                yield x, self.page_height - edge, x, self.page_height - edge + _MARK
        for top in self._starts(self.page_height, self.height, self.rows):
            for y in (top, top + self.height):
                edge = self._margin(self.page_width, self.width, self.columns) - BLEED
                yield edge - _MARK, y, edge, y
                yield self.page_width - edge, y, self.page_width - edge + _MARK, y

    def _starts(self, page: float, one: float, several: int) -> Iterator[float]:
        first = self._margin(page, one, several)
        return (first + number * (one + 2 * BLEED) for number in range(several))

    def _margin(self, page: float, one: float, several: int) -> float:
        """Return how far from the edge of the page the first badge begins; its bleed begins before."""
        return (page - several * one - (several - 1) * 2 * BLEED) / 2


def _between(least: float, value: float, most: float) -> float:
    return min(max(value, least), most)


def format_of(layout: BadgeLayout, *, lies: bool) -> BadgeFormat:
    """Return how badges are printed whose picture lies (is broader than high) or stands.

    The sizes are those of the usual holders: 90 × 60 and 90 × 130 mm; a badge for a print shop is A6.
    """
    if layout is BadgeLayout.SINGLE:
        width, height = (148.0, 105.0) if lies else (105.0, 148.0)
        return BadgeFormat(width, height, width + 2 * BLEED, height + 2 * BLEED)
    return BadgeFormat(90, 60, *_A4, 2, 4) if lies else BadgeFormat(90, 130, *_A4, 2, 2)
