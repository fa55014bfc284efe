"""What is deleted of people when, for organisers."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from db.core.time import to_moment
from db.retention.register import PastDeletion
from fair.event.model import Event
from fair.retention.terms import TermKind
from handlers.base.buttons import to_desk
from handlers.base.callbacks import ExportCallback
from handlers.base.screen import Button, Screen
from handlers.reports.callbacks import StatisticsCallback
from handlers.retention.callbacks import RetentionCallback
from services.retention import ComingDeletion, number
from texts import dates
from texts.translator import Safe, Translator


def overview(t: Translator, event: Event, coming: Sequence[ComingDeletion], past: Sequence[PastDeletion]) -> Screen:
    """Show what will be deleted, and what was."""
    ahead = [_coming(t, event, one) for one in coming] or [t("retention-nothing")]
    ahead += [t("retention-download")] if coming else []
    parts = [t("retention", event=t.of(event.title)), Safe("\n".join((t("retention-ahead"), *ahead)))]
    if event.report_due:
        parts.append(t("retention-report", date=dates.deadline(t, event.report_due, event.zone)))
    if past:
        gone = (_past(t, event, one) for one in past)
        parts.append(Safe("\n".join((t("retention-past"), *gone))))
    parts.append(t("retention-stays"))
    return Screen(Safe("\n\n".join(parts)), ((_files(t), _numbers(t)), (to_desk(t),)))


def notice(t: Translator, event: Event, coming: Sequence[ComingDeletion]) -> Screen:
    """Tell of a deletion some days before."""
    lines = Safe("\n".join(_coming(t, event, one) for one in coming))
    text = t("retention-notice", event=t.of(event.title), lines=lines)
    terms = Button(t.plain("desk-retention"), RetentionCallback().pack())
    return Screen(text, ((_files(t), terms), (to_desk(t),)))


def last_day(t: Translator, event: Event, day: date) -> Safe:
    """Return the last day on which something is kept, as people read it."""
    return dates.date(t, datetime.combine(day, time(), event.zone), event.zone)


def _coming(t: Translator, event: Event, one: ComingDeletion) -> Safe:
    until = last_day(t, event, one.deletion.last_day)
    counts = one.counts
    if one.deletion.kind is TermKind.ANSWERS:
        said = _questions(t, event, one.deletion.questions)
        return t("retention-coming-answers", date=until, questions=said, count=counts["answers"])
    if one.deletion.kind is TermKind.UNFINISHED:
        return t("retention-coming-unfinished", date=until, count=counts["registrations"])
    return t(
        "retention-coming-everything",
        date=until,
        count=counts["registrations"],
        answers=counts["answers"],
        organisations=counts["organisations"],
    )


def _past(t: Translator, event: Event, one: PastDeletion) -> Safe:
    day = dates.date(t, to_moment(one.deleted_at), event.zone)
    if one.kind is TermKind.ANSWERS:
        return t("retention-past-answers", questions=_questions(t, event, one.questions), date=day, count=number(one))
    return t(f"retention-past-{one.kind}", date=day, count=number(one))


def _questions(t: Translator, event: Event, questions: Iterable[str]) -> str:
    """Return what questions are called."""
    found = (event.form.by_id.get(one) for one in questions)
    return ", ".join(one.name[t.language] for one in found if one)


def _files(t: Translator) -> Button:
    return Button(t.plain("desk-files"), ExportCallback().pack())


def _numbers(t: Translator) -> Button:
    return Button(t.plain("desk-numbers"), StatisticsCallback().pack())
