"""Laws over the wording: one word for one thing, and the signs that each language is written with."""

import re
import tomllib
from collections.abc import Iterator, Mapping

import pytest

from fair.words import LANGUAGES, Language
from tests.front import SAMPLE
from tests.texts.catalogues import texts

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
    """Yield everything that people read: the catalogues, and the sample fair."""
    for text in texts(language).values():
        yield from ((text.key, wording) for wording in text.wordings())
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
