"""Dates and times as people of each language write them, on a 24-hour clock, in the zone of the event.

The zone itself is not written here: a screen says it once, in the organiser's words (`Event.zone_name`).
"""

from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from texts.translator import Safe, Translator

MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)


def clock(when: datetime, zone: tzinfo) -> Safe:
    """Return the time of day: 08:30."""
    return Safe(f"{when.astimezone(zone):%H:%M}")


def day(t: Translator, when: datetime, zone: tzinfo) -> Safe:
    """Return the date with its weekday: Sunday, 14 November 2027."""
    local = when.astimezone(zone)
    return t(
        "date",
        day=str(local.day),
        month=t(f"month-{local.month}"),
        year=str(local.year),
        weekday=t(f"weekday-{local.isoweekday()}"),
    )


def date(t: Translator, when: datetime, zone: tzinfo) -> Safe:
    """Return the date alone: 14 November 2027."""
    local = when.astimezone(zone)
    return t("date-plain", day=str(local.day), month=t(f"month-{local.month}"), year=str(local.year))


def moment(t: Translator, when: datetime, zone: tzinfo) -> Safe:
    """Return date and time of day."""
    return t("date-time", date=day(t, when, zone), time=clock(when, zone))


def since(t: Translator, when: datetime, zone: tzinfo) -> Safe:
    """Return from when something is so or possible: a whole day is that day."""
    return moment(t, when, zone) if when.astimezone(zone).time() > time() else date(t, when, zone)


def deadline(t: Translator, when: datetime, zone: tzinfo) -> Safe:
    """Return until when something is possible, to stand behind "until": midnight is the end of the day before it."""
    local = when.astimezone(zone)
    if local.time() > time():
        return moment(t, when, zone)
    return t("date-end-of-day", date=date(t, local - timedelta(minutes=1), zone))


def span(t: Translator, starts: datetime, ends: datetime, zone: tzinfo) -> Safe:
    """Return from when to when: the hours of one day, or two moments."""
    first, last = starts.astimezone(zone), ends.astimezone(zone)
    if first.date() == last.date():
        hours = Safe(f"{clock(first, zone)}–{clock(last, zone)}")
        return t("date-time", date=day(t, first, zone), time=hours)
    return t("date-range", starts=moment(t, first, zone), ends=moment(t, last, zone))


def lasting(t: Translator, duration: timedelta) -> Safe:
    """Return how long something has lasted, in whole minutes, hours or days: 15 minutes, 5 hours, 3 days."""
    if duration < HOUR:
        return t("lasting-minutes", count=max(1, duration // MINUTE))
    if duration < 2 * DAY:
        return t("lasting-hours", count=duration // HOUR)
    return t("lasting-days", count=duration // DAY)


def short_moment(when: datetime, zone: tzinfo) -> Safe:
    """Return day, month and time of day in figures, for lines of which there are many: 14.11, 08:30."""
    return Safe(f"{when.astimezone(zone):%d.%m, %H:%M}")


def short_day(when: datetime, zone: tzinfo) -> Safe:
    """Return day and month in figures, for buttons: 14.11."""
    return Safe(f"{when.astimezone(zone):%d.%m}")
