"""Commands with arguments that are wrong: a sentence that says what to do, never a traceback; nothing is written."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli.errors import said_of
from tests.bot.cli.test_cli import at_home, copy_of_the_sample, database, types
from tests.front import ROOT, SAMPLE

__all__ = ["at_home"]

WRITES = (("agenda",), ("export", "audit"), ("door", "list"), ("backup",))


@pytest.mark.parametrize("command", WRITES, ids=" ".join)
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "name a file"),
        ("loop.csv", "leads nowhere"),
        ("file/x.csv", "is no folder"),
        (f"{'x' * 300}.csv", "ile name too long"),
    ],
)
def test_a_name_that_leads_nowhere_is_said(command: tuple[str, ...], name: str, said: str) -> None:
    types("load", str(SAMPLE), "--yes")
    types("release", "--yes")
    Path("file").touch()
    Path("loop.csv").symlink_to("loop.csv")
    result = types(*command, name)
    assert result.exit_code in {1, 2}
    assert said in result.output
    assert "Errno" not in result.output


@pytest.mark.parametrize("command", WRITES[:3], ids=" ".join)
def test_a_folder_that_is_not_there_is_named(command: tuple[str, ...]) -> None:
    types("load", str(SAMPLE), "--yes")
    types("release", "--yes")
    result = types(*command, "nowhere/x.csv")
    assert (result.exit_code, result.output) == (
        1,
        "There is no folder nowhere. Nothing was written: name another one, or make it.\n",
    )


@pytest.mark.parametrize(
    "words",
    [
        ("backup", "b.db", "--keep-days", "9" * 40),
        ("export", "audit", "x.csv", "--status", "approve"),
        ("migrate", "--from", "postgresql://["),
        ("migrate", "--from", "postgresql://127.0.0.1:99999/fairs"),
    ],
    ids=" ".join,
)
def test_a_value_that_can_not_be_is_refused(words: tuple[str, ...]) -> None:
    types("load", str(SAMPLE))
    result = types(*words)
    assert (result.exit_code, "Invalid value" in result.output) == (2, True)


def test_a_database_is_not_moved_onto_itself() -> None:
    types("load", str(SAMPLE))
    Path("linked.db").symlink_to(database().absolute())
    for name in (str(database()), "linked.db"):
        result = types("migrate", "--from", f"sqlite:///{name}")
        assert (result.exit_code, "is where everything lies already" in result.output) == (1, True)


@pytest.mark.parametrize(
    "make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to(path)], ids=["folder", "pipe", "loop"]
)
def test_what_is_no_file_is_no_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None]
) -> None:
    folder = copy_of_the_sample(tmp_path / "fair")
    (folder / "event.toml").unlink()
    make(folder / "event.toml")
    monkeypatch.setenv("CONTENT", str(folder))
    for words in (("check", "--offline"), ("load", str(folder))):
        result = types(*words)
        assert (result.exit_code, "event.toml is no file. Put a text file" in result.output) == (1, True)


def test_a_pipe_is_no_backup() -> None:
    types("load", str(SAMPLE))
    os.mkfifo("pipe")
    result = types("restore", "--yes", "pipe")
    assert (result.exit_code, result.output) == (1, "pipe is no file, so it is no backup.\n")


def test_a_token_that_nobody_could_read_is_not_called_missing() -> None:
    Path(".env").write_bytes(b"BOT_TOKEN: 1234567890:AAExample-of-a-token-that-opens-nothing\n")
    Path(".env").chmod(0o600)
    result = types("check", "--offline")
    assert ".env:1: it can't be read." in result.output
    assert "BOT_TOKEN is missing" not in result.output


def test_a_backup_for_which_there_is_no_room_leaves_nothing_behind(tmp_path: Path) -> None:
    types("load", str(SAMPLE))
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)); import bot.cli; bot.cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "backup", str(tmp_path / "b.db")],
        cwd=ROOT,
        env={**os.environ, "DATA_DIR": str(tmp_path / "data")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Look whether the disk is full" in done.stderr) == (1, True)
    assert list(tmp_path.glob("b.db*")) == []


def test_what_to_do_depends_on_what_is_wrong() -> None:
    assert said_of(OSError(errno.EMFILE, "", "x")).endswith("Let the program open more files at once (ulimit -n).")
    assert said_of(OSError(errno.ENOSPC, "", "x")).endswith("Make room on that disk.")
    assert "this one can be used" in said_of(OSError(errno.EACCES, "", "x"))


def test_one_of_several_bots_is_not_served_alone() -> None:
    result = types("--bot", "aktau", "run")
    assert result.exit_code == 2
    assert "run serves all bots of BOTS together. Leave --bot out." in result.output
