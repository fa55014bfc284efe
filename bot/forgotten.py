"""Who asked to be forgotten, for the day on which a backup of before is put back: it does not know.

A file beside the database, which a restore leaves alone. It has no id in it: only fingerprints, each with the moment,
which take the key to be made that stands in the same file. The database has the same fingerprints (`tombstones`), each
written in the transaction that forgot somebody, and no key: whatever a kill keeps from the file follows from there.
Somebody who came back since was met later than the moment, and is left alone.
"""

import hashlib
import hmac
import logging
import os
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

_KEY: Final = re.compile(r"key (token|[0-9a-f]{64})")
_LINE: Final = re.compile(r"([0-9a-f]{64}) ([0-9]{1,18})")
_TOKEN: Final = "token"  # noqa: S105 - the word, not a token
"""In the place of a key: lines of an earlier version, whose key was the bot's token."""

Tombstone: TypeAlias = tuple[str, int]
"""A fingerprint, and the moment at which that person was forgotten."""
_NotedByKey: TypeAlias = dict[str, dict[str, int]]
"""The last moment by fingerprint, by the key with which they were made; the present key is the last one."""

log = logging.getLogger("jarmenke.forgotten")


class ForgottenList:
    """The file. What blocks here takes some milliseconds, once for each person who asks."""

    def __init__(self, file: Path, token: str, *, shared: bool = False) -> None:
        self.file = file
        self._token = token
        self._key = _present_key(_sections(file)) or ""
        if not self._key:
            self._key = _common_key(token) if shared else secrets.token_hex(32)
            self._append(f"key {self._key}\n")

    @classmethod
    def beside(cls, database: Path, token: str, *, shared: bool = False) -> "ForgottenList":
        """Return the list of a database; its key is made where there is none. Raises `OSError` if that is refused.

        Where the database is `shared` by processes that have a list each, all begin with the same key: each of them
        recognises whom another one has forgotten.
        """
        return cls(list_of(database), token, shared=shared)

    def fingerprint(self, person_id: int) -> str:
        """Return what stands for a person."""
        return _fingerprint(self._key, person_id)

    def add(self, tombstones: Iterable[Tombstone]) -> None:
        """Note those who were forgotten. It is on the disk when this returns.

        Where the disk refuses it is noted later: the database has it, too.
        """
        try:
            self._append("".join(f"{fingerprint} {moment}\n" for fingerprint, moment in tombstones))
        except OSError:
            log.exception("not noted that somebody was forgotten")

    def follow(self, tombstones: Iterable[Tombstone]) -> int:
        """Note those of the database who are not noted yet; return how many there were."""
        noted = {each for section in _sections(self.file).values() for each in section.items()}
        missing = [each for each in tombstones if each not in noted]
        if missing:
            self.add(missing)
        return len(missing)

    def among(self, met: Iterable[tuple[int, int]]) -> list[int]:
        """Return those of these people, each with the moment at which they were met, who were forgotten since."""
        noted = _sections(self.file)
        sections = [(self._token if key == _TOKEN else key, section) for key, section in noted.items() if section]
        return [person_id for person_id, met_at in met if met_at < _forgotten_at(sections, person_id)]

    def clear(self) -> None:
        """Forget all of it but the key: no backup can hold anything any more that is not overdue."""
        if any(_sections(self.file).values()):
            _replace(self.file, {self._key: {}})

    def _append(self, lines: str) -> None:
        is_new = not self.file.exists()
        descriptor = os.open(self.file, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            size = os.fstat(descriptor).st_size
            cut_off = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
            os.write(descriptor, b"\n" * cut_off + lines.encode())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if is_new:
            _sync_folder(self.file.parent)


def list_of(database: Path) -> Path:
    """Return where the list of a database is."""
    return database.with_name(f"{database.name}.forgotten")


def merge(file: Path, others: Iterable[Path], tombstones: Iterable[Tombstone] = ()) -> None:
    """Add to a list what stands in others, and in the database it belongs to; its key stays the present one."""
    found: _NotedByKey = {}
    for other in others:
        _take_over(found, _sections(other))
    _take_over(found, own := _sections(file))
    if (key := _present_key(own)) is not None:
        found[key] = found.pop(key)
    if (key := _present_key(found)) is not None:
        _take_over(found, {key: dict(sorted(tombstones))})
        if found != own:
            _replace(file, found)


def _take_over(found: _NotedByKey, others: Mapping[str, Mapping[str, int]]) -> None:
    for key, noted in others.items():
        section = found.setdefault(key, {})
        for fingerprint, moment in noted.items():
            section[fingerprint] = max(moment, section.get(fingerprint, 0))


def _present_key(sections: _NotedByKey) -> str | None:
    """Return the last key; the token is nobody's any more."""
    return next((key for key in reversed(sections) if key != _TOKEN), None)


def _sections(file: Path) -> _NotedByKey:
    """Read a list. A line that was cut off is nobody."""
    sections: _NotedByKey = {}
    noted = sections.setdefault(_TOKEN, {})
    for line in _lines(file):
        if key := _KEY.fullmatch(line):
            noted = sections.setdefault(key[1], {})
        elif match := _LINE.fullmatch(line):
            noted[match[1]] = max(int(match[2]), noted.get(match[1], 0))
    if not sections[_TOKEN]:
        del sections[_TOKEN]
    return sections


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8", errors="replace").splitlines() if file.exists() else []


def _replace(file: Path, sections: _NotedByKey) -> None:
    """Write a list anew: the old one or the new one, whatever happens."""
    fresh = file.with_name(f"{file.name}.part")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        os.write(descriptor, "".join(f"{line}\n" for line in _written(sections)).encode())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    fresh.replace(file)
    _sync_folder(file.parent)


def _written(sections: _NotedByKey) -> Iterator[str]:
    for key, noted in sections.items():
        yield f"key {key}"
        yield from (f"{fingerprint} {moment}" for fingerprint, moment in noted.items())


def _sync_folder(folder: Path) -> None:
    """Let the name of a new file survive a power cut, too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _forgotten_at(sections: Iterable[tuple[str, Mapping[str, int]]], person_id: int) -> int:
    """Return when somebody was forgotten last; 0: never, as far as is noted."""
    return max((noted.get(_fingerprint(key, person_id), 0) for key, noted in sections), default=0)


def _common_key(token: str) -> str:
    """Return a key that whoever has the token makes alike; it stays in the list when the token is another one."""
    return hmac.new(token.encode(), b"forgotten", hashlib.sha256).hexdigest()


def _fingerprint(key: str, person_id: int) -> str:
    return hmac.new(key.encode(), str(person_id).encode(), hashlib.sha256).hexdigest()
