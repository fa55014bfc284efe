"""Places in a list, written out in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.fields.ordinals import ordinal_of


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("третий", 3),
        ("второй вариант", 2),
        ("Первая!", 1),
        ("четвертый", 4),
        ("the second one", 2),
        ("first option please", 1),
        ("екінші", 2),
        ("үшіншісін", 3),
        ("ушинши", 3),
        ("оныншы нұсқа", 10),
        ("номер три", 3),
        ("екі", 2),
        ("two", 2),
        ("третий зал", None),
        ("второй и третий", None),
        ("секунда", None),
        ("", None),
        ("3", None),
    ],
)
def test_a_place_in_words(text: str, place: int | None) -> None:
    assert ordinal_of(text) == place


@given(st.text(max_size=60))
def test_any_text_is_a_place_or_none(text: str) -> None:
    place = ordinal_of(text)
    assert place is None or 1 <= place <= 12
