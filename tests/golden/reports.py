"""What the team gets: numbers and files; how far they are, that they came to nothing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.applications.queue import EVERYBODY, QueueFilter
from db.delivery.jobs import Job
from db.reports.statistics import Count, Glance, Present, Reached
from fair.announcements.ledger import Ledger
from handlers.base import job_screens
from handlers.reports.screens import exports, statistics
from tests.golden.picture import Picture
from tests.golden.sample import EVENT, MICROS, NOW

UNDER_WAY: Final = Job(17, "fair", 1, "export", {}, "running", 1, 40, None)
STATUSES: Final = {"draft": 5, "submitted": 12, "approved": 20, "waitlisted": 2, "rejected": 1}
BARS: Final = (Count("environment", 34), Count("<b>R&D</b>", 8), Count("youth", 1), Count(None, 0))
CAME: Final = Present(today=12, approved=18, ever=20)
REACH: Final = tuple(Reached(n, Ledger(100 + n, sent=90, failed=6, unknown=1, withdrawn=2)) for n in (9, 7, 4, 1))
CHOSEN: Final = {"table": "participants", "form": "xlsx"}
ALL: Final = exports.Choice("", EVERYBODY, 0)
APPROVED: Final = exports.Choice("approved", EVERYBODY, 0)
SIFTED: Final = exports.Choice("sifted", QueueFilter("waiting", "ngo", {"place": "aktau"}, "шаңырақ"), 12)

PICTURES: Final[Mapping[str, Picture]] = {
    # Statistics
    "numbers": lambda t: statistics.glance(t, EVENT, Glance(STATUSES, 17, 3, 21), NOW),
    "numbers-of-the-day": lambda t: statistics.glance(t, EVENT, Glance(STATUSES, 17, 3, 21, CAME, REACH), NOW),
    "numbers-nobody": lambda t: statistics.glance(t, EVENT, Glance({}, 0, 0, 0), NOW),
    "numbers-by": lambda t: statistics.by(t, EVENT, "sphere", BARS, 40),
    "numbers-by-source": lambda t: statistics.by(t, EVENT, "source", [Count(f"s{n}", 40 - n) for n in range(33)]),
    "numbers-none": lambda t: statistics.by(t, EVENT, "day", ()),
    "numbers-picture": lambda t: statistics.picture(t, EVENT, "role", "chart.png", NOW),
    # Files
    "files": lambda t: exports.files(t, EVENT),
    "files-form": lambda t: exports.form(t, EVENT, "participants", APPROVED),
    "files-form-sifted": lambda t: exports.form(t, EVENT, "participants", SIFTED),
    "files-form-agenda": lambda t: exports.form(t, EVENT, "agenda", ALL),
    "files-form-organisations": lambda t: exports.form(t, EVENT, "organisations", ALL),
    "files-form-answers": lambda t: exports.form(t, EVENT, "answers", ALL),
    "files-form-attendance": lambda t: exports.form(t, EVENT, "attendance", ALL),
    "files-form-checkins": lambda t: exports.form(t, EVENT, "checkins", ALL),
    "files-form-announcements": lambda t: exports.form(t, EVENT, "announcements", ALL),
    "files-form-numbers": lambda t: exports.form(t, EVENT, "numbers", ALL),
    "files-form-audit": lambda t: exports.form(t, EVENT, "audit", ALL),
    "files-ordered": lambda t: exports.ordered(t, "participants"),
    "job-progress": lambda t: job_screens.progress(t, UNDER_WAY),
    "job-done": lambda t: job_screens.progress(t, replace(UNDER_WAY, state="done")),
    "job-failed": lambda t: job_screens.progress(t, replace(UNDER_WAY, state="failed")),
    "job-failed-bug": lambda t: job_screens.failed(t, "bug", 50),
    "job-failed-time": lambda t: job_screens.failed(t, "time", 50),
    "job-failed-heavy": lambda t: job_screens.failed(t, "heavy", 50),
    "job-failed-big": lambda t: job_screens.failed(t, "big", 50),
    "job-failed-changed": lambda t: job_screens.failed(t, "changed", 50),
    "job-failed-file": lambda t: job_screens.failed(t, "file", 50),
    "job-failed-size": lambda t: job_screens.failed(t, "size", 5),
    "files-ready": lambda t: exports.ready(t, EVENT, CHOSEN, {"file": "participants.xlsx", "rows": 1234}, NOW),
    "files-empty": lambda t: exports.empty(t, "attendance"),
    "files-deleted": lambda t: exports.deleted(t, EVENT, "participants", MICROS),
}
