"""`questions.toml`: the questionnaire."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from fair.content.event_file import Frame
from fair.content.toml_table import TomlTable
from fair.event.seen_by import claimed_in
from fair.fields.names import fold
from fair.forms.model import Condition, Form, Option, Question, QuestionKind

NAME_MAX: Final = 60
LABEL_MAX: Final = 1_000
OPTION_MAX: Final = 60
"""With a mark before it, a label of a button, which holds 64 characters."""
OPTIONS_MAX: Final = 100
COLUMNS_MAX: Final = 4
CHECKS: Final = frozenset({"name", "organisation"})

_KINDS: Final = {kind.value: kind for kind in QuestionKind}
_CHOICES: Final = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES})
_TEXTS: Final = frozenset({QuestionKind.TEXT, QuestionKind.LONG_TEXT, QuestionKind.ORGANISATION})
_KINDS_OF_KEY: Final = {
    "options": _CHOICES,
    "columns": _CHOICES,
    "min": _TEXTS | {QuestionKind.NUMBER, QuestionKind.CHOICES},
    "max": _TEXTS | {QuestionKind.NUMBER, QuestionKind.CHOICES, QuestionKind.FILE},
    "check": frozenset({QuestionKind.TEXT, QuestionKind.ORGANISATION}),
    "file_types": frozenset({QuestionKind.FILE}),
}
"""Keys that say something for certain kinds only."""
_RANGES: Final = {
    QuestionKind.TEXT: (0, 4_000),
    QuestionKind.LONG_TEXT: (0, 4_000),
    QuestionKind.ORGANISATION: (0, 200),
    QuestionKind.CHOICES: (0, OPTIONS_MAX),
    QuestionKind.FILE: (1, 20),
}
"""What `min` and `max` may be: a message's length; the megabytes that Telegram lets a bot download."""
_ANY_NUMBER: Final = (-(10**12), 10**12)
_DAYS_MAX: Final = 3_650
_FILE_TYPE: Final = re.compile(r"[a-z0-9]{1,8}")
_YES_NO: Final = frozenset({"yes", "no"})


@dataclass(slots=True)
class _QuestionsState:
    """What is known while questions are read one after the other."""

    frame: Frame
    shared: dict[str, tuple[Option, ...]]
    ids: frozenset[str]
    """All of the file's, also those still to come."""
    earlier: dict[str, Question] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    """Shared lists that some question takes."""


def read_questions(top: TomlTable, frame: Frame) -> Form:
    """Read the file."""
    tables = list(top.tables("question"))
    lists = top.optional_table("options") or TomlTable([], "", {})
    shared = {name: _options(lists, name) for name in lists.values}
    ids = frozenset(value for table in tables if isinstance(value := table.values.get("id"), str))
    reading = _QuestionsState(frame, shared, ids)
    questions: list[Question] = []
    for table in tables:
        question = _question(table, reading)
        table.finish()
        if question.id in reading.earlier:
            table.note("duplicate-id", "id", value=question.id)
        reading.earlier[question.id] = question
        questions.append(question)
    for name in shared:
        if name not in reading.used:
            lists.note("unused-options", name, value=name)
    top.finish()
    return Form(tuple(questions))


def _question(table: TomlTable, reading: _QuestionsState) -> Question:
    zone = reading.frame.zone
    kind = _kind(table)
    low, high = _RANGES.get(kind, _ANY_NUMBER) if kind else _ANY_NUMBER
    question = Question(
        id=table.identifier(),
        kind=kind or QuestionKind.TEXT,
        name=table.words("name", NAME_MAX),
        label=table.words("label", LABEL_MAX),
        help=table.optional_words("help", LABEL_MAX),
        example=table.optional_text("example", NAME_MAX),
        options=_options_of(table, kind, reading),
        columns=table.optional_number("columns", 1, COLUMNS_MAX) or 1,
        min=table.optional_number("min", low, high),
        max=table.optional_number("max", low, high),
        check=table.optional_text("check", NAME_MAX),
        file_types=table.optional_strings("file_types"),
        roles=frozenset(table.optional_strings("roles")),
        required=table.flag("required", default=True),
        required_from=table.optional_moment("required_from", zone),
        frozen_from=table.optional_moment("frozen_from", zone),
        personal=table.flag("personal", default=False),
        keep_days=table.optional_number("keep_days", 0, _DAYS_MAX),
        card=table.flag("card", default=False),
        when=_condition(table),
    )
    if kind:
        _check_kind(table, question)
    _check_words(table, question, reading.frame.roles)
    _check_terms(table, question, reading.frame)
    if question.when:
        _check_condition(table, question, question.when, reading)
    return question


def _kind(table: TomlTable) -> QuestionKind | None:
    value = table.text("kind", NAME_MAX)
    if value and value not in _KINDS:
        table.note_unknown("unknown-kind", value, _KINDS, "kind")
    return _KINDS.get(value)


def _options(table: TomlTable, key: str) -> tuple[Option, ...]:
    """Return the options of a list, noting those that could not be told apart."""
    options: list[tuple[TomlTable, Option]] = []
    ids: set[str] = set()
    labels: set[tuple[str, str]] = set()
    for inner in table.tables(key):
        option = Option(
            id=inner.identifier(),
            label=inner.own_words(OPTION_MAX),
            words=inner.optional_strings("words"),
            sessions=inner.optional_strings("sessions"),
        )
        inner.finish()
        if option.id in ids:
            inner.note("duplicate-id", "id", value=option.id)
        for language, label in option.label.items():
            if (language, label.casefold()) in labels:
                inner.note("same-label", language, value=label)
            labels.add((language, label.casefold()))
        ids.add(option.id)
        options.append((inner, option))
    _check_words_of_options(options)
    if len(options) > OPTIONS_MAX:
        table.note("too-many-options", key, count=len(options), max=OPTIONS_MAX)
    return tuple(option for _, option in options)


def _check_words_of_options(options: Sequence[tuple[TomlTable, Option]]) -> None:
    """Check that what people call an option is not what another one is called."""
    called = {fold(label): option.id for _, option in options for label in option.label.values()}
    for table, option in options:
        for position, word in enumerate(option.words):
            if word and called.setdefault(fold(word), option.id) != option.id:
                table.note("same-label", "words", position, value=word)


def _options_of(table: TomlTable, kind: QuestionKind | None, reading: _QuestionsState) -> tuple[Option, ...]:
    """Return a question's options: its own, or a shared list by its name."""
    name = table.values.get("options")
    if isinstance(name, str):
        table.text("options", NAME_MAX)
        reading.used.add(name)
        if name not in reading.shared:
            table.note_unknown("unknown-options", name, reading.shared, "options")
        return reading.shared.get(name, ())
    if name is not None or kind in _CHOICES:
        return _options(table, "options")
    return ()


def _condition(table: TomlTable) -> Condition | None:
    inner = table.optional_table("when")
    if inner is None:
        return None
    condition = Condition(inner.text("question", NAME_MAX), frozenset(inner.strings("any_of")))
    inner.finish()
    return condition


def _check_kind(table: TomlTable, question: Question) -> None:
    """Check what depends on the kind."""
    for key, kinds in _KINDS_OF_KEY.items():
        if key in table.values and question.kind not in kinds:
            table.note("key-not-for-kind", key, kind=question.kind)
    if question.kind is QuestionKind.ORGANISATION and question.card:
        table.note("organisation-card", "card")
    if question.card and any(option.sessions for option in question.options):
        table.note("sessions-card", "card")
    highest = question.max
    if question.kind is QuestionKind.CHOICES and question.options:
        highest = min(len(question.options), highest or OPTIONS_MAX)
    if question.min is not None and highest is not None and question.min > highest:
        table.note("min-over-max", "min", min=question.min, max=highest)


def _check_words(table: TomlTable, question: Question, roles: tuple[str, ...] | None) -> None:
    """Check words that must be known ones."""
    if question.check and question.check not in CHECKS:
        table.note_unknown("unknown-check", question.check, CHECKS, "check")
    for position, ending in enumerate(question.file_types):
        if not _FILE_TYPE.fullmatch(ending):
            table.note("bad-file-type", "file_types", position, value=ending)
    for key, words in (("label", question.label), ("help", question.help or {})):
        for language in claimed_in(words) if question.personal else ():
            table.note("who-sees", key, language)
    if roles is None or not question.roles:
        return
    for position, role in enumerate(table.values["roles"]):
        if isinstance(role, str) and role not in roles:
            table.note_unknown("unknown-role", role, roles, "roles", position)


def _check_terms(table: TomlTable, question: Question, frame: Frame) -> None:
    """Check when an answer is demanded, frozen and deleted."""
    if question.required_from and question.required:
        table.note("already-required", "required_from")
    for key, moment in (("required_from", question.required_from), ("frozen_from", question.frozen_from)):
        if moment and frame.ends and moment >= frame.ends:
            table.note("moment-too-late", key)
    if question.keep_days is None:
        return
    if not question.personal:
        table.note("keep-not-personal", "keep_days")
    elif frame.term_days and question.keep_days > frame.term_days:
        table.note("keep-over-term", "keep_days", max=frame.term_days)


def _check_condition(table: TomlTable, question: Question, condition: Condition, reading: _QuestionsState) -> None:
    """Check that a condition can hold. It looks back only, so conditions can't run in a circle."""
    target = reading.earlier.get(condition.question)
    if target is None:
        if condition.question in reading.ids:
            table.note("condition-later", "when", "question", value=condition.question)
        elif condition.question:
            table.note_unknown("unknown-question", condition.question, reading.ids, "when", "question")
        return
    if target.kind not in _CHOICES | {QuestionKind.YES_NO}:
        table.note("condition-kind", "when", "question", value=target.id, kind=target.kind)
        return
    known = {option.id for option in target.options} if target.kind in _CHOICES else _YES_NO
    for position, value in enumerate(table.values["when"]["any_of"] if condition.any_of and known else ()):
        if isinstance(value, str) and value not in known:
            table.note_unknown("unknown-option", value, known, "when", "any_of", position)
    _check_reach(table, question, target, reading.frame.roles)


def _check_reach(table: TomlTable, question: Question, target: Question, roles: tuple[str, ...] | None) -> None:
    """Check that everybody who may get a question was asked the one it depends on."""
    asked = question.roles or frozenset(roles or ())
    if target.roles and (others := asked - target.roles):
        table.note("condition-role", "when", value=target.id, roles=", ".join(sorted(others)))
    if target.card and not question.card:
        table.note("condition-card", "when", value=target.id)
