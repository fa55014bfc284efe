"""How badges stand on their paper: on it, apart from each other, words and codes apart, too."""

from dataclasses import asdict
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.door.badge_design import (
    ASPECTS,
    BLEED,
    LETTERS,
    PLACES,
    BadgeFormat,
    BadgeLayout,
    BadgeStyle,
    LetterColour,
    LetterSize,
    NamePlace,
    format_of,
    letters_on,
    restyled,
    style_of,
)
from fair.door.printed_pages import Badge, extremes

FORMATS = [format_of(layout, lies=lies) for layout, lies in product(BadgeLayout, (True, False))]
STYLES = st.builds(BadgeStyle, *map(st.sampled_from, ASPECTS.values()))
A4 = (210, 297)


@given(style=STYLES, more=st.text())
def test_a_style_is_read_as_it_is_stored(style: BadgeStyle, more: str) -> None:
    assert style_of({**asdict(style), "file_id": more}) == style


@given(style=STYLES, aspect=st.sampled_from([*ASPECTS]), value=st.text(max_size=8))
def test_what_can_be_chosen_is_chosen_and_nothing_else(style: BadgeStyle, aspect: str, value: str) -> None:
    for known in ASPECTS[aspect]:
        chosen = restyled(style, aspect, known.value)
        assert asdict(chosen) == {**asdict(style), aspect: known}
    if value not in {*ASPECTS[aspect]}:
        assert restyled(style, aspect, value) == style
    assert restyled(style, value, "top") == style or value in ASPECTS


def test_letters_are_told_apart_from_the_picture_or_as_was_chosen() -> None:
    assert letters_on(LetterColour.AUTO, 255) == (0, 0, 0)
    assert letters_on(LetterColour.AUTO, 0) == (255, 255, 255)
    assert letters_on(LetterColour.BLACK, 0) == (0, 0, 0)
    assert letters_on(LetterColour.WHITE, 255) == (255, 255, 255)
    red, _, blue = letters_on(LetterColour.BLUE, 0)
    assert blue > red


@pytest.mark.parametrize("of", FORMATS)
def test_badges_stand_on_the_paper_with_their_bleed_and_not_on_each_other(of: BadgeFormat) -> None:
    corners = list(of.corners())
    assert len(corners) == of.of_page
    for left, top in corners:
        assert BLEED - 1e-9 <= left <= of.page_width - of.width - BLEED + 1e-9
        assert BLEED - 1e-9 <= top <= of.page_height - of.height - BLEED + 1e-9
    for (left, top), (other_left, other_top) in combinations(corners, 2):
        apart = max(abs(left - other_left) - of.width, abs(top - other_top) - of.height)
        assert apart >= 2 * BLEED - 1e-9


def test_a_sheet_has_eight_badges_that_lie_or_four_that_stand_and_a_shop_gets_one() -> None:
    assert [(of.of_page, of.width, of.height) for of in FORMATS] == [
        (8, 90, 60),
        (4, 90, 130),
        (1, 148, 105),
        (1, 105, 148),
    ]
    assert [(of.page_width, of.page_height) for of in FORMATS] == [A4, A4, (154, 111), (111, 154)]


@pytest.mark.parametrize("of", FORMATS)
def test_marks_point_at_the_cuts_from_where_nothing_is_printed(of: BadgeFormat) -> None:
    corners, marks = list(of.corners()), list(of.marks())
    if of.of_page == 1:
        assert not marks
        return
    cuts = {x for left, _ in corners for x in (left, left + of.width)}
    assert {left for left, top, right, bottom in marks if left == right} == cuts
    assert len(marks) == 4 * (of.columns + of.rows)
    first, last = min(corners), max(corners)
    for left, top, right, bottom in marks:
        assert (left == right) != (top == bottom)
        assert min(left, top) >= 1.9, "a printer reaches that far, or the other end is seen"
        across = right <= first[0] - BLEED + 1e-9 or left >= last[0] + of.width + BLEED - 1e-9
        along = bottom <= first[1] - BLEED + 1e-9 or top >= last[1] + of.height + BLEED - 1e-9
        assert across or along


@pytest.mark.parametrize("of", FORMATS)
@pytest.mark.parametrize("place", NamePlace)
def test_words_and_code_are_on_the_badge_and_apart(of: BadgeFormat, place: NamePlace) -> None:
    (left, top), (width, height), box = of.panel_at(place), of.panel, PLACES[place].words
    assert BLEED <= left <= of.width - width - BLEED
    assert BLEED <= top <= of.height - height - BLEED
    assert 0 <= box.left < box.right <= 1
    assert 0 <= box.top < box.bottom <= 1
    below, above = top >= box.bottom * of.height, top + height <= box.top * of.height
    beside = left >= box.right * of.width
    assert below or above or beside


def test_a_module_of_the_code_is_large_enough_for_any_phone() -> None:
    modules = 33 + 2 * 4  # version 4: up to 62 signs of a link, and white around it
    assert all(of.panel[0] / modules >= 0.43 for of in FORMATS), "0.4 mm is what is read from a hand's distance"


def test_the_sample_is_the_longest_and_the_shortest_name() -> None:
    several = [
        Badge(name, long=False, organisation="", role="", code="", link="")
        for name in ("Серікова Айгүл", "Құсайынова-Нұрмағамбетова Шұғыла", "Ли А")
    ]
    assert [one.name for one in extremes(several)] == ["Құсайынова-Нұрмағамбетова Шұғыла", "Ли А"]
    assert extremes(several[:1]) == several[:1]
    assert extremes([]) == []


def test_letters_shrink_with_their_size() -> None:
    assert LETTERS[LetterSize.LARGE] > LETTERS[LetterSize.MEDIUM] > LETTERS[LetterSize.SMALL]
