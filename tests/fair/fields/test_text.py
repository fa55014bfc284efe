import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.fields.text import clean, cut, isolate, utf16_length

FAMILY = "👩\u200d👩\u200d👧"
KEYCAP = "1\ufe0f\u20e3"
FLAG = "🇰🇿"
TOWER = "z" + "\u0301" * 40

anything = st.text(st.characters(exclude_categories=()))
"""With lone surrogates, which JSON lets through."""
drawn = st.lists(
    st.sampled_from(["a", "Ә", "😀", FAMILY, KEYCAP, FLAG, "👍🏽", "e\u0301", " ", "❤\ufe0f", "\u0301", "\u200d"])
).map("".join)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Ақтау \t қаласы\u00a0", "Ақтау қаласы"),
        ("a\u0000b\u202ec\ud800d\ue000\uffff", "abcd"),
        ("e\u0301", "é"),
        ("\u3164\u2800", ""),
        ("\u0301\u0301", ""),
        ("one\r\ntwo\u2028three", "one two three"),
        (FAMILY, FAMILY),
        (FLAG + KEYCAP, FLAG + KEYCAP),
        ("❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"),
        ("a\u200db\u200d", "ab"),
        ("👩\u200d", "👩"),
        ("مُحَمَّد", unicodedata.normalize("NFC", "مُحَمَّد")),
    ],
)
def test_what_is_seen_stays_and_the_rest_goes(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text(st.sampled_from(" aZя~!Ёң'І»—№\u2019"), max_size=30))
def test_the_short_way_for_ordinary_text_ends_where_the_long_one_does(text: str) -> None:
    unseen = "\u2060"
    assert clean(text) == clean(text + unseen)
    assert clean(text, lines=True) == clean(text + unseen, lines=True)


def test_lines_stay_where_they_are_wanted() -> None:
    assert clean("\n one \r\n\n\n\n two\n", lines=True) == "one\n\ntwo"


def test_towers_of_marks_are_cut_down() -> None:
    assert clean(TOWER) == unicodedata.normalize("NFC", "z\u0301") + "\u0301" * 3
    assert len(clean("q" + "\u0327\u0301" * 500)) == 4


@given(anything | drawn, st.booleans())
def test_cleaning_is_done_once_and_for_all(text: str, lines: bool) -> None:
    kept = clean(text, lines=lines)
    assert clean(kept, lines=lines) == kept
    assert kept == kept.strip() == unicodedata.normalize("NFC", kept)
    assert all(
        character in {"\n", "\u200d"} or unicodedata.category(character) not in {"Cc", "Cf", "Cs"} for character in kept
    )
    kept.encode()


@given(anything)
def test_length_is_counted_as_telegram_counts(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(anything | drawn, st.integers(0, 30))
def test_a_cut_text_fits_and_is_the_beginning(text: str, units: int) -> None:
    short = cut(text, units)
    assert utf16_length(short) <= units
    assert short == text or text.startswith(short.removesuffix("…"))


@pytest.mark.parametrize(
    ("text", "units", "short"),
    [
        ("Ақтау", 5, "Ақтау"),
        ("Ақтау", 4, "Ақт…"),
        ("Ақ тау", 4, "Ақ…"),
        ("😀😀", 3, "😀…"),
        ("😀😀", 2, "…"),
        (f"a{FAMILY}", 6, "a…"),
        (f"a{KEYCAP}b", 3, "a…"),
        ("a👍🏽b", 4, "a…"),
        (FLAG * 3, 7, f"{FLAG}…"),
        (FLAG * 3, 9, f"{FLAG * 2}…"),
        (f"{FLAG}abc", 5, f"{FLAG}…"),
        ("a" + FLAG, 4, "a…"),
        ("ab", 0, ""),
        ("\u0301" * 9, 5, "…"),
    ],
)
def test_no_character_is_cut_in_two(text: str, units: int, short: str) -> None:
    assert cut(text, units) == short


def test_right_to_left_names_are_wrapped() -> None:
    assert isolate("محمد") == "\u2068محمد\u2069"
    assert isolate("Айгүл 1") == "Айгүл 1"
