"""The moment at which a rehearsal begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from rehearsal.stage.prepare_fair import first_moment, saved_moment
from tests.golden.sample import EVENT
from tests.stories.agenda import at

if TYPE_CHECKING:
    from pathlib import Path


def test_a_rehearsal_begins_when_people_can_register() -> None:
    event = EVENT
    week = datetime(2027, 11, 7, 5, tzinfo=UTC)
    assert first_moment(event, datetime(2026, 11, 24, tzinfo=UTC)) == week
    assert first_moment(event, datetime(2030, 1, 1, tzinfo=UTC)) == week
    near = datetime(2027, 11, 11, 9, tzinfo=UTC)
    assert first_moment(event, near) == near
    hasty = replace(event, registration_opens=event.registration_closes - timedelta(hours=30))
    assert first_moment(hasty, week) == hasty.registration_opens
    early = replace(event, registration_closes=datetime(2027, 11, 5, tzinfo=UTC))
    assert first_moment(early, week) == datetime(2027, 11, 4, tzinfo=UTC)


def test_the_moment_of_the_last_rehearsal_is_kept(tmp_path: Path) -> None:
    assert saved_moment(tmp_path / "clock") is None
    (tmp_path / "clock").write_text("1826110800000000")
    assert saved_moment(tmp_path / "clock") == at("18:00", 13)
    (tmp_path / "clock").write_text("noon")
    assert saved_moment(tmp_path / "clock") is None
