"""What a new version of a fair's content changes, as data: an organiser reads it before people do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from typing import Any, Final, Protocol

from fair.event.model import Event


class ChangeAction(StrEnum):
    """What happened to a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ValueChange:
    """What stood under a key, and what stands there now; None: nothing."""

    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ContentChange:
    """One part that differs. An option's id is `question.option`; `keys` say what of a part was changed."""

    action: ChangeAction
    subject: str
    """event, role, question, option or faq."""
    id: str
    keys: tuple[str, ...] = ()
    values: tuple[ValueChange, ...] = field(default=(), compare=False)
    """For each of the keys; where it is an order that differs, nothing stands there."""


class _Part(Protocol):
    @property
    def id(self) -> str: ...


CONTEXT: Final = 40
"""Characters before a difference that are shown with it."""
_LISTS: Final = frozenset({"roles", "form", "options", "faq"})
"""Compared part by part instead. An order of their own is reported under the key of their owner."""


def difference(old: Event | None, new: Event) -> tuple[ContentChange, ...]:
    """Return what changed, from the outside in: the event, its roles, its questions with their options."""
    if old is None:
        return (ContentChange(ChangeAction.ADDED, "event", new.id),)
    return tuple(_changes(old, new))


def _changes(old: Event, new: Event) -> Iterator[ContentChange]:
    orders = ["roles"] * _reordered(old.roles, new.roles)
    orders += ["faq"] * _reordered(old.faq, new.faq)
    orders += ["questions"] * _reordered(old.form.questions, new.form.questions)
    values = (*_values(old, new), *(ValueChange(key, None, None) for key in orders))
    if values:
        yield _changed("event", new.id, values)
    yield from _parts("role", old.roles, new.roles)
    yield from _parts("faq", old.faq, new.faq)
    yield from _parts("question", old.form.questions, new.form.questions)
    for question in new.form.questions:
        if before := old.form.by_id.get(question.id):
            yield from _parts("option", before.options, question.options, prefix=f"{question.id}.")


def _parts(subject: str, old: Sequence[_Part], new: Sequence[_Part], prefix: str = "") -> Iterator[ContentChange]:
    before = {part.id: part for part in old}
    after = {part.id: part for part in new}
    for id_ in before:
        if id_ not in after:
            yield ContentChange(ChangeAction.REMOVED, subject, prefix + id_)
    for id_, part in after.items():
        if id_ not in before:
            yield ContentChange(ChangeAction.ADDED, subject, prefix + id_)
        elif values := tuple(_part_values(before[id_], part)):
            yield _changed(subject, prefix + id_, values)


def _changed(subject: str, id_: str, values: tuple[ValueChange, ...]) -> ContentChange:
    return ContentChange(ChangeAction.CHANGED, subject, id_, tuple(each.key for each in values), values)


def _part_values(old: _Part, new: _Part) -> Iterator[ValueChange]:
    yield from _values(old, new)
    if _reordered(getattr(old, "options", ()), getattr(new, "options", ())):
        yield ValueChange("options", None, None)


def _values(old: Any, new: Any) -> Iterator[ValueChange]:
    """Yield what differs by the names of the fields, `place.map_url` or `title.kk` for what lies deeper."""
    for each in fields(new):
        if each.name not in _LISTS:
            yield from _paths(getattr(old, each.name), getattr(new, each.name), each.name)


def _paths(old: Any, new: Any, path: str) -> Iterator[ValueChange]:
    if old == new:
        return
    if is_dataclass(old) and is_dataclass(new):
        for each in fields(new):
            yield from _paths(getattr(old, each.name), getattr(new, each.name), f"{path}.{each.name}")
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in sorted({*old, *new}):
            yield from _paths(old.get(key), new.get(key), f"{path}.{key}")
    else:
        yield ValueChange(path, old, new)


def _reordered(old: Sequence[_Part], new: Sequence[_Part]) -> bool:
    """Return whether parts that stayed stand in another order; those added and removed are told anyway."""
    before, after = [part.id for part in old], [part.id for part in new]
    return [id_ for id_ in before if id_ in after] != [id_ for id_ in after if id_ in before]


def changed_part(before: str, after: str, length: int) -> tuple[str, str]:
    """Return two texts, without what they begin with alike where one is longer than so many characters.

    Some words before the first difference stay, behind an ellipsis.
    """
    if max(len(before), len(after)) <= length:
        return before, after
    differing = (place for place, (one, other) in enumerate(zip(before, after, strict=False)) if one != other)
    alike = next(differing, min(len(before), len(after)))
    start = max(0, before.rfind(" ", 0, max(0, alike - CONTEXT)) + 1)
    return (f"…{before[start:]}", f"…{after[start:]}") if start else (before, after)
