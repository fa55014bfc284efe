"""A change of what people have that waits for a second organiser."""

from db.announcements.announcements import Announcement
from fair.announcements.revision import Revision, RevisionAct
from fair.event.model import Event
from handlers.announcements.callbacks import AnnouncementAction, AnnouncementCallback
from handlers.announcements.screens.overview import to_list
from handlers.base.screen import Button, Screen
from texts.translator import Translator


def request(t: Translator, event: Event, announcement_id: int, revision: Revision) -> Screen:
    """Ask another organiser to have a look."""
    look = Button(t.plain("announce-review"), _data("revision", announcement_id))
    text = t(f"revision-please-{revision.act}", number=str(announcement_id), event=t.of(event.title))
    return Screen(text, ((look,),))


def decision(t: Translator, one: Announcement, revision: Revision, count: int, person_id: int) -> Screen:
    """Let a second organiser decide; who wants the change waits."""
    refuse = Button(t.plain("revision-give-up"), _data("revision_no", one.id))
    rows = ((refuse,), (Button(t.plain("announce-back"), _data("open", one.id)),))
    if revision.author == person_id:
        return Screen(t("revision-own"), rows)
    deletes = revision.act is RevisionAct.DELETE
    label = t.plain("running-delete" if deletes else "running-correct-yes", count=str(count))
    yes = Button(
        label, _data("revision_yes", one.id, revision.mark(one.corrections)), style="danger" if deletes else "primary"
    )
    return Screen(t(f"revision-decide-{revision.act}", count=count), ((yes,), *rows))


def told(t: Translator, one: Announcement, key: str) -> Screen:
    """Tell who wanted a change what a colleague has decided."""
    look = Button(t.plain("announce-number", number=str(one.id)), _data("open", one.id))
    return Screen(t(key, number=str(one.id)), ((look,), (to_list(t),)))


def _data(action: AnnouncementAction, announcement: int, page: int = 0) -> str:
    return AnnouncementCallback(action=action, announcement=announcement, page=page).pack()
