"""Taking somebody out of what others have written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.fields.naming import GONE, Naming, naming

ALIYA = naming(
    ["Серікова Әлия Сырымқызы"],
    ["+77014567890"],
    ["aliya@example.org"],
    ["Серіков Берік", "Ахметова Әлия", "Әбенов Өмір"],
)
NAMES = st.lists(
    st.text("абвгдеёАБВқәі-'", min_size=4, max_size=9).filter(str.isalpha), min_size=2, max_size=3, unique=True
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Звонила Серікова Әлия Сырымқызы.", f"Звонила {GONE}."),
        ("СЕРІКОВА  ӘЛИЯ пришла", f"{GONE} пришла"),
        ("Әлия Серікова, +7 (701) 456-78-90", f"{GONE}, {GONE}"),
        ("8 701 456 78 90; 7014567890; 87014567890!", f"{GONE}; {GONE}; {GONE}!"),
        ("Aliya@Example.org или aliya@example.organic", f"{GONE} или aliya@example.organic"),
        ("Серікова", f"{GONE}"),
        ("Әлия и Сырымқызы", f"Әлия и {GONE}"),
        ("СеріковаДругая, 1770145678901", "СеріковаДругая, 1770145678901"),
    ],
)
def test_notes_lose_names_numbers_and_words_that_nobody_else_bears(text: str, left: str) -> None:
    assert ALIYA.taken_out(text, words=True) == left


def test_what_was_published_loses_whole_names_only() -> None:
    assert ALIYA.taken_out("Серікова – Серікова Әлия") == f"Серікова – {GONE}"


def test_html_and_json_are_read_as_they_are_written() -> None:
    named = naming(['O\'Hara "Мэри" & Co'], [], [], [])
    told = {"html": "<b>O&#x27;Hara &quot;Мэри&quot;</b>", "items": ['O\'Hara "Мэри"', 5, None]}
    assert named.taken_out_of(told) == {"html": f"<b>{GONE}</b>", "items": [GONE, 5, None]}
    assert named.taken_out_of(json.loads("true")) is True


@pytest.mark.parametrize("text", ["серик", "ӘЛИЯ сыры", "456 78", "aliya@", "4567890"])
def test_who_is_looked_for_by_a_part(text: str) -> None:
    assert ALIYA.is_sought(text)


@pytest.mark.parametrize("text", ["", "Әл", "Берік", "123", "9999 999"])
def test_who_is_not_looked_for(text: str) -> None:
    assert not ALIYA.is_sought(text)


def test_of_nobody_nothing_is_taken_out() -> None:
    assert Naming().taken_out("Серікова", words=True) == "Серікова"
    assert naming(["Әлия"], ["12"], [], []).taken_out("Әлия, 12") == "Әлия, 12"


@given(NAMES, st.text(max_size=20), st.text(max_size=20))
def test_a_whole_name_is_never_left(words: list[str], before: str, behind: str) -> None:
    name = " ".join(words)
    text = f"{before} {name} {behind}"
    assert name.casefold() not in naming([name], [], [], []).taken_out(text).casefold()
