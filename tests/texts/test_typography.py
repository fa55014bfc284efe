"""Where no line of a message may end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.words import LANGUAGES, Language
from tests.golden.gallery import GALLERY, drawn
from texts.translator import load
from texts.typography import NO_BREAK, loose

AS_WRITTEN = {"letter", "letter-to-a-stranger", "topic-names"}
"""Organisers' own words, which go out as they were sent, and names of topics, which are one line."""


def bound(language: Language, text: str) -> str:
    """Return a text as it is said, with ~ for each blank at which no line ends."""
    t = load().speaking(language)
    return t.of({"kk": text, "ru": text, "en": text}).replace(NO_BREAK, "~")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "Заявка №~0042 принята"),
        ("kk", "№~7 өтінім"),
        ("en", "Application No.~0042. No. That is all."),
        ("ru", "До 20~МБ, 5~ч 15~мин, 100~%, 45~минут"),
        ("kk", "20~МБ-қа дейін, 45~минут, 2~сағат"),
        ("en", "Up to 20~MB, 5~h 15~min"),
        ("ru", "14~ноября 2027~г. (воскресенье)"),
        ("kk", "2027 жылғы 14~қараша, жексенбі"),
        ("en", "Sunday, 14~November 2027"),
        ("ru", "Ждём Вас: +7~701~456~78~90, всего 1~500"),
        ("ru", "Анкета~– это вопросы; 9–10; 3 чашки, 5 минеральных вод"),
    ],
)
def test_what_belongs_together_stays_in_a_line(language: Language, said: str) -> None:
    assert bound(language, said.replace("~", " ")) == said


def test_what_is_copied_or_followed_stays_as_it_is() -> None:
    t = load().speaking("ru")
    assert NO_BREAK in t("date-plain", day="14", month="ноября", year="2027")
    asked = t("programme-ask-speakers", title="a – b")
    assert NO_BREAK in asked
    assert not [part for part in asked.split("<code>")[1:] if NO_BREAK in part.partition("</code>")[0]]


def test_buttons_toasts_and_files_have_plain_blanks() -> None:
    t = load().speaking("ru")
    assert t.plain("date-plain", day="14", month="ноября", year="2027") == "14 ноября 2027 г."
    assert t.plain("bulk-yes", count=1_234_567) == "Да, одобрить (1 234 567)"


@given(st.text(alphabet="№ 1234МБчг.%–<b>/", max_size=40))
def test_nothing_else_changes(text: str) -> None:
    assert loose(bound("ru", text).replace("~", " ")) == loose(bound("en", text).replace("~", " "))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", GALLERY)
def test_no_screen_breaks_where_it_should_not(subject: str, language: Language) -> None:
    binder = load().speaking(language).binder
    broken = [
        name
        for name, screens in drawn(subject, language)
        for one in screens
        if binder.bind(one.text) != one.text and name not in AS_WRITTEN
    ]
    assert broken == []
