"""Laws about words in documents, about who may call Telegram, and about exceptions to the rules of style."""

import ast
import re
import tokenize
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "services", "fair", "db", "texts", "rehearsal", "tests", "benchmarks", "tools")
PAPERS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
DOCUMENTS = [*(ROOT / name for name in PAPERS), *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = sorted(name.upper() for name in Settings.model_fields)

CALLERS = {
    "app",
    "callback_answers",
    "check",
    "courier",
    "examiner",
    "gather",
    "last_words",
    "plainer",
    "polling",
    "presses",
    "profile",
    "runner",
    "self_test",
    "webhook",
}
"""The modules of `bot` that may talk to Telegram."""

PATH = re.compile(rf"(?<![\w./<>*-])(?:{'|'.join((*ROOMS, 'content', 'docs'))})/[\w./<>*-]*")
"""A path in the project as documents write it; `<subject>` and `*` stand for any name."""
MODULE = re.compile(r"`([\w/]+\.py)`")
"""A cell of a table that holds a module and nothing else."""
NAME = re.compile(r"`([A-Za-z_][\w.]*)`")

REASON = re.compile(r"#\s*(noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*|type: ignore\[[a-z-]+(, ?[a-z-]+)*\])\s+(#\s|-\s)?\w")
CLOCK = re.compile(r"\.(now|utcnow|today|fromtimestamp)\(")
WAIVER = re.compile(r"#\s*(noqa|type:\s*ignore|pragma: no cover)")


def modules(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((ROOT / room).rglob("*.py"))


def documented() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)


def test_the_example_of_an_environment_names_every_setting_once_and_says_what_it_is_for() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    named = [line.partition("=")[0] for line in lines if line and not line.startswith("#")]
    assert sorted(named) == NAMES
    before = [above for above, line in pairwise(lines) if line and not line.startswith("#")]
    assert [above for above in before if not above.startswith("#")] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_stands_in_the_documents(name: str) -> None:
    assert f"`{name}`" in documented()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_the_readme(command: str) -> None:
    assert f"`jarmenke {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_documents_name_no_command_that_is_not_there() -> None:
    named = set(re.findall(r"(?:^|`|bin/)(?:python -m bot|jarmenke) ([a-z]+)", documented(), re.MULTILINE))
    assert named
    assert named <= set(COMMANDS)


def test_documents_refer_to_files_that_are_there() -> None:
    missing = [
        f"{path.name}: {target}"
        for path in DOCUMENTS
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert missing == []


def test_documents_refer_to_headings_that_are_there() -> None:
    missing = [
        f"{path.name}: {target}#{heading}"
        for path in DOCUMENTS
        for target, heading in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", path.read_text(encoding="utf-8"))
        if heading not in anchors((path.parent / target) if target else path)
    ]
    assert missing == []


def anchors(path: Path) -> set[str]:
    """Return the addresses of a document's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_paths_that_documents_name_are_there() -> None:
    missing = [
        f"{path.name}: {named}"
        for path in DOCUMENTS
        for named in PATH.findall(path.read_text(encoding="utf-8"))
        if not any(ROOT.glob(re.sub(r"<\w+>", "*", named).rstrip("/.")))
    ]
    assert missing == []


def test_modules_that_documents_start_are_there() -> None:
    started = set(re.findall(r"python -m ([\w.]+)", documented())) - {"venv"}
    assert {"bot", "bot.jobs"} <= started
    assert {name for name in started if find_spec(name) is None} == set()


def test_what_a_row_of_a_table_names_stands_in_the_module_before_it() -> None:
    rows = [line.split("|") for path in DOCUMENTS for line in path.read_text(encoding="utf-8").splitlines()]
    named = {
        (module[1], name)
        for cells in rows
        for cell, following in pairwise(cells)
        if (module := MODULE.fullmatch(cell.strip()))
        for name in NAME.findall(following)
    }
    assert {module for module, _ in named} > {"bot/telegram/polling.py", "bot/delivery/courier.py"}
    assert sorted((module, name) for module, name in named if name not in defined(ROOT / module)) == []


def defined(path: Path) -> set[str]:
    """Return what a module defines, and what its classes do, as `Class.method`."""
    named = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        named |= set(names_of(node))
        if isinstance(node, ast.ClassDef):
            named |= {f"{node.name}.{inner}" for each in node.body for inner in names_of(each)}
    return named


def names_of(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case ast.Assign(targets=targets):
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def calls_telegram(func: ast.expr) -> bool:
    """Tell whether what is called is Telegram: by itself, or by what says it more plainly where it must."""
    if isinstance(func, ast.Attribute):
        return func.attr in {"call", "download"} and "telegram" in ast.unparse(func.value)
    return isinstance(func, ast.Name) and func.id == "call_or_plainer"


def test_only_a_few_modules_talk_to_telegram() -> None:
    calling = {
        path.stem
        for path in modules("bot")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and calls_telegram(node.func)
    }
    assert calling == CALLERS


def comments(path: Path) -> Iterator[tuple[int, str]]:
    if not WAIVER.search(path.read_text(encoding="utf-8")):
        return
    with tokenize.open(path) as file:
        for token in tokenize.generate_tokens(file.readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


def test_every_exception_to_a_rule_names_the_rule_and_the_reason() -> None:
    silent = [
        f"{path.relative_to(ROOT)}:{line} {comment}"
        for path in modules(*ROOMS)
        for line, comment in comments(path)
        if WAIVER.search(comment) and not REASON.search(comment)
    ]
    assert silent == []


def test_nobody_asks_for_the_time_without_a_zone() -> None:
    naive = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules(*ROOMS)
        if CLOCK.search(source := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in {"now", "utcnow", "today", "fromtimestamp"} and not node.args and not node.keywords
        if ast.unparse(node.func.value) in {"datetime", "date", "datetime.datetime", "datetime.date"}
    ]
    assert naive == []
