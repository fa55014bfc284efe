import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.fields.bin_number import BinVerdict, check_bin, check_digit, clean

# The lists: domain research, public requisites and synthetic serials.
VALID = [
    "170940025833",
    "940140000385",
    "961141000023",
    "141140999901",
    "141140999911",
    "240540999904",
    "141140990705",
    "240540991806",
    "141141999907",
    "141141990208",
]

stems = st.builds(
    "{:02}{:02}{}{}{:05}".format,
    st.integers(0, 99),
    st.integers(1, 12),
    st.integers(4, 6),
    st.integers(0, 3),
    st.integers(0, 99_999),
)


@pytest.mark.parametrize("number", VALID)
def test_a_real_bin_is_valid(number: str) -> None:
    assert check_bin(number) is BinVerdict.VALID


@pytest.mark.parametrize(
    "text",
    [
        "1709 4002 5833",
        "170940-025833",
        "170940\u00a0025833",
        "БИН: 170940025833",
        "БСН 170940025833",
        "BIN №170940025833",
    ],
)
def test_a_bin_may_be_typed_with_gaps_and_its_word(text: str) -> None:
    assert clean(text) == "170940025833"
    assert check_bin(text) is BinVerdict.VALID


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        ("141140999902", BinVerdict.WRONG_CHECK_DIGIT),
        ("950940001168", BinVerdict.WRONG_CHECK_DIGIT),  # printed in a public notice
        ("141340999901", BinVerdict.WRONG_SHAPE),  # month 13
        ("141170999901", BinVerdict.WRONG_SHAPE),  # type 7
        ("141144999901", BinVerdict.WRONG_SHAPE),  # attribute 4
        ("141100999901", BinVerdict.WRONG_SHAPE),  # neither a type nor a day
        ("14114099990", BinVerdict.WRONG_LENGTH),
        ("1411409999011", BinVerdict.WRONG_LENGTH),
        ("900514300123", BinVerdict.IIN),  # born on 14 May 1990
        ("14114099990x", BinVerdict.NOT_DIGITS),
        ("١٧٠٩٤٠٠٢٥٨٣٣", BinVerdict.NOT_DIGITS),
        ("", BinVerdict.NOT_DIGITS),
    ],
)
def test_a_wrong_bin_is_told_why(number: str, verdict: BinVerdict) -> None:
    assert check_bin(number) is verdict


def test_only_what_is_no_bin_at_all_is_refused() -> None:
    assert {verdict for verdict in BinVerdict if verdict.refuses} == {
        BinVerdict.NOT_DIGITS,
        BinVerdict.WRONG_LENGTH,
        BinVerdict.IIN,
    }


def test_some_stems_have_no_check_digit() -> None:
    assert check_digit("14114099078") is None
    assert all(check_bin(f"14114099078{digit}") is BinVerdict.WRONG_CHECK_DIGIT for digit in range(10))


@given(stems)
def test_a_stem_has_one_check_digit_or_none(stem: str) -> None:
    digit = check_digit(stem)
    fitting = [last for last in range(10) if check_bin(f"{stem}{last}") is BinVerdict.VALID]
    assert fitting == ([] if digit is None else [digit])


@given(stems, st.integers(0, 9), st.integers(1, 9))
def test_a_typo_is_seen_where_the_first_pass_settles(stem: str, place: int, shift: int) -> None:
    digit = check_digit(stem)
    typed = (int(stem[place]) + shift) % 10
    wrong = f"{stem[:place]}{typed}{stem[place + 1 :]}"
    first_pass = [sum(int(a) * w for w, a in enumerate(text, 1)) % 11 for text in (stem, wrong)]
    if 10 not in first_pass:
        assert check_digit(wrong) != digit


@given(st.text())
def test_nothing_typed_breaks_the_check(text: str) -> None:
    assert check_bin(text) in BinVerdict
