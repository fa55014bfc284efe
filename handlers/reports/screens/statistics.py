"""The numbers for the team: at a glance, by something, as a picture."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, get_args

from db.registration.registrations import Status
from db.reports.statistics import ALWAYS, Count, Glance, Reached, counted
from fair.event.model import Event
from handlers.base.buttons import to_desk
from handlers.base.picker import PickerEntry, picker
from handlers.base.screen import Button, Document, Screen
from handlers.reports.callbacks import StatisticsCallback
from texts import dates
from texts.tallies import label, percent, title
from texts.translator import Safe, Translator

COUNTING: Final = ("submitted", "approved", "waitlisted", "offered")
"""The statuses of those who are registered."""
LONGEST_BAR: Final = 10
LATEST: Final = 3
"""Announcements that are told one by one."""
UNDELIVERED: Final = ("lost", "unknown", "waiting", "forgotten")
"""What else may have become of a copy, as `Ledger.parts` calls it."""
LINES: Final = 30
"""What more there is, stands in the file."""


def glance(t: Translator, event: Event, found: Glance, now: datetime, page: int = 0) -> Screen:
    """Show the numbers at a glance, and the ways to look closer."""
    order = [status for status in get_args(Status) if status != "draft"]
    lines = [
        t("numbers-status", status=t(f"status-{status}"), count=found.statuses[status])
        for status in order
        if found.statuses.get(status)
    ]
    registered = t(
        "numbers",
        event=t.of(event.title),
        registered=sum(found.statuses.get(status, 0) for status in COUNTING),
        statuses=Safe("\n".join(lines)) or t("mydata-nothing"),
        drafts=found.statuses.get("draft", 0),
        organisations=found.organisations,
        today=found.today,
        week=found.week,
    )
    moment = t("numbers-moment", moment=dates.moment(t, now, event.zone))
    ways = (*ALWAYS, *(one.id for one in counted(event)))
    entries = [PickerEntry(title(t, event, by), StatisticsCallback(by=by)) for by in ways]
    choice = picker(t, entries, page, lambda target: StatisticsCallback(page=target))
    parts = (registered, _present(t, event, found, now), _reach(t, found.reach), moment, choice.text)
    return Screen(Safe("\n\n".join(part for part in parts if part)), (*choice.rows, (to_desk(t),)))


def _present(t: Translator, event: Event, found: Glance, now: datetime) -> Safe:
    """Return how many have come, once somebody can have."""
    present = found.present
    if not present.ever and now.astimezone(event.zone).date() < event.days[0]:
        return Safe()
    approved = found.statuses.get("approved", 0)
    lines = [t("numbers-present", came=present.approved, approved=approved, today=present.today)]
    if present.today:
        lines.append(t("numbers-inside", inside=present.inside))
    if besides := present.ever - present.approved:
        lines.append(t("numbers-present-besides", count=besides))
    return Safe("\n".join(lines))


def _reach(t: Translator, reach: Sequence[Reached]) -> Safe:
    """Return whom announcements have reached: all together, and the latest one by one."""
    if not reach:
        return Safe()
    sent, size = (sum(getattr(one.ledger, key) for one in reach) for key in ("sent", "size"))
    lines = [t("numbers-reach", count=len(reach), sent=sent, size=size)]
    return Safe("\n".join((*lines, *(_reached(t, one) for one in reach[:LATEST]))))


def _reached(t: Translator, one: Reached) -> Safe:
    ledger = one.ledger
    parts = ledger.parts
    said = [t("numbers-reached", number=str(one.id), sent=parts["sent"], size=ledger.size)]
    said += [t(f"numbers-reached-{part}", count=parts[part]) for part in UNDELIVERED if parts[part]]
    return Safe(", ".join(said))


def by(t: Translator, event: Event, by: str, counts: Sequence[Count], total: int | None = None) -> Screen:
    """Show how many there are of each, as lines of a text, and what part of `total` that is, where that is known."""
    most = max((one.count for one in counts), default=0)
    share = total if by != "day" else None
    lines = [_line(t, label(t, event, by, one.key), one.count, most, share) for one in counts[:LINES]]
    more = (t("numbers-more", count=len(counts) - LINES),) if len(counts) > LINES else ()
    said = Safe("\n".join((*lines, *more))) or t("numbers-none")
    if total:
        text = t("numbers-by-all", title=title(t, event, by), total=total, lines=said)
    else:
        text = t("numbers-by", title=title(t, event, by), lines=said)
    picture = ((Button(t.plain("numbers-picture"), StatisticsCallback(by=by, picture=True).pack()),),) if counts else ()
    return Screen(text, (*picture, (_others(t), to_desk(t))))


def _line(t: Translator, said: str, count: int, most: int, total: int | None) -> Safe:
    bar = "▇" * (max(1, round(LONGEST_BAR * count / most)) if count else 0)
    if not total:
        return t("numbers-line", bar=bar, count=count, label=said)
    return t("numbers-line-share", bar=bar, count=count, percent=percent(count, total), label=said)


def picture(t: Translator, event: Event, by: str, file: str, now: datetime) -> Screen:
    """Show the chart."""
    moment = dates.moment(t, now, event.zone)
    text = t("numbers-caption", title=title(t, event, by), event=t.of(event.title), moment=moment)
    document = Document(f"{event.id}-{by}.png", "", "image/png", picture=True, at=Path(file))
    return Screen(text, ((_others(t), to_desk(t)),), document=document)


def _others(t: Translator) -> Button:
    return Button(t.plain("numbers-others"), StatisticsCallback().pack())
