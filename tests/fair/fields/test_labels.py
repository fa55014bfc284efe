"""What is typed instead of tapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.fields.labels import typed
from fair.fields.names import fold

LABELS = {"ngo": "Представитель НПО", "company": "Представитель компании", "guest": "Қонақ", "media": "СМИ"}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Представитель НПО", "ngo"),
        ("нпо", "ngo"),
        (" НПО! ", "ngo"),
        ("представитель комп", "company"),
        ("конак", "guest"),
        ("қонақ", "guest"),
        ("сми", "media"),
        ("представитель", None),
        ("волонтёр", None),
        ("…", None),
        ("", None),
    ],
)
def test_a_label_is_known_by_its_words(said: str, meant: str | None) -> None:
    assert typed(LABELS, said) == meant


def test_a_whole_label_counts_more_than_a_part_of_another() -> None:
    assert typed({"a": "Ақтау", "b": "Ақтау маңы"}, "ақтау") == "a"


@given(st.dictionaries(st.integers(), st.text(), max_size=6), st.data())
def test_every_label_that_stands_alone_is_found_by_itself(labels: dict[int, str], data: st.DataObject) -> None:
    folded = [fold(label) for label in labels.values()]
    alone = [key for key, label in labels.items() if fold(label) and folded.count(fold(label)) == 1]
    if alone:
        key = data.draw(st.sampled_from(alone))
        assert typed(labels, labels[key]) == key


@pytest.mark.parametrize("said", ["второй", "the second", "екінші", "2"])
def test_the_number_of_a_line_may_be_written_out(said: str) -> None:
    assert typed({"a": "1", "b": "2", "c": "Вперёд"}, said) == "b"
