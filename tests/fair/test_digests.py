"""When the team hears of new applications, and when a draft is spoken of that was left."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from fair.access import TeamRole
from fair.digests import Pace, digest_at, usual_pace
from fair.errands import nudge_at
from tests.handlers.sample import ZONE, sample_event

NOON = datetime(2027, 11, 1, 12, 20, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("role", "grouped", "pace"),
    [
        (TeamRole.OWNER, False, Pace.HOURLY),
        (TeamRole.ORGANISER, False, Pace.HOURLY),
        (TeamRole.MODERATOR, False, Pace.NEVER),
        (None, False, Pace.NEVER),
        (TeamRole.OWNER, True, Pace.NEVER),
    ],
)
def test_who_has_not_chosen_hears_by_their_role(role: TeamRole | None, grouped: bool, pace: Pace) -> None:
    assert usual_pace(role, grouped=grouped) is pace


@pytest.mark.parametrize(
    ("pace", "heard"),
    [
        (Pace.AT_ONCE, NOON),
        (Pace.HOURLY, NOON.replace(hour=13, minute=0)),
        (Pace.DAILY, NOON.replace(day=2, hour=9, minute=0)),
        (Pace.NEVER, None),
    ],
)
def test_each_pace_has_its_moment(pace: Pace, heard: datetime | None) -> None:
    assert digest_at(sample_event(), pace, NOON) == heard


def test_without_days_nobody_is_reminded_of_a_draft() -> None:
    event = replace(sample_event(), nudge_days=0)
    assert nudge_at(event, event.registration_closes - timedelta(days=9)) is None
