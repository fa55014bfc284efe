"""A questionnaire as data: what organisers write in `questions.toml`, typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from fair.words import Words


class QuestionKind(StrEnum):
    """What sort of answer a question takes."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    PHONE = "phone"
    EMAIL = "email"
    BIN = "bin"
    DATE = "date"
    LINK = "link"
    FILE = "file"
    ORGANISATION = "organisation"


Value: TypeAlias = str | int | bool | list[str] | dict[str, str | int] | None
"""An answer as it is stored, in JSON's own types:

text, long_text, email, link, organisation: the text; number: int; choice: an option's id; choices: ids in the
form's order; yes_no: bool; phone: E.164; bin: 12 digits; date: YYYY-MM-DD; file: {file_id, name, size, mime};
None: the person skipped an optional question.
"""

Answers: TypeAlias = Mapping[str, Value]
"""Answers by question id. A question that was never answered nor skipped has no entry."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers a choice offers."""

    id: str
    label: Words
    words: tuple[str, ...] = ()
    """What else people call it, in any language."""
    sessions: tuple[str, ...] = ()
    """Sessions and sections of the agenda that it stands for: who chooses it has them on their agenda."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Ask only if an earlier question has one of these answers (option ids; "yes" or "no")."""

    question: str
    any_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form. `name` is its short noun (review, consent), `label` the sentence that asks."""

    id: str
    kind: QuestionKind
    name: Words
    label: Words
    help: Words | None = None
    example: str | None = None
    options: tuple[Option, ...] = ()
    columns: int = 1
    min: int | None = None
    """Characters of a text, value of a number, count of choices."""
    max: int | None = None
    """As `min`; for a file, megabytes."""
    check: str | None = None
    """A further rule for a text: "name" (a person's) or "organisation" (an organisation's name)."""
    file_types: tuple[str, ...] = ()
    """Allowed endings of a file, lower case, without dot."""
    roles: frozenset[str] = frozenset()
    """Asked of these roles; empty: of everybody."""
    when: Condition | None = None
    required: bool = True
    required_from: datetime | None = None
    """An optional question becomes required at this moment (aware)."""
    frozen_from: datetime | None = None
    """The answer can't be changed by its author from this moment on (aware)."""
    personal: bool = False
    """Personal data: listed in the consent, deleted after `keep_days`."""
    keep_days: int | None = None
    """Days after the event's end that a personal answer is kept."""
    card: bool = False
    """Belongs to the organisation's card: asked of its first delegate only."""

    def option(self, option_id: str) -> Option | None:
        """Return the option with this id, if the question (still) has it."""
        return next((option for option in self.options if option.id == option_id), None)

    @property
    def asks_name(self) -> bool:
        """Whether the answer is a person's own name."""
        return self.check == "name"

    @property
    def asks_workplace(self) -> bool:
        """Whether the answer names where a person comes from: an organisation, an outlet, a place of work."""
        return self.kind is QuestionKind.ORGANISATION or self.check == "organisation"


@dataclass(frozen=True)
class Form:
    """The questions in order. The functions of this package take a form already narrowed to a role."""

    questions: tuple[Question, ...]

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def places(self) -> dict[str, int]:
        """Places in the form by question id, from 0."""
        return {question.id: place for place, question in enumerate(self.questions)}

    @cached_property
    def name_question(self) -> Question | None:
        """The first question that asks for a person's own name."""
        return next((question for question in self.questions if question.asks_name), None)

    @cached_property
    def workplace_question(self) -> Question | None:
        """The first question that asks where a person comes from, registered organisation or not."""
        return next((question for question in self.questions if question.asks_workplace), None)

    @cached_property
    def organisation_question(self) -> Question | None:
        """The first question whose answer makes a person a delegate of an organisation."""
        return self._first(QuestionKind.ORGANISATION)

    @cached_property
    def bin_question(self) -> Question | None:
        """The first question that asks for an organisation's BIN."""
        return self._first(QuestionKind.BIN)

    @cached_property
    def phone_question(self) -> Question | None:
        """The first question that asks for a phone number."""
        return self._first(QuestionKind.PHONE)

    def person_name(self, answers: Answers) -> str | None:
        """Return a person's name by whichever of the questions for it was answered: roles may have one each."""
        said = (answers.get(question.id) for question in self.questions if question.asks_name)
        return next((name for name in said if isinstance(name, str)), None)

    def for_role(self, role: str, *, card: bool = True) -> "Form":
        """Return what is asked of a role; without `card`, of a delegate whose organisation has its card already."""
        known = self._narrowed.get((role, card))
        return known or self._narrowed.setdefault((role, card), self._narrow(role, card=card))

    def _first(self, kind: QuestionKind) -> Question | None:
        return next((question for question in self.questions if question.kind is kind), None)

    @cached_property
    def _narrowed(self) -> "dict[tuple[str, bool], Form]":
        return {}

    def _narrow(self, role: str, *, card: bool) -> "Form":
        return replace(
            self,
            questions=tuple(
                question
                for question in self.questions
                if (not question.roles or role in question.roles) and (card or not question.card)
            ),
        )
