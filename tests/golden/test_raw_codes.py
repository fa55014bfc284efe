"""A law over all screens: nobody reads a code of ours, such as `ru`, `full_name` or `ngo`, in the place of a word."""

import re
from itertools import chain

import pytest

from fair.words import LANGUAGES, Language
from tests.golden.gallery import GALLERY, drawn
from tests.golden.sample import EVENT

APART = re.compile(
    r"https?://\S+|<code>.*?</code>|<pre>.*?</pre>|<[^>]*>|&\w+;|[\w.+-]+@[\w.-]+|/\w+|\b[\w-]+\.\w+\b|\{\w+\}",
    re.DOTALL,
)
"""Addresses, commands, names of files, and what is to be copied: they are meant to be read as they are."""
CODES = frozenset(
    {
        *LANGUAGES,
        *(role.id for role in EVENT.roles),
        *(hall.id for hall in EVENT.halls),
        *(section.id for section in EVENT.sections),
        *chain.from_iterable((question.id, *(one.id for one in question.options)) for question in EVENT.form.questions),
    }
)
SNAKE = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b|\b(?:kk|ru|en)\b")
VALUE = re.compile(r"(?::|→|•) ?([a-z_]+)(?= ?(?:$|[;)→]))", re.MULTILINE)
"""A word of small letters that stands as a value."""


def raw(text: str, language: Language) -> set[str]:
    """Return the codes in what people read. In English some of them are words."""
    read = APART.sub(" ", text)
    values = set() if language == "en" else CODES & set(VALUE.findall(read))
    return {*SNAKE.findall(read), *values}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", GALLERY)
def test_no_code_is_read_as_a_word(subject: str, language: Language) -> None:
    found = {
        f"{name}: {sorted(codes)}"
        for name, screens in drawn(subject, language)
        for screen in screens
        for text in (screen.text, *(button.text for row in screen.buttons for button in row))
        if (codes := raw(text, language))
    }
    assert found == set()


def test_codes_are_noticed() -> None:
    assert raw("Язык: ru", "ru") == {"ru"}
    assert raw("• Вопрос: full_name → position", "en") == {"full_name"}
    assert raw("Категория участника: ngo\nЗал: aral", "kk") == {"ngo", "aral"}
    assert raw("See example.ru, ask@fair.kz, <code>ru</code>, /en, {name_of}", "en") == set()
