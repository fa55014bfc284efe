"""What the buttons of statistics and exports say when they are pressed."""

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class StatisticsCallback(CallbackData, prefix="nu"):
    """The numbers, at a glance or counted by something."""

    by: str = ""
    """By one of `db.reports.statistics.ALWAYS` or a question; "": at a glance."""
    picture: bool = False
    """Whether they are drawn."""
    page: RowId = 0
    """At a glance: of the ways to look closer."""
