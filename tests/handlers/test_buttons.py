import pytest

from handlers.agenda.callbacks import AgendaCallback
from handlers.base.buttons import page_line, pager
from handlers.base.picker import PAGE, Picker, PickerEntry, page_of, page_size, picker
from texts.translator import Safe, load

BACK, AHEAD = "◀️ Previous page", "Next page ▶️"


def to_page(target: int) -> AgendaCallback:
    return AgendaCallback(action="now", page=target)


def turned(page: int, last: int) -> list[tuple[str, str | None]]:
    rows = pager(load().speaking("en"), page, last, to_page)
    return [(button.text, button.data) for row in rows for button in row]


def leads(page: int) -> str:
    return to_page(page).pack()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (0, [(AHEAD, leads(1))]),
        (1, [(BACK, leads(0)), (AHEAD, leads(2))]),
        (2, [(BACK, leads(1))]),
        (9, [(BACK, leads(1))]),
    ],
)
def test_a_pager_says_in_words_where_it_leads(page: int, expected: list[tuple[str, str]]) -> None:
    assert turned(page, 2) == expected


def test_one_page_needs_no_pager_and_no_number() -> None:
    assert turned(0, 0) == []
    assert page_line(load().speaking("en"), 0, 0) == ""


def test_which_page_it_is_stands_in_the_text() -> None:
    assert page_line(load().speaking("en"), 1, 2) == "Page 2 of 3"


def picked(labels: list[str], page: int = 0, chosen: str = "", prompt: str | None = None) -> Picker:
    entries = [PickerEntry(label, to_page(number), chosen=label == chosen) for number, label in enumerate(labels)]
    return picker(load().speaking("en"), entries, page, to_page, prompt=Safe(prompt) if prompt else None)


def words(found: Picker) -> list[list[str]]:
    return [[button.text for button in row] for row in found.rows]


@pytest.mark.parametrize("count", range(1, 70))
def test_every_entry_stands_on_one_page_of_at_most_eight(count: int) -> None:
    labels = [f"Entry {number}" for number in range(count)]
    seen: list[str] = []
    for page in range(page_of(count - 1, count) + 1):
        here = [word for (word, *_) in words(picked(labels, page)) if word.startswith("Entry")]
        assert 1 <= len(here) <= PAGE
        assert all(page_of(labels.index(label), count) == page for label in here)
        seen += here
    assert seen == labels


def test_the_pages_are_about_as_long_as_each_other() -> None:
    assert [page_size(count) for count in (0, 1, 8, 9, 15, 19, 20)] == [1, 1, 8, 5, 8, 7, 7]


def test_short_labels_stand_on_the_buttons() -> None:
    found = picked(["Ecology", "Family"], chosen="Family")
    assert (found.text, words(found)) == ("", [["Ecology"], ["✓ Family"]])


def test_what_a_button_would_cut_stands_in_the_text_with_a_number() -> None:
    labels = ["Youth policy, children’s initiatives", *(f"Entry {number}" for number in range(2, 11))]
    found = picked(labels, 1, chosen="Entry 7")
    assert found.text == "6. Entry 6\n✓ 7. Entry 7\n8. Entry 8\n9. Entry 9\n10. Entry 10\n\nPage 2 of 2"
    assert words(found) == [["6", "✓ 7", "8", "9"], ["10"], [BACK]]


def test_what_can_only_be_read_has_no_button() -> None:
    t = load().speaking("en")
    entries = [
        PickerEntry("A", None, detail=t.of({"en": "A: 1"})),
        PickerEntry("B", to_page(1), detail=t.of({"en": "B: 2"})),
    ]
    found = picker(t, entries, 0, to_page)
    assert (found.text, words(found)) == ("A: 1\nB: 2", [["B"]])
    long = [*entries, PickerEntry("C" * 31, to_page(2), detail=t.of({"en": "C: 3"}))]
    found = picker(t, long, 0, to_page)
    assert (found.text, words(found)) == ("A: 1\n2. B: 2\n3. C: 3", [["2", "3"]])


def test_what_is_chosen_is_said_once_more_beside_the_numbers_only() -> None:
    long = picked(["Youth policy, children’s initiatives", "Ecology"], prompt="Field of work")
    assert long.text.splitlines()[-1] == "Field of work"
    assert picked([str(number) for number in range(9)], prompt="Field of work").text == "Page 1 of 2"
    assert picked(["Youth policy, children’s initiatives", *"abcdefgh"], prompt="F").text.endswith("\n\nF\nPage 1 of 2")
