"""Whether the sessions that options stand for are there: an agenda lies in another file than the questionnaire."""

import difflib
import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from fair.content.loader import QUESTIONS_FILE
from fair.content.toml_lines import Path, line_of, locate
from fair.event.model import Event
from fair.findings import Finding

_KEY: Final = "sessions"


def unknown_sessions(files: Mapping[str, str], event: Event, known: Collection[str]) -> tuple[Finding, ...]:
    """Return the options that stand for something that is neither a section of the event nor a known session.

    `files`: those that the event was read from, without a mistake.
    """
    source = files[QUESTIONS_FILE]
    there = {section.id for section in event.sections}.union(known)
    wrong = [(path, value) for path, value in _named(tomllib.loads(source)) if value not in there]
    lines = locate(source) if wrong else {}
    return tuple(
        Finding(QUESTIONS_FILE, line_of(lines, path), "unknown-session", _arguments(value, there))
        for path, value in wrong
    )


def _arguments(value: str, there: Collection[str]) -> Mapping[str, str]:
    guesses = difflib.get_close_matches(value, sorted(there), n=1)
    return {"key": _KEY, "value": value, "suggestion": guesses[0] if guesses else ""}


def _named(top: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Yield everything that options stand for, with its place: of a question's own options, and of shared lists."""
    lists: list[tuple[Path, Any]] = [
        (("question", place, "options"), question.get("options")) for place, question in enumerate(top["question"])
    ]
    lists += [(("options", name), options) for name, options in top.get("options", {}).items()]
    for path, options in lists:
        for number, option in enumerate(options if isinstance(options, list) else ()):
            for position, value in enumerate(option.get(_KEY, ())):
                yield (*path, number, _KEY, position), value
