"""Reminders: how early, what comes, and what one does not want to hear."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from fair.places import ALL
from handlers.reminders.screens import preferences, reminders, waiting
from tests.golden.picture import Picture
from tests.golden.sample import ANSWERS, application, find
from tests.golden.sample import registration as registered
from tests.golden.sample_agenda import ECOLOGY, FAIR, SHANYRAQ, at
from tests.golden.sample_changes import DAY

NO_SLIDES: Final = {question: answer for question, answer in ANSWERS.items() if question != "project_file"}
UNRELEASED: Final = reminders.Plan(FAIR.starts, (), released=False)

PICTURES: Final[Mapping[str, Picture]] = {
    # How early
    "leads": lambda t: reminders.leads(t, FAIR, "30"),
    "leads-off": lambda t: reminders.leads(t, FAIR, "30", off=True),
    "leads-none": lambda t: reminders.leads(t, FAIR, "none"),
    # What comes
    "reminder-eve-early": lambda t: reminders.eve(t, FAIR, UNRELEASED, at(18, day=1)),
    "reminder-eve": lambda t: reminders.eve(t, FAIR, DAY, at(18, day=13)),
    "reminder-eve-updated": lambda t: reminders.eve(t, FAIR, DAY, at(8), updated=True),
    "reminder-opening": lambda t: reminders.opening(t, FAIR, at(10), at(9)),
    "reminder-session-tomorrow": lambda t: reminders.session(t, FAIR, SHANYRAQ, at(18, day=13)),
    "reminder-session-passer": lambda t: reminders.session(t, FAIR, ECOLOGY, at(13, 45), ticket=False),
    "reminder-session": lambda t: reminders.session(t, FAIR, ECOLOGY, at(13, 45)),
    "reminder-dropped": lambda t: reminders.dropped(t, ECOLOGY),
    # Who has no place yet
    "eve-undecided": lambda t: waiting.undecided(t, FAIR, registered("submitted")),
    "eve-rests": lambda t: waiting.at_rest(t, FAIR, registered("waitlisted")),
    "eve-waitlisted": lambda t: waiting.still_waiting(t, FAIR, registered("waitlisted"), (ALL,)),
    "nudge": lambda t: waiting.nudge(t, FAIR, replace(registered("draft"), cursor="phone")),
    "nudge-review": lambda t: waiting.nudge(t, FAIR, registered("draft")),
    # What is still to be sent
    "owed": lambda t: waiting.owed(
        t, application("submitted", answers=NO_SLIDES), (find("project_file"),), at(12, day=10)
    ),
    # What is not wanted
    "reminders-muted": lambda t: preferences.muted(t, frozenset({"reminders"}), t("reminder-muted")),
    "notifications": lambda t: preferences.notifications(t, frozenset({"announcements"})),
    "stopped": preferences.stopped,
}
