"""A file of settings as people save it: what can't be read is named with its line, and not shown."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.settings import SettingsError, read_settings
from tests.bot.test_settings import TOKEN, nothing_set, problems

__all__ = ["nothing_set"]

GOOD = f"BOT_TOKEN={TOKEN}\nOWNER_IDS=5\n"
UNREADABLE = "it is no text in UTF-8. Save the file as UTF-8, or write that line anew."
LINE = "it can't be read. Write NAME=value, all in one line."


def saved(content: bytes) -> None:
    Path(".env").write_bytes(content)
    Path(".env").chmod(0o600)


@pytest.mark.parametrize(
    "content",
    [
        f"\ufeff{GOOD}",
        GOOD.replace("\n", "\r\n"),
        f"# Ёлка\nBOT_TOKEN='{TOKEN}'  # ours\nexport OWNER_IDS=\"5\"\n",
        f"BOT_TOKEN = {TOKEN} \n\n OWNER_IDS = 5 ",
    ],
)
def test_what_editors_make_of_it_is_read(content: str) -> None:
    saved(content.encode())
    settings = read_settings()
    assert (settings.token, settings.owner_ids) == (TOKEN, (5,))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (GOOD.encode("utf-16"), f".env:1: {UNREADABLE}"),
        (GOOD.encode() + "# Ёлка\n".encode("cp1251"), f".env:3: {UNREADABLE}"),
        (f"{GOOD}DATA_DIR=a\x00b\n".encode(), f".env:3: {UNREADABLE}"),
        (f"OWNER_IDS=5\nBOT_TOKEN: {TOKEN}\n".encode(), f".env:2: {LINE}"),
        (f'OWNER_IDS=5\nBOT_TOKEN="{TOKEN}\nCONTENT=x\n'.encode(), f".env:2: {LINE}"),
    ],
)
def test_what_can_not_be_read_is_named_with_its_line(content: bytes, problem: str) -> None:
    saved(content)
    assert problems() == [problem]


def test_a_folder_of_that_name_is_said() -> None:
    Path(".env").mkdir()
    assert problems() == [".env is no file: put the settings into a file of that name."]


def test_a_file_that_the_bot_may_not_read_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    saved(GOOD.encode())

    def refuses(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied", ".env")

    monkeypatch.setattr(Path, "read_bytes", refuses)
    assert problems() == [".env can't be read: let the user who runs the bot read it."]


FOLDER, FILE = Path("folder"), Path("file")
MISPLACED: Mapping[str, tuple[str, str]] = {
    "DATA_DIR": ("file", "DATA_DIR is no folder (file): name one, or a place where there is nothing yet."),
    "BACKUP_DIR": ("file", "BACKUP_DIR is no folder (file): name one, or a place where there is nothing yet."),
    "DATABASE_URL": (
        "sqlite:///folder",
        "DATABASE_URL names a folder (folder): name a file in it, such as jarmenke.db.",
    ),
    "LOG_FILE": ("folder", "LOG_FILE is a folder (folder): name a file in it."),
}


@pytest.mark.parametrize("name", MISPLACED)
def test_a_file_in_the_place_of_a_folder_is_said_and_the_other_way_round(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    FOLDER.mkdir()
    FILE.touch()
    value, problem = MISPLACED[name]
    monkeypatch.setenv(name, value)
    assert problems() == [problem]


@pytest.mark.parametrize("name", [".env", "folder/../.env", "fair/questions.toml", "bots/aktau.env"])
def test_the_log_is_written_into_no_file_of_settings_or_of_the_content(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    FOLDER.mkdir()
    monkeypatch.setenv("LOG_FILE", name)
    said = "LOG_FILE is a file of settings or of the content, which a log would spoil: name another file."
    assert problems() == [said]


def test_a_name_that_no_file_can_have_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", "x" * 300)
    (problem,) = problems()
    assert problem.endswith(" can't be used: file name too long. Name another place.")
    with pytest.raises(SettingsError, match="DATA_DIR must be a name that a file can have"):
        read_settings(own={"data_dir": "a\x00b"})
