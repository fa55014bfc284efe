"""A fair is stored as its source files; hashes tell which version people saw and agreed to."""

import json
from collections.abc import Mapping
from hashlib import sha256

from fair.event.model import Event
from fair.words import Language


def to_json(files: Mapping[str, str]) -> str:
    """Return the files as one text for the database, the same for the same files."""
    return json.dumps(dict(files), ensure_ascii=False, sort_keys=True)


def from_json(text: str) -> dict[str, str]:
    """Return the files that `to_json` put into a text."""
    return dict(json.loads(text))


def digest(files: Mapping[str, str]) -> str:
    """Return the SHA-256 of the files in hex: another one means that something was edited."""
    return sha256(to_json(files).encode()).hexdigest()


def consent_hash(event: Event, language: Language) -> str:
    """Return the SHA-256 of everything a consent says in a language, placeholders included.

    A consent must be confirmable (law 94-V, article 8): the version alone would not show that an organiser
    changed the operator, or added a personal question, and forgot to raise it.
    """
    said = [
        event.consent.version,
        event.consent.text[language],
        event.title[language],
        event.operator.name[language],
        event.operator.bin,
        event.operator.address[language],
        event.operator.contact,
        [[question.name[language], question.keep_days] for question in event.form.questions if question.personal],
        event.ends.isoformat(),
        event.consent.term_days,
        event.consent.unfinished_days,
    ]
    return sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()
