"""Moments as they are stored: UTC microseconds since 1970."""

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
SECOND: Final = 1_000_000
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR


def to_micros(moment: datetime) -> int:
    """Return an aware moment as it is stored."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def to_moment(micros: int) -> datetime:
    """Return a stored moment as an aware UTC one."""
    return _EPOCH + timedelta(microseconds=micros)
