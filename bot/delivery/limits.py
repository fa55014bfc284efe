"""Telegram's limits as the settings want them."""

from bot.delivery.shared_pace import SharedPace
from bot.settings import Settings
from fair.delivery.rate_limits import RateLimits, Window


def paced(settings: Settings, *, together: bool) -> tuple[RateLimits, SharedPace | None]:
    """Return Telegram's limits; a bulk rate of 0 switches them off, for a server of one's own.

    Processes that send together count by slots what all of them let go.
    """
    if settings.bulk_per_second == 0:
        return RateLimits(overall=None, live=None, bulk=None, chat=None, paces=(), group=None), None
    # By fifths of a second: one late burst and one early one reach Telegram within the same second.
    share = max(1, settings.bulk_per_second // 5)
    bulk = Window(share, share / settings.bulk_per_second)
    if not together:
        return RateLimits(bulk=bulk), None
    limits = RateLimits(overall=None, bulk=bulk)
    return limits, SharedPace(limits)
