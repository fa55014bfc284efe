"""Laws over the wording: one word for one thing, and the signs that each language is written with."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import get_args

import pytest

from db.delivery.payloads import Draw
from fair.delivery.policy import DeliveryClass
from fair.retention.terms import TermKind
from fair.words import LANGUAGES, Language
from tests.front import SAMPLE
from tests.texts.catalogues import texts
from tests.texts.page_words import PAGE, page_words

SHUNNED: Mapping[Language, tuple[str, ...]] = {
    "kk": ("—", '"', r"\bтүйме", r"\bалдын ала нұсқа", r"\bделегат"),
    "ru": ("—", '"', r"\bпришлите", r"\bвозьмите", r"\bделегат", r"\bприбыти"),
    "en": (
        *("—", '"', "'", "«", r"№ ", r"\bpress", r"\bcannot\b", r"\bshall\b", r"\banew\b"),
        *(r"\bin what quality\b", r"\bdata (?:are|were)\b"),
    ),
}
"""What nobody reads, in small letters: another word was chosen for the thing (docs/glossary.md), or another sign."""


def told(language: Language) -> Iterator[tuple[str, str]]:
    """Yield everything that people read: the catalogues, the page of the rehearsal, and the sample fair."""
    for text in texts(language).values():
        yield from ((text.key, wording) for wording in text.wordings())
    yield from ((key, said[language]) for key, said in page_words())
    for path in sorted(SAMPLE.glob("*.toml")):
        yield from spoken(path.name, tomllib.loads(path.read_text(encoding="utf-8")), language)


def spoken(where: str, value: object, language: Language) -> Iterator[tuple[str, str]]:
    match value:
        case dict() if isinstance(words := value.get(language), str):
            yield where, words
        case dict():
            for key, inner in value.items():
                yield from spoken(f"{where} {key}", inner, language)
        case list():
            for inner in value:
                yield from spoken(where, inner, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_word_stands_for_one_thing(language: Language) -> None:
    found = [
        f"{where}: {shunned}"
        for where, said in told(language)
        for shunned in SHUNNED[language]
        if re.search(shunned, re.sub("<[^>]*>", "", said).casefold())
    ]
    assert found == []


def test_the_page_of_the_rehearsal_names_all_that_may_go_out() -> None:
    """A word that is missing there leaves the plan empty."""
    may_go_out = {*get_args(Draw), *DeliveryClass, *(f"deletion-{kind}" for kind in TermKind)}
    assert may_go_out <= {key for key, _ in page_words()}


def test_the_page_of_the_rehearsal_says_everything_in_three_languages() -> None:
    keys = [key for key, _ in page_words()]
    assert len(keys) == len(set(keys))
    assert len(keys) == sum(path.read_text(encoding="utf-8").count(": [") for path in PAGE.glob("*words.js"))
