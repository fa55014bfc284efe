"""Whoever is forgotten is forgotten everywhere: in every table, in every file, in other people's chats.

Every table is filled by what people say and do. A table that is new has to be filled here, or named as one in which
nothing of people stands: nobody can forget it.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
import pytest_asyncio

from bot.address import Address
from bot.app import prepare
from db.core.tables import tables as all_tables
from handlers.base.stored import StoredKind
from rehearsal.people.account import Account
from services.erasure import erase_registration
from tests.engines import POSTGRESQL
from tests.front import Fair, front_door
from tests.ports import free_port
from tests.stories import lives
from tests.stories.conftest import later, rows
from tests.stories.leftovers import files_with, holding, tables
from tests.stories.lives import Life, presses, w
from tests.stories.moderation import ORGANISER, content

RULES: Final = 'publish = "together"\ntotal = 1'
PATIENCE: Final = 3.0

IMPERSONAL: Final[Mapping[str, str]] = {
    "agenda_drafts": "the programme",
    "announcement_parts": "how far something has come that is done for very many, until it is done",
    "badge_designs": "the organiser's picture",
    "deletions": "that somebody was forgotten, not who",
    "dues": "moments",
    "errands": "moments",
    "limited_questions": "the content",
    "event_drafts": "the fair's own texts",
    "event_versions": "the fair's own texts",
    "events": "the fair's own texts",
    "forums": "the team's group",
    "marks": "facts about the process",
    "mentions": "of which sessions messages speak",
    "notice_runs": "moments",
    "numbers": "the last number that was given out",
    "offer_rounds": "moments",
    "owners": "who stands in the settings",
    "releases": "the programme that was published, with its speakers",
    "retained_counts": "numbers",
    "retention_plans": "terms",
    "faq_counts": "how often common questions were asked",
    "sessions": "the programme",
    "talks": "numbers of registrations",
    "unanswered": "what was asked, without who asked and without names",
    "tombstones": "a fingerprint, whose key is not in the database",
    "topics": "numbers, as long as a topic is to be deleted",
}
"""Tables in which nothing of a person stands. All others are filled by the lives."""


SHOWN_AS: Final[Mapping[StoredKind, frozenset[str]]] = {
    "account": frozenset({"people"}),
    "application": frozenset({"registrations", "organisations", "decisions", "remarks", "waiting_list", "tickets"})
    | {"place_passes"},
    "answers": frozenset({"answers"}),
    "agenda": frozenset({"bookmarks", "session_lines", "answer_marks", "lead_choices", "told", "mutes"})
    | {"calendar_links", "announcement_replies", "checkins", "movements"},
    "messages": frozenset({"outbox", "about", "inbox", "enquiries", "enquiry_messages", "prompts"}),
    "consent": frozenset({"consents"}),
}
"""Where a person finds in /mydata what the tables hold of them."""
TYPED: Final = frozenset({"announcement_versions", "import_rows", "imports", "jobs", "sieves"})
"""Where members of the team have typed a name: it is theirs to show, and is taken out with the person."""
ON_DISK: Final = frozenset() if POSTGRESQL else frozenset({"job_files"})
"""What SQLite has no rows for: files of jobs lie beside its file."""
TOGETHER: Final = frozenset({"pace"})
"""What several processes have let go within a minute, without chats once somebody is forgotten
(`tests/postgresql/test_shared_pace.py`)."""
PASSING: Final = frozenset({"albums", "pauses", "topics"})
"""Numbers of a chat that are gone within days, and what the team's group is called by."""


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    made = content(tmp_path, RULES)
    async with front_door(
        tmp_path / "data",
        bulk_per_second=0,
        content=made,
        owner_ids=str(ORGANISER),
        web_address=Address("127.0.0.1", free_port()),
        public_url="http://127.0.0.1/fair",
    ) as running:
        yield running


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let what handlers make of a text fail: all bots share the dispatcher, so it is whole again after the test."""
    dispatcher = prepare()
    feed = dispatcher.feed_update

    def fail(text: str) -> None:
        async def failing_feed(bot: Any, update: Any, **given: Any) -> Any:
            if update.message is not None and update.message.text == text:
                raise LookupError("a bug of ours")
            return await feed(bot, update, **given)

        monkeypatch.setattr(dispatcher, "feed_update", failing_feed)

    return fail


async def lived(fair: Fair, failing: Callable[[str], None]) -> tuple[Life, int]:
    """Let all of it happen."""
    life = await lives.begins(fair)
    for step in (lives.applies, lives.is_decided_on, lives.is_told, lives.comes_in, lives.is_listed):
        await step(life)
    registered = await lives.is_registered_by_hand(life)
    await lives.is_half_done(life, failing)
    return life, registered


async def is_gone(fair: Fair, words: Iterable[str | int]) -> None:
    """Check that nothing holds one of these words any more; files are tidied up in a moment."""
    await fair.app.jobs.tidy()
    assert holding(fair, words) == {}
    async with asyncio.timeout(PATIENCE):
        while found := files_with(fair, words):
            await asyncio.sleep(0.05)
            assert found  # the log of the database is emptied as soon as nobody reads
    assert files_with(fair, words) == set()


def seen_by(account: Account, words: Iterable[str | int]) -> list[str]:
    """What the bot still shows in a chat that holds one of these words; what was announced is out of reach."""
    shown = [f"{message.text} {message.buttons}" for message in account.messages if message.from_bot]
    wanted = [str(word) for word in words]
    return [one for one in shown if lives.ANNOUNCED not in one and any(word in one for word in wanted)]


async def forgets(fair: Fair, account: Account) -> None:
    later(fair, minutes=5)
    await presses(fair, account, "/forget", w("forget-go-on"), w("forget-yes"))
    later(fair, minutes=2)
    await fair.app.database.write(fair.app.planner.tick)
    fair.app.courier.signal.notify()
    await fair.settled()


async def test_every_table_is_filled_or_known_to_hold_nothing_of_people(
    fair: Fair, failing: Callable[[str], None]
) -> None:
    await lived(fair, failing)
    counted = tables(fair)
    empty = {table for table, count in counted.items() if not count}
    assert empty <= IMPERSONAL.keys() | ON_DISK | TOGETHER, (
        "fill these by what people say and do, in tests/stories/lives.py"
    )
    assert counted.keys() >= IMPERSONAL.keys()


async def test_nothing_is_left_of_an_applicant(fair: Fair, failing: Callable[[str], None]) -> None:
    life, _ = await lived(fair, failing)
    held = {column.partition(".")[0] for column in holding(fair, life.words)}
    assert held.isdisjoint(IMPERSONAL.keys() - {"topics"})
    assert held <= set().union(*SHOWN_AS.values()) | TYPED | PASSING | {"job_files"}
    assert len(held) > 20
    await forgets(fair, life.aliya)
    await is_gone(fair, life.words)
    for account in (life.boss, life.member, life.berik):
        assert seen_by(account, life.words) == []
    assert [topic for topic, name in life.group.chat.topics.items() if lives.SURNAME in name] == []
    hers = {f"{table}.registration_id" for table in tables(fair)}
    assert hers.isdisjoint(holding(fair, []))
    for table in all_tables():
        if "registration_id" in table.columns:
            left = rows(fair, f"SELECT * FROM {table.name} WHERE registration_id = ?", life.registration)
            assert left == [], table.name


async def test_nothing_is_left_of_somebody_whom_the_team_has_registered(
    fair: Fair, failing: Callable[[str], None]
) -> None:
    _, registered = await lived(fair, failing)
    words = (lives.PHONED, "Рогнеда", lives.PHONED_NUMBER, lives.PHONED_NUMBER[2:], "Звонкословие")
    assert {"answers.value", "remarks.remark"} <= holding(fair, words).keys()
    events, now = fair.app.processor._context.events, fair.clock()
    await fair.app.database.write(lambda tx: erase_registration(tx, events, registered, "request", now))
    await is_gone(fair, words)
    assert rows(fair, "SELECT count(*) FROM people WHERE id < 0") == [(0,)]


async def test_nothing_is_left_of_a_member_of_the_team(fair: Fair, failing: Callable[[str], None]) -> None:
    life, _ = await lived(fair, failing)
    words = (lives.MEMBER, life.member.id)
    assert {"audit.person_id", "decisions.decided_by", "remarks.author_id", "team.name"} <= holding(fair, words).keys()
    await presses(fair, life.member, "/desk", w("team-leave"), w("team-leave-yes"))
    await forgets(fair, life.member)
    await is_gone(fair, words)
    assert rows(fair, "SELECT count(*) > 0 FROM audit") == [(1,)]
