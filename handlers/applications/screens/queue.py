"""The queue of applications: how many stand where, and what is done with many at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from db.applications.queue import STATES, WAITING, QueueFilter
from db.registration.registrations import Verdict
from fair.event.model import Event
from fair.forms.model import QuestionKind
from fair.places import ALL as EVERYBODY
from fair.places import Claim, of_option, of_role
from handlers.applications.callbacks import (
    FilterCallback,
    ManualRegistrationCallback,
    OrganisationsCallback,
    QueueAction,
    QueueCallback,
    SentFilesCallback,
)
from handlers.base.buttons import to_desk
from handlers.base.callbacks import ExportCallback
from handlers.base.limit_words import counted
from handlers.base.screen import Button, Screen
from texts.translator import Safe, Translator

DIGITS: Final = 9
"""Of a number on a button, at most."""


@dataclass(frozen=True, slots=True)
class Overview:
    """How many applications stand where."""

    queue_filter: QueueFilter
    counts: Mapping[str, int]
    unpublished: Mapping[Verdict, int]
    found: int
    """Those that the member of the team looks at."""
    taken: Mapping[Claim, int]
    files: bool = False
    """Whether the member may take them as a file."""
    stranded: int = 0
    """Those on the waiting list for whom there is a place, and whom no offer will reach."""


def queue_home(t: Translator, event: Event, overview: Overview) -> Screen:
    """Show how many applications stand where, and what can be done with them."""
    queue_filter, untold = overview.queue_filter, sum(overview.unpublished.values())
    parts = (
        t("queue", event=t.of(event.title)),
        _places(t, event, overview),
        _stranded(t, overview),
        filtered_by(t, event, queue_filter),
        "" if overview.found else nobody_here(t, event, queue_filter),
    )
    first = Button(t.plain("queue-open", count=overview.found), QueueCallback(action="first").pack(), style="primary")
    bulk = Button(t.plain("queue-approve-all", count=overview.found), _queue("bulk", overview.found))
    publish = Button(t.plain("queue-publish", count=untold), _queue("publish", untold), style="success")
    states = [
        Button(
            t.plain(f"queue-state-{state}", count=overview.counts.get(state, 0), chosen="yes" if chosen else "no"),
            FilterCallback(action="state", of=state).pack(),
        )
        for state in STATES
        if (chosen := state == queue_filter.state) or overview.counts.get(state) or state == WAITING
    ]
    rows = (
        *(((first,), (to_list(t),)) if overview.found else ()),
        *(() if overview.found else without_filter(t, event, queue_filter)),
        *(tuple(states[start : start + 2]) for start in range(0, len(states), 2)),
        (Button(t.plain("queue-sieve"), FilterCallback(action="menu").pack()),),
        *(((Button(t.plain("button-sent-files"), SentFilesCallback().pack()),),) if asks_for_files(event) else ()),
        *to_file(t, overview.found if overview.files else 0),
        *(((bulk,),) if overview.found and queue_filter.state == WAITING else ()),
        *(((publish,),) if untold else ()),
        (
            Button(t.plain("button-organisations"), OrganisationsCallback().pack()),
            Button(t.plain("button-by-hand"), ManualRegistrationCallback(action="begin").pack()),
        ),
        (to_desk(t),),
    )
    about = None if queue_filter.text else frozenset[int]()  # who is found by a text may be named by it
    return Screen("\n\n".join(part for part in parts if part), rows, about=about)


def confirm_approving_all(t: Translator, count: int, admitted: int) -> Screen:
    """Ask before many are approved."""
    yes = Button(t.plain("bulk-yes", count=admitted), _queue("bulk_yes", count), style="success")
    left = t("bulk-left", count=count - admitted) if count > admitted else ""
    text = "\n".join(part for part in (t("bulk-ask", admitted=admitted), left) if part)
    return Screen(text, (*(((yes,),) if admitted else ()), (to_queue(t),)), about=frozenset())


def confirm_publishing(t: Translator, unpublished: Mapping[Verdict, int]) -> Screen:
    """Ask before people hear of what was decided."""
    count = sum(unpublished.values())
    text = t(
        "publish-ask",
        count=count,
        approved=unpublished.get("approved", 0),
        rejected=unpublished.get("rejected", 0),
        waitlisted=unpublished.get("waitlisted", 0),
    )
    yes = Button(t.plain("publish-yes", count=count), _queue("publish_yes", count), style="success")
    return Screen(text, ((yes,), (to_queue(t),)), about=frozenset())


def asks_for_files(event: Event) -> bool:
    """Tell whether anybody is asked for a file."""
    return any(question.kind is QuestionKind.FILE for question in event.form.questions)


def filtered_by(t: Translator, event: Event, queue_filter: QueueFilter) -> Safe:
    """Return by what the queue is filtered, beside the state."""
    role = event.role(queue_filter.role) if queue_filter.role else None
    said = [role.label[t.language]] if role else []
    for question_id, option_id in queue_filter.answers.items():
        question = event.form.by_id.get(question_id)
        if question and (option := question.option(option_id)):
            said.append(option.label[t.language])
    if lacking := event.form.by_id.get(queue_filter.lacking):
        said.append(t.plain("sift-lacking", question=lacking.name[t.language]))
    said += [t.plain("queue-text", text=queue_filter.text)] if queue_filter.text else []
    return t("queue-sifted", by="; ".join(said)) if said else Safe()


def nobody_here(t: Translator, event: Event, queue_filter: QueueFilter) -> Safe:
    """Say that there is nobody to look at: none of this state, or none whom the filter leaves."""
    return t("queue-nobody" if filtered_by(t, event, queue_filter) else "queue-list-empty")


def without_filter(t: Translator, event: Event, queue_filter: QueueFilter) -> tuple[tuple[Button, ...], ...]:
    """Return the row that takes the filter off and leaves the state, if there is a filter."""
    way = FilterCallback(action="only", of=queue_filter.state)
    return ((Button(t.plain("sift-clear"), way.pack()),),) if filtered_by(t, event, queue_filter) else ()


def to_file(t: Translator, found: int) -> tuple[tuple[Button, ...], ...]:
    """Return the row that leads to a file of the applications that are looked at, if there are any."""
    way = ExportCallback(table="participants", whose="sifted")
    return ((Button(t.plain("queue-file", count=found), way.pack()),),) if found else ()


def to_queue(t: Translator) -> Button:
    """Return the button that leads to the queue."""
    return Button(t.plain("button-queue"), QueueCallback().pack())


def to_list(t: Translator) -> Button:
    """Return the button that leads to the list of names."""
    return Button(t.plain("queue-names"), QueueCallback(action="list").pack())


def _queue(action: QueueAction, count: int) -> str:
    return QueueCallback(action=action, of=str(count)).pack()


def _places(t: Translator, event: Event, overview: Overview) -> Safe:
    """Return how many of the places are taken, one line per limit."""
    options = (of_option(one.question, one.option) for one in event.limits.policy.options)
    known = (EVERYBODY, *(of_role(role.id) for role in event.roles), *options)
    return counted(t, event, known, overview.taken)


def _stranded(t: Translator, overview: Overview) -> Safe:
    return t("stranded", count=overview.stranded) if overview.stranded else Safe()
