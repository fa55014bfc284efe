"""What organisers see of terms: what is deleted when, what was, and what they are told before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from db.core.time import DAY
from db.retention.register import PastDeletion
from fair.event.model import Event
from fair.retention.plan import Deletion, plan_of
from fair.retention.terms import TermKind
from handlers.retention.screens import overview
from services.retention import ComingDeletion
from tests.golden.picture import Picture
from tests.golden.sample import EVENT, MICROS

COUNTS: Final[Mapping[TermKind, Mapping[str, int]]] = {
    TermKind.ANSWERS: {"answers": 12},
    TermKind.UNFINISHED: {"registrations": 31},
    TermKind.EVERYTHING: {"registrations": 420, "answers": 7_354, "organisations": 96},
}
FAIR: Final[Event] = replace(
    EVENT,
    consent=replace(EVENT.consent, unfinished_days=30),
    report_due=EVENT.ends + timedelta(days=20),
)
COMING: Final = tuple(ComingDeletion(one, COUNTS[one.kind]) for one in plan_of(FAIR).deletions)
PAST: Final = tuple(
    PastDeletion(
        number,
        one.deletion.kind,
        one.deletion.due_at,
        one.deletion.due_at + DAY // 24,
        one.deletion.questions,
        one.counts,
    )
    for number, one in enumerate(COMING, 1)
)
SAME_DAY: Final = tuple(
    replace(one, deletion=replace(one.deletion, last_day=COMING[1].deletion.last_day)) for one in COMING[:2]
)
LOST: Final = ComingDeletion(
    Deletion(TermKind.ANSWERS, FAIR.ends.date(), MICROS, ("access_needs", "a_former_question"), ()), {"answers": 1}
)

PICTURES: Final[Mapping[str, Picture]] = {
    "retention": lambda t: overview.overview(t, FAIR, COMING, ()),
    "retention-later": lambda t: overview.overview(t, FAIR, COMING[1:], PAST[:1]),
    "retention-over": lambda t: overview.overview(t, EVENT, (), PAST[::-1]),
    "retention-lost-question": lambda t: overview.overview(t, EVENT, (LOST,), ()),
    "retention-notice": lambda t: overview.notice(t, FAIR, COMING[:1]),
    "retention-notice-two": lambda t: overview.notice(t, FAIR, SAME_DAY),
}
