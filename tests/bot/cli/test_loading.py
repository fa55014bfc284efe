"""Nobody looks for garbage while the modules of a command are loaded; afterwards somebody does again."""

import gc
import sys
from pathlib import Path

import click
import pytest

from bot.cli.lazy import Lazy, LazyGroup


def test_nobody_looks_for_garbage_while_a_command_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "import gc, click\nLOOKED = gc.isenabled()\n\n@click.command()\ndef greet():\n    ...\n"
    (tmp_path / "command_of_a_test.py").write_text(text, encoding="utf-8")
    (tmp_path / "broken_of_a_test.py").write_text("raise RuntimeError", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    group = LazyGroup(
        lazy={"greet": Lazy("command_of_a_test:greet", "Greet."), "break": Lazy("broken_of_a_test:x", "Break.")}
    )
    context = click.Context(group)
    assert gc.isenabled()
    assert group.get_command(context, "greet") is not None
    assert sys.modules.pop("command_of_a_test").LOOKED is False
    assert gc.isenabled()
    with pytest.raises(RuntimeError):
        group.get_command(context, "break")
    assert gc.isenabled()
