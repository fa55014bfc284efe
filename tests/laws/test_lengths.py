"""Nothing is longer than anybody reads: a module 300 lines, a function 40, a handler 15."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.laws.dispatch import tables
from tests.laws.wiring import body_lines, wiring

ROOT: Final = Path(__file__).parents[2]
PRODUCTION: Final = ("bot", "handlers", "services", "db", "fair", "texts", "rehearsal", "benchmarks", "docs")
MODULE_LINES, FUNCTION_LINES, HANDLER_LINES = 300, 40, 15
"""Of a function the lines below its head and its docstring."""


def sources(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Yield the path of each module of ours, and what it reads."""
    for room in PRODUCTION:
        for path in sorted((root / room).rglob("*.py")):
            yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def long_modules(root: Path = ROOT) -> dict[str, int]:
    lengths = {path: len(source.splitlines()) for path, source in sources(root)}
    return {path: lines for path, lines in lengths.items() if lines > MODULE_LINES}


def long_functions(root: Path = ROOT) -> dict[str, int]:
    lengths = {
        f"{path}:{node.lineno} {node.name}": body_lines(node)
        for path, source in sources(root)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    return {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES}


def handler_functions() -> set[Callable[..., object]]:
    """Return what is registered, and what tables call; but for screens, which are functions as all others."""
    called = {function for table in tables() for function in table.functions}
    return {wired.function for wired in wiring()} | {one for one in called if not is_screen(one)}


def is_screen(function: Callable[..., object]) -> bool:
    return "screens" in function.__module__.split(".")


def long_handlers(functions: set[Callable[..., object]]) -> dict[str, int]:
    lengths = {f"{one.__module__}.{one.__qualname__}": lines_of(one) for one in functions}
    return {name: lines for name, lines in sorted(lengths.items()) if lines > HANDLER_LINES}


def lines_of(function: Callable[..., object]) -> int:
    node = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    return body_lines(node)


def test_modules_are_short() -> None:
    assert long_modules() == {}


def test_functions_are_short() -> None:
    assert long_functions() == {}


def test_handlers_are_short() -> None:
    assert long_handlers(handler_functions()) == {}


def test_every_room_is_measured() -> None:
    """Each module once, whatever others are called."""
    paths = [path for path, _ in sources()]
    assert len(paths) == len(set(paths)) > len({Path(path).name for path in paths})
    assert {"bot", "handlers", "db", "fair", "texts", "rehearsal"} <= {path.split("/")[0] for path in paths}


def test_what_is_too_long_is_noticed(tmp_path: Path) -> None:
    """Also where a short module has the same name in another folder."""
    for folder in ("handlers/screens", "handlers/team"):
        (tmp_path / folder).mkdir(parents=True)
    function = "def f():\n    'Docstring.'\n" + "    x = 1\n" * (FUNCTION_LINES + 1)
    (tmp_path / "handlers/screens/desk.py").write_text(function + "\n" * MODULE_LINES)
    (tmp_path / "handlers/team/desk.py").write_text("X = 1\n")
    assert list(long_modules(tmp_path)) == ["handlers/screens/desk.py"]
    assert long_functions(tmp_path) == {"handlers/screens/desk.py:1 f": FUNCTION_LINES + 1}
