"""Nothing that is kept of a question tells of anybody."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.faq.anonymous import LONGEST, anonymous, mentioned, parts

KNOWN = frozenset(
    ("где", "когда", "есть", "ли", "у", "вас", "мой", "телефон", "почта", "зал", "актау", "экология", "сидит", "is")
)


def kept(text: str, *names: str) -> str | None:
    return anonymous(text, lambda word: word.casefold() in KNOWN, names)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Есть ли у вас шатёр?", "есть ли у вас шатёр"),
        ("  есть   ли шатёр!!!  ", "есть ли шатёр"),
        ("Где зал Актау", "где зал актау"),
        ("мой телефон +7 701 123-45-67, есть?", "мой телефон …, есть"),
        ("мой телефон 87011234567", "мой телефон …"),
        ("где 2 зал", "где 2 зал"),
        ("почта aigul.s@example.org есть", "почта … есть"),
        ("где @aigul и https://t.me/aigul", None),
        ("меня зовут айгуль серикова, где зал", "меня зовут …, где зал"),
        ("менің атым ерлан, где зал", "менің атым …, где зал"),
        ("my name is aigul serikova", "my name is …"),
        ("где сидит Айгүл Серікова", "где сидит …"),
        ("где сидит серикова айгуль", "где сидит …"),
        ("где ерлан нурланулы", None),
        ("где айгуль", None),
        ("где сидит айгулю", "где сидит …"),
        ("телефон ерланмен", "телефон …"),
        ("is sarah", None),
        ("Где Айгуль", None),
    ],
)
def test_what_is_kept(text: str, stored: str | None) -> None:
    assert kept(text) == stored


def test_in_small_letters_a_name_of_somebody_at_the_fair_is_known_as_one() -> None:
    others = ("Ақжүніс Үлгі", "Образцова Любава")
    assert anonymous("где сидит акжунис", lambda word: word == "сидит", (), parts(others)) == "где сидит …"
    assert (
        anonymous("позовите любаву образцову есть", lambda word: word in {"позовите", "есть"}, (), parts(others))
        == "позовите … есть"
    )
    assert anonymous("где вера", lambda word: word in {"где", "вера"}, (), parts(["Вера Үлгі"])) == "где вера"


def test_the_askers_own_name_is_never_kept() -> None:
    assert kept("где айгуль сидит", "Айгүл Серікова", "aigul_99") == "где … сидит"


@pytest.mark.parametrize("text", ["", "!!!", "87011234567", "@aigul", "Айгүл Серікова", "да", "a" * (LONGEST + 1)])
def test_what_says_nothing_is_not_kept(text: str) -> None:
    assert kept(text) is None


@given(st.text(max_size=200))
def test_no_number_and_no_address_is_ever_kept(text: str) -> None:
    stored = kept(text)
    assert stored is None or not re.search(r"\d{4}|\S@\S", stored)


@given(st.integers(10**9, 10**12), st.sampled_from(["где {}", "{} есть", "номер: {}!"]))
def test_no_phone_is_ever_kept(number: int, said: str) -> None:
    for shown in (
        str(number),
        f"+{number}",
        re.sub(r"(\d{3})", r"\1 ", str(number)),
        re.sub(r"(\d{2})", r"\1-", str(number)),
    ):
        stored = kept(said.format(shown))
        assert stored is None or not re.search(r"\d{3}", stored)


@given(st.text(max_size=40), st.lists(st.text(alphabet="абвгдеиоуқңғ -", max_size=12), max_size=4))
def test_names_that_a_text_does_not_mention_hide_nothing_of_it(text: str, names: list[str]) -> None:
    called = parts(names)
    assert anonymous(text, lambda _: False, (), called & mentioned(text)) == anonymous(
        text, lambda _: False, (), called
    )
