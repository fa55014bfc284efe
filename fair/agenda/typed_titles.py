"""A session's title as an organiser types it into a chat: in one language, or in all three."""

from fair.agenda.table.columns import TITLE_MAX
from fair.fields.text import clean
from fair.words import LANGUAGES, Language, Words


class TitleError(ValueError):
    """There are neither one nor three lines."""


class TitleTooLongError(ValueError):
    """A line is longer than a title may be; the length of it in characters."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length


def typed_titles(text: str, language: Language) -> Words:
    """Return a message's title, in the language asked for; three lines are Kazakh, Russian, English.

    Raises `TitleError` and `TitleTooLongError`.
    """
    lines = [line for line in map(clean, text.splitlines()) if line]
    if len(lines) not in {1, len(LANGUAGES)}:
        raise TitleError
    if (longest := max(map(len, lines))) > TITLE_MAX:
        raise TitleTooLongError(longest)
    return {language: lines[0]} if len(lines) == 1 else dict(zip(LANGUAGES, lines, strict=True))


def next_language(known: Words, first: Language) -> Language | None:
    """Return the language in which a title is to be written next, the person's own first; None: there are all."""
    order = (first, *(language for language in LANGUAGES if language != first))
    return next((language for language in order if language not in known), None)


def in_all(known: Words, language: Language) -> Words:
    """Return a title that is the same in all languages in which nothing is written yet."""
    return {each: known.get(each, known[language]) for each in LANGUAGES}
