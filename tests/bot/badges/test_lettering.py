"""What is written on a badge is as large as there is room for, and never runs over the edge."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.badges.lengths import pixels
from bot.badges.lettering import SMALLEST, WordsPart, fitted, font, written
from fair.door.badge_design import PLACES, BadgeLayout, BadgeStyle, LetterSize, NamePlace, format_of
from tests.bot.badges.samples import LONG, SHORT, badge

DPI = 150
SHEET = format_of(BadgeLayout.SHEET, lies=True)
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"


@pytest.mark.parametrize(("place", "lies"), [*product(NamePlace, (True, False))])
@pytest.mark.parametrize(
    "name", [LONG, SHORT, "А" * 150, "Ә" * 20 + " " + "Қ" * 20, "", "И" * 40 + " " + "В " * 50, "Ӯ̈" * 9]
)
def test_words_stay_in_their_box(place: NamePlace, name: str, *, lies: bool) -> None:
    of = format_of(BadgeLayout.SHEET, lies=lies)
    ink, box = written(badge(name), BadgeStyle(place), of, DPI), PLACES[place].words
    found = ink.getbbox()
    assert found is not None
    assert found[0] >= int(box.left * ink.width) - 2
    assert found[2] <= int(box.right * ink.width) + 2
    assert found[1] >= int(box.top * ink.height) - 2
    assert found[3] <= int(box.bottom * ink.height) + 4


@settings(max_examples=40, deadline=None)
@given(name=st.text(max_size=60), organisation=st.text(max_size=100), size=st.sampled_from(LetterSize))
def test_any_name_can_be_written(name: str, organisation: str, size: LetterSize) -> None:
    ink = written(badge(name, organisation, ""), BadgeStyle(NamePlace.LEFT, size), SHEET, 100)
    assert ink.size == (pixels(90, 100), pixels(60, 100))


def test_nothing_to_write_is_no_ink() -> None:
    assert written(badge("", "", ""), BadgeStyle(), SHEET, DPI).getbbox() is None


def test_letters_are_as_large_as_there_is_room_for() -> None:
    wide = fitted(WordsPart(LONG, bold=True, room=100, largest=80, lines=3), 500, 5)
    assert " ".join(wide.texts) == LONG
    narrow = fitted(WordsPart(LONG, bold=True, room=100, largest=80, lines=3), 250, 5)
    assert " ".join(narrow.texts) == LONG
    assert narrow.size < wide.size
    assert fitted(WordsPart(SHORT, bold=True, room=100, largest=60, lines=3), 500, 5).size == 60


def test_lines_are_alike() -> None:
    part = WordsPart("аа бб вв гг", bold=False, room=100, largest=20, lines=2)
    (first, second) = fitted(part, 60, 5).texts
    assert (first, second) == ("аа бб", "вв гг")


def test_what_nobody_could_read_is_cut_and_says_so() -> None:
    cut = fitted(WordsPart("А" * 200, bold=True, room=100, largest=80, lines=2), 100, 20)
    assert (cut.size, cut.texts[0][-1]) == (20, "…")
    for texts in (cut.texts, fitted(WordsPart("Бета " * 60, bold=False, room=100, largest=80, lines=3), 200, 20).texts):
        assert all(font(20, bold=cut.bold).getlength(text) <= 200 for text in texts)


def test_organisation_and_role_are_smaller_than_the_name() -> None:
    large, small = (written(badge(name, "ОФ", ""), BadgeStyle(), SHEET, DPI) for name in (SHORT, LONG))
    assert large.getbbox() != small.getbbox()
    assert SMALLEST < 3, "millimetres"


def test_a_smaller_size_leaves_more_of_the_picture() -> None:
    heights = []
    for size in LetterSize:
        found = written(badge(SHORT, "", ""), BadgeStyle(size=size), SHEET, DPI).getbbox()
        assert found is not None
        heights.append(found[3] - found[1])
    assert heights == sorted(heights, reverse=True)
    assert len({*heights}) == len(heights)


@pytest.mark.parametrize("bold", [True, False])
def test_the_letters_of_kazakh_are_there(*, bold: bool) -> None:
    missing = bytes(font(40, bold=bold).getmask("\uffff"))
    for letter in KAZAKH:
        assert bytes(font(40, bold=bold).getmask(letter)) != missing, letter
