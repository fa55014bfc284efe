"""Changing a common question in `faq.toml` as an organiser would: one entry, and nothing else of the file."""

import json
import tomllib

from fair.content.toml_lines import locate
from fair.faq.question import FrequentQuestion
from fair.words import LANGUAGES, Words


def put(source: str, one: FrequentQuestion) -> str:
    """Return the file with a common question in the place of the one with its id, else at the end of the questions.

    Raises `ValueError` where the file is no TOML.
    """
    entry = _entry(one)
    place = _place(source, one.id)
    if place is None:
        return f"{source.rstrip()}\n\n{entry}" if source.strip() else entry
    return _replaced(source, place, entry)


def drop(source: str, identity: str) -> str:
    """Return the file without a common question."""
    place = _place(source, identity)
    return source if place is None else _replaced(source, place, "")


def _entry(one: FrequentQuestion) -> str:
    lines = [
        "[[faq]]",
        f"id = {_text(one.id)}",
        f"question = {_words(one.question)}",
        f"answer = {_words(one.answer)}",
    ]
    if one.words:
        lines.append(f"words = [{', '.join(map(_text, one.words))}]")
    return "\n".join(lines) + "\n"


def _words(words: Words) -> str:
    return f"{{ {', '.join(f'{language} = {_text(words[language])}' for language in LANGUAGES)} }}"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # every JSON string is a TOML string


def _place(source: str, identity: str) -> int | None:
    entries = tomllib.loads(source).get("faq", [])
    return next((place for place, entry in enumerate(entries) if entry.get("id") == identity), None)


def _replaced(source: str, place: int, entry: str) -> str:
    """Put an entry in the place of one: from its heading to its last line, comments of the next one not included."""
    begins = sorted({line for path, line in locate(source).items() if len(path) == 2 and isinstance(path[1], int)})  # noqa: PLR2004 - the tables of both lists
    rows = source.splitlines(keepends=True)
    first = locate(source)["faq", place]
    last = next((line for line in begins if line > first), len(rows) + 1) - 1
    while rows[last - 1].strip().startswith("#") or not rows[last - 1].strip():
        last -= 1
    before, after = "".join(rows[: first - 1]), "".join(rows[last:])
    return f"{before}{entry}{after}" if entry else f"{before.rstrip()}\n{after}"
