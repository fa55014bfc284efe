"""Copies of a schema of PostgreSQL's, made by its own program."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from bot.commands.backup import BackupError
from db.core.place import PostgresPlace

DUMP: Final = "pg_dump"
RESTORE: Final = "pg_restore"
DUMPED: Final = ".dump"
"""What the names of such copies end with."""
_MAGIC: Final = b"PGDMP"
"""What a dump in the custom format begins with."""


def dump(place: PostgresPlace, file: Path) -> int:
    """Write a consistent copy of a schema, also one in use, and look whether it can be read. Return its size in bytes.

    Raises `BackupError`.
    """
    if shutil.which(DUMP) is None or shutil.which(RESTORE) is None:
        raise BackupError(
            f"{DUMP} is not installed here: install postgresql-client, in the server's version or a newer one, or use"
            " the backups of whoever operates PostgreSQL."
        )
    if file.exists() and file.stat().st_size and not is_dump(file):
        raise BackupError(f"{file} is there already and is no backup. Nothing was written: name another file.")
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = file.with_name(f"{file.name}.part")
    partial.unlink(missing_ok=True)
    partial.touch(mode=0o600)
    shown, password = _without_password(place.url)
    try:
        command = [DUMP, "--format=custom", f"--schema={place.schema}", f"--file={partial}", f"--dbname={shown}"]
        # Whoever lists processes reads no password.
        _run(command, os.environ if password is None else {**os.environ, "PGPASSWORD": password})
        _run([RESTORE, "--list", str(partial)], os.environ)
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)
    return file.stat().st_size


def way_back(place: PostgresPlace, file: Path) -> str:
    """Return how a copy is put back, which is for whoever operates the server."""
    return (
        f"A copy is put back with PostgreSQL's own program, while no bot runs: drop the schema {place.schema}, then"
        f" {RESTORE} --dbname=… {file}. The bot notices at its next start that it is a copy."
    )


def is_dump(file: Path) -> bool:
    """Tell whether a file is one that PostgreSQL's own program has made."""
    with file.open("rb") as there:
        return there.read(len(_MAGIC)) == _MAGIC


def _run(command: list[str], environment: Mapping[str, str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, env=dict(environment), check=False)  # noqa: S603 - its own programs
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise BackupError(f"{command[0]}: {said[-1] if said else done.returncode}")


_SAID: Final = """
host port dbname user passfile application_name target_session_attrs krbsrvname gsslib sslmode sslcert sslkey
sslrootcert sslcrl ssl_min_protocol_version ssl_max_protocol_version
"""
"""What an address may say to PostgreSQL's own programs (its manual, libpq-connect); all else is of our sessions."""


def _without_password(url: str) -> tuple[str, str | None]:
    """Return an address as PostgreSQL's own programs read it, without its password, and that."""
    parts = urlsplit(url)
    told = dict(parse_qsl(parts.query))
    asked = urlencode({name: value for name, value in told.items() if name in _SAID.split()})
    user, at, hosts = parts.netloc.rpartition("@")
    name, colon, password = user.partition(":")
    shown = urlunsplit(parts._replace(netloc=f"{name}{at}{hosts}", query=asked))
    return shown, unquote(password) if colon else told.get("password")
