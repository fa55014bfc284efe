"""What was sent lately, so that Telegram's limits are kept over a restart.

Of people's chats the outbox knows it. What is sent to a group leaves no row, or goes in several calls of one: those are
kept as a mark.
"""

import json
from collections.abc import Sequence
from itertools import chain
from typing import Final

from db.core import key_values
from db.core.engine import Tx, statements
from db.core.time import MINUTE
from fair.delivery.policy import DeliveryClass
from fair.delivery.rate_limits import PastCall

SQL = statements(__file__)

GROUPS: Final = "group_calls"
"""The mark of the calls of the last minute to groups, as JSON: chat, moment, whether in bulk."""
LATELY: Final = MINUTE
"""As long as the longest window."""
MOST: Final = 2_000
"""More than Telegram takes in that time."""


async def keep(tx: Tx, calls: Sequence[PastCall]) -> None:
    """Keep which calls went to groups within their window."""
    await key_values.put(tx, GROUPS, json.dumps([[call.chat, call.at, call.bulk] for call in calls]))


async def lately(tx: Tx, now: int) -> list[PastCall]:
    """Return what went lately, in order."""
    since = now - LATELY
    ended = await tx.all(SQL.ended, since=since, most=MOST)
    rows = chain(ended, await tx.all(SQL.under_way, since=since))
    told = ((row["chat"], row["tried_at"], DeliveryClass(row["class"])) for row in rows)
    people = [PastCall(chat, at, class_.bulk) for chat, at, class_ in told if chat > 0]
    groups = [PastCall(*each) for each in json.loads(await key_values.get(tx, GROUPS) or "[]")]
    recent = [call for call in groups if call.at > now - MINUTE]
    return sorted([*people, *recent], key=lambda call: call.at)
