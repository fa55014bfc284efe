"""The translator escapes what people wrote, once, and complains about our own mistakes."""

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from fair.words import LANGUAGES, Language
from texts.translator import CATALOGUES, Catalogue, Safe, Translator, load


@pytest.fixture
def t() -> Translator:
    return load().speaking("en")


def test_what_people_wrote_is_escaped(t: Translator) -> None:
    assert t("language-choose") == "Choose a language."
    assert t("question-place", place="<b>1</b>", total="A & B").endswith("&lt;b&gt;1&lt;/b&gt; of A &amp; B")


def test_what_is_html_already_is_not_escaped_again(t: Translator) -> None:
    assert t("date-time", date=Safe("<b>today</b>"), time="9 < 10") == "<b>today</b>, 9 &lt; 10"


def test_buttons_and_toasts_are_no_html(t: Translator) -> None:
    assert t.plain("button-chosen", label="<3 & more") == "✓ <3 & more"


def test_organisers_words_are_escaped(t: Translator) -> None:
    assert t.of({"kk": "Ж", "ru": "Я", "en": "Ideas & <projects>"}) == "Ideas &amp; &lt;projects&gt;"


def test_an_unknown_text_is_our_mistake(t: Translator) -> None:
    with pytest.raises(KeyError):
        t("no-such-text")


def test_a_text_of_attributes_only_is_our_mistake_too() -> None:
    catalogue = Catalogue("en", ["button =\n    .label = Go"])
    with pytest.raises(KeyError):
        Translator("en", catalogue)("button")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_parsed_alone_is_the_one_of_the_whole_file(language: Language) -> None:
    files = [path.read_text(encoding="utf-8") for path in (CATALOGUES / language).glob("*.ftl")]
    alone, whole = Catalogue(language, files), FluentBundle([language], use_isolating=False)
    for file in files:
        resource = FluentResource(file)
        whole.add_resource(resource)
        for key in (entry.id.name for entry in reversed(resource.body) if isinstance(entry, Message)):
            pattern = whole.get_message(key).value
            assert pattern is not None
            assert alone.format(key, {})[0] == whole.format_pattern(pattern, {})[0]


def test_a_missing_variable_is_our_mistake(t: Translator) -> None:
    with pytest.raises(ValueError, match="date-time"):
        t("date-time", date="today")


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("kk", 1, "1 жауап"),
        ("kk", 21, "21 жауап"),
        ("ru", 1, "1 ответ"),
        ("ru", 3, "3 ответа"),
        ("ru", 11, "11 ответов"),
        ("ru", 21, "21 ответ"),
        ("en", 1, "1 answer"),
        ("en", 21, "21 answers"),
    ],
)
def test_plurals_follow_the_language(language: str, count: int, said: str) -> None:
    t = load().speaking(language)
    assert said in t("mydata-answers", event="", answers=count)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_grouped_and_identifiers_are_not(language: str) -> None:
    t = load().speaking(language)
    counted = t("mydata-registration", event="", role="", status="", answers=12345)
    assert "12345" not in counted
    assert "941140000385" in t("mydata-consent", event="", version="941140000385", when="")
