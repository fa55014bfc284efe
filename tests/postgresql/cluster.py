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
    programs = binaries()
    assert programs is not None, MISSING
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    someone = _someone_else(folder)
    initdb: list[str | Path] = [
        programs / "initdb",
        "-D",
        folder / "data",
        "-U",
        USER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
    ]
    subprocess.run([*someone, *initdb, "--no-sync", "--no-instructions"], cwd=folder, check=True, capture_output=True)
    given = [part for option in (*OPTIONS, *options) for part in ("-c", option)]
    server: list[str | Path] = [programs / "postgres", "-D", folder / "data", "-k", folder, *given]
    process = subprocess.Popen([*someone, *server], cwd=folder, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    cluster = Cluster(folder, process)
    atexit.register(cluster.stop)
    until = time.monotonic() + START_SECONDS
    while subprocess.run([programs / "pg_isready", "-q", "-h", folder], check=False).returncode:
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
