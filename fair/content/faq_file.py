"""`faq.toml`: common questions with their answers, and an organiser's own words for what the bot can do."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fair.content.toml_table import TomlTable
from fair.faq.draft import ANSWER_MAX, LINE_MAX, QUESTION_MAX, WORDS_MAX
from fair.faq.question import FrequentQuestion
from fair.intents.intent import Intent


@dataclass(frozen=True, slots=True)
class Faq:
    """What the file says."""

    questions: tuple[FrequentQuestion, ...] = ()
    wordings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """More words for an intent, by its name."""


def read_faq(top: TomlTable) -> Faq:
    """Read the file."""
    faq = Faq(_questions(top), _wordings(top))
    top.finish()
    return faq


def _questions(top: TomlTable) -> tuple[FrequentQuestion, ...]:
    found: dict[str, FrequentQuestion] = {}
    for table in top.optional_tables("faq"):
        one = FrequentQuestion(
            id=table.identifier(),
            question=table.words("question", QUESTION_MAX),
            answer=table.words("answer", ANSWER_MAX),
            words=_words(table, required=False),
        )
        table.finish()
        if one.id in found:
            table.note("duplicate-id", "id", value=one.id)
        found[one.id] = one
    return tuple(found.values())


def _wordings(top: TomlTable) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for table in top.optional_tables("intent"):
        name = table.identifier()
        words = _words(table, required=True)
        table.finish()
        if name and name not in {intent.value for intent in Intent}:
            table.note_unknown("unknown-intent", name, [intent.value for intent in Intent], "id")
        elif name in found:
            table.note("duplicate-id", "id", value=name)
        found[name] = words
    return found


def _words(table: TomlTable, *, required: bool) -> tuple[str, ...]:
    words = table.strings("words") if required else table.optional_strings("words")
    if len(words) > WORDS_MAX:
        table.note("too-many-options", "words", count=len(words), max=WORDS_MAX)
    for place, word in enumerate(words):
        if not word.strip():
            table.note("empty-text", "words", place)
        elif len(word) > LINE_MAX:
            table.note("too-long", "words", place, length=len(word), max=LINE_MAX)
    return tuple(word.strip() for word in words)
