"""A PostgreSQL server of the tests' own: made from the installed binaries, in a folder of its own, on a socket."""

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

INSTALLED: Final = Path("/usr/lib/postgresql")
USER: Final = "bot"
START_SECONDS: Final = 30.0
OPTIONS: Final = (
    *("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "jit=off"),
    *("listen_addresses=", "shared_buffers=32MB", "max_connections=60", "log_min_messages=fatal"),
)
MISSING: Final = "PostgreSQL is not installed: apt-get install postgresql (its server alone; nothing of it need run)."


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running server."""

    folder: Path
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """The address of its first database."""
        return f"postgresql://{USER}@/postgres?host={self.folder}"

    def asked(self, question: str) -> str:
        """Return what it answers to a question of one row and column."""
        command = (_programs() / "psql", "-h", self.folder, "-U", USER, "-d", "postgres", "-Atqc", question)
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def stop(self) -> None:
        """End it at once, and leave nothing behind."""
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def binaries() -> Path | None:
    """Return where the newest installed server's programs are."""
    found = sorted(INSTALLED.glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


def start(*options: str) -> Cluster:
    """Make a server and wait until it answers; it ends with this process."""
    programs, folder = _programs(), Path(tempfile.mkdtemp(prefix="pg-"))
    made = ("-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions")
    _run(folder, programs / "initdb", "-D", folder / "data", *made)
    return _started(folder, options)


def copied(primary: Cluster, *options: str) -> Cluster:
    """Make a standby of a server, and start it."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    asked = ("-U", USER, "--write-recovery-conf", "--checkpoint=fast", "--no-sync")
    _run(folder, _programs() / "pg_basebackup", "-h", primary.folder, "-D", folder / "data", *asked)
    return _started(folder, options)


def promote(standby: Cluster) -> None:
    """Make a primary of a standby, and wait until it is one."""
    _run(standby.folder, _programs() / "pg_ctl", "promote", "-w", "-D", standby.folder / "data")


def _programs() -> Path:
    programs = binaries()
    assert programs is not None, MISSING
    return programs


def _run(folder: Path, *command: str | Path) -> None:
    subprocess.run([*_someone_else(folder), *command], cwd=folder, check=True, capture_output=True)


def _started(folder: Path, options: tuple[str, ...]) -> Cluster:
    given = [part for option in (*OPTIONS, *options) for part in ("-c", option)]
    server: tuple[str | Path, ...] = (_programs() / "postgres", "-D", folder / "data", "-k", folder, *given)
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([*_someone_else(folder), *server], cwd=folder, stderr=quiet, stdout=quiet)
    cluster = Cluster(folder, process)
    atexit.register(cluster.stop)
    until = time.monotonic() + START_SECONDS
    while subprocess.run([_programs() / "pg_isready", "-q", "-h", folder], check=False).returncode:
        assert process.poll() is None, "the server has ended"
        assert time.monotonic() < until, "the server does not answer"
        time.sleep(0.02)
    return cluster


def _someone_else(folder: Path) -> list[str]:
    """Return what a command begins with that must not run as root, and give such a user the folder."""
    if os.getuid():
        return []
    names = {each.pw_name: each for each in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", "--pdeathsig=INT"]
