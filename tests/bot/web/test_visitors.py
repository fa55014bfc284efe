"""Which language a stranger reads, and how many strangers are let in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web import visitors
from bot.web.visitors import VisitorLimit, preferred
from fair.words import LANGUAGES


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        (None, "", "kk"),
        ("ru", "en", "ru"),
        ("de", "en", "en"),
        (None, "ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        (None, "de-DE,de;q=0.9,en;q=0.3,ru;q=0.4", "ru"),
        (None, "de, *", "kk"),
        (None, "ru;q=0, en;q=0.1", "en"),
        (None, "ru;q=nan, en;q=inf, kk;q=x", "kk"),
        (None, "RU", "ru"),
        (None, "en; level=1", "en"),
    ],
)
def test_a_language_is_found(asked: str | None, accepted: str, language: str) -> None:
    assert preferred(asked, accepted) == language


@given(st.none() | st.text(), st.text(alphabet="kruen-,;q=.019 *"))
def test_whatever_is_asked_for_there_is_a_language(asked: str | None, accepted: str) -> None:
    assert preferred(asked, accepted) in LANGUAGES


async def test_so_many_are_let_in_per_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitors, "PER_SECOND", 3)
    limit = VisitorLimit()
    now = [100.0]
    monkeypatch.setattr(visitors, "seconds", lambda: now[0])
    assert [limit.admits() for _ in range(5)] == [True, True, True, False, False]
    now[0] = 101.0
    assert limit.admits()
