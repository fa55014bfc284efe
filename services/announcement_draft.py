"""The announcement that somebody is writing: read together, changed together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from zlib import crc32

from db.announcements import announcements, audience
from db.announcements.announcements import Announcement
from db.announcements.audience import AudienceReach
from fair.announcements.announcement import BARE, Content, unwritten
from fair.words import Language
from services.turn import Turn


@dataclass(frozen=True, slots=True)
class AnnouncementDraft:
    """An announcement with its versions, and whom it would reach now."""

    announcement: Announcement
    versions: Mapping[Language, Content]
    reach: AudienceReach

    @property
    def reachable(self) -> int:
        """How many would be sent a message."""
        return self.reach.reachable

    @property
    def complete(self) -> bool:
        """Whether everybody would get something."""
        spoken = bool(self.versions) and (not unwritten(self.versions) or self.announcement.fallback in self.versions)
        return spoken and self.reachable > 0

    @property
    def mark(self) -> int:
        """Return a number that stands for what is sent, when and to how many: a button knows by it what was seen."""
        told = self.announcement
        versions = sorted((language, content.as_json()) for language, content in self.versions.items())
        return crc32(repr((versions, told.buttons, told.send_at, told.session_id, self.reachable)).encode())

    @property
    def bare(self) -> bool:
        """Whether one of the versions bears no buttons."""
        return any(content.shape in BARE for content in self.versions.values())


async def load(turn: Turn) -> AnnouncementDraft | None:
    """Return what the person is writing."""
    announcement = await announcements.draft_of(turn.tx, turn.event.id, turn.person.id)
    return await load_for(turn, announcement) if announcement else None


async def load_for(turn: Turn, announcement: Announcement) -> AnnouncementDraft:
    """Read what belongs to an announcement."""
    versions = await announcements.versions(turn.tx, announcement.id)
    return AnnouncementDraft(announcement, versions, await _reach_of(turn, announcement))


async def _reach_of(turn: Turn, announcement: Announcement) -> AudienceReach:
    """Count whom it is for, now."""
    event = turn.event
    return await audience.reach(turn.tx, event.id, announcement.audience, event.name_question_id)


async def change(turn: Turn, draft: AnnouncementDraft, **changes: Any) -> AnnouncementDraft:
    """Store a draft that has changed: it has to be looked at again before it goes out."""
    changed = replace(draft.announcement, **changes, previewed=False)
    return await load_for(turn, await announcements.save(turn.tx, changed))
