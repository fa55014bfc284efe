"""Whatever people write, every text stays HTML that Telegram reads."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rehearsal.world.markup import Entity, parse_html
from tests.texts.catalogues import Text, everything
from texts.translator import load

pytestmark = pytest.mark.no_cover  # the same lines again and again

HOSTILE = st.lists(
    st.sampled_from(
        ["<", ">", "&", '"', "'", "/", "<b>", "</b>", "<3", "&lt;", "&#60;", "&amp", "</", "<a href=", " "]
    ),
    max_size=8,
).map("".join)
WRITTEN = st.one_of(
    HOSTILE, st.text(max_size=40), st.builds("".join, st.lists(st.one_of(HOSTILE, st.text(max_size=4))))
)
COUNTED = st.integers(min_value=0, max_value=10**12)


@cache
def with_variables() -> list[Text]:
    return [text for text in everything() if text.variables]


def check(written: str, counted: int) -> None:
    """Expect what was written in the text as it is, and no other entities than with a harmless word."""
    for text in with_variables():
        shown, entities = parse_html(filled(text, written, counted))
        if text.variables - text.numbers - {name for name, _ in text.selectors}:
            assert written in shown, str(text)
        if written:
            _, expected = parse_html(filled(text, "x", counted))
            assert kinds(entities) == kinds(expected), str(text)


def kinds(entities: list[Entity]) -> list[str]:
    return [entity["type"] for entity in entities]


def filled(text: Text, written: str, counted: int) -> str:
    values = {name: counted if name in text.numbers else written for name in text.variables}
    return load().speaking(text.language)(text.key, **values)


@given(written=WRITTEN, counted=COUNTED)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_people_write_breaks_a_text(written: str, counted: int) -> None:
    check(written, counted)


@pytest.mark.long
@given(written=WRITTEN, counted=COUNTED)
@settings(max_examples=10_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_people_write_breaks_a_text_ten_thousand_times(written: str, counted: int) -> None:
    check(written, counted)


def test_every_text_without_variables_is_right() -> None:
    for text in everything():
        if not text.variables:
            parse_html(load().speaking(text.language)(text.key))
