import pytest

from fair.words import language_of


@pytest.mark.parametrize(
    ("code", "language"),
    [("ru-RU", "ru"), ("EN", "en"), ("kk", "kk"), ("pt-br", "kk"), (None, "kk"), ("", "kk")],
)
def test_a_first_language_is_guessed_and_is_kazakh_where_it_is_unknown(code: str | None, language: str) -> None:
    assert language_of(code) == language
