"""An announcement in a scene of faults: people who have pressed Start, one version for all."""

from dataclasses import replace

from db import announcements, ledger
from db.announcements import Announcement
from db.engine import Tx
from db.ledger import Progress
from fair.announcement import Content, Shape
from fair.audience import UNREGISTERED, Audience
from tests.faults.scene import Scene

TEXT = "Құрметті {name}"
SAID = "Құрметті қатысушы"


async def written(tx: Tx, event_id: str, now: int, text: str = TEXT) -> Announcement:
    """Write an announcement to everybody and begin to send it."""
    draft = await announcements.create(tx, event_id, 1, now)
    await announcements.write(tx, draft.id, "kk", Content(Shape.TEXT, text))
    wide = replace(draft, audience=Audience(frozenset({UNREGISTERED})), fallback="kk")
    chosen = await announcements.audience(tx, event_id, (await announcements.save(tx, wide)).audience, "")
    return await ledger.begin(tx, wide, chosen, now)


async def begins(scene: Scene, text: str = TEXT) -> Announcement:
    """Begin to send, and wait until all that can go now has gone."""
    event, now = scene.app.event.id, scene.clock.micros
    made = await scene.app.database.write(lambda tx: written(tx, event, now, text))
    scene.app.courier.bell.ring()
    return made


async def progress(scene: Scene, made: Announcement) -> Progress:
    """Return the ledger; at every moment everybody stands in it once."""
    found = await scene.reads(lambda tx: ledger.progress(tx, made))
    one = found.ledger
    assert one.sent + one.failed + one.unknown + one.withdrawn + one.waiting == one.size
    return found
