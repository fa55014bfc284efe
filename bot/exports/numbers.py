"""Everything that is counted, one number a row; it is complete also when the people themselves were deleted."""

from collections.abc import AsyncIterator

from bot.exports.model import ExportRequest, ExportTable
from db.core.engine import Tx
from db.reports import statistics
from db.reports.statistics import Count
from fair.tables.model import Row
from texts import tallies


async def table(tx: Tx, asked: ExportRequest) -> ExportTable:
    """Return the applications by status, and those who are registered by whatever there is to count."""
    found = await statistics.totals(tx, asked.event)
    every = [(by, one) for by, counts in found.items() for one in counts if one.count]

    async def rows() -> AsyncIterator[Row]:
        for by, one in every:
            yield (_title(asked, by), _label(asked, by, one), one.count)

    columns = (asked.column("counted", 40), asked.column("kind", 40), asked.column("count", 12))
    return ExportTable(columns, rows(), len(every))


def _title(asked: ExportRequest, by: str) -> str:
    return asked.t.plain("export-column-status") if by == "status" else tallies.title(asked.t, asked.event, by)


def _label(asked: ExportRequest, by: str, one: Count) -> str:
    if by == "status" and one.key:
        return asked.t.plain("mydata-draft" if one.key == "draft" else f"status-{one.key}")
    return one.key or "" if by == "day" else tallies.label(asked.t, asked.event, by, one.key)
