"""A change of what people have, looked at and confirmed by a second organiser."""

from dataclasses import replace

from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from fair.announcements.revision import Revision, RevisionAct
from handlers.announcements import progress, send
from handlers.announcements.callbacks import AnnouncementCallback
from handlers.announcements.screens import revise
from handlers.base.screen import Notice, Reply, Screen, screens
from handlers.stale import stale_button
from services import announcement_revision, audit
from services.turn import Turn


async def make(turn: Turn, announcement: Announcement, revision: Revision) -> Reply:
    """Change what people have, or ask a colleague first."""
    asked = await announcement_revision.confirmers(turn)
    if not asked:
        return await progress.show(turn, await _carry_out(turn, announcement, revision))
    corrects = revision.act is RevisionAct.CORRECT
    await audit.note(
        turn,
        "announcement-correction-asked" if corrects else "announcement-deletion-asked",
        announcement.subject,
    )
    waiting = await announcements.save(turn.tx, replace(announcement, revision=revision))
    notices = tuple(
        Notice(person, revise.request(turn.texts.speaking(language), turn.event, waiting.id, revision))
        for person, language in asked
    )
    return replace(await progress.show(turn, waiting), notices=notices)


async def _carry_out(turn: Turn, announcement: Announcement, revision: Revision) -> Announcement:
    corrects = revision.act is RevisionAct.CORRECT
    await audit.note(turn, "announcement-corrected" if corrects else "announcement-deleted", announcement.subject)
    return await announcement_revision.carry_out(turn, announcement, revision)


async def review(turn: Turn, announcement: Announcement, _data: AnnouncementCallback | None = None) -> Reply:
    """Show a change that waits: what people would see, or what they would not see any more."""
    revision = announcement.revision
    if revision is None or not announcement_revision.is_out(announcement):
        return await progress.show(turn, announcement)
    decision = revise.decision(
        turn.t, announcement, revision, await _count(turn, announcement, revision), turn.person.id
    )
    return screens(*await _seen(turn, announcement, revision), replace(decision, fresh=True))


async def _count(turn: Turn, announcement: Announcement, revision: Revision) -> int:
    """Return in how many chats it would change something."""
    if revision.language is None:
        return await ledger.deletable(turn.tx, announcement.id, turn.micros)
    return await ledger.correctable(turn.tx, announcement.id, revision.language)


async def _seen(turn: Turn, announcement: Announcement, revision: Revision) -> tuple[Screen, ...]:
    """Draw what a version becomes; of what shall vanish, all versions as people have them."""
    if revision.language is not None:
        return (await send.copy(turn, announcement, revision.language, revision.content),)
    versions = await announcements.versions(turn.tx, announcement.id)
    return tuple([await send.copy(turn, announcement, language) for language in versions])


async def approve(turn: Turn, announcement: Announcement, data: AnnouncementCallback) -> Reply:
    """Confirm what a colleague wants to change; nobody confirms their own."""
    revision = announcement.revision
    if revision is None or revision.author == turn.person.id or not announcement_revision.is_out(announcement):
        return await stale_button(turn)
    if data.page != revision.mark(announcement.corrections):
        return replace(await review(turn, announcement), toast=turn.t.plain("revision-changed"), alert=True)
    done = await _carry_out(turn, announcement, revision)
    return await _told(turn, await progress.show(turn, done), done, revision, "revision-confirmed")


async def give_up(turn: Turn, announcement: Announcement, _data: AnnouncementCallback) -> Reply:
    """Leave what people have as it is."""
    revision = announcement.revision
    if revision is None:
        return await progress.show(turn, announcement)
    await audit.note(turn, "announcement-revision-returned", announcement.subject)
    left = await announcements.save(turn.tx, replace(announcement, revision=None))
    shown = replace(await progress.show(turn, left), toast=turn.t.plain("revision-given-up"))
    return await _told(turn, shown, left, revision, "revision-refused")


async def _told(turn: Turn, reply: Reply, announcement: Announcement, revision: Revision, key: str) -> Reply:
    """Tell who wanted the change what became of it, if that is another one and still in the team."""
    others = dict(await announcements.colleagues(turn.tx, turn.event.id, turn.person.id))
    if revision.author not in others:
        return reply
    told = revise.told(turn.texts.speaking(others[revision.author]), announcement, key)
    return replace(reply, notices=(Notice(revision.author, told),))
