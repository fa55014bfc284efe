"""How the buttons of a message are arranged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.base.screen import ABREAST_OF_MORE, Button, Screen, arranged, fit_abreast


def labels(*rows: str) -> list[list[str]]:
    """Return the labels as they come to stand. Rows are written as "one | two"."""
    made = Screen("text", tuple(tuple(Button(text, data="x") for text in row.split(" | ")) for row in rows))
    return [[button.text for button in row] for row in made.buttons]


def test_two_share_a_row_if_both_are_short() -> None:
    assert labels("Мои данные | Меню") == [["Мои данные", "Меню"]]
    assert labels("Категория: гость1 | Статус заявки: 22") == [["Категория: гость1", "Статус заявки: 22"]]
    assert labels("Статус заявки: 222 | Меню") == [["Статус заявки: 222"], ["Меню"]]
    assert labels("Меню | Удалить мои данные") == [["Меню"], ["Удалить мои данные"]]


def test_of_three_those_that_fit_stay_together() -> None:
    assert labels("◀️ Назад | 2 / 3 | Вперёд ▶️") == [["◀️ Назад", "2 / 3", "Вперёд ▶️"]]
    assert labels("Мои сессии сегодня | Залы | Секции") == [["Мои сессии сегодня"], ["Залы", "Секции"]]
    assert labels("Залы | Секции | Мои сессии сегодня") == [["Залы", "Секции"], ["Мои сессии сегодня"]]


@pytest.mark.parametrize("label", ["1", "12", "12345"])
def test_numbers_stand_in_one_row(label: str) -> None:
    assert len(labels(" | ".join([label] * 8))) == 1
    assert len(label) <= ABREAST_OF_MORE


BUTTONS = st.text("абв ", min_size=1, max_size=30).map(lambda text: Button(text, data="x"))


@given(st.lists(st.lists(BUTTONS, max_size=8)))
def test_nothing_is_lost_or_cut(rows: list[list[Button]]) -> None:
    made = arranged(rows)
    assert [button for row in made for button in row] == [button for row in rows for button in row]
    assert all(row and fit_abreast(row) for row in made if len(row) > 1)
    assert arranged(made) == made
