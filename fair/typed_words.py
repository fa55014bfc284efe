"""Short words in the languages of a fair, as an organiser types them into a chat: in one of them, or in all three."""

from fair.fields.text import clean
from fair.words import LANGUAGES, Language, Words


class LinesError(ValueError):
    """There are neither one nor three lines."""


class TooLongError(ValueError):
    """A line is longer than it may be; the length of it in characters."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length


def typed_words(text: str, language: Language, limit: int) -> Words:
    """Return a message's words, in the language asked for; three lines are Kazakh, Russian, English.

    `limit`: characters of a line at most. Raises `LinesError` and `TooLongError`.
    """
    lines = [line for line in map(clean, text.splitlines()) if line]
    if len(lines) not in {1, len(LANGUAGES)}:
        raise LinesError
    if (longest := max(map(len, lines))) > limit:
        raise TooLongError(longest)
    return {language: lines[0]} if len(lines) == 1 else dict(zip(LANGUAGES, lines, strict=True))


def next_language(known: Words, first: Language) -> Language | None:
    """Return the language in which something is to be written next, the person's own first; None: there are all."""
    order = (first, *(language for language in LANGUAGES if language != first))
    return next((language for language in order if language not in known), None)


def in_all(known: Words, language: Language) -> Words:
    """Return words that are the same in all languages in which nothing is written yet."""
    return {each: known.get(each, known[language]) for each in LANGUAGES}
