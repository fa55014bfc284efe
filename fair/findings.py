"""What can be wrong with a fair's content: codes with arguments. The texts say them, as `finding-<code>`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

_KEY: Final = frozenset({"key"})
_GUESS: Final = frozenset({"key", "value", "suggestion"})
"""`suggestion` is the known word that looks most like the `value`, or empty."""

_IN_CONTENT: Final[Mapping[str, frozenset[str]]] = {
    # The file itself
    "missing-file": frozenset(),
    "syntax": frozenset({"wrong"}),
    # Keys and their values
    "missing-key": _KEY,
    "unknown-key": _GUESS,
    "wrong-type": _KEY | {"expected"},
    "out-of-range": _KEY | {"min", "max"},
    "min-over-max": _KEY | {"min", "max"},
    "empty-list": _KEY,
    # Texts
    "missing-language": _KEY | {"language"},
    "empty-text": _KEY,
    "too-long": _KEY | {"length", "max"},
    "bad-braces": _KEY,
    "unknown-placeholder": _GUESS,
    "missing-placeholder": _KEY | {"value"},
    "bad-url": _KEY | {"value"},
    "bad-bin": _KEY | {"value"},
    # Identifiers and what they refer to
    "bad-id": _KEY | {"value"},
    "long-id": _KEY | {"value", "max"},
    "duplicate-id": _KEY | {"value"},
    "unknown-kind": _GUESS,
    "unknown-role": _GUESS,
    "unknown-intent": _GUESS,
    "unknown-check": _GUESS,
    "unknown-zone": _GUESS,
    "unknown-question": _GUESS,
    "unknown-option": _GUESS,
    "unknown-options": _GUESS,
    # Options
    "too-many-options": _KEY | {"count", "max"},
    "same-label": _KEY | {"value"},
    "unused-options": _KEY | {"value"},
    # Questions
    "key-not-for-kind": _KEY | {"kind"},
    "bad-file-type": _KEY | {"value"},
    "organisation-card": _KEY,
    "sessions-card": _KEY,
    "condition-later": _KEY | {"value"},
    "condition-kind": _KEY | {"value", "kind"},
    "condition-role": _KEY | {"value", "roles"},
    "condition-card": _KEY | {"value"},
    # Moments and terms
    "date-order": _KEY | {"before"},
    "zone-name": _KEY | {"value", "offset"},
    "already-required": _KEY,
    "moment-too-late": _KEY,
    "who-sees": _KEY,
    "keep-not-personal": _KEY,
    "keep-over-term": _KEY | {"max"},
    "keep-over-condition": _KEY | {"value", "max"},
    "keep-of-organisation": _KEY,
    "keep-before-report": _KEY,
    "report-after-term": _KEY | {"max"},
    "terms-not-told": _KEY,
    "days-not-kept": _KEY | {"value"},
    "bad-time": _KEY | {"value"},
    # Places
    "unknown-choice": _GUESS,
    "limit-kind": _KEY | {"value"},
    # Halls and sections
    "same-name": _KEY | {"value"},
}

AGENDA_FINDINGS: Final[Mapping[str, frozenset[str]]] = {
    # The file itself
    "unreadable": frozenset(),
    "dangerous": frozenset(),
    "too-big": frozenset({"max"}),
    "too-many-rows": frozenset({"max"}),
    "empty-table": frozenset(),
    # The first row
    "missing-column": _KEY,
    "unknown-column": _GUESS,
    "same-column": _KEY,
    # Cells
    "formula": _KEY,
    "wrong-cell": _KEY,
    "bad-date": _KEY | {"value"},
    "bad-number": _KEY | {"value", "max"},
    "unknown-word": _GUESS,
    "unknown-hall": _GUESS,
    "unknown-section": _GUESS,
    "unknown-session-kind": _GUESS,
    "bad-session-id": _KEY | {"value", "max"},
    "end-before-start": _KEY | {"value"},
    "start-elsewhere": _KEY | {"value", "day"},
    "outside-days": _KEY | {"value", "first", "last"},
    # Texts and speakers
    "untranslated": _KEY | {"language"},
    "too-many-speakers": _KEY | {"count", "max"},
    "speakers-differ": _KEY | {"language", "count"},
    "bad-speaker": _KEY | {"value"},
    # Rows beside each other
    "hall-taken": _KEY | {"value", "name"},
    "speaker-taken": _KEY | {"value", "name"},
}
"""What can be wrong with an agenda's table. `key` is the column, `name` the title of another session."""

TABLE_FINDINGS: Final[Mapping[str, frozenset[str]]] = {
    # Sheets
    "sheet-hidden": frozenset({"value", "count"}),
    "sheet-left": frozenset({"value", "count"}),
    "sheets-taken": frozenset({"value"}),
    # Around the heading
    "above-heading": frozenset({"value"}),
    "no-heading": _KEY | {"value", "rows"},
    "covered-cell": _KEY | {"value"},
    # Text files
    "unclosed-quote": frozenset({"value"}),
    "bad-letters": frozenset({"value"}),
    "old-letters": frozenset({"value"}),
}
"""What can be wrong around the cells of any table. `rows` are the numbers of rows."""

FOREIGN_FINDINGS: Final[Mapping[str, frozenset[str]]] = {
    # What is taken otherwise than it stands there
    "shortened": _KEY | {"length", "max"},
    "hall-left": _GUESS,
    "place-left": frozenset({"value"}),
    "section-left": _GUESS,
    "kind-left": _GUESS,
    "speaker-left": _KEY | {"value"},
    "speakers-left": _KEY | {"count", "max"},
    "link-left": _KEY | {"value"},
    "no-end": frozenset({"value", "minutes", "said"}),
    "length-kept": frozenset({"value"}),
    "session-left": frozenset({"why", "value"}),
    "time-kept": frozenset({"value"}),
    # What there is no place for
    "left-out": frozenset({"value", "count"}),
    "broken-line": frozenset({"value"}),
    "broken-file": frozenset({"value"}),
    # Calendars
    "zone-guessed": frozenset({"value", "zone"}),
    "zone-unknown": frozenset({"value", "time"}),
    "repeats": frozenset({"count", "value"}),
    "repeats-unread": frozenset({"value"}),
    "same-entry": frozenset({"value"}),
    "older-entry": frozenset({"value"}),
    "tentative": frozenset(),
    "partial-calendar": frozenset({"value"}),
    # Texts
    "translation-old": _KEY | {"language"},
}
"""What is told of a file of another program. `key` is the column of ours, `value` what stands in the file."""

ENTRY_FINDINGS: Final[Mapping[str, frozenset[str]]] = {
    "no-people": frozenset(),
    "empty-cell": _KEY,
    "no-such-role": _GUESS,
    "no-such-option": _GUESS,
    "too-many-answers": _KEY | {"max"},
    "same-person": frozenset({"row", "signs"}),
    "same-contact": frozenset({"row", "value", "name"}),
    "namesake": frozenset({"row", "name"}),
    "known-person": frozenset({"rows", "signs"}),
    "known-contact": frozenset({"value", "name"}),
    "known-namesake": frozenset({"name"}),
    "not-asked": _KEY | {"role", "rows"},
    "file-cell": _KEY | {"rows"},
    "columns-passed": frozenset({"value"}),
    "split-name": frozenset({"value"}),
    "odd-name": frozenset({"value"}),
}
"""What can be wrong with a table of people, beside the above. Other answers are told of in the form's own words."""

LINK_FINDINGS: Final[Mapping[str, frozenset[str]]] = {"unknown-session": _GUESS}
"""What is wrong between the content and an agenda."""

FINDINGS: Final[Mapping[str, frozenset[str]]] = {
    **_IN_CONTENT,
    **TABLE_FINDINGS,
    **AGENDA_FINDINGS,
    **FOREIGN_FINDINGS,
    **ENTRY_FINDINGS,
    **LINK_FINDINGS,
}
"""Every finding with the names of its arguments. `key` is the key inside its `[[table]]`, e.g. `label.kk`."""

WARNINGS: Final = frozenset(
    {
        *(TABLE_FINDINGS.keys() - {"bad-letters"}),
        *FOREIGN_FINDINGS,
        "already-required",
        "bad-bin",
        "condition-card",
        "condition-role",
        "columns-passed",
        "days-not-kept",
        "file-cell",
        "hall-taken",
        "keep-before-report",
        "keep-not-personal",
        "keep-of-organisation",
        "keep-over-condition",
        "key-not-for-kind",
        "known-contact",
        "known-namesake",
        "known-person",
        "missing-placeholder",
        "moment-too-late",
        "not-asked",
        "odd-name",
        "report-after-term",
        "same-contact",
        "same-label",
        "namesake",
        "same-person",
        "speaker-taken",
        "split-name",
        "terms-not-told",
        "unknown-column",
        "untranslated",
        "unused-options",
        "who-sees",
        "zone-name",
    }
)
"""Findings an organiser should look at, with which a fair can be held all the same."""


FOREIGN: Final = (".json", ".xml", ".ics")
"""What the names of files of other programs end in: nobody edits these, so nothing is refused for a part."""


class Severity(StrEnum):
    """Whether the content can be used as it is."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """A code of `FINDINGS` at its place. Lines count from 1; in a table they are rows, the first one the heading."""

    file: str
    line: int
    code: str
    args: Mapping[str, str | int] = field(default_factory=dict, hash=False)
    column: str = ""
    """Of a table, by its name."""
    sheet: str = ""
    """Of a workbook that has several."""
    about: str = ""
    """The title of the session or the name of the person it is about: nobody counts the lines of a calendar."""

    @property
    def severity(self) -> Severity:
        """Return whether this stops the fair from being loaded."""
        return Severity.WARNING if self.code in WARNINGS else Severity.ERROR

    @property
    def has_row(self) -> bool:
        """Tell whether the file has rows that people see: those of other programs have none."""
        return not self.file.casefold().endswith(FOREIGN)
