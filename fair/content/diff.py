"""What a new version of a fair's content changes, as data: an organiser reads it before people do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any, Final, Protocol

from fair.event.model import Event


class ChangeAction(StrEnum):
    """What happened to a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ContentChange:
    """One part that differs. An option's id is `question.option`; `keys` say what of a part was changed."""

    action: ChangeAction
    subject: str
    """event, role, question or option."""
    id: str
    keys: tuple[str, ...] = ()


class _Part(Protocol):
    @property
    def id(self) -> str: ...


_LISTS: Final = frozenset({"roles", "form", "options"})
"""Compared part by part instead. An order of their own is reported under the key of their owner."""


def difference(old: Event | None, new: Event) -> tuple[ContentChange, ...]:
    """Return what changed, from the outside in: the event, its roles, its questions with their options."""
    if old is None:
        return (ContentChange(ChangeAction.ADDED, "event", new.id),)
    return tuple(_changes(old, new))


def _changes(old: Event, new: Event) -> Iterator[ContentChange]:
    keys = [*_keys(old, new)]
    keys += ["roles"] * _reordered(old.roles, new.roles)
    keys += ["questions"] * _reordered(old.form.questions, new.form.questions)
    if keys:
        yield ContentChange(ChangeAction.CHANGED, "event", new.id, tuple(keys))
    yield from _parts("role", old.roles, new.roles)
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
        elif keys := tuple(_part_keys(before[id_], part)):
            yield ContentChange(ChangeAction.CHANGED, subject, prefix + id_, keys)


def _part_keys(old: _Part, new: _Part) -> Iterator[str]:
    yield from _keys(old, new)
    if _reordered(getattr(old, "options", ()), getattr(new, "options", ())):
        yield "options"


def _keys(old: Any, new: Any) -> Iterator[str]:
    """Yield the names of the fields that differ, `place.map_url` or `title.kk` for what lies deeper."""
    for field in fields(new):
        if field.name not in _LISTS:
            yield from _paths(getattr(old, field.name), getattr(new, field.name), field.name)


def _paths(old: Any, new: Any, path: str) -> Iterator[str]:
    if old == new:
        return
    if is_dataclass(old) and is_dataclass(new):
        for field in fields(new):
            yield from _paths(getattr(old, field.name), getattr(new, field.name), f"{path}.{field.name}")
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in sorted({*old, *new}):
            yield from _paths(old.get(key), new.get(key), f"{path}.{key}")
    else:
        yield path


def _reordered(old: Sequence[_Part], new: Sequence[_Part]) -> bool:
    """Return whether parts that stayed stand in another order; those added and removed are told anyway."""
    before, after = [part.id for part in old], [part.id for part in new]
    return [id_ for id_ in before if id_ in after] != [id_ for id_ in after if id_ in before]
