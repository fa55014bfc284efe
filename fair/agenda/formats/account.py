"""Keeping account of what a file of another program holds: what nobody takes is told, and so is lost for nobody."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from fair.tables.row import SHOWN, TableReading

NAMED: Final = 3
"""Sessions that are named where the same is to be said of many."""


class Properties:
    """The properties of one thing in a file. Each is taken once; what is left is no part of the result."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self._raw = dict(raw)

    def take(self, name: str) -> Any:
        """Return a property, None if there is none."""
        return self._raw.pop(name, None)

    def text(self, name: str) -> str:
        """Return a property that is a text or a number; what is neither stays where it is."""
        value = self._raw.get(name)
        if value is None or isinstance(value, dict | list):
            return ""
        return str(self._raw.pop(name)).strip()

    def words(self, name: str) -> Any:
        """Return a property that people read: a text, or one for each language; parts of it one below the other."""
        value = self._raw.pop(name, None)
        if isinstance(value, list):
            return "\n\n".join(text for part in value for _, text in _filled("", part))
        return value if value is None or isinstance(value, dict) else str(value)

    def said(self, name: str) -> object:
        """Return a property without taking it."""
        return self._raw.get(name)

    def mapping(self, name: str) -> "Properties":
        """Return a property that has properties; what has none stays where it is."""
        value = self._raw.get(name)
        return Properties(self._raw.pop(name)) if isinstance(value, dict) else Properties({})

    def several(self, name: str) -> list[Any]:
        """Return a property that is a list; what is none stays where it is."""
        value = self._raw.get(name)
        return list(self._raw.pop(name)) if isinstance(value, list) else []

    def pass_over(self, *names: str) -> None:
        """Take what only the format needs."""
        for name in names:
            self._raw.pop(name, None)

    @property
    def names(self) -> tuple[str, ...]:
        """What is left, filled or not."""
        return tuple(self._raw)

    def left(self, path: str = "") -> Iterator[tuple[str, str]]:
        """Yield the name and the text of all that is filled and was not taken."""
        for name, value in self._raw.items():
            yield from _filled(f"{path}{name}", value)


class FileAccount:
    """What was left of the sessions of a file, told once for each property."""

    def __init__(self, reading: TableReading) -> None:
        self._reading = reading
        self._left: dict[str, list[tuple[str, str]]] = {}

    def close(self, properties: Properties, about: str, path: str = "") -> None:
        """Take down what is left of a thing; `about` names the session."""
        for name, text in properties.left(path):
            self._left.setdefault(name, []).append((about, text))

    def leave(self, name: str, text: str, about: str = "") -> None:
        """Take down that something was left."""
        self._left.setdefault(name, []).append((about, text))

    def tell(self) -> None:
        """Write down what was left."""
        for name, found in self._left.items():
            titles = [about for about, _ in found if about]
            said: dict[str, str | int] = {
                "value": f"{name}: {several([text[:SHOWN] for _, text in found])}",
                "count": len(found),
            }
            self._reading.note(1, "left-out", "", "", several(titles), **said)


def several(titles: list[str]) -> str:
    """Return the first titles, and how many more there are."""
    titles = list(dict.fromkeys(titles))
    more = f" (+{len(titles) - NAMED})" if len(titles) > NAMED else ""
    return "; ".join(titles[:NAMED]) + more


def _filled(name: str, value: Any) -> Iterator[tuple[str, str]]:
    match value:
        case None | False | "":
            return
        case dict():
            for key, one in value.items():
                yield from _filled(f"{name}.{key}", one)
        case list():
            for one in value:
                yield from _filled(name, one)
        case _:
            yield from [(name, text)] if (text := str(value).strip()) else []
