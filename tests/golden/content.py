"""The questionnaire and the texts as the team changes them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.core.time import to_micros
from fair.content import Finding
from fair.event.model import Event
from fair.forms.model import Form
from handlers.content.screens import edit
from handlers.content.screens.edit import Proposal
from tests.golden.picture import Picture
from tests.golden.sample import EVENT
from tests.golden.sample_agenda import at, words

QUESTIONS: Final = EVENT.form.questions
CHANGED: Final = replace(
    EVENT,
    about=words("Жаңа <мәтін>", "Новый <текст>", "New <text>"),
    roles=EVENT.roles[:-1],
    form=Form((replace(QUESTIONS[0], required=False, help=None), *QUESTIONS[2:])),
)
FOUND: Final = (
    Finding("event.toml", 12, "missing-key", {"key": "zone"}),
    Finding("questions.toml", 7, "unknown-role", {"key": "roles", "value": "ngos", "suggestion": "ngo"}),
)


def proposal(read: Event | None, *found: Finding) -> Proposal:
    return Proposal({"event.toml": ""}, "", EVENT, read, found)


PICTURES: Final[Mapping[str, Picture]] = {
    "content": lambda t: edit.home(t, EVENT, to_micros(at(9)), to_micros(at(8)), sent=True),
    "content-new": lambda t: edit.home(t, EVENT, to_micros(at(9)), None, sent=False),
    "content-file": lambda t: (edit.file(t, "questions.toml", "# …"), edit.file(t, "event.toml", "# …")),
    "content-ask": edit.ask,
    "content-unknown": lambda t: edit.ask(t, t("content-unknown")),
    "content-reading": edit.reading,
    "content-unreadable": edit.unreadable,
    "content-diff": lambda t: edit.diff(t, proposal(CHANGED)),
    "content-diff-long": lambda t: edit.diff(
        t, proposal(replace(EVENT, form=Form(())), *FOUND * 30), t("content-changed-since")
    ),
    "content-same": lambda t: edit.diff(t, proposal(EVENT), t("content-before")),
    "content-wrong": lambda t: edit.diff(t, proposal(None, *FOUND)),
    "content-other": lambda t: edit.diff(t, proposal(replace(EVENT, id="other"))),
    "content-applied": edit.applied,
}
