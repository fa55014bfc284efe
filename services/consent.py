"""The consent to the processing of personal data (law 94-V, art. 8). A text is known by the hash of its words."""

from collections.abc import Iterable

from db.people import consents
from services.erasure import erase_person
from services.turn import Turn


async def is_given(turn: Turn, hashes: Iterable[str]) -> bool:
    """Tell whether the person agreed to one of these texts before."""
    said = {one.hash for one in await consents.of_person(turn.tx, turn.person.id) if one.event_id == turn.event.id}
    return not said.isdisjoint(hashes)


async def give(turn: Turn, text_hash: str) -> None:
    """Log that the person agreed to a text."""
    version, language = turn.event.consent.version, turn.person.language
    await consents.agree(turn.tx, turn.event.id, turn.person.id, version, text_hash, language, turn.micros)


async def decline(turn: Turn) -> bool:
    """Forget a person who does not agree. False: one who agreed to something before, or works here, has /forget."""
    has_place = turn.registration is not None or turn.team_role is not None
    if has_place or await consents.of_person(turn.tx, turn.person.id):
        return False
    await erase_person(turn.tx, turn.events, turn.person.id, turn.event.id, "declined", turn.now)
    return True
