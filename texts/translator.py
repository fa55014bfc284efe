"""Every word people see, from Fluent catalogues in three languages."""

import html
import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from fair.words import LANGUAGES, Language, Words
from texts.typography import Binder, loose

CATALOGUES: Final = Path(__file__).parent
_BEGINNING: Final = re.compile(r"^(?=[a-zA-Z][a-zA-Z0-9_-]* *=)", re.MULTILINE)
"""Of a text in a catalogue: its name, where a line begins."""


class Safe(str):
    """A string that is HTML already and goes into a text as it is."""

    __slots__ = ()


Argument = str | int | Safe


def as_plain(text: Safe) -> str:
    """Return a text without tags as a file or a button has it: unescaped, with plain blanks."""
    return loose(html.unescape(text))


class Catalogue:
    """The texts of one language. Parsing them all takes a second, so each is parsed when it is first asked for.

    That needs texts that stand alone: none refers to another one.
    """

    def __init__(self, language: Language, files: Iterable[str]) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        entries = (entry for file in files for entry in _BEGINNING.split(file)[1:])
        self._unparsed = {entry.partition("=")[0].rstrip(): entry for entry in entries}

    def format(self, key: str, arguments: dict[str, str | int]) -> tuple[str, list[Exception]]:
        """Return a text and what is wrong with it. Raises `KeyError` for an unknown one."""
        if (entry := self._unparsed.pop(key, None)) is not None:
            self._bundle.add_resource(FluentResource(entry))
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(message.value, arguments)
        return str(text), errors


class Translator:
    """Speaks one language. Calling it returns Telegram HTML; string arguments are escaped here, only here.

    Lines of a message break where they may: non-breaking spaces are put here, only here, too.
    """

    def __init__(self, language: Language, catalogue: Catalogue) -> None:
        self.language = language
        self._catalogue = catalogue
        self._still: dict[str, Safe] = {}
        """Texts without arguments, which are the same every time."""
        self._plain: dict[str, str] = {}
        """The same without escaping."""

    def __call__(self, key: str, /, **arguments: Argument) -> Safe:
        """Return a text. Numbers choose plurals and are grouped; identifiers such as a BIN go in as strings.

        Raises `KeyError` for an unknown text and `ValueError` for a missing variable: both are our bugs.
        """
        if not arguments and (still := self._still.get(key)):
            return still
        text = self._bound(self._said(key, arguments))
        return text if arguments else self._still.setdefault(key, text)

    def _said(self, key: str, arguments: Mapping[str, Argument]) -> str:
        given: dict[str, str | int] = {
            name: value if isinstance(value, Safe | int) else html.escape(value, quote=False)
            for name, value in arguments.items()
        }
        text, errors = self._catalogue.format(key, given)
        if errors:
            raise ValueError(f"{self.language} {key}: {errors}")
        return text

    @cached_property
    def binder(self) -> Binder:
        """What keeps this language's numbers and dates in one line."""
        months = [self.plain(f"month-{number}") for number in range(1, 13)]
        return Binder((*months, *self.plain("number-units").split()))

    def _bound(self, text: str) -> Safe:
        return Safe(self.binder.bind(text))

    def plain(self, key: str, /, **arguments: Argument) -> str:
        """Return a text without escaping and with plain blanks: for buttons, toasts and files, which are no HTML."""
        if not arguments and (still := self._plain.get(key)):
            return still
        text = as_plain(Safe(self._said(key, arguments)))
        return text if arguments else self._plain.setdefault(key, text)

    def of(self, words: Words) -> Safe:
        """Return organisers' words in this language, escaped."""
        return self._bound(html.escape(words[self.language], quote=False))


class Texts:
    """The catalogues of all languages, read once."""

    def __init__(self, catalogues: Mapping[Language, Catalogue]) -> None:
        self._translators = {language: Translator(language, each) for language, each in catalogues.items()}

    def speaking(self, language: Language) -> Translator:
        """Return the translator of a language."""
        return self._translators[language]


@cache
def load() -> Texts:
    """Read the catalogues."""
    return Texts({language: _catalogue(language) for language in LANGUAGES})


def _catalogue(language: Language) -> Catalogue:
    paths = sorted((CATALOGUES / language).glob("*.ftl"))
    return Catalogue(language, (path.read_text(encoding="utf-8") for path in paths))
