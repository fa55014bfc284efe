"""Who asked to be forgotten, for the day on which a backup of before is put back: it does not know.

A file beside the database, which a restore leaves alone. It has no id in it: only a fingerprint that takes the bot's
token to be made, and the moment. Somebody who came back since was met later than that, and is left alone.
"""

import hashlib
import hmac
import logging
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_LINE: Final = re.compile(r"([0-9a-f]{64}) ([0-9]{1,18})")

log = logging.getLogger("jarmenke.forgotten")


class ForgottenList:
    """The file. What blocks here takes some milliseconds, once for each person who asks."""

    def __init__(self, database: Path, secret: str) -> None:
        self._file = database.with_name(f"{database.name}.forgotten")
        self._secret = secret.encode()

    def add(self, forgotten: Iterable[tuple[int, int]]) -> None:
        """Note people and the moments at which they were forgotten. It is on the disk when this returns.

        Where the disk refuses they are forgotten all the same; only a restore would bring them back.
        """
        lines = "".join(f"{self._fingerprint(person_id)} {moment}\n" for person_id, moment in forgotten)
        try:
            self._append(lines.encode())
        except OSError:
            log.exception("not noted that somebody was forgotten")

    def _append(self, lines: bytes) -> None:
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, lines)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def among(self, met: Iterable[tuple[int, int]]) -> list[int]:
        """Return those of these people, each with the moment at which they were met, who were forgotten since."""
        noted = self._read()
        return [person_id for person_id, met_at in met if met_at < noted.get(self._fingerprint(person_id), met_at)]

    def clear(self) -> None:
        """Forget all of it: no backup can hold anything any more that is not overdue."""
        self._file.unlink(missing_ok=True)

    def _read(self) -> dict[str, int]:
        """Return the last moment by fingerprint. A line that was cut off is nobody."""
        lines = self._file.read_text(encoding="utf-8").splitlines() if self._file.exists() else []
        found = (match for line in lines if (match := _LINE.fullmatch(line)))
        return {match[1]: int(match[2]) for match in found}

    def _fingerprint(self, person_id: int) -> str:
        return hmac.new(self._secret, str(person_id).encode(), hashlib.sha256).hexdigest()
