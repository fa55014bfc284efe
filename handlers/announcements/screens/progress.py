"""An announcement under way or over: the ledger, and what can still be done."""

from collections.abc import Mapping
from typing import Final

from db.announcements.announcements import Announcement
from db.core.time import to_moment
from fair.announcements.announcement import AnnouncementPhase
from fair.announcements.ledger import FollowUp
from fair.event.model import Event
from handlers.announcements.callbacks import AnnouncementAction, AnnouncementCallback
from handlers.announcements.screens.overview import to_list
from handlers.base.screen import Button, Document, Rows, Screen
from services.announcement_progress import AnnouncementProgress
from texts import dates
from texts.translator import Safe, Translator
from texts.unreached import why

COLUMNS: Final = ("number", "name", "phone", "organisation", "why")
"""Of the call list."""

__all__ = ["COLUMNS", "why"]


def running(t: Translator, event: Event, status: AnnouncementProgress) -> Screen:
    """Show how far it has come, or what became of it."""
    one = status.announcement
    parts = [t("running-title", number=str(one.id), phase=t(f"phase-{one.phase}"))]
    if one.started_at is None:
        parts.append(_waiting(t, event, one))
    else:
        parts += _ledger(t, event, status)
        parts += [t(f"revision-waits-{one.revision.act}")] if one.revision else []
    return Screen(Safe("\n\n".join(parts)), (*_ways(t, status), (to_list(t),)))


def _waiting(t: Translator, event: Event, one: Announcement) -> Safe:
    if one.phase is AnnouncementPhase.UNCONFIRMED:
        return t("running-unconfirmed")
    if one.send_at is not None:
        when = dates.moment(t, to_moment(one.send_at), event.zone)
        return t("running-scheduled", when=when, zone=t.of(event.zone_name))
    return t("running-with-session")


def _ledger(t: Translator, event: Event, status: AnnouncementProgress) -> list[Safe]:
    one, ledger = status.announcement, status.progress.ledger
    begun = dates.moment(t, to_moment(one.started_at or 0), event.zone)
    lines = [t("running-size", count=ledger.size, when=begun), t("running-sent", count=str(ledger.sent))]
    rest = {key: ledger.parts[key] for key in ("waiting", "unknown", "forgotten")}
    lines += [t(f"running-{key}", count=str(count)) for key, count in rest.items() if count]
    if ledger.lost:
        lines.append(t("running-lost", count=str(ledger.lost), reasons=_reasons(t, ledger.why)))
    parts = [Safe("\n".join(lines))]
    if sum(status.replies):
        yes, no = status.replies
        parts.append(t("running-replies", yes=str(yes), no=str(no)))
    for key, act in (("corrected", status.progress.corrected), ("deleted", status.progress.deleted)):
        if act.todo:
            parts.append(_follow_up(t, key, act))
    return parts


def _follow_up(t: Translator, key: str, act: FollowUp) -> Safe:
    said = t(f"running-{key}", done=str(act.done), todo=str(act.todo))
    if not act.not_reached:
        return said
    return Safe(f"{said}\n{t(f'running-un{key}', count=str(act.not_reached), reasons=_reasons(t, act.why))}")


def _reasons(t: Translator, counts: Mapping[str, int]) -> str:
    """Say why, the most frequent reason first."""
    return "; ".join(f"{why(t, reason)}: {count}" for reason, count in sorted(counts.items(), key=lambda one: -one[1]))


def _ways(t: Translator, status: AnnouncementProgress) -> Rows:
    one = status.announcement
    match one.phase:
        case AnnouncementPhase.RUNNING:
            return ((_to(t, "pause", one), _to(t, "cancel", one)), *_afterwards(t, status))
        case AnnouncementPhase.PAUSED:
            resume = Button(t.plain("running-way-resume"), _data("resume", one), style="primary")
            return ((resume, _to(t, "cancel", one)), *_afterwards(t, status))
        case AnnouncementPhase.UNCONFIRMED:
            return ((_to(t, "review", one),), (_to(t, "return", one),))
        case AnnouncementPhase.SCHEDULED:
            return ((_to(t, "return", one),),)
    return (*_resends(t, status), *_afterwards(t, status))


def _resends(t: Translator, status: AnnouncementProgress) -> Rows:
    """Return the buttons that send again: from done only."""
    if status.announcement.phase is not AnnouncementPhase.DONE:
        return ()
    fates = (("unknown", 1, status.unknown_again), ("failed", 2, status.failed_again))
    return tuple(
        (Button(t.plain(f"running-again-{fate}", count=str(count)), _data("again", status.announcement, page)),)
        for fate, page, count in fates
        if count
    )


def _afterwards(t: Translator, status: AnnouncementProgress) -> Rows:
    one, ledger = status.announcement, status.progress.ledger
    rows: Rows = ((_to(t, "revision", one),),) if one.revision else ()
    rows = (*rows, *(((_to(t, "calls", one),),) if ledger.unreached else ()))
    if one.deleted_at is None and ledger.sent:
        rows = (*rows, (_to(t, "correct", one),))
        if status.deletable:
            delete = Button(t.plain("running-delete", count=str(status.deletable)), _data("delete", one))
            rows = (*rows, (delete,))
    return rows


def _to(t: Translator, action: AnnouncementAction, one: Announcement) -> Button:
    return Button(t.plain(f"running-way-{action}"), _data(action, one))


def _data(action: AnnouncementAction, one: Announcement, page: int = 0) -> str:
    return AnnouncementCallback(action=action, announcement=one.id, page=page).pack()


def cancel(t: Translator, status: AnnouncementProgress) -> Screen:
    """Ask whether it shall really stop here."""
    one, ledger = status.announcement, status.progress.ledger
    yes = Button(t.plain("running-cancel-yes"), _data("cancel_yes", one), style="danger")
    no = Button(t.plain("running-way-resume"), _data("resume", one), style="primary")
    return Screen(t("running-cancel-ask", sent=str(ledger.sent), waiting=str(ledger.waiting)), ((no,), (yes,)))


def delete(t: Translator, status: AnnouncementProgress, *, asks_colleague: bool = False) -> Screen:
    """Ask whether the messages shall really vanish."""
    one = status.announcement
    label = t.plain("revision-ask" if asks_colleague else "running-delete", count=str(status.deletable))
    yes = Button(label, _data("delete_yes", one), style="danger")
    no = Button(t.plain("announce-back"), _data("open", one))
    return Screen(t("running-delete-ask", count=status.deletable), ((no,), (yes,)))


def calls(t: Translator, one: Announcement, count: int, gone: int, table: Document) -> Screen:
    """Send the call list; `gone`: of whom nothing is known any more."""
    back = Button(t.plain("announce-back"), _data("open", one))
    said = [t("running-calls", count=count), *([t("running-calls-gone", count=gone)] if gone else ())]
    return Screen(Safe("\n".join(said)), ((back,),), document=table)


def finished(t: Translator, event: Event, status: AnnouncementProgress) -> Screen:
    """Tell an organiser what became of an announcement that began by itself."""
    look = Button(t.plain("announce-number", number=str(status.announcement.id)), _data("open", status.announcement))
    text = Safe("\n\n".join([t("running-finished", number=str(status.announcement.id)), *_ledger(t, event, status)]))
    return Screen(text, ((look,),))


def late(t: Translator, one: Announcement) -> Screen:
    """Tell the author that the moment has passed while the bot did not run."""
    return Screen(t("running-late", number=str(one.id)), ((to_list(t),),))
