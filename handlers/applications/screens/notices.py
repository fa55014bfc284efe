"""What members who decide hear by themselves, each with a button to the applications it is about; and how often."""

from collections.abc import Mapping

from db.applications.queue import WAITING
from db.team.digests import NewApplications
from fair.digests import Pace
from fair.event.model import Event
from handlers.applications.callbacks import DigestCallback, FilterCallback
from handlers.base.buttons import to_desk
from handlers.base.screen import Button, Rows, Screen
from texts.dates import moment
from texts.numbers import registration_number
from texts.translator import Translator


def new_applications(t: Translator, event: Event, found: NewApplications, states: Mapping[str, int]) -> Screen:
    """Tell how many applications are new, and how many wait for a decision."""
    text = t(
        "digest",
        event=t.of(event.title),
        count=found.count,
        number=registration_number(found.number),
        waiting=states.get(WAITING, 0),
    )
    how_often = Button(t.plain("button-digests"), DigestCallback().pack())
    return Screen(text, (*_ways(t, states, (WAITING,)), (how_often,), (to_desk(t),)))


def undecided(t: Translator, event: Event, states: Mapping[str, int]) -> Screen:
    """Tell how many people have no decision, and how little time there is."""
    text = t(
        "undecided",
        event=t.of(event.title),
        count=sum(states.values()),
        when=moment(t, event.starts, event.zone),
        zone=t.of(event.zone_name),
    )
    return Screen(text, (*_ways(t, states, states), (to_desk(t),)))


def unanswered(t: Translator, event: Event, stranded: int) -> Screen:
    """Tell that somebody has not answered an offer, and that nobody else waits for the place."""
    text = f"{t('unanswered', event=t.of(event.title))}\n\n{t('stranded', count=stranded)}"
    return Screen(text, ((_only(t, "waitlisted"),), (to_desk(t),)))


def paces(t: Translator, event: Event, pace: Pace) -> Screen:
    """Let a member choose how often to hear of new applications; the present choice is marked."""
    choices = tuple((_pace(t, one, chosen=one is pace),) for one in Pace)
    return Screen(t("digest-choose", event=t.of(event.title)), (*choices, (to_desk(t),)))


def _pace(t: Translator, pace: Pace, *, chosen: bool) -> Button:
    label = t.plain(f"digest-pace-{pace}")
    return Button(
        t.plain("lead-chosen", lead=label) if chosen else label,
        DigestCallback(action=pace.value).pack(),
    )


def _ways(t: Translator, states: Mapping[str, int], wanted: Mapping[str, int] | tuple[str, ...]) -> Rows:
    return tuple((_only(t, state, states[state]),) for state in wanted if states.get(state))


def _only(t: Translator, state: str, count: int | None = None) -> Button:
    """Return the button to the applications of one state and no other filter."""
    label = t.plain(f"notice-{state}") if count is None else t.plain(f"notice-{state}", count=count)
    return Button(label, FilterCallback(action="only", of=state).pack(), style="primary")
