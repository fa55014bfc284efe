"""Looking for faults in the catalogues: what does not parse, and what is missing in one of the languages."""

from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, MessageReference, TermReference
from fluent.syntax.visitor import Visitor

from fair.words import LANGUAGES
from texts.translator import CATALOGUES


def faults(folder: Path = CATALOGUES) -> Iterator[str]:
    """Yield a sentence per fault, with file and line."""
    keys: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for language in LANGUAGES:
        for path in sorted((folder / language).glob("*.ftl")):
            yield from _read(path, keys[language], f"{language}/{path.name}")
    everything = {key: place for language in LANGUAGES for key, place in keys[language].items()}
    for key, place in sorted(everything.items()):
        for language in LANGUAGES:
            if key not in keys[language]:
                yield f"{place}: {key} is missing in {language}"


def _read(path: Path, keys: dict[str, str], name: str) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    for entry in FluentParser(with_spans=True).parse(source).body:
        line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
        if isinstance(entry, Junk):
            yield f"{name}:{line}: can't be read"
        elif isinstance(entry, Message):
            if entry.id.name in keys:
                yield f"{name}:{line}: {entry.id.name} stands already at {keys[entry.id.name]}"
            keys.setdefault(entry.id.name, f"{name}:{line}")
            if _refers(entry):
                yield f"{name}:{line}: {entry.id.name} refers to another text"


def _refers(message: Message) -> bool:
    """Tell whether a text holds another one; it could not be parsed alone (`Catalogue`)."""
    references = _References()
    references.visit(message)
    return references.any


class _References(Visitor):
    any = False

    def visit_MessageReference(self, _node: MessageReference) -> None:  # noqa: N802 - the library's way
        self.any = True

    def visit_TermReference(self, _node: TermReference) -> None:  # noqa: N802 - the library's way
        self.any = True
