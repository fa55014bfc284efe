import pytest

from handlers.agenda.callbacks import AgendaCallback
from handlers.base.buttons import pager
from texts.translator import load


def turned(page: int, last: int, *, counted: bool = True) -> list[tuple[str, str | None]]:
    t = load().speaking("en")
    rows = pager(t, page, last, lambda target: AgendaCallback(action="now", page=target), counted=counted)
    return [(button.text, button.data) for row in rows for button in row]


def leads(page: int) -> str:
    return AgendaCallback(action="now", page=page).pack()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (0, [("1 / 3", leads(0)), ("▶️", leads(1))]),
        (1, [("◀️", leads(0)), ("2 / 3", leads(1)), ("▶️", leads(2))]),
        (2, [("◀️", leads(1)), ("3 / 3", leads(2))]),
        (9, [("◀️", leads(1)), ("3 / 3", leads(2))]),
    ],
)
def test_a_pager_turns_to_the_pages_around(page: int, expected: list[tuple[str, str]]) -> None:
    assert turned(page, 2) == expected


def test_a_pager_may_leave_the_count_out() -> None:
    assert turned(1, 2, counted=False) == [("◀️", leads(0)), ("▶️", leads(2))]


def test_one_page_needs_no_pager() -> None:
    assert turned(0, 0) == []
