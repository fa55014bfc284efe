"""The log of consents to the processing of personal data (law 94-V, art. 8)."""

from dataclasses import dataclass

from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """That a person agreed to one very text at one moment."""

    event_id: str
    version: str
    hash: str
    language: str
    agreed_at: int


async def agree(tx: Tx, event_id: str, person_id: int, version: str, text_hash: str, language: str, now: int) -> None:
    """Log a consent; agreeing twice to the same text is one consent."""
    await tx.run(
        SQL.agree,
        event_id=event_id,
        person_id=person_id,
        version=version,
        hash=text_hash,
        language=language,
        now=now,
    )


async def of_person(tx: Tx, person_id: int) -> list[ConsentRecord]:
    """Return the consents a person has given, oldest first."""
    return [
        ConsentRecord(row["event_id"], row["version"], row["hash"], row["language"], row["agreed_at"])
        for row in await tx.all(SQL.of_person, person_id=person_id)
    ]
