"""A chart can be read on a phone, whatever the labels are."""

import io

import pytest
from PIL import Image, ImageFont

from bot.exports import charts
from bot.exports.charts import BARS, Chart, draw, merged

KAZAKH = "ӘәІіҢңҒғҮүҰұҚқӨөҺһ"


def picture(*bars: tuple[str, int], title: str = "Қызмет саласы") -> Image.Image:
    return Image.open(io.BytesIO(draw(Chart(title, "жәрмеңке · 1 қазан", bars))))


def test_the_fonts_have_the_letters_of_all_three_languages() -> None:
    for bold in (False, True):
        font = charts._font(36, bold=bold)
        missing = font.getmask("\ufffe")
        for letter in KAZAKH + "ёъЭABCz0123456789№–«»…":
            assert bytes(font.getmask(letter)) != bytes(missing), letter
        assert isinstance(font, ImageFont.FreeTypeFont)


def test_a_longer_bar_is_a_larger_number() -> None:
    image = picture(("a", 40), ("b", 10), ("c", 0)).convert("RGB")
    blue = [
        sum(image.getpixel((x, y)) == (0, 0x72, 0xB2) for x in range(image.width)) for y in range(0, image.height, 4)
    ]
    lengths = sorted({length for length in blue if length})
    assert len(lengths) == 2
    assert lengths[1] == pytest.approx(4 * lengths[0], rel=0.02)


@pytest.mark.parametrize("count", [0, 1, 14])
def test_it_is_as_wide_as_a_phone_and_takes_any_number_of_bars(count: int) -> None:
    image = picture(*((f"{number}.09", number) for number in range(count)))
    assert (image.width, image.format) == (1080, "PNG")
    assert image.height < 2.5 * image.width


def test_long_words_are_cut_and_many_words_go_on_a_second_line() -> None:
    image = picture(("ә" * 500, 1), ("сөз " * 100, 1), ("\n", 1), title="ұ" * 300)
    assert image.height < 1200
    edge = image.convert("RGB").crop((charts.WIDTH - 20, 0, charts.WIDTH, image.height))
    assert edge.getcolors() == [(20 * image.height, (255, 255, 255))]


def test_what_is_too_much_goes_together() -> None:
    bars = tuple((str(number), 1) for number in range(BARS + 5))
    assert merged(bars[:BARS], "rest") == bars[:BARS]
    assert merged(bars, "rest")[BARS - 2 :] == ((str(BARS - 2), 1), ("rest", 6))
    assert merged(bars[:BARS], "rest", 3)[BARS - 2 :] == ((str(BARS - 2), 1), ("rest", 4)), (
        "with what was called so before"
    )


def test_a_bar_says_what_part_it_is() -> None:
    whole, parts = (draw(Chart("t", "b", (("a", 30), ("b", 1)), total)) for total in (None, 70))
    assert whole != parts
    assert charts._figure(Chart("t", "b", (), 70), 30) == "30 · 43 %"
    assert charts._figure(Chart("t", "b", (), 7_000), 1) == "1 · 1 %", "little is not nothing"
    assert charts._figure(Chart("t", "b", (), 70), 0) == "0 · 0 %"
