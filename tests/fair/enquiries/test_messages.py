"""What goes from one to the other, in which parts, and how much of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.enquiries.messages import CAPTION, PART, PER_HOUR, Said, in_parts, refusal, with_caption


@given(st.text(max_size=3 * PART))
def test_no_word_of_a_text_is_lost_and_every_part_fits(text: str) -> None:
    parts = in_parts(text)
    assert "".join(one.text for one in parts) == text
    assert all(0 < len(one.text) <= PART and one.kind == "text" and one.original is None for one in parts)


@given(st.text(max_size=2 * CAPTION))
def test_no_word_under_a_file_is_lost(caption: str) -> None:
    file, *others = with_caption("photo", caption, (700, 5))
    assert (file.kind, file.original) == ("photo", (700, 5))
    assert file.text + "".join(one.text for one in others) == caption
    assert len(file.text) <= CAPTION


def test_a_short_caption_stays_with_its_file() -> None:
    assert with_caption("voice", "", (1, 2)) == (Said("voice", "", (1, 2)),)


@pytest.mark.parametrize(
    ("lately", "more", "muted", "why"),
    [
        (0, 1, False, None),
        (PER_HOUR - 1, 1, False, None),
        (PER_HOUR, 1, False, "many"),
        (PER_HOUR - 1, 2, False, "many"),
        (0, 1, True, "muted"),
        (PER_HOUR, 1, True, "muted"),
    ],
)
def test_only_so_much_is_taken(lately: int, more: int, muted: bool, why: str | None) -> None:
    assert refusal(lately, more, muted=muted) == why


def test_words_too_long_to_stand_under_a_photo_follow_it() -> None:
    first, *rest = with_caption("photo", "с" * (CAPTION + 1), (5, 6))
    assert (first.text, first.original) == ("", (5, 6))
    assert "".join(one.text for one in rest) == "с" * (CAPTION + 1)
