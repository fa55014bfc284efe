"""The words of the rehearsal's page, which are kept in its scripts in three languages."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fair.words import LANGUAGES, Language

PAGE: Final = Path(__file__).parents[2] / "rehearsal" / "page"
SAID: Final = r'"((?:[^"\\]|\\.)*)"'
WORDS: Final = re.compile(rf'"?([\w-]+)"?: \[\s*{SAID},\s*{SAID},\s*{SAID},?\s*\]')


def page_words() -> Iterator[tuple[str, dict[Language, str]]]:
    """Yield each key and what it says in each language."""
    for path in sorted(PAGE.glob("*words.js")):
        for key, *said in WORDS.findall(path.read_text(encoding="utf-8")):
            yield key, dict(zip(LANGUAGES, said, strict=True))
