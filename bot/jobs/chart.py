"""Draws the numbers."""

import asyncio
from collections.abc import Mapping
from typing import Any, Final

from bot.commands import content
from bot.exports import charts
from bot.exports.charts import Chart
from bot.jobs.kinds import Task
from db.core.engine import Tx
from db.reports import statistics
from fair.words import language_of
from texts import dates, tallies, translator

OTHER: Final = "other"
"""The option that stands for none of the others: beside the bar of all that is left over it would say the same."""


def work(task: Task) -> Mapping[str, Any]:
    """Draw registrations by something."""
    chart = asyncio.run(content.look(task.database, lambda tx: _chart(tx, task)))
    file = task.folder / "chart.png"
    file.write_bytes(charts.draw(chart))
    return {"file": str(file)}


async def _chart(tx: Tx, task: Task) -> Chart:
    event, by = await content.event_of(tx, task.event_id), task.args["by"]
    t = translator.load().speaking(language_of(task.language))
    found = await statistics.tally(tx, event, by, task.now) or ()
    bars = {one.key: (tallies.label(t, event, by, one.key), one.count) for one in found}
    total = await statistics.base(tx, event, by, found)
    when = dates.moment(t, task.now, event.zone)
    below = t.plain("numbers-below", event=event.title[t.language], moment=when)
    if total:
        below = t.plain("numbers-below-all", below=below, total=total)
    if by == "day":
        return Chart(tallies.title(t, event, by), below, tuple(bars.values()))
    other = bars.pop(OTHER, None) if len(bars) > charts.BARS else None
    shown = charts.merged(tuple(bars.values()), t.plain("numbers-rest"), other[1] if other else 0)
    return Chart(tallies.title(t, event, by), below, shown, total)
