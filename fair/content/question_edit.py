"""Small changes of the questionnaire's file: words of a question, and the answers that it offers."""

import re
import tomllib
from collections.abc import Collection, Mapping
from typing import Any, Literal, TypeAlias

from fair.content import toml_edit
from fair.content.toml_edit import EditError
from fair.content.toml_lines import Path, outline
from fair.content.toml_table import ID_MAX
from fair.forms.model import Form, Question
from fair.words import LANGUAGES, Language, Words

QuestionPart: TypeAlias = Literal["label", "help", "name"]
"""The sentence that asks, the line of advice under it, the short noun."""


def reworded(source: str, question: str, part: QuestionPart, language: Language, text: str) -> str:
    """Return the file with another text of a question in a language; without a text, its help is gone.

    Help that there was not is the same in all languages. Raises `EditError`.
    """
    table = _question(source, question)
    here = (*table, part)
    known = _value(source, here)
    if not text:
        return toml_edit.without_pair(source, here) if known is not None else source
    if known is None:
        label = (*table, "label")
        after = label if label in outline(source).pairs else (*table, "id")
        return toml_edit.with_pair(source, after, part, dict.fromkeys(LANGUAGES, text))
    return toml_edit.replaced(source, (*here, language), text)


def relabelled(source: str, question: str, option: str, language: Language, text: str) -> str:
    """Return the file with another label of an option in a language. Raises `EditError`."""
    return toml_edit.replaced(source, (*_option(source, question, option), language), text)


def moved(source: str, question: str, option: str, by: Literal[-1, 1]) -> str:
    """Return the file with an option one place further up (-1) or down; it stays at the ends. Raises `EditError`."""
    *several, place = _option(source, question, option)
    assert isinstance(place, int)
    other = place + by
    if not 0 <= other < len(_value(source, (*several,))):
        return source
    return toml_edit.swapped(source, (*several, place), (*several, other))


def without_option(source: str, question: str, option: str) -> str:
    """Return the file without an option. Raises `EditError`."""
    return toml_edit.without_element(source, _option(source, question, option))


def with_option(source: str, question: str, label: Words) -> str:
    """Return the file with one more option at the end, with an identifier of its own. Raises `EditError`."""
    several = _options(source, question)
    taken = {each["id"] for each in _value(source, several)}
    return toml_edit.with_element(source, several, {"id": option_id(label, taken), **label})


def sharing(source: str, form: Form, question: Question) -> tuple[Question, ...]:
    """Return the other questions that offer the very same list of answers."""
    tables = {table["id"]: table.get("options") for table in tomllib.loads(source).get("question", ())}
    several = tables.get(question.id)
    others = (one for one in form.questions if one.id != question.id)
    return tuple(one for one in others if isinstance(several, str) and tables.get(one.id) == several)


def option_id(label: Words, taken: Collection[str]) -> str:
    """Return an identifier for an option: its English label where that can be one, with a number where it is taken."""
    words = re.sub(r"[^a-z0-9]+", "_", label[LANGUAGES[-1]].lower()).strip("_")
    stem = words if words[:1].isalpha() else f"option_{words}".rstrip("_")
    made, number = stem[:ID_MAX].rstrip("_"), 1
    while made in taken:
        number += 1
        end = f"_{number}"
        made = f"{stem[: ID_MAX - len(end)].rstrip('_')}{end}"
    return made


def _question(source: str, question: str) -> Path:
    for place, table in enumerate(tomllib.loads(source).get("question", ())):
        if table["id"] == question:
            return ("question", place)
    raise EditError


def _options(source: str, question: str) -> Path:
    """Return where the options of a question stand: its own, or a list that several can share."""
    path = (*_question(source, question), "options")
    named = _value(source, path)
    if named is None:
        raise EditError
    return ("options", named) if isinstance(named, str) else path


def _option(source: str, question: str, option: str) -> Path:
    several = _options(source, question)
    for place, table in enumerate(_value(source, several)):
        if table["id"] == option:
            return (*several, place)
    raise EditError


def _value(source: str, path: Path) -> Any:
    """Return the value at a path; None, if its table has no such key."""
    top: Any = tomllib.loads(source)
    for part in path[:-1]:
        top = top[part]
    last = path[-1]
    return top.get(last) if isinstance(top, Mapping) else top[last]
