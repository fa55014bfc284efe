"""From the files of a folder to an `Event`, or to everything that is wrong with them."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from fair.content.door_table import check_door
from fair.content.event_file import Frame, frame_of, read_event
from fair.content.faq_file import read_faq
from fair.content.places_file import check_options
from fair.content.questions_file import read_questions
from fair.content.terms_check import check_terms
from fair.content.toml_lines import line_of, locate
from fair.content.toml_table import TomlTable, UnplacedFinding
from fair.event.model import Event
from fair.findings import WARNINGS, Finding

EVENT_FILE: Final = "event.toml"
QUESTIONS_FILE: Final = "questions.toml"
FAQ_FILE: Final = "faq.toml"
FILES: Final = (EVENT_FILE, QUESTIONS_FILE, FAQ_FILE)
"""What a folder may hold. Other files are not looked at here."""
DEMANDED: Final = (EVENT_FILE, QUESTIONS_FILE)
"""What a folder must hold."""

_PLACE: Final = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_WRONG: Final[Mapping[str, str]] = {
    "Unclosed": "bracket",
    "Expected ']": "bracket",
    "Unterminated string": "quotes",
    "Illegal character '\\n'": "quotes",
    "Cannot": "twice",
    "Duplicate": "twice",
    "Expected '='": "equals",
    "Invalid value": "value",
    "Invalid date": "value",
    "Expected newline": "character",
    "Invalid statement": "character",
    "Found invalid character": "character",
    "Illegal character": "character",
}
"""What is wrong, by how `tomllib` begins to say it."""
_BYTE_ORDER_MARK: Final = "\ufeff"
"""Windows' Notepad puts one before a text."""


def read(folder_files: Mapping[str, str]) -> tuple[Event | None, tuple[Finding, ...]]:
    """Return the fair that the files (name to text) describe, and what was found, in the files' order.

    There is an event exactly if no finding is an error.
    """
    sources = {name: folder_files[name].removeprefix(_BYTE_ORDER_MARK) for name in FILES if name in folder_files}
    findings = [Finding(name, 1, "missing-file") for name in DEMANDED if name not in sources]
    notes: list[UnplacedFinding] = []
    tables: dict[str, TomlTable] = {}
    for name, source in sources.items():
        try:
            tables[name] = TomlTable(notes, name, tomllib.loads(source))
        except (ValueError, RecursionError) as error:
            findings.append(_syntax(name, source, error))
    event = read_event(tables[EVENT_FILE]) if EVENT_FILE in tables else None
    if QUESTIONS_FILE in tables:
        form = read_questions(tables[QUESTIONS_FILE], frame_of(event) if event else Frame())
        if event is not None:
            event = replace(event, form=form)
            check_door(tables[EVENT_FILE], event.door, form)
            check_options(tables[EVENT_FILE], event.places, form)
            check_terms(tables[EVENT_FILE], tables[QUESTIONS_FILE], event)
    if FAQ_FILE in tables:
        faq = read_faq(tables[FAQ_FILE])
        event = replace(event, faq=faq.questions, wordings=faq.wordings) if event else None
    findings += _located(notes, sources)
    findings.sort(key=lambda finding: (FILES.index(finding.file), finding.line))
    sound = all(finding.code in WARNINGS for finding in findings)
    return event if sound else None, tuple(findings)


def _syntax(name: str, source: str, error: Exception) -> Finding:
    """Return where a file stops being TOML, and what is wrong there, as far as the library's English tells it."""
    detail = str(error)
    place = _PLACE.search(detail)
    last = source.rstrip().count("\n") + 1
    line = int(place[1]) if place and place[1] else last
    wrong = next((wrong for beginning, wrong in _WRONG.items() if detail.startswith(beginning)), "other")
    return Finding(name, line, "syntax", {"wrong": wrong})


def _located(notes: list[UnplacedFinding], sources: Mapping[str, str]) -> list[Finding]:
    """Give the notes their lines. Looking for lines takes time, so it is done only for files with notes."""
    lines = {name: locate(sources[name]) for name in {note.file for note in notes}}
    return [Finding(note.file, line_of(lines[note.file], note.path), note.code, note.args) for note in notes]
