"""Files with personal data are for nobody else, also where the machine's umask is lax."""

import asyncio
import os
import stat
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.private_files import is_shared, keep_private
from rehearsal.telegram import Telegram
from tests.crash.stable import environment
from tests.front import ROOT, SAMPLE, settings_for


@pytest.fixture(autouse=True)
def lax() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram


def open_to_others(folder: Path) -> list[str]:
    return sorted(
        f"{path.relative_to(folder)} {stat.S_IMODE(path.stat().st_mode):o}"
        for path in (folder, *folder.rglob("*"))
        if path.stat().st_mode & 0o077
    )


async def test_nothing_that_a_bot_writes_can_be_read_by_others(telegram: Telegram, tmp_path: Path) -> None:
    """A real process with a lax umask: its database and what lies beside it, and its log."""
    data = tmp_path / "data"
    owner = telegram.person("Owner", language_code="en")
    log_file = str(data / "log" / "bot.log")
    settings = environment(telegram, data, CONTENT=str(SAMPLE), OWNER_IDS=str(owner.id), LOG_FILE=log_file)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=ROOT,
        env={**os.environ, **settings},
    )
    try:
        owner.start()
        await owner.wait(lambda: len(owner.messages) >= 2)
        assert (data / "jarmenke.db-wal").exists()
        assert (data / "log" / "bot.log").exists()
        assert open_to_others(data) == []
    finally:
        process.terminate()
        await process.wait()
    assert open_to_others(data) == []


def test_what_was_open_is_closed_at_the_start(tmp_path: Path) -> None:
    names = (
        "jarmenke.db",
        "jarmenke.db-wal",
        "jarmenke.db.forgotten",
        "jarmenke.db.before-0002_agenda",
        "log/bot.log.1",
    )
    for name in (*names, "backups/jarmenke-42-20270101-000000.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch(0o644)
    settings = settings_for(_Somebody(), tmp_path, log_file=tmp_path / "log" / "bot.log")  # type: ignore[arg-type]  # no Telegram
    tmp_path.chmod(0o755)
    (tmp_path / "log").chmod(0o700)
    keep_private(settings)
    assert open_to_others(tmp_path) == []
    keep_private(settings)


def test_what_is_not_ours_is_named_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "jarmenke.db").touch()
    (tmp_path / "jarmenke.db").chmod(0o644)  # whatever the umask is

    def refuses(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", refuses)
    keep_private(settings_for(_Somebody(), tmp_path))  # type: ignore[arg-type]  # no Telegram
    assert "others can read it, and that can't be changed: jarmenke.db" in caplog.text


def test_the_folder_from_which_it_is_started_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.chmod(0o755)
    keep_private(settings_for(_Somebody(), Path()))  # type: ignore[arg-type]  # no Telegram
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.parametrize("mode", [0o1777, 0o755])
def test_a_folder_that_others_use_as_well_is_left_alone(tmp_path: Path, mode: int) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(mode)
    if mode == 0o755:
        if os.geteuid() != 0:
            pytest.skip("only root can give a file away")
        (shared / "another's").touch()
        os.chown(shared / "another's", 65_534, 65_534)
    keep_private(settings_for(_Somebody(), shared))  # type: ignore[arg-type]  # no Telegram
    assert stat.S_IMODE(shared.stat().st_mode) == mode


@pytest.mark.parametrize("folder", ["/", "/srv", "/home"])
def test_the_machine_s_own_folders_are_nobody_s(folder: str) -> None:
    assert not Path(folder).is_dir() or is_shared(Path(folder))


def test_what_is_no_file_keeps_its_rights(tmp_path: Path) -> None:
    """Such as /dev/null, into which a log may go: root would take it from the whole machine."""
    os.mkfifo(tmp_path / "log", 0o666)
    (tmp_path / "log").chmod(0o666)
    keep_private(settings_for(_Somebody(), tmp_path / "data", log_file=tmp_path / "log"))  # type: ignore[arg-type]  # no Telegram
    assert stat.S_IMODE((tmp_path / "log").stat().st_mode) == 0o666


class _Somebody:
    token = "1234567890:AAExample-of-a-token-that-opens-nothing"
    url = "http://127.0.0.1:9"
