"""Whose badges are printed."""

import asyncio

from bot.commands import content
from db.core import key_values
from db.core.engine import Tx
from db.core.place import Place
from db.door import attendees
from fair.deep_links import to_ticket
from fair.door.printed_pages import Badge, badges
from fair.door.rules import WELCOME
from fair.words import Language


def of_event(place: Place, event_id: str, language: Language, role: str = "") -> list[Badge]:
    """Return the badges of all who are welcome, by name. `role`: of these only; empty: of all."""

    async def work(tx: Tx) -> list[Badge]:
        event = await content.event_of(tx, event_id)
        username = await key_values.get(tx, key_values.USERNAME) or ""
        people = [
            one for one in await attendees.everybody(tx, event) if one.status in WELCOME and role in {"", one.role}
        ]
        roles = {each.id: each.label[language] for each in event.roles}
        return badges(people, lambda id_: roles.get(id_, id_), lambda code: to_ticket(username, code))

    return asyncio.run(content.look(place, work))
