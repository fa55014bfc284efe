"""Every word people see, from Fluent catalogues in three languages."""

import html
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from fair.words import LANGUAGES, Language, Words

CATALOGUES: Final = Path(__file__).parent


class Safe(str):
    """A string that is HTML already and goes into a text as it is."""

    __slots__ = ()


Argument = str | int | Safe


class Translator:
    """Speaks one language. Calling it returns Telegram HTML; string arguments are escaped here, only here."""

    def __init__(self, language: Language, bundle: FluentBundle) -> None:
        self.language = language
        self._bundle = bundle
        self._still: dict[str, Safe] = {}
        """Texts without arguments, which are the same every time."""

    def __call__(self, key: str, /, **arguments: Argument) -> Safe:
        """Return a text. Numbers choose plurals and are grouped; identifiers such as a BIN go in as strings.

        Raises `KeyError` for an unknown text and `ValueError` for a missing variable: both are our bugs.
        """
        if not arguments and (still := self._still.get(key)):
            return still
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        given = {
            name: value if isinstance(value, Safe | int) else html.escape(value, quote=False)
            for name, value in arguments.items()
        }
        text, errors = self._bundle.format_pattern(message.value, given)
        if errors:
            raise ValueError(f"{self.language} {key}: {errors}")
        return Safe(text) if arguments else self._still.setdefault(key, Safe(text))

    def plain(self, key: str, /, **arguments: Argument) -> str:
        """Return a text without escaping, for buttons and toasts, which are no HTML."""
        return html.unescape(self(key, **arguments))

    def of(self, words: Words) -> Safe:
        """Return organisers' words in this language, escaped."""
        return Safe(html.escape(words[self.language], quote=False))


class Texts:
    """The catalogues of all languages, read once."""

    def __init__(self, bundles: Mapping[Language, FluentBundle]) -> None:
        self._translators = {language: Translator(language, bundle) for language, bundle in bundles.items()}

    def speaking(self, language: Language) -> Translator:
        """Return the translator of a language."""
        return self._translators[language]


@cache
def load() -> Texts:
    """Read the catalogues."""
    return Texts({language: _bundle(language) for language in LANGUAGES})


def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((CATALOGUES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
