"""The content of a fair: reading the files organisers write, naming every problem, telling versions apart."""

from fair.content.diff import ChangeAction, ContentChange, ValueChange, changed_part, difference
from fair.content.digest import consent_hash, digest, from_json, to_json
from fair.content.event_file import PLACEHOLDERS
from fair.content.loader import EVENT_FILE, FAQ_FILE, FILES, QUESTIONS_FILE, read
from fair.content.session_links import unknown_sessions
from fair.findings import AGENDA_FINDINGS, ENTRY_FINDINGS, FINDINGS, LINK_FINDINGS, WARNINGS, Finding, Severity

__all__ = [
    "AGENDA_FINDINGS",
    "ENTRY_FINDINGS",
    "EVENT_FILE",
    "FAQ_FILE",
    "FILES",
    "FINDINGS",
    "LINK_FINDINGS",
    "PLACEHOLDERS",
    "QUESTIONS_FILE",
    "WARNINGS",
    "ChangeAction",
    "ContentChange",
    "Finding",
    "Severity",
    "ValueChange",
    "changed_part",
    "consent_hash",
    "difference",
    "digest",
    "from_json",
    "read",
    "to_json",
    "unknown_sessions",
]
