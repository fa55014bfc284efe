"""What people ask about their data by phone or letter."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from fair.forms.model import Question, QuestionKind
from fair.forms.problem import Accepted
from fair.forms.readers import read_date

Channel: TypeAlias = Literal["phone", "letter", "email", "person"]
CHANNELS: Final[tuple[Channel, ...]] = ("phone", "letter", "email", "person")
"""By which way somebody asks: the last one is in person."""
OLDEST: Final = timedelta(days=366)
"""Nobody notes what came longer ago; a year that is mistyped is found by that."""
_DAY: Final = Question("day", QuestionKind.DATE, {}, {})


@dataclass(frozen=True, slots=True)
class DataRequest:
    """That somebody has asked for something."""

    how: Channel
    day: date
    """When it came."""


def received_on(text: str, today: date) -> date | None:
    """Return the day that a text names, if something can have come on it."""
    read = read_date(_DAY, text.strip())
    day = date.fromisoformat(str(read.value)) if isinstance(read, Accepted) else None
    return day if day is not None and today - OLDEST <= day <= today else None
