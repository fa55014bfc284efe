"""Names are found the way they are heard."""

from hypothesis import given
from hypothesis import strategies as st

from fair.door.name_search import find, same_person

NAMES = [
    "Серікова Айгүл Маратқызы ОФ «Шаңырақ»",
    "Сериков Ерлан",
    "Әбенов Өмір",
    "Иванова Анна-Мария Петровна",
    "Smith John Example Times",
    "",
]
WORDS = ("Серікова", "Айгүл", "Сериков", "Ерлан", "Әбенов", "Өмір", "Иванова", "Анна", "Smith", "John")


def found(heard: str) -> list[str]:
    return [NAMES[place] for place in find(heard, NAMES)]


@given(st.sampled_from(NAMES[:5]))
def test_everybody_is_found_by_the_whole_name(name: str) -> None:
    assert found(name)[0] == name
    assert found(name.upper())[0] == name
    assert found(" ".join(reversed(name.split()[:2])))[0] == name


@given(st.sampled_from(WORDS), st.data())
def test_one_slip_in_a_long_word_still_finds_somebody(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    slipped = word[:place] + word[place + 1 :]
    if len(slipped) >= 5:
        assert any(word in name for name in found(slipped))


def test_alphabets_endings_and_organisations() -> None:
    assert found("serikova aigul") == [NAMES[0]]
    assert found("СЕРИКОВ") == [NAMES[1], NAMES[0]], "the whole word first, then what begins so"
    assert found("шанырак айгуль") == [NAMES[0]]
    assert found("абенов") == [NAMES[2]]
    assert found("смит") == [NAMES[4]]
    assert found("Иванва") == [NAMES[3]]


def test_nobody_is_guessed() -> None:
    assert found("") == []
    assert found("!!!") == []
    assert found("Серікова Ерлан") == []
    assert found("Жжжжжж") == []
    assert find("Айгүл", []) == []


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=10))
def test_any_texts_can_be_compared(heard: str, names: list[str]) -> None:
    places = find(heard, names)
    assert len(places) == len(set(places))
    assert all(0 <= place < len(names) for place in places)


@given(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_one_person_is_known_in_any_order_and_with_a_word_more(surname: str, name: str, more: str) -> None:
    known = ["", f"{surname} {name}", surname]
    assert 1 in same_person(f"{name.upper()} {surname}", known)
    assert 2 in same_person(surname, known)
    if len({surname, name, more}) == len({surname, name}) + 1 and surname != name:
        assert 1 in same_person(f"{surname} {name} {more}", known)
        assert 2 not in same_person(f"{surname} {name}", known)
        assert same_person(more, known) == []
    assert same_person("", known) == []
