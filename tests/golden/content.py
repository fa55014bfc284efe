"""The questionnaire and the texts as the team changes them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.core.time import to_micros
from fair.content import Finding
from fair.event.model import Event
from fair.forms.model import Form
from handlers.screens.organiser import contents
from handlers.screens.organiser.contents import Proposal
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
    "content": lambda t: contents.home(t, EVENT, to_micros(at(9)), to_micros(at(8)), sent=True),
    "content-new": lambda t: contents.home(t, EVENT, to_micros(at(9)), None, sent=False),
    "content-file": lambda t: (contents.file(t, "questions.toml", "# …"), contents.file(t, "event.toml", "# …")),
    "content-ask": contents.ask,
    "content-unknown": lambda t: contents.ask(t, t("content-unknown")),
    "content-reading": contents.reading,
    "content-unreadable": contents.unreadable,
    "content-diff": lambda t: contents.diff(t, proposal(CHANGED)),
    "content-diff-long": lambda t: contents.diff(
        t, proposal(replace(EVENT, form=Form(())), *FOUND * 30), t("content-changed-since")
    ),
    "content-same": lambda t: contents.diff(t, proposal(EVENT), t("content-before")),
    "content-wrong": lambda t: contents.diff(t, proposal(None, *FOUND)),
    "content-other": lambda t: contents.diff(t, proposal(replace(EVENT, id="other"))),
    "content-applied": contents.applied,
}
