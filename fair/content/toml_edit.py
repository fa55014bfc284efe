"""Small changes of a TOML source as text: whatever is not changed, comments and layout too, stays as it was written.

What comes out is for tomllib what went in but for the change; else `EditError` is raised, and the file has to be edited
as a whole. So a way of writing that is not thought of here costs a refusal, never a file.
"""

import copy
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any, Final

from fair.content.toml_lines import Outline, Path, outline

_REST_OF_LINE: Final = re.compile(r"[ \t]*(?:#[^\n]*)?(?=\n|\Z)")
_COMMA: Final = re.compile(r"\s*,")
_LONG: Final = '"""'


class EditError(ValueError):
    """The source is written in a way in which this can't be changed by itself."""


def replaced(source: str, path: Path, text: str) -> str:
    """Return the source with another text as the value at a path."""
    start, end = _span(outline(source).values, path)
    long = source.startswith(_LONG, start) and "\n" in text
    new = source[:start] + (_long(text) if long else _quoted(text)) + source[end:]
    return _checked(source, new, lambda top: _parent(top, path).__setitem__(path[-1], text))


def with_pair(source: str, after: Path, key: str, words: Mapping[str, str]) -> str:
    """Return the source with a key and its words on a line behind the pair at a path."""
    _, end = _span(outline(source).pairs, after)
    at = _end_of_line(source, end)
    new = f"{source[:at]}\n{key} = {_table(words)}{source[at:]}"
    return _checked(source, new, lambda top: _parent(top, after).__setitem__(key, {**words}))


def without_pair(source: str, path: Path) -> str:
    """Return the source without the pair at a path, which stands on lines of its own."""
    start, end = _span(outline(source).pairs, path)
    begin, stop = source.rfind("\n", 0, start) + 1, _end_of_line(source, end)
    new = source[:begin] + source[stop + 1 :]
    return _checked(source, new, lambda top: _parent(top, path).__delitem__(path[-1]))


def swapped(source: str, path: Path, other: Path) -> str:
    """Return the source with two elements of one list in each other's place."""
    found = outline(source)
    (a, b), (c, d) = sorted((_element(found, path), _element(found, other)))
    new = source[:a] + source[c:d] + source[b:c] + source[a:b] + source[d:]

    def swap(top: dict[str, Any]) -> None:
        several = _parent(top, path)
        several[path[-1]], several[other[-1]] = several[other[-1]], several[path[-1]]

    return _checked(source, new, swap)


def without_element(source: str, path: Path) -> str:
    """Return the source without an element of a list, with the line that it stands on, if it stands there alone."""
    start, end = _element(outline(source), path)
    if comma := _COMMA.match(source, end):
        end = comma.end()
    begin, rest = source.rfind("\n", 0, start) + 1, _REST_OF_LINE.match(source, end)
    if rest is not None and not source[begin:start].strip():
        start, end = begin, rest.end() + 1
    new = source[:start] + source[end:]
    return _checked(source, new, lambda top: _parent(top, path).__delitem__(path[-1]))


def with_element(source: str, of: Path, words: Mapping[str, str]) -> str:
    """Return the source with one more table of texts at the end of a list of tables."""
    found = outline(source)
    last = (*of, _last(source, of))
    new = _with_table(source, found, last, words) if last in found.tables else _with_inline(source, found, last, words)
    return _checked(source, new, lambda top: _parent(top, last).append({**words}))


def _with_inline(source: str, found: Outline, last: Path, words: Mapping[str, str]) -> str:
    """Put an inline table behind the last one of an array, laid out as that one is."""
    start, end = _span(found.values, last)
    indent = source[source.rfind("\n", 0, start) + 1 : start]
    table = _table(words)
    comma = _COMMA.match(source, end)
    if indent.strip():
        return f"{source[:end]}, {table}{source[end:]}"
    at = _end_of_line(source, comma.end() if comma else end)
    before = source[:at] if comma else f"{source[:end]},{source[end:at]}"
    return f"{before}\n{indent}{table}{',' if comma else ''}{source[at:]}"


def _with_table(source: str, found: Outline, last: Path, words: Mapping[str, str]) -> str:
    """Put a table with a header of its own behind the last one."""
    start, end = found.tables[last]
    header = source[start : source.index("\n", start)].partition("#")[0].rstrip()
    pairs = "".join(f"\n{key} = {_quoted(text)}" for key, text in words.items())
    at = _end_of_line(source, end)
    return f"{source[:at]}\n\n{header}{pairs}{source[at:]}"


def _element(found: Outline, path: Path) -> tuple[int, int]:
    return found.tables[path] if path in found.tables else _span(found.values, path)


def _span(known: Mapping[Path, tuple[int, int]], path: Path) -> tuple[int, int]:
    if path not in known:
        raise EditError
    return known[path]


def _end_of_line(source: str, at: int) -> int:
    """Return the end of the line of a position, behind which at most a comment stands. Raises `EditError`."""
    rest = _REST_OF_LINE.match(source, at)
    if rest is None:
        raise EditError
    return rest.end()


def _last(source: str, of: Path) -> int:
    top = tomllib.loads(source)
    several = _parent(top, (*of, 0))
    if not isinstance(several, list) or not several:
        raise EditError
    return len(several) - 1


def _parent(top: Any, path: Path) -> Any:
    for part in path[:-1]:
        top = top[part]
    return top


def _checked(source: str, new: str, change: Callable[[dict[str, Any]], object]) -> str:
    """Return the new source, if it is the old one with exactly this change."""
    wanted = copy.deepcopy(tomllib.loads(source))
    change(wanted)
    try:
        found = tomllib.loads(new)
    except tomllib.TOMLDecodeError as error:
        raise EditError from error
    if found != wanted:
        raise EditError
    return new


def _table(words: Mapping[str, str]) -> str:
    return f"{{ {', '.join(f'{key} = {_quoted(text)}' for key, text in words.items())} }}"


def _quoted(text: str) -> str:
    """Return a text as a basic string: TOML and JSON escape alike what our texts can hold."""
    return json.dumps(text, ensure_ascii=False)


def _long(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f"{_LONG}\n{escaped}{_LONG}"
