"""What the buttons of statistics and exports say when they are pressed."""

from aiogram.filters.callback_data import CallbackData


class StatisticsCallback(CallbackData, prefix="nu"):
    """The numbers: at a glance (""), or by something (day, role, language, source, a question), perhaps drawn."""

    by: str = ""
    picture: bool = False
