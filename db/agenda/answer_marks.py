"""What an answer of the form has put on somebody's agenda.

A row stands as long as the answer does, whether the session is on the agenda or the person took it off. `own`: the
person has marked it, too, so that it stays when the answer goes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from db.core.engine import Tx, statements

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """Everybody who has given one answer, and a session that it stands for."""

    event_id: str
    question_id: str
    option: str
    session_id: str

    @property
    def parameters(self) -> dict[str, str]:
        """What statements are given. An answer is JSON: an option, or a list of them."""
        option = self.option.replace("\\", r"\\").replace("_", r"\_").replace("%", r"\%")
        return {
            "event_id": self.event_id,
            "question_id": self.question_id,
            "session_id": self.session_id,
            "answer": f'%"{option}"%',
        }


async def of_person(tx: Tx, person_id: int, event_id: str) -> Mapping[str, bool]:
    """Return the sessions that somebody's answers stand for, and whether each is their own mark, too."""
    rows = await tx.all(SQL.of_person, person_id=person_id, event_id=event_id)
    return {row["session_id"]: bool(row["own"]) for row in rows}


async def put(tx: Tx, person_id: int, event_id: str, session_id: str, *, own: bool) -> None:
    """Note that an answer stands for a session."""
    await tx.run(SQL.put, person_id=person_id, event_id=event_id, session_id=session_id, own=int(own))


async def drop(tx: Tx, person_id: int, event_id: str, session_id: str) -> None:
    """Note that no answer stands for a session any more."""
    await tx.run(SQL.drop, person_id=person_id, event_id=event_id, session_id=session_id)


async def make_own(tx: Tx, person_id: int, event_id: str, session_id: str) -> None:
    """Note that the person has marked a session, whatever their answers are."""
    await tx.run(SQL.make_own, person_id=person_id, event_id=event_id, session_id=session_id)


async def clear(tx: Tx, person_id: int, event_id: str) -> None:
    """Forget what somebody's answers stand for."""
    await tx.run(SQL.clear, person_id=person_id, event_id=event_id)


async def mark(tx: Tx, given: GivenAnswer, known: int, now: int) -> None:
    """Put a session on the agenda of everybody who has given an answer, as long as there are places.

    `known`: the release as of which they know it. Who has it already keeps it as their own; who took it off does
    without.
    """
    await tx.run(SQL.put_answering, own=1, **given.parameters)
    await tx.run(SQL.bookmark_answering, known=known, now=now, **given.parameters)
    await tx.run(SQL.put_answering, own=0, **given.parameters)
