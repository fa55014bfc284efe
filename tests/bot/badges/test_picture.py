"""The organiser's picture: whatever it is, it becomes a picture or a word that says why not."""

import io
import random
import struct
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.badges import picture
from bot.badges.picture import ENOUGH, PictureError
from tests.bot.badges.samples import plain, saved

RED = (255, 0, 0)


def refusal(file: Path) -> str:
    with pytest.raises(PictureError) as caught:
        picture.opened(file)
    return caught.value.code


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def head_only(width: int, height: int, bits: int = 1, colours: int = 0) -> bytes:
    """A PNG of any size that is hardly longer than its head."""
    head = struct.pack(">IIBBBBB", width, height, bits, colours, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def test_a_picture_comes_out_in_colour_on_white(tmp_path: Path) -> None:
    opened = picture.opened(saved(tmp_path, Image.new("RGBA", (600, 500), (255, 0, 0, 0))))
    assert (opened.mode, opened.size, opened.getpixel((5, 5))) == ("RGB", (600, 500), (255, 255, 255))
    half = picture.opened(saved(tmp_path, Image.new("LA", (600, 500), (0, 128))))
    assert half.getpixel((5, 5)) == (127, 127, 127)
    marked = picture.opened(saved(tmp_path, plain(600, 500, "red"), transparency=RED))
    assert marked.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_every_mode_becomes_red_green_and_blue(tmp_path: Path, mode: str) -> None:
    opened = picture.opened(saved(tmp_path, plain(600, 500, "white").convert(mode)))
    assert (opened.mode, opened.getpixel((5, 5))) == ("RGB", (255, 255, 255))


def test_sixteen_bits_become_eight(tmp_path: Path) -> None:
    opened = picture.opened(saved(tmp_path, Image.new("I;16", (600, 500), 0x8000)))
    assert opened.getpixel((5, 5)) == (128, 128, 128)


@pytest.mark.parametrize("progressive", [False, True])
def test_the_colours_of_a_printer_become_those_of_a_screen(tmp_path: Path, *, progressive: bool) -> None:
    cyan = Image.new("CMYK", (600, 500), (255, 0, 0, 0))
    opened = picture.opened(saved(tmp_path, cyan, "JPEG", progressive=progressive))
    (least, most) = zip(*opened.getextrema(), strict=True)
    assert least[0] < 20
    assert min(most[1:]) > 235


def test_a_photo_that_a_phone_has_turned_stands_upright(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    for format_ in picture.FORMATS:
        assert picture.opened(saved(tmp_path, plain(1200, 900), format_, exif=turned)).size == (900, 1200)


def test_a_large_picture_is_made_as_large_as_is_of_use(tmp_path: Path) -> None:
    for format_ in picture.FORMATS:
        assert picture.opened(saved(tmp_path, plain(4000, 3000), format_)).size == (ENOUGH, ENOUGH * 3 // 4)


@pytest.mark.parametrize(
    "content",
    [b"", b"\x89PNG\r\n\x1a\n torn", b"GIF89a" + b"\0" * 100, b"%PDF-1.4", b"\xff\xd8\xff\xe0", b"<svg/>"],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    assert refusal(tmp_path / "x") == "format"


@pytest.mark.parametrize("format_", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_formats_are_refused(tmp_path: Path, format_: str) -> None:
    assert refusal(saved(tmp_path, plain(), format_)) == "format"


@pytest.mark.parametrize("format_", picture.FORMATS)
def test_a_torn_picture_is_refused(tmp_path: Path, format_: str) -> None:
    noise = Image.effect_noise((800, 600), 50)
    whole = saved(tmp_path, noise, format_).read_bytes()
    (tmp_path / "torn").write_bytes(whole[: len(whole) // 2])
    assert refusal(tmp_path / "torn") == "format"


def test_a_small_picture_is_refused(tmp_path: Path) -> None:
    assert refusal(saved(tmp_path, plain(399, 1000))) == "small"


@pytest.mark.parametrize("size", [(30_000, 30_000), (5_000, 4_001), (12_000, 12_000)])
def test_a_bomb_is_refused_by_its_head(tmp_path: Path, size: tuple[int, int]) -> None:
    (tmp_path / "bomb").write_bytes(head_only(*size))
    assert refusal(tmp_path / "bomb") == "large"


def test_a_photo_of_many_pixels_is_decoded_at_a_part_of_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture, "PIXELS_MAX", 10_000_000)
    many = plain(5_000, 4_900)
    assert picture.opened(saved(tmp_path, many, "JPEG")).width == ENOUGH
    assert refusal(saved(tmp_path, many, "JPEG", progressive=True)) == "large", "that stands in memory as a whole"
    assert refusal(saved(tmp_path, many, "PNG")) == "large"


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 10**9), format_=st.sampled_from(picture.FORMATS))
def test_any_spoilt_picture_is_a_picture_or_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, seed: int, format_: str
) -> None:
    chance, out = random.Random(seed), io.BytesIO()
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.linear_gradient("L").resize((420, 410)).save(out, format_, exif=turned)
    spoilt = bytearray(out.getvalue())
    for _ in range(chance.randint(1, 12)):
        spoilt[chance.randrange(min(len(spoilt), chance.choice((60, 300, 10**6))))] = chance.randrange(256)
    file = tmp_path_factory.mktemp("spoilt") / "x"
    file.write_bytes(spoilt)
    with suppress(PictureError):
        assert picture.opened(file).mode == "RGB"
