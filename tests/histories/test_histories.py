"""Whatever organisers, people and machines do, and in whatever order: one reminder for the time that is true in the
end, none for another, and notices that say exactly what is new since the last one.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from db.delivery.payloads import Call, call_of
from fair.agenda.model import Session
from fair.words import LANGUAGES
from tests.histories.histories import (
    EVENT,
    MARKABLE,
    MINUTE,
    MORNING,
    PEOPLE,
    REMINDED,
    SESSIONS,
    SPEAKER,
    Message,
    World,
    moved,
    session,
    told_of,
)

pytestmark = pytest.mark.no_cover  # the same lines again and again

LEADS = ("none", "5", "15", "60")
CATEGORIES = ("reminders", "changes", "bookmark_changes")
LATENESS = {"5": 2.5 * MINUTE, "15": 7.5 * MINUTE, "60": 15 * MINUTE}
EVE = datetime(2027, 11, 13, 18, 0, tzinfo=EVENT.zone)

people = st.sampled_from(PEOPLE)
starts = st.integers(0, 8).map(lambda step: step * 10)


@dataclass
class Somebody:
    """What is true of a person."""

    language: str = "ru"
    lead: str = "15"
    muted: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)
    known: dict[str, Session] = field(default_factory=dict)
    """The agenda as they know it."""
    concerned_at: datetime = datetime(2027, 1, 1, tzinfo=UTC)
    """When they last did what may make a reminder due."""
    reminded: set[tuple[str, str, datetime]] = field(default_factory=set)
    """Session, lead, start."""
    twice: set[tuple[str, str, datetime]] = field(default_factory=set)
    """Reminders of unknown fate: they may come once more."""


class Histories(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.truth: dict[str, Session] = {}
        self.since: dict[str, datetime] = {}
        """When the present start of each session came to be true."""
        self.number = 0
        self.people = {id_: Somebody() for id_ in PEOPLE}
        self.corrected: set[int] = set()
        self.lost: set[int] = set()

    def teardown(self) -> None:
        try:
            self.live_on_to_the_end()
        finally:
            self.world.close()

    # What happens

    @initialize(minutes=st.tuples(*[starts] * len(SESSIONS)))
    def first_publication(self, minutes: tuple[int, ...]) -> None:
        self.truth = {id_: session(id_, at) for id_, at in zip(SESSIONS, minutes, strict=True)}
        self.since = dict.fromkeys(SESSIONS, self.world.now)
        self.number = self.world.release(self.truth.values())
        for somebody in self.people.values():
            somebody.known = dict(self.truth)
        self.pump()
        assert self.world.chats.messages == {}
        self.world.now = (MORNING - timedelta(hours=1)).astimezone(UTC)  # the eve was slept through
        for person in PEOPLE:
            self.bookmark(person, "a")

    @rule(one=st.sampled_from(SESSIONS), to=starts)
    def move(self, one: str, to: int) -> None:
        self._release({one: moved(self.truth[one], to)})

    @rule(one=st.sampled_from(SESSIONS), hall=st.sampled_from(["one", "two"]))
    def send_elsewhere(self, one: str, hall: str) -> None:
        self._release({one: replace(self.truth[one], hall=hall)})

    @rule(some=st.sets(st.sampled_from(SESSIONS), min_size=1))
    def cancel(self, some: set[str]) -> None:
        self._release({one: replace(self.truth[one], cancelled=True) for one in some})

    @rule()
    def restore(self) -> None:
        self._release({id_: replace(one, cancelled=False) for id_, one in self.truth.items()})

    @rule(person=people, one=st.sampled_from(MARKABLE))
    def bookmark(self, person: int, one: str) -> None:
        somebody = self.people[person]
        if self.world.bookmark(person, one, self.number):
            if one not in somebody.marked:
                somebody.known[one] = self.truth[one]
            somebody.marked.add(one)
            somebody.concerned_at = self.world.now
        else:
            assert self.truth[one].cancelled

    @rule(person=people, one=st.sampled_from(MARKABLE))
    def unbookmark(self, person: int, one: str) -> None:
        self.world.unbookmark(person, one)
        self.people[person].marked.discard(one)

    @rule(person=people, category=st.sampled_from(CATEGORIES))
    def mute(self, person: int, category: str) -> None:
        self.world.mute(person, category)
        self.people[person].muted.add(category)

    @rule(person=people, category=st.sampled_from(CATEGORIES))
    def unmute(self, person: int, category: str) -> None:
        self.world.unmute(person, category)
        self.people[person].muted.discard(category)
        self.people[person].concerned_at = self.world.now

    @rule(person=people, lead=st.sampled_from(LEADS))
    def choose(self, person: int, lead: str) -> None:
        self.world.choose(person, lead)
        self.people[person].lead = lead
        self.people[person].concerned_at = self.world.now

    @rule(person=people, language=st.sampled_from(LANGUAGES))
    def speak(self, person: int, language: str) -> None:
        self.world.speak(person, language)
        self.people[person].language = language

    @rule(after=st.sampled_from([0, 0, 1, 8, 20]))
    def pass_time_to_the_next_reminder(self, after: int) -> None:
        coming = [moment for moment in self._moments() if moment > self.world.now]
        if coming:
            self.world.now = min(coming) + after * MINUTE
            self.pump()

    @rule(after=st.sampled_from([0, 1, 8]))
    def pass_time_without_network(self, after: int) -> None:
        """What is due waits, while things change."""
        coming = [moment for moment in self._moments() if moment > self.world.now]
        if coming:
            self.world.now = min(coming)
            self.world.tick()
            self.world.now += after * MINUTE

    @rule(minutes=st.sampled_from([1, 3, 10, 60]))
    def pass_time(self, minutes: int) -> None:
        self.world.now += minutes * MINUTE
        self.pump()

    @rule()
    def crash(self) -> None:
        self.world.crash()

    @rule()
    def crash_before_sending(self) -> None:
        self.world.tick()
        self.world.crash()

    @rule(arrived=st.booleans())
    def crash_while_sending(self, *, arrived: bool) -> None:
        """What was on its way has an unknown fate: a reminder comes again, a notice never does."""
        self.world.tick()
        claimed = self.world.claim()
        for delivery in claimed:
            if arrived:
                self.world.run(self.world.courier._send(delivery))
        self._read(maybe=True)
        for delivery in claimed:
            if not arrived and is_notice(call_of(delivery.payload)):
                self._hear(delivery.chat)
            self.lost.add(delivery.chat)
        self.world.crash()
        self.world.now += MINUTE  # by then it is tried again

    # What must be true

    @invariant()
    def what_came_was_right(self) -> None:
        self._read()

    def pump(self) -> None:
        """Let the process do what it does every few seconds, and check that nothing that is due was left out."""
        self.world.tick()
        self.world.send()
        self._read()
        for person, somebody in self.people.items():
            for one in self._due(somebody):
                assert one in somebody.reminded, (person, one, self.world.now)

    def _due(self, somebody: Somebody) -> list[tuple[str, str, datetime]]:
        """Return the reminders that somebody must have been sent by now."""
        if "reminders" in somebody.muted or somebody.lead == "none":
            return []
        due = []
        for one in somebody.marked:
            truth = self.truth[one]
            moment = truth.starts - int(somebody.lead) * MINUTE
            own = max(moment, somebody.concerned_at, self.since[one])
            late = own + LATENESS[somebody.lead]
            if not truth.cancelled and moment <= self.world.now < min(late, truth.starts):
                due.append((one, somebody.lead, truth.starts))
        return due

    def _read(self, *, maybe: bool = False) -> None:
        """Look at what people got, and take it to heart."""
        for message in self.world.chats.edits:
            self._corrected(message)
        self.world.chats.edits.clear()
        for message in self.world.chats.news:
            somebody = self.people[message.chat]
            if (match := REMINDED.search(message.buttons)) is not None:
                self._reminded(somebody, message, match[1], maybe=maybe)
            elif told_of(message.text):
                self._noticed(message)
            else:
                assert "reminders" not in somebody.muted
                assert EVE <= message.at < EVENT.starts
        self.world.chats.news.clear()

    def _reminded(self, somebody: Somebody, message: Message, one: str, *, maybe: bool) -> None:
        truth = self.truth[one]
        assert one in somebody.marked
        assert "reminders" not in somebody.muted
        assert not truth.cancelled
        assert f"{truth.starts:%H:%M}" in message.text
        assert truth.title[somebody.language] in message.text
        assert message.at < truth.starts
        moment = truth.starts - int(somebody.lead) * MINUTE
        assert moment <= message.at
        own = max(moment, somebody.concerned_at, self.since[one])
        assert message.at < own + LATENESS[somebody.lead]
        key = one, somebody.lead, truth.starts
        assert key not in somebody.reminded or key in somebody.twice, "twice"
        somebody.twice.discard(key)
        somebody.reminded.add(key)
        if maybe:
            somebody.twice.add(key)
        message.spoke_of = {one: truth}

    def _noticed(self, message: Message) -> None:
        told = told_of(message.text)
        news = self._news(message.chat)
        assert told.keys() == news.keys()
        for id_, (old, new) in news.items():
            assert new.title[self.people[message.chat].language] in told[id_]
            assert ("❌" in told[id_]) is new.cancelled
            changes = re.findall(r"(?:: |📍 )(\S.*) → (\S.*)", told[id_])
            expected: list[tuple[str, ...]] = []
            if not new.cancelled and not old.cancelled and old.starts != new.starts:
                expected.append((f"{old.starts:%H:%M}", f"{new.starts:%H:%M}"))
            if not new.cancelled and old.hall != new.hall:
                halls = [EVENT.hall(hall) for hall in (old.hall, new.hall)]
                expected.append(tuple(hall.name[self.people[message.chat].language] for hall in halls if hall))
            assert changes == expected
        message.spoke_of = {id_: new for id_, (_, new) in news.items()}
        self._hear(message.chat)

    def _hear(self, person: int) -> None:
        """Let a person know what they are told (or was lost on its way to them)."""
        somebody = self.people[person]
        somebody.known |= {id_: self.truth[id_] for id_ in self._wanted(person)}

    def _news(self, person: int) -> dict[str, tuple[Session, Session]]:
        """Return what is new for a person: old and new."""
        somebody = self.people[person]
        pairs = {id_: (somebody.known[id_], self.truth[id_]) for id_ in self._wanted(person)}
        return {
            id_: (old, new)
            for id_, (old, new) in pairs.items()
            if visible(old) != visible(new) and max(old.ends, new.ends) > self.world.now
        }

    def _wanted(self, person: int) -> set[str]:
        """Return the sessions of which a person wants to hear."""
        somebody = self.people[person]
        wanted = set() if "bookmark_changes" in somebody.muted else set(somebody.marked)
        if "changes" not in somebody.muted:
            wanted.add("everyone")
        return wanted | ({"talk"} if person == SPEAKER else set())

    def _corrected(self, message: Message) -> None:
        """Only what has become wrong is struck through, and the day's plan drawn anew."""
        wrong = [id_ for id_, said in message.spoke_of.items() if visible(said) != visible(self.truth[id_])]
        assert wrong or not message.spoke_of
        for id_ in wrong:
            assert re.search(rf"<s>[^/]*<b>{id_} ", message.text), message.text
            del message.spoke_of[id_]

    def _release(self, changes: dict[str, Session]) -> None:
        for id_, new in changes.items():
            old = self.truth[id_]
            if (old.starts, old.cancelled) != (new.starts, new.cancelled):
                self.since[id_] = self.world.now
        self.truth |= changes
        self.number = self.world.release(self.truth.values())

    def _moments(self) -> list[datetime]:
        """Return when reminders fall due for those who are concerned."""
        moments = {
            self.truth[one].starts - int(somebody.lead) * MINUTE
            for somebody in self.people.values()
            for one in (*somebody.marked, "a")
            if somebody.lead != "none"
        }
        return sorted(moment.astimezone(UTC) for moment in moments)

    def live_on_to_the_end(self) -> None:
        """Let time pass without trouble: every reminder that falls due from now on comes, every change is told."""
        if not self.truth:
            return
        self.pump()
        self.world.now += 3 * MINUTE
        self.pump()
        for person in PEOPLE:
            assert self._news(person) == {}, (person, self._news(person))
        for moment in self._moments():
            if moment > self.world.now:
                self.world.now = moment
                self.pump()
        for message in self.world.chats.messages.values():
            for id_, said in message.spoke_of.items():
                true = visible(said) == visible(self.truth[id_])
                assert true or self.truth[id_].ends <= self.world.now or message.chat in self.lost, message


def visible(one: Session) -> object:
    """Return what people see of a session: of a cancelled one, that it is."""
    return one.cancelled or (one.starts, one.hall)


def is_notice(call: Call) -> bool:
    """Say whether a drawn delivery tells somebody news (a correction of what they were told is none)."""
    return call.method == "sendMessage" and bool(told_of(call.params["text"]))


def tell(histories: int, steps: int, *, same: bool = False) -> None:
    """Try so many histories; the `same` ones each time, or others."""
    run_state_machine_as_test(
        Histories,
        settings=settings(
            max_examples=histories,
            derandomize=same,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_session_restored_while_its_reminder_waits_for_the_network_is_reminded_of() -> None:
    """Found by a history: the reminder that waited kept the patience it had before the session was cancelled."""
    state = Histories()
    state.first_publication(minutes=(0, 0, 0, 0))
    state.pass_time_without_network(after=8)
    state.cancel(some={"a"})
    state.restore()
    state.teardown()


def test_a_correction_lost_in_a_crash_is_not_taken_for_a_notice() -> None:
    """Found by a history: the edit of an old notice is lost, and the new notice still comes."""
    state = Histories()
    state.first_publication(minutes=(0, 40, 30, 0))
    state.cancel(some={"a"})
    state.pass_time_to_the_next_reminder(after=0)
    state.restore()
    state.crash_while_sending(arrived=False)
    state.teardown()


def test_hundreds_of_histories() -> None:
    tell(200, 15, same=True)  # `make test` judges a change; new histories are for the long run


@pytest.mark.long
def test_ten_thousand_histories() -> None:
    tell(10_000, 30)
