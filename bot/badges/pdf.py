"""A PDF written page by page: one picture that all badges share, and of each only its ink. Nothing is kept in memory.

Letters and codes are masks of one bit a pixel; so 500 badges are a few megabytes, and sharp on paper (ISO 32000-1:
7.5 structure, 8.9.6.2 stencil masks). Lengths are millimetres from the upper left corner of a page.
"""

import zlib
from dataclasses import dataclass, field
from typing import BinaryIO, Final, TypeAlias

POINTS: Final = 72 / 25.4
"""To a millimetre."""

Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, 0 to 255 each."""


@dataclass(slots=True)
class PdfPage:
    """What is drawn on a page of some height. A PDF counts from the lower left corner."""

    height: float
    operators: list[str] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    """The numbers of the pictures on it: 7 is `/X7` in an operator."""

    def stamp(self, number: int, left: float, top: float, width: float, height: float) -> None:
        """Draw a picture."""
        x, y, across, up = self._box(left, top, width, height)
        self.operators.append(f"q {across} 0 0 {up} {x} {y} cm /X{number} Do Q")
        self.pictures.append(number)

    def ink(self, number: int, left: float, top: float, width: float, height: float, colour: Colour) -> None:
        """Draw a mask in a colour."""
        self.operators.append(f"{_rgb(colour)} rg")
        self.stamp(number, left, top, width, height)

    def fill(self, left: float, top: float, width: float, height: float, colour: Colour) -> None:
        """Draw a full rectangle."""
        x, y, across, up = self._box(left, top, width, height)
        self.operators.append(f"{_rgb(colour)} rg {x} {y} {across} {up} re f")

    def frame(self, left: float, top: float, width: float, height: float, thick: float, colour: Colour) -> None:
        """Draw the four sides of a rectangle."""
        x, y, across, up = self._box(left, top, width, height)
        self.operators.append(f"{_rgb(colour)} RG {_points(thick)} w {x} {y} {across} {up} re S")

    def line(self, left: float, top: float, right: float, bottom: float, thick: float, colour: Colour) -> None:
        """Draw a line from one point to another."""
        start, end = (f"{_points(x)} {_points(self.height - y)}" for x, y in ((left, top), (right, bottom)))
        self.operators.append(f"{_rgb(colour)} RG {_points(thick)} w {start} m {end} l S")

    def _box(self, left: float, top: float, width: float, height: float) -> tuple[str, str, str, str]:
        return _points(left), _points(self.height - top - height), _points(width), _points(height)


class PdfWriter:
    """Writes objects one after the other, and in the end where each of them stands.

    `bleed`: so much of a page on each side is cut off after printing.
    """

    def __init__(self, file: BinaryIO, width: float, height: float, bleed: float = 0) -> None:
        self._file = file
        self._height = height
        self._boxes = f"/MediaBox [0 0 {_points(width)} {_points(height)}]"
        if bleed:
            far = f"{_points(width - bleed)} {_points(height - bleed)}"
            self._boxes += f" /TrimBox [{_points(bleed)} {_points(bleed)} {far}]"
        self._offsets: dict[int, int] = {}
        self._pages: list[int] = []
        self._at = 0
        self._last = 2
        """1 and 2 are the catalogue and the list of pages, which are written last."""
        self._write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")

    def picture(self, jpeg: bytes, width: int, height: int) -> int:
        """Add a picture in colour, and return its number."""
        of = f"/Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode"
        return self._stream(f"/Type /XObject /Subtype /Image {of}", jpeg)

    def mask(self, bits: bytes, width: int, height: int) -> int:
        """Add a mask, in which a 0 is ink, and return its number. Rows begin at whole bytes."""
        of = f"/Width {width} /Height {height} /ImageMask true /BitsPerComponent 1 /Filter /FlateDecode"
        return self._stream(f"/Type /XObject /Subtype /Image {of}", zlib.compress(bits))

    def page(self) -> PdfPage:
        """Begin a page."""
        return PdfPage(self._height)

    def add(self, page: PdfPage) -> None:
        """Write a page that is done."""
        drawn = self._stream("/Filter /FlateDecode", zlib.compress("\n".join(page.operators).encode("ascii")))
        named = " ".join(f"/X{number} {number} 0 R" for number in dict.fromkeys(page.pictures))
        leaf = (
            f"<< /Type /Page /Parent 2 0 R {self._boxes} /Contents {drawn} 0 R"
            f" /Resources << /XObject << {named} >> >> >>"
        )
        self._pages.append(self._object(leaf.encode("ascii")))

    def end(self) -> None:
        """Write what leads to the pages."""
        kids = " ".join(f"{number} 0 R" for number in self._pages)
        self._object(f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>".encode("ascii"), 2)
        self._object(b"<< /Type /Catalog /Pages 2 0 R >>", 1)
        begins, count = self._at, self._last + 1
        rows = "".join(f"{self._offsets[number]:010d} 00000 n \n" for number in range(1, count))
        self._write(f"xref\n0 {count}\n0000000000 65535 f \n{rows}".encode("ascii"))
        self._write(f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{begins}\n%%EOF\n".encode("ascii"))

    def _stream(self, of: str, data: bytes) -> int:
        return self._object(f"<< {of} /Length {len(data)} >>\nstream\n".encode("ascii") + data + b"\nendstream")

    def _object(self, body: bytes, number: int = 0) -> int:
        if not number:
            self._last += 1
            number = self._last
        self._offsets[number] = self._at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        return number

    def _write(self, data: bytes) -> None:
        self._file.write(data)
        self._at += len(data)


def _points(millimetres: float) -> str:
    return f"{millimetres * POINTS:.2f}"


def _rgb(colour: Colour) -> str:
    return " ".join(f"{part / 255:.3f}" for part in colour)
