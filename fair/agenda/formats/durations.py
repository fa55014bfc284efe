"""How long a session lasts, as other programs and people write it."""

import re
from datetime import timedelta
from typing import Final

_DAYS: Final = re.compile(r"(\d):(\d{1,2}):(\d{2})", re.ASCII)
"""How pretalx writes what lasts for days; with two digits in front it is hours, minutes and seconds."""
_HOURS: Final = re.compile(r"(\d{1,3}):(\d{2})(?::\d{2})?", re.ASCII)
_MINUTES: Final = re.compile(r"(\d{1,5})(?:[.,]0+)?", re.ASCII)
_ISO: Final = re.compile(
    r"P(?:(\d{1,2})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?)?", re.ASCII | re.IGNORECASE
)
"""ISO 8601: PT45M, P1DT2H."""
_SPOKEN: Final = re.compile(
    r"(?:(\d{1,3})\s*(?:h|hr|hrs|hours?|ч|час|часа|часов|сағ|сағат)\b\.?)?\s*"
    r"(?:(\d{1,5})\s*(?:m|min|mins|minutes?|м|мин|минут|минута|минуты)\b\.?)?",
    re.IGNORECASE,
)
"""1 h 30 min, 45 минут, 2 сағат."""


def span_of(duration: str) -> timedelta | None:
    """Return how long "0:45", "01:00:00", "1:02:00" (a day and two hours), "45", "PT45M" or "1 h 30 min" is.

    None for anything else.
    """
    if found := _DAYS.fullmatch(duration):
        return timedelta(days=int(found[1]), hours=int(found[2]), minutes=int(found[3]))
    if found := _HOURS.fullmatch(duration):
        return timedelta(hours=int(found[1]), minutes=int(found[2]))
    if found := _MINUTES.fullmatch(duration):
        return timedelta(minutes=int(found[1]))
    if (found := _ISO.fullmatch(duration)) and any(found.groups()):
        weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    if (found := _SPOKEN.fullmatch(duration)) and any(found.groups()):
        return timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))
    return None
