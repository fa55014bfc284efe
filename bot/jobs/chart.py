"""Draws the numbers."""

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.commands import content
from bot.exports import charts
from bot.exports.charts import Chart
from bot.jobs.kinds import Task
from db.core.engine import Tx
from db.reports import statistics
from fair.words import language_of
from texts import dates, tallies, translator


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
    bars = [(tallies.label(t, event, by, one.key), one.count) for one in found]
    when = dates.moment(t, task.now, event.zone)
    below = t.plain("numbers-below", event=event.title[t.language], moment=when)
    shown = tuple(bars) if by == "day" else charts.merged(bars, t.plain("numbers-rest"))
    return Chart(tallies.title(t, event, by), below, shown)
