"""What the courier tells of its work: figures, and a line for each delivery."""

import logging
from collections.abc import Sequence

from bot.delivery.attempts import EndedCall, outcome_name
from bot.log import of_update
from bot.measures import Measures
from db.core.time import SECOND
from db.delivery.outbox import Delivery

log = logging.getLogger("jarmenke.courier")


def count(measures: Measures, claimed: Sequence[Delivery], at: int, ended: Sequence[EndedCall]) -> None:
    """Count what was claimed, and how late, and what became of calls."""
    for delivery in claimed:
        measures.delay(delivery.delivery_class, (at - delivery.due_at) / SECOND)
    for each in ended:
        outcome = "missed" if each.missed else outcome_name(each.outcome)
        measures.deliveries[each.delivery.delivery_class, outcome] += 1
        with of_update(each.delivery.update):
            log.debug("delivery=%d class=%s %s", each.delivery.id, each.delivery.delivery_class, outcome)
