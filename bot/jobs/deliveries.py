"""The deliveries of a job: what comes of it, and the message that tells how far it is."""

from dataclasses import replace
from typing import Final

from db.core.time import SECOND
from db.delivery.jobs import Job
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Reference
from fair.delivery.policy import DeliveryClass

REPORT_EXPIRES: Final = 10 * SECOND


def keyed(delivery: NewDelivery, job: Job, number: int) -> NewDelivery:
    """Mark a delivery as one of a job: as long as it is on its way, the job's files are needed."""
    return delivery if delivery.dedupe_key else replace(delivery, dedupe_key=job.key(str(number)))


def report(job: Job, now: int, step: str) -> NewDelivery:
    """Return the message that tells how far a job is, or an edit of it; it is drawn when it goes out."""
    first, last = step == "progress", step == "end"
    return NewDelivery(
        job.person_id,
        DeliveryClass.LIVE,
        Reference("job", job.event_id, job.id),
        now,
        expires_at=None if last else now + REPORT_EXPIRES,
        dedupe_key=job.key("progress") if first else None,
    )
