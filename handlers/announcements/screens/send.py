"""When an announcement goes, to how many, and whether really."""

from db.core.time import to_moment
from fair.event.model import Event
from fair.fields.text import cut
from handlers.announcements.callbacks import AnnouncementCallback, ComposeCallback
from handlers.announcements.screens.compose import TITLE, to
from handlers.announcements.screens.overview import to_list
from handlers.base.screen import Button, Screen
from services.announcement_draft import AnnouncementDraft
from services.releases import ReleasedAgenda
from texts import dates
from texts.translator import Safe, Translator


def plan_screen(t: Translator, event: Event, draft: AnnouncementDraft, released: ReleasedAgenda | None) -> Screen:
    """Ask for the last word: the number stands on the button."""
    text = t("announce-plan", when=_when(t, event, draft, released), zone=t.of(event.zone_name), count=draft.reachable)
    timed = _timed(draft)
    key = "announce-schedule" if timed else "announce-send"
    if event.second_confirmation:
        key = "announce-ask-colleague"
    send = Button(
        t.plain(key, count=draft.reachable),
        ComposeCallback(action="send", page=draft.reachable).pack(),
        style="primary",
    )
    at = (to(t, "announce-at", "time"), *((to(t, "announce-with", "with"),) if released else ()))
    now = ((to(t, "announce-now", "now"),),) if timed else ()
    return Screen(text, ((send,), at, *now, (to(t, "announce-edit", "new"),)))


def _timed(draft: AnnouncementDraft) -> bool:
    return draft.announcement.send_at is not None or draft.announcement.session_id is not None


def _when(t: Translator, event: Event, draft: AnnouncementDraft, released: ReleasedAgenda | None) -> Safe:
    announcement = draft.announcement
    if announcement.send_at is not None:
        return dates.moment(t, to_moment(announcement.send_at), event.zone)
    session = released.agenda.by_id.get(announcement.session_id or "") if released else None
    if session is not None:
        when = dates.moment(t, session.starts, event.zone)
        return t("announce-when-session", title=cut(session.title[t.language], TITLE), when=when)
    return t("announce-when-now")


def time_screen(t: Translator, event: Event, *, wrong: bool = False) -> Screen:
    """Ask when it shall go."""
    key = "announce-time-wrong" if wrong else "announce-time"
    return Screen(t(key, zone=t.of(event.zone_name)), ((to(t, "announce-back", "preview"),),))


def surely_screen(t: Translator, draft: AnnouncementDraft) -> Screen:
    """Ask once more: it goes to many."""
    yes = ComposeCallback(action="send", of="surely", page=draft.reachable).pack()
    send = Button(t.plain("announce-surely-yes", count=draft.reachable), yes, style="danger")
    return Screen(t("announce-surely", count=draft.reachable), ((to(t, "announce-surely-no", "preview"),), (send,)))


def confirmation_request(t: Translator, event: Event, announcement_id: int) -> Screen:
    """Ask another organiser to have a look."""
    look = Button(
        t.plain("announce-review"), AnnouncementCallback(action="review", announcement=announcement_id).pack()
    )
    return Screen(t("announce-please", event=t.of(event.title)), ((look,),))


def decision_screen(t: Translator, draft: AnnouncementDraft, person_id: int) -> Screen:
    """Let a second organiser decide; the author waits."""
    announcement = draft.announcement
    back = AnnouncementCallback(action="return", announcement=announcement.id).pack()
    rows: tuple[tuple[Button, ...], ...] = ((Button(t.plain("announce-return"), back),), (to_list(t),))
    if announcement.author == person_id:
        return Screen(t("announce-own"), rows)
    yes = AnnouncementCallback(action="approve", announcement=announcement.id, page=draft.mark).pack()
    approve = Button(t.plain("announce-approve", count=draft.reachable), yes, style="primary")
    return Screen(t("announce-decide", count=draft.reachable), ((approve,), *rows))


def returned_screen(t: Translator, *, own: bool) -> Screen:
    """Say that it is a draft again."""
    go_on = ((to(t, "announce-go-on", "new"),),) if own else ()
    return Screen(t("announce-returned"), (*go_on, (to_list(t),)))
