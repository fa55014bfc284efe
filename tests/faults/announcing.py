"""An announcement in a scene of faults: people who have pressed Start, one version for all."""

from dataclasses import replace

from db.announcements import announcements, ledger
from db.announcements.announcements import Announcement
from db.announcements.ledger import Progress
from db.core.engine import Tx
from fair.announcements.announcement import Content, Shape
from fair.announcements.audience import UNREGISTERED, Audience
from tests.faults.scene import Scene

TEXT = "Құрметті {name}"
SAID = "Құрметті қатысушы"
PLAIN = Content(Shape.TEXT, TEXT)


async def written(tx: Tx, event_id: str, now: int, content: Content = PLAIN) -> Announcement:
    """Write an announcement to everybody and begin to send it."""
    draft = await announcements.create(tx, event_id, 1, now)
    await announcements.save_version(tx, draft.id, "kk", content)
    wide = replace(draft, audience=Audience(frozenset({UNREGISTERED})), fallback="kk")
    return await ledger.begin(tx, wide, now)


async def begins(scene: Scene, text: str = TEXT, content: Content | None = None) -> Announcement:
    """Begin to send, and wait until all that can go now has gone."""
    event, now = scene.app.event.id, scene.clock.micros
    said = content or Content(Shape.TEXT, text)
    made = await scene.app.database.write(lambda tx: written(tx, event, now, said))
    scene.app.courier.signal.notify()
    return made


async def corrects(scene: Scene, made: Announcement, content: Content) -> Announcement:
    """Correct what was sent, as an organiser does once they have looked at it."""

    async def work(tx: Tx) -> Announcement:
        await announcements.save_version(tx, made.id, "kk", content)
        return await ledger.correct(tx, made, "kk", scene.clock.micros)

    corrected = await scene.app.database.write(work)
    scene.app.courier.signal.notify()
    return corrected


async def progress(scene: Scene, made: Announcement) -> Progress:
    """Return the ledger; at every moment everybody stands in it once."""
    found = await scene.reads(lambda tx: ledger.progress(tx, made))
    one = found.ledger
    assert one.sent + one.failed + one.unknown + one.withdrawn + one.waiting == one.size
    return found
