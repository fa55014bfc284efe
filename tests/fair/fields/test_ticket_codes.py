"""Codes of tickets survive paper, voices and keyboards."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fair.fields import ticket_codes

numbers = st.integers(0, ticket_codes.CODES - 1)
CYRILLIC = str.maketrans("HKMPTX", "НКМРТХ")
KAZAKH = str.maketrans("HK", "ҢҚ")


@given(numbers)
def test_a_code_reads_as_itself_however_it_is_typed(number: int) -> None:
    code = ticket_codes.make(number)
    assert len(code) == ticket_codes.LENGTH
    for typed in (code, code.lower(), ticket_codes.show(code), f" {code[:2]} {code[2:]} ", f"№ {code}"):
        assert ticket_codes.read(typed) == code
        assert ticket_codes.read(typed.translate(CYRILLIC)) == code
        assert ticket_codes.read(typed.upper().translate(CYRILLIC).lower()) == code
    assert ticket_codes.read(code.translate(KAZAKH)) == code


@given(numbers, st.integers(0, 5), st.sampled_from(ticket_codes.SIGNS))
def test_one_wrong_sign_is_no_code(number: int, place: int, sign: str) -> None:
    code = ticket_codes.make(number)
    slipped = code[:place] + sign + code[place + 1 :]
    assert ticket_codes.read(slipped) == (code if slipped == code else None)
    assert ticket_codes.shaped(slipped) == slipped


@given(numbers)
def test_two_signs_that_changed_places_are_no_code(number: int) -> None:
    code = ticket_codes.make(number)
    for one, other in combinations(range(ticket_codes.LENGTH), 2):
        signs = list(code)
        signs[one], signs[other] = signs[other], signs[one]
        swapped = "".join(signs)
        assert ticket_codes.read(swapped) == (code if swapped == code else None)


@given(numbers, numbers)
def test_different_numbers_have_different_codes(one: int, other: int) -> None:
    assert (ticket_codes.make(one) == ticket_codes.make(other)) == (one == other)


@given(st.text(max_size=12))
def test_any_text_is_read_or_is_none(text: str) -> None:
    found = ticket_codes.read(text)
    assert found is None or ticket_codes.read(found) == found


def test_letters_drawn_alike_are_understood() -> None:
    code = next(code for code in map(ticket_codes.make, range(ticket_codes.CODES)) if set("8562") <= set(code))
    for digit, alike in ("8B", "8В", "8З", "83", "5S", "6G", "6Б", "2Z"):
        assert ticket_codes.read(code.replace(digit, alike)) == code


def test_names_and_numbers_are_no_codes() -> None:
    for text in ("", "Айгүл", "Серик", "0042", "42", "ТОМАР", "+77014567890", "Марат К", "HK4 7M"):
        assert ticket_codes.read(text) is None
