"""The catalogues, taken apart: what laws and property tests look at."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    BaseNode,
    Identifier,
    Junk,
    Message,
    Pattern,
    Placeable,
    SelectExpression,
    TextElement,
    VariableReference,
)
from fluent.syntax.visitor import Visitor

from fair.words import LANGUAGES, Language
from texts.translator import CATALOGUES

PLURALS = {"kk": {"one", "other"}, "ru": {"one", "few", "many", "other"}, "en": {"one", "other"}}
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


@dataclass
class Text(Visitor):
    """One message of one language."""

    language: Language
    key: str
    message: Message
    variables: set[str] = field(default_factory=set)
    selectors: list[tuple[str, set[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.visit(self.message)

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the visitor's protocol
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802 - the visitor's protocol
        keys = {key.name for variant in node.variants if isinstance(key := variant.key, Identifier)}
        if isinstance(node.selector, VariableReference):
            self.selectors.append((node.selector.id.name, keys))
        self.generic_visit(node)

    @property
    def numbers(self) -> set[str]:
        """Variables that choose a plural."""
        return {name for name, keys in self.selectors if keys <= CATEGORIES}

    def wordings(self) -> list[str]:
        """Return the text in every variant, with `{name}` where a value goes in."""
        assert self.message.value is not None
        return list(dict.fromkeys(_wordings(self.message.value)))

    def __str__(self) -> str:
        return f"{self.language} {self.key}"


def _wordings(pattern: Pattern) -> Iterator[str]:
    parts: list[list[str]] = []
    for element in pattern.elements:
        match element:
            case TextElement():
                parts.append([element.value])
            case Placeable(expression=SelectExpression() as select):
                parts.append([text for variant in select.variants for text in _wordings(variant.value)])
            case Placeable(expression=VariableReference() as variable):
                parts.append([f"{{{variable.id.name}}}"])
            case other:
                raise AssertionError(f"the laws do not know {other!r} yet")
    yield from map("".join, product(*parts))


def entries(language: Language) -> Iterator[tuple[Path, BaseNode]]:
    """Yield everything in the files of a language, as parsed."""
    for path in sorted((CATALOGUES / language).glob("*.ftl")):
        for entry in FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body:
            yield path, entry


def junk() -> list[str]:
    return [
        f"{path.parent.name}/{path.name}: {entry.content}"
        for language in LANGUAGES
        for path, entry in entries(language)
        if isinstance(entry, Junk)
    ]


def repeated(language: Language) -> list[str]:
    keys = Counter(entry.id.name for _, entry in entries(language) if isinstance(entry, Message))
    return [key for key, count in keys.items() if count > 1]


@cache
def texts(language: Language) -> dict[str, Text]:
    return {
        entry.id.name: Text(language, entry.id.name, entry)
        for _, entry in entries(language)
        if isinstance(entry, Message)
    }


def everything() -> list[Text]:
    return [text for language in LANGUAGES for text in texts(language).values()]
