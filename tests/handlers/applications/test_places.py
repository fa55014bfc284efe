"""Whatever people, the team and the clock do, and in whatever order: no place is given twice, and the line is kept."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from bot.schedule import places
from db.applications import decisions
from db.core.engine import Tx
from db.core.opening import open_database
from db.core.time import to_micros
from db.people import erasure
from db.registration import place_counts, registrations
from db.registration import places as db_places
from db.registration.registrations import Registration
from fair.event.model import Event
from fair.offers import next_round, offer_ends
from fair.places import (
    ALL,
    Applicant,
    OptionPlaces,
    PlaceLimits,
    PlacePolicy,
    admitted,
    claims,
    full,
    of_option,
    of_role,
)
from services.places import missing_places, offer_free_places, publish_decisions, release_place
from tests.db.rows import EVENT, Sql, fresh_database, scene
from tests.engines import give_back
from tests.handlers.sample import NOW, sample_event

pytestmark = pytest.mark.no_cover  # the same lines again and again

T = TypeVar("T")
PEOPLE: Final = tuple(range(1, 13))
ROLES: Final = ("ngo", "guest")
PARTS: Final = ("listener", "project")
TOTAL, GUESTS, PROJECTS = 4, 2, 1


def event() -> Event:
    fair = sample_event(id=EVENT)
    policy = PlacePolicy(
        total=TOTAL, options=(OptionPlaces("takes_part", "project", PROJECTS),), offer_hours=5, soon_days=1
    )
    roles = tuple(replace(role, places=GUESTS if role.id == "guest" else None) for role in fair.roles)
    return replace(fair, places=policy, roles=roles)


class Places(RuleBasedStateMachine):
    """A fair with few places, and the line as it has to be."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        path = fresh_database(Path(self.folder.name) / "fair.db")
        self.database = self.run(open_database(path))
        self.event, self.now = event(), NOW
        self.write(self.populate)
        self.total = TOTAL

    async def populate(self, tx: Tx) -> None:
        await scene(tx)
        for person in PEOPLE:
            sql = f"INSERT INTO people (id, language, event_id, met_at) VALUES ({person}, 'kk', '{EVENT}', 1)"
            await tx.run(Sql(sql))

    def teardown(self) -> None:
        self.run(self.database.close())
        self.loop.close()
        give_back(Path(self.folder.name))
        self.folder.cleanup()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        return self.run(self.database.write(work))

    def of(self, person: int) -> Registration | None:
        return self.write(lambda tx: registrations.find(tx, EVENT, person))

    # What happens

    @rule(person=st.sampled_from(PEOPLE), role=st.sampled_from(ROLES), part=st.sampled_from(PARTS))
    def submits(self, person: int, role: str, part: str) -> None:
        async def work(tx: Tx) -> None:
            made = await registrations.begin(tx, EVENT, person, role, to_micros(self.now))
            if made.status == "draft":
                await registrations.answer(tx, made.id, "takes_part", part, 1)
                await registrations.submit(tx, made, to_micros(self.now))

        self.write(work)

    @rule(person=st.sampled_from(PEOPLE), verdict=st.sampled_from(("approved", "rejected", "waitlisted")))
    def is_decided(self, person: int, verdict: Any) -> None:
        """As handlers/applications/decide.py does: nobody is approved without a place."""
        found = self.of(person)
        if found is None or found.status in {"draft", "withdrawn", "offered", "approved"}:
            return

        async def work(tx: Tx) -> None:
            answers = await registrations.answers(tx, found.id)
            applicant = Applicant(found.id, found.role, None, answers)
            missing = () if found.holds else await missing_places(tx, self.event, applicant, self.now)
            if verdict != "approved" or not missing:
                await decisions.decide(tx, [found.id], verdict, None, 7, to_micros(self.now))
                await offer_free_places(tx, self.event, self.now)

        self.write(work)

    @rule()
    def all_are_told(self) -> None:
        async def work(tx: Tx) -> None:
            await publish_decisions(tx, self.event, await decisions.to_publish(tx, EVENT), self.now)

        self.write(work)

    @rule(person=st.sampled_from(PEOPLE))
    def withdraws(self, person: int) -> None:
        found = self.of(person)
        if found is None or found.status in {"draft", "withdrawn"}:
            return

        async def work(tx: Tx) -> None:
            await registrations.withdraw(tx, found.id, to_micros(self.now))
            await release_place(tx, self.event, found, self.now)

        self.write(work)

    @rule(person=st.sampled_from(PEOPLE))
    def takes_the_offer(self, person: int) -> None:
        found = self.of(person)
        if found is None or found.status != "offered":
            return

        async def work(tx: Tx) -> None:
            await decisions.decide(tx, [found.id], "approved", None, None, to_micros(self.now))
            await publish_decisions(tx, self.event, [(found.id, "approved")], self.now)

        self.write(work)

    @rule(person=st.sampled_from(PEOPLE))
    def is_forgotten(self, person: int) -> None:
        async def work(tx: Tx) -> None:
            await erasure.forget(tx, person, EVENT, "asked", 1)
            await offer_free_places(tx, self.event, self.now)
            await tx.run(
                Sql(f"INSERT INTO people (id, language, event_id, met_at) VALUES ({person}, 'kk', '{EVENT}', 1)")
            )

        self.write(work)

    @precondition(lambda self: self.now < self.event.starts)
    @rule(hours=st.sampled_from((1, 4, 5, 200)))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.write(lambda tx: places.offer(tx, {EVENT: self.event}, self.now))

    @rule(more=st.integers(0, 2))
    def room_is_made(self, more: int) -> None:
        self.total = max(self.total, TOTAL + more)
        self.event = replace(self.event, places=replace(self.event.places, total=self.total))
        self.write(lambda tx: places.fill_all(tx, {EVENT: self.event}, self.now))

    # What must hold

    @invariant()
    def no_place_is_given_twice(self) -> None:
        async def work(tx: Tx) -> Counter[tuple[str, str]]:
            return await db_places.taken(tx, EVENT, self.event.limits.questions)

        taken = self.write(work)
        assert taken[ALL] <= self.total
        assert taken[of_role("guest")] <= GUESTS
        assert taken[of_option("takes_part", "project")] <= PROJECTS

    @invariant()
    def places_are_counted_right(self) -> None:
        self.write(lambda tx: place_counts.follow(tx, EVENT, self.event.limits.questions))
        assert self.write(lambda tx: place_counts.are_right(tx, EVENT))

    @invariant()
    def nobody_waits_for_a_place_that_is_free(self) -> None:
        async def work(tx: Tx) -> tuple[Applicant, ...]:
            questions = self.event.limits.questions
            line = await db_places.line(tx, EVENT, questions)
            taken = await db_places.taken(tx, EVENT, questions)
            return next_round(self.event.limits, taken, line).offered

        night = offer_ends(self.event, self.now) is None
        assert night or self.write(work) == ()

    @invariant()
    def the_line_is_who_waits(self) -> None:
        async def work(tx: Tx) -> tuple[set[int], set[int], set[int]]:
            found = await tx.all(Sql("SELECT id, status, verdict FROM registrations"))
            listed = await tx.all(Sql("SELECT registration_id, offer_ends_at FROM waiting_list"))
            waiting = {row["id"] for row in found if row["status"] in {"waitlisted", "offered"}}
            offered = {row["id"] for row in found if row["status"] == "offered"}
            assert {row[0] for row in listed if row[1] is not None} == offered
            pending = await tx.all(Sql("SELECT registration_id FROM decisions WHERE published_at IS NULL"))
            assert {row[0] for row in pending} == {row["id"] for row in found if row["verdict"] is not None}
            return waiting, {row[0] for row in listed}, offered

        waiting, listed, _ = self.write(work)
        assert waiting == listed


def play(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Places,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_no_place_is_given_twice_and_none_stays_empty() -> None:
    play(25, 30)


@pytest.mark.long
def test_no_place_is_given_twice_in_long_histories() -> None:
    play(2_000, 60)


# The rules themselves

LIMITS = PlaceLimits(
    PlacePolicy(total=3, delegates=1, options=(OptionPlaces("part", "stand", 1),)),
    {"guest": 1},
)
some = st.builds(
    Applicant,
    st.integers(1, 99),
    st.sampled_from(("ngo", "guest")),
    st.sampled_from((None, 1, 2)),
    st.sampled_from(({}, {"part": "stand"}, {"part": ["stand", "talk"]}, {"part": None})),
)


def test_a_place_counts_for_every_limit_it_falls_under() -> None:
    asked = Applicant(1, "guest", 7, {"part": ["stand", "talk"]})
    assert claims(LIMITS, asked) == (
        ALL,
        ("role", "guest"),
        ("organisation", "7"),
        ("option", "part=stand"),
    )
    assert claims(PlaceLimits(), asked) == ()
    assert LIMITS.of(("option", "part=talk")) is None


def test_who_needs_what_is_taken_holds_up_nobody_behind() -> None:
    first = Applicant(1, "ngo", None, {"part": "stand"})
    second = Applicant(2, "ngo", None, {"part": "stand"})
    third = Applicant(3, "ngo", None, {})
    assert admitted(LIMITS, {}, [first, second, third]) == (first, third)
    assert full(LIMITS, {("option", "part=stand"): 1}, claims(LIMITS, second)) == (("option", "part=stand"),)


@given(st.lists(some, max_size=12, unique_by=lambda one: one.registration_id))
def test_the_line_is_served_in_order(line: list[Applicant]) -> None:
    lucky = admitted(LIMITS, {}, line)
    assert list(lucky) == [one for one in line if one in lucky]
    taken: Counter[tuple[str, str]] = Counter()
    for one in lucky:
        taken.update(claims(LIMITS, one))
    assert all(count <= (LIMITS.of(claim) or 0) for claim, count in taken.items())
