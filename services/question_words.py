"""Changing the words and the answers of a question by taps: what is changed waits, beside what is in use."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from db.event import events, option_use
from db.event.events import ContentDraft
from fair import content
from fair.content import Finding, question_edit
from fair.content.toml_edit import EditError
from fair.event.model import Event
from fair.forms.model import Question
from services.turn import Turn


class WordsRefusal(StrEnum):
    """Why a change can't be made."""

    LONG = "long"
    SAME = "same"
    """Another answer reads so."""
    NEEDED = "needed"
    """A condition or a limit of places depends on the answer."""
    LAST = "last"
    """A choice needs an answer."""
    MANY = "many"
    """There are as many answers as there may be."""
    FILE = "file"
    """It can be changed in the file only."""


_REFUSALS: Final[Mapping[str, WordsRefusal]] = {
    "too-long": WordsRefusal.LONG,
    "unknown-option": WordsRefusal.NEEDED,
    "empty-list": WordsRefusal.LAST,
    "too-many-options": WordsRefusal.MANY,
}


@dataclass(frozen=True, slots=True)
class ContentOnTheTable:
    """The content that is being changed: what waits to be applied, else what is in use."""

    event: Event
    files: Mapping[str, str]
    waits: bool
    """Something waits to be applied."""

    @property
    def source(self) -> str:
        """The questionnaire's file."""
        return self.files.get(content.QUESTIONS_FILE, "")

    def sharing(self, question: Question) -> Sequence[Question]:
        """Return the other questions that offer the same list of answers."""
        return question_edit.sharing(self.source, self.event.form, question)


async def load(turn: Turn) -> ContentOnTheTable:
    """Return the content that is being changed. What waits and can't be read is passed over."""
    stored, draft = await events.find(turn.tx, turn.event.id), await events.draft(turn.tx, turn.event.id)
    assert stored is not None
    if draft is not None and draft.base == stored.digest:
        event, _ = content.read(draft.files)
        if event is not None and event.id == turn.event.id:
            return ContentOnTheTable(event, draft.files, waits=True)
    return ContentOnTheTable(turn.event, stored.files, waits=False)


async def change(turn: Turn, edit: Callable[[str], str]) -> WordsRefusal | None:
    """Keep a change of the questionnaire's file beside what is in use, if what comes of it is sound."""
    stored, table = await events.find(turn.tx, turn.event.id), await load(turn)
    assert stored is not None
    try:
        files = {**table.files, content.QUESTIONS_FILE: edit(table.source)}
    except EditError:
        return WordsRefusal.FILE
    event, found = content.read(files)
    if event is None:
        return _refusal(found)
    if _alike(found) > _alike(content.read(table.files)[1]):
        return WordsRefusal.SAME
    await events.put_draft(turn.tx, turn.event.id, ContentDraft(files, stored.digest), turn.micros)
    return None


async def times_given(turn: Turn, question: Question, option: str) -> int:
    """Return how often an option was given as an answer, to any of the questions that offer its list."""
    table = await load(turn)
    asked = (question, *table.sharing(question))
    return sum([await option_use.count(turn.tx, turn.event.id, one.id, option) for one in asked])


def _refusal(found: Sequence[Finding]) -> WordsRefusal:
    return next((_REFUSALS[one.code] for one in found if one.code in _REFUSALS), WordsRefusal.FILE)


def _alike(found: Sequence[Finding]) -> int:
    """Return how many answers read as others do: that is allowed in a file, and never meant."""
    return sum(one.code == "same-label" for one in found)
