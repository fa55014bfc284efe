"""What `jarmenke check` says: one sentence what is wrong, one what to do."""

import pytest

from fair.content import FINDINGS, Finding
from fair.words import LANGUAGES
from texts.findings import sentence
from texts.translator import load

NUMBERS = {"min", "max", "length", "count"}
SAMPLES = {"language": "kk", "expected": "moment"}


def finding(code: str) -> Finding:
    values = {name: 7 if name in NUMBERS else SAMPLES.get(name, f"<{name}>") for name in FINDINGS[code]}
    return Finding("event.toml", 3, code, values)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_said_in_every_language(language: str) -> None:
    said = {code: sentence(load().speaking(language), finding(code)) for code in FINDINGS}
    wrong = {code: one for code, one in said.items() if ". " not in one or not one.endswith((".", "?")) or "{" in one}
    assert wrong == {}


def test_what_was_probably_meant_is_asked() -> None:
    args = {"key": "zone", "value": "Asia/Aktau", "suggestion": "Asia/Aqtau"}
    said = sentence(load().speaking("en"), Finding("event.toml", 9, "unknown-zone", args))
    assert said.startswith("There is no time zone “Asia/Aktau”.")
    assert said.endswith("Did you mean “Asia/Aqtau”?")


def test_nothing_is_asked_where_nothing_is_like_it() -> None:
    args = {"key": "kind", "value": "xyz", "suggestion": ""}
    assert "Did you mean" not in sentence(load().speaking("en"), Finding("questions.toml", 9, "unknown-kind", args))


def test_the_language_that_is_missing_is_named() -> None:
    args = {"key": "title.kk", "language": "kk"}
    said = sentence(load().speaking("ru"), Finding("event.toml", 9, "missing-language", args))
    assert "нет казахского варианта" in " ".join(said.split())


def test_a_sentence_is_plain_text() -> None:
    args = {"key": "url", "value": "<a & b>"}
    assert "“<a & b>”" in sentence(load().speaking("en"), Finding("event.toml", 9, "bad-url", args))
