"""Key paths become lines."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.content.toml_lines import Path, line_of, locate
from tests.fair.content.small import SAMPLE, SMALL

TRICKY = '''\
# [not.a.table]
id = "a # not a comment" # [neither]
"quoted key" = 'single "'
dotted.inner . deeper = 2027-11-14 08:30:00
long = """
[[question]]
id = "in a text \\"""
ends in two quotes"""""
literal = \'\'\'
x = 1\'\'\'
empty = ""
list = [
    1, # one
    [2,
     3],
    { a = "}", b = [
        "]" ] },
]

[plain]
x = 1
[[question]]
id = "first"
[question.label]
kk = "a"
[[question]]
id = "second"
label.kk = "b"
[[question.extra]]
y = 1
[[question.extra]]
y = 2
'''

LINES: list[tuple[Path, int]] = [
    (("id",), 2),
    (("quoted key",), 3),
    (("dotted",), 4),
    (("dotted", "inner", "deeper"), 4),
    (("long",), 5),
    (("literal",), 9),
    (("empty",), 11),
    (("list",), 12),
    (("list", 0), 13),
    (("list", 1), 14),
    (("list", 1, 1), 15),
    (("list", 2), 16),
    (("list", 2, "a"), 16),
    (("list", 2, "b", 0), 17),
    (("plain",), 20),
    (("plain", "x"), 21),
    (("question",), 22),
    (("question", 0), 22),
    (("question", 0, "id"), 23),
    (("question", 0, "label"), 24),
    (("question", 0, "label", "kk"), 25),
    (("question", 1), 26),
    (("question", 1, "label", "kk"), 28),
    (("question", 1, "extra", 0, "y"), 30),
    (("question", 1, "extra", 1), 31),
    (("question", 1, "extra", 1, "y"), 32),
    # What is not there is sought around
    (("question", 1, "name"), 26),
    (("question", 0, "label", "ru"), 24),
    (("nothing",), 1),
    ((), 1),
]


@pytest.mark.parametrize(("path", "line"), LINES, ids=str)
def test_a_path_has_its_line(path: Path, line: int) -> None:
    assert line_of(locate(TRICKY), path) == line


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the path of everything in a parsed file."""
    inner: Any = ()
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list):
        inner = enumerate(value)
    for key, item in inner:
        yield (*path, key)
        yield from paths(item, (*path, key))


@pytest.mark.parametrize("source", [TRICKY, *SMALL.values(), *SAMPLE.values()])
def test_everything_in_a_file_has_a_line_of_its_own_and_nothing_else_has(source: str) -> None:
    assert set(locate(source)) == set(paths(tomllib.loads(source)))


@given(st.integers(0, 40), st.sampled_from(["", "# note", "   "]))
def test_a_line_put_in_moves_what_comes_after(number: int, new: str) -> None:
    source = SMALL["event.toml"]
    before = locate(source)
    rows = source.split("\n")
    after = locate("\n".join([*rows[:number], new, *rows[number:]]))
    assert after == {path: line + (line > number) for path, line in before.items()}
