import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.matching.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("about 200 people", [200]),
        ("шамамен 200 адам", [200]),
        ("~200", [200]),
        ("200человек", [200]),
        ("1 500 участников", [1500]),
        ("более 1000.", [1000]),
        ("50+", [50]),
        ("2k", [2000]),
        ("2 к", [2000]),
        ("1,5 тыс. человек", [1500]),
        ("1.25 млн", [1_250_000]),
        ("3 мың адам", [3000]),
        ("two thousand five hundred", [2500]),
        ("двести пятьдесят", [250]),
        ("екі жүз елу адам", [250]),
        ("мың", [1000]),
        ("жүз", [100]),
        ("Twenty five people or thirty", [25, 30]),
        ("200-250", [200, 250]),
        ("от 100 до 150", [100, 150]),
        ("3,0", [3]),
        ("12,5", []),
        ("12,5 и 3", []),
        ("13.11.2027", []),
        ("полторы тысячи", []),
        ("много", []),
        ("", []),
        ("9" * 16, []),
    ],
)
def test_numbers_are_found_in_words(text: str, numbers: list[int]) -> None:
    assert numbers_in(text) == numbers


@given(st.text(max_size=80))
def test_whatever_is_typed_gives_numbers_or_none(text: str) -> None:
    assert all(number >= 0 for number in numbers_in(text))


@given(st.integers(0, 10**9), st.sampled_from(["около {} человек", "{} адам", "about {}", "{}+"]))
def test_a_number_is_found_whatever_stands_around_it(number: int, around: str) -> None:
    assert numbers_in(around.format(number)) == [number]
