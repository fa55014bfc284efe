"""Where in a TOML source a value stands: tomllib does not tell.

Runs only when there is something to report or to change, and only over sources that tomllib has accepted. So it reads
no values and checks nothing: it walks over keys, brackets and strings and notes where each begins and ends.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Keys and positions from the top of a file to a value: `("question", 3, "label", "kk")`."""

_PART: Final = r"""(?:"(?:\\.|[^"\\])*"|'[^']*'|[\w-]+)"""
_KEY: Final = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_PARTS: Final = re.compile(_PART)
_HEADER: Final = re.compile(rf"\[(\[)?[ \t]*({_KEY})[ \t]*\]\]?")
_ASSIGNMENT: Final = re.compile(rf"({_KEY})[ \t]*=[ \t]*")
_BETWEEN: Final = re.compile(r"(?:[\s,]|#[^\n]*)*")
"""Blanks, comments, and the commas of arrays and inline tables."""
_SCALAR: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")'
    r"|'''.*?'{3,5}(?!')"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'"
    r"|[^,\]}#\n]*",
    re.DOTALL,
)
"""A string of TOML's four sorts (a long one may end in two quotes of its own), or a number, moment, flag."""


def locate(source: str) -> dict[Path, int]:
    """Return the line of every table, key and array element."""
    return _Walk(source).lines


@dataclass(frozen=True, slots=True)
class Outline:
    """Where everything stands in a source: from which character to which one, by its path."""

    values: Mapping[Path, tuple[int, int]]
    """Values of keys, and elements of arrays, without what stands around them."""
    pairs: Mapping[Path, tuple[int, int]]
    """Keys with their values. What a header opens is no pair."""
    tables: Mapping[Path, tuple[int, int]]
    """Tables with a header, from it to the end of their last pair."""


def outline(source: str) -> Outline:
    """Return where everything stands in a source, which must be valid."""
    walk = _Walk(source)
    return Outline(walk.values, walk.pairs, walk.tables)


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """Return the line of a path; of the nearest table around it where it is not in the file at all."""
    for length in range(len(path), 0, -1):
        if (line := lines.get(path[:length])) is not None:
            return line
    return 1


class _Walk:
    """One pass over a source. Methods take the position where something begins and return where it ends."""

    def __init__(self, source: str) -> None:
        self.lines: dict[Path, int] = {}
        self.values: dict[Path, tuple[int, int]] = {}
        self.pairs: dict[Path, tuple[int, int]] = {}
        self.tables: dict[Path, tuple[int, int]] = {}
        self._source = source
        self._counts: dict[Path, int] = {}
        """How many tables each `[[array]]` has so far."""
        table: Path = ()
        at = self._skip(0)
        while at < len(source):
            if header := _HEADER.match(source, at):
                table = self._enter(_parts(header[2]), at, is_array=header[1] is not None)
                self.tables[table] = at, header.end()
                at = header.end()
            else:
                at = self._pair(at, table)
                if table:
                    self.tables[table] = self.tables[table][0], at
            at = self._skip(at)

    def _skip(self, at: int) -> int:
        return _match(_BETWEEN, self._source, at).end()

    def _mark(self, path: Path, at: int) -> None:
        self.lines.setdefault(path, self._source.count("\n", 0, at) + 1)

    def _enter(self, parts: list[str], at: int, *, is_array: bool) -> Path:
        """Return the path of the table that a header opens: `[question.label]` is the last question's."""
        path: Path = ()
        for part in parts[:-1]:
            path = (*path, part)
            self._mark(path, at)
            path = self._last(path)
        path = (*path, parts[-1])
        self._mark(path, at)
        if is_array:
            self._counts[path] = self._counts.get(path, 0) + 1
        path = self._last(path)
        self._mark(path, at)
        return path

    def _last(self, path: Path) -> Path:
        return (*path, self._counts[path] - 1) if path in self._counts else path

    def _pair(self, at: int, table: Path) -> int:
        assignment = _match(_ASSIGNMENT, self._source, at)
        path = table
        for part in _parts(assignment[1]):
            path = (*path, part)
            self._mark(path, at)
        end = self._value(assignment.end(), path)
        self.pairs[path] = at, end
        return end

    def _value(self, at: int, path: Path) -> int:
        end = self._end(at, path)
        self.values[path] = at, end
        return end

    def _end(self, at: int, path: Path) -> int:
        bracket = self._source[at]
        if bracket == "{":
            at = self._skip(at + 1)
            while self._source[at] != "}":
                at = self._skip(self._pair(at, path))
            return at + 1
        if bracket == "[":
            at = self._skip(at + 1)
            position = 0
            while self._source[at] != "]":
                element = (*path, position)
                self._mark(element, at)
                at = self._skip(self._value(at, element))
                position += 1
            return at + 1
        return _match(_SCALAR, self._source, at).end()


def _match(pattern: re.Pattern[str], source: str, at: int) -> re.Match[str]:
    match = pattern.match(source, at)
    assert match is not None, f"not TOML at {at}"
    return match


def _parts(key: str) -> list[str]:
    """Return the parts of a dotted key. Escapes stay as they are: no key of ours has one."""
    return [part.strip("\"'") for part in _PARTS.findall(key)]
