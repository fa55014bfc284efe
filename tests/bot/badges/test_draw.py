"""The sample that is looked at, and the PDF that is printed, read again as a reader of PDF reads it."""

import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from bot.badges.draw import designed, print_all, sample
from bot.badges.panel import panel
from bot.badges.pdf import POINTS, PdfWriter
from fair.door.badge_design import BadgeLayout, BadgeStyle, LetterColour, NamePlace
from tests.bot.badges.samples import SHORT, badge, plain

SINGLE = BadgeStyle(layout=BadgeLayout.SINGLE)


def sampled(style: BadgeStyle, *of: str, colour: str = "navy", link: str = badge().link) -> Image.Image:
    several = [badge(name, link=link) for name in of or (SHORT,)]
    return Image.open(io.BytesIO(sample(designed(plain(colour=colour), style), several))).convert("RGB")


def colours(image: Image.Image) -> set[object]:
    return {colour for _, colour in image.getcolors(maxcolors=1_000_000) or []}


def test_letters_are_dark_on_light_and_light_on_dark_or_as_was_chosen() -> None:
    assert (0, 0, 0) in colours(sampled(BadgeStyle(), colour="white", link=""))
    assert (255, 255, 255) in colours(sampled(BadgeStyle(), colour="navy", link=""))
    assert (0, 61, 122) in colours(sampled(BadgeStyle(colour=LetterColour.BLUE), colour="white", link=""))


def test_the_code_stands_on_the_badge_of_who_has_one() -> None:
    marked, bare = sampled(BadgeStyle()), sampled(BadgeStyle(), link="")
    box = ImageChops.difference(marked, bare).getbbox()
    assert box is not None
    assert box[0] > marked.width * 0.7, "on the right"


def test_badges_of_a_sample_stand_one_below_the_other() -> None:
    one, two = sampled(BadgeStyle(NamePlace.TOP)), sampled(BadgeStyle(NamePlace.TOP), "А", "Ә")
    assert two.width == one.width
    assert two.height > 2 * one.height


def test_a_panel_has_the_code_in_modules_and_in_signs() -> None:
    drawn = panel(badge(), 300, 348)
    assert drawn.size == (300, 348)
    assert {value for _, value in drawn.crop((0, 0, 300, 250)).getcolors() or []} == {0, 255}
    assert drawn.crop((0, 270, 300, 348)).getbbox() is not None, "signs below"
    assert drawn.crop((0, 0, 300, 28)).getbbox() is None, "white around"


def objects(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the objects of a PDF by the table at its end, as a reader finds them."""
    begins = int(re.findall(rb"startxref\n(\d+)\n%%EOF", pdf)[0])
    table = pdf[begins:]
    assert table.startswith(b"xref\n0 ")
    for number, offset in enumerate(re.findall(rb"(\d{10}) 00000 n ", table), 1):
        at = int(offset)
        assert pdf[at:].startswith(b"%d 0 obj\n" % number)
        yield number, pdf[at : pdf.index(b"\nendobj\n", at)]


def streams(body: bytes) -> bytes:
    head, _, rest = body.partition(b"\nstream\n")
    data = rest[: int(re.findall(rb"/Length (\d+)", head)[0])]
    assert rest[len(data) :] == b"\nendstream"
    return zlib.decompress(data) if b"/FlateDecode" in head else data


@pytest.mark.parametrize(
    ("size", "layout", "pages", "boxes"),
    [
        ((1200, 900), BadgeLayout.SHEET, 2, b"/MediaBox [0 0 595.28 841.89] /Contents"),
        ((900, 1200), BadgeLayout.SHEET, 3, b"/MediaBox [0 0 595.28 841.89] /Contents"),
        ((1200, 900), BadgeLayout.SINGLE, 10, b"/MediaBox [0 0 436.54 314.65] /TrimBox [8.50 8.50 428.03 306.14]"),
        ((900, 1200), BadgeLayout.SINGLE, 10, b"/MediaBox [0 0 314.65 436.54] /TrimBox [8.50 8.50 306.14 428.03]"),
    ],
)
def test_all_badges_stand_on_their_pages(
    tmp_path: Path, size: tuple[int, int], layout: BadgeLayout, pages: int, boxes: bytes
) -> None:
    file, told = tmp_path / "badges.pdf", []
    people = [badge(f"Адам {number}", link="" if number == 9 else badge().link) for number in range(10)]
    design = designed(plain(*size), BadgeStyle(layout=layout))
    print_all(file, design, people, lambda done, of: told.append((done, of)))
    found = dict(objects(file.read_bytes()))
    leaves = [body for body in found.values() if b"/Type /Page " in body]
    assert len(leaves) == pages
    assert all(boxes in leaf for leaf in leaves)
    assert b"/Count %d" % pages in found[2]
    drawn = [streams(found[int(re.findall(rb"/Contents (\d+)", leaf)[0])]).decode() for leaf in leaves]
    placed = [place for page in drawn for place in re.findall(r"/X(\d+) Do", page)]
    assert len(placed) == 10 + 10 + 9, "the picture ten times, ten names, nine codes"
    assert ("re S" in drawn[0]) == (" l S" in drawn[0]) == (layout is BadgeLayout.SHEET), "where to cut"
    masks = [body for body in found.values() if b"/ImageMask true" in body]
    assert len(masks) == 19
    for body in masks:
        width, height = (int(re.findall(rb"/%s (\d+)" % key, body)[0]) for key in (b"Width", b"Height"))
        assert len(streams(body)) == (width + 7) // 8 * height
    (picture,) = [body for body in found.values() if b"/DCTDecode" in body]
    assert Image.open(io.BytesIO(streams(picture))).mode == "RGB"
    assert told[-1] == (10, 10)


def test_a_page_may_be_empty(tmp_path: Path) -> None:
    with (tmp_path / "x.pdf").open("wb") as out:
        pdf = PdfWriter(out, 100, 50)
        pdf.add(pdf.page())
        pdf.end()
    found = dict(objects((tmp_path / "x.pdf").read_bytes()))
    assert b"[0 0 %.2f %.2f]" % (100 * POINTS, 50 * POINTS) in found[4]
