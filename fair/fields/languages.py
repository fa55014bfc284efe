"""In which of our languages a text is: as its file says, or as its letters show."""

import re
from collections.abc import Mapping
from typing import Final

from fair.words import LANGUAGES, Language

_KAZAKH: Final = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_CODES: Final[Mapping[str, Language]] = {
    **dict.fromkeys(("kk", "kaz", "kz", "kazakh", "қазақша", "казахский"), "kk"),
    **dict.fromkeys(("ru", "rus", "russian", "орысша", "русский"), "ru"),
    **dict.fromkeys(("en", "eng", "english", "ағылшынша", "английский"), "en"),
}
"""What programs and people write for a language, other than we do."""


def language_called(code: str) -> Language | None:
    """Return the language of a code such as `ru-RU` or `kaz`, or of its name; None, if it is none of ours."""
    return _CODES.get(re.split(r"[-_]", code.strip().casefold())[0])


def language_of_letters(text: str) -> Language:
    """Return the language that a text looks like: that of its letters."""
    if _KAZAKH.search(text):
        return "kk"
    return "ru" if _CYRILLIC.search(text) else LANGUAGES[-1]
