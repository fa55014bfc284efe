"""What the bot says by itself before a fair: to who has a place, to who has none yet, to who decides."""

import re
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Final

import pytest
import pytest_asyncio

from db.registration import drafts
from fair.words import Language
from handlers.base.picker import mark_of
from rehearsal.people.account import Account
from services import errands
from tests.db.rows import Sql
from tests.front import Fair
from tests.handlers.sample import ZONE
from tests.stories.agenda import at, marks, release
from tests.stories.cast import SIMPLE, SLIDES, ngo
from tests.stories.conftest import labels, registers, rows, stored, words
from tests.stories.moderation import fair_with, guest, organiser
from tests.stories.test_places import tick

NOON: Final = datetime(2027, 11, 8, 12, 10, tzinfo=ZONE)
BOTH: Final = pytest.mark.parametrize("language", ["kk", "en"])
RULES: Final = "total = 500\ncoming_from = 2027-11-11T10:00:00"


@pytest_asyncio.fixture
async def fair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Fair]:
    """A fair at which what concerns many is done for one after the other."""
    for module, part in ((errands, "ASKED"), (errands, "REMINDED"), (drafts, "PART")):
        monkeypatch.setattr(module, part, 1)
    async with fair_with(tmp_path, RULES) as fair:
        fair.clock.now = NOON
        yield fair


async def comes(fair: Fair, moment: datetime) -> None:
    """Let time pass by quarters of an hour until a moment."""
    while fair.clock.now < moment:
        local = fair.clock.now.astimezone(ZONE).replace(second=0, microsecond=0)
        fair.clock.now = min(local + timedelta(minutes=15 - local.minute % 15), moment)
        await tick(fair)


def read(account: Account, text: str) -> int:
    """Count the messages of somebody's chat in which a text stands."""
    return sum(one.from_bot and text in one.text for one in account.messages)


def sent(fair: Fair, account: Account, draw: str) -> list[str]:
    """Return the day and the time at which messages of one kind went out to somebody."""
    query = "SELECT created_at FROM outbox WHERE draw = ? AND chat = ? AND state = 'sent' ORDER BY id"
    moments = [datetime.fromtimestamp(moment / 1_000_000, ZONE) for (moment,) in rows(fair, query, draw, account.id)]
    return [f"{moment:%d %H:%M}" for moment in moments]


def heading(language: Language, key: str, **arguments: str | int) -> str:
    return words(language, key, **{"event": "", "when": "", "zone": "", "why": "", **arguments}).split("\n")[0]


async def approve(fair: Fair, boss: Account, number: int) -> None:
    await fair.does(boss.tap_data, f"oa:approve:{number}:0")
    (count,) = rows(fair, "SELECT count(*) FROM registrations WHERE verdict IS NOT NULL")[0]
    await fair.does(boss.tap_data, f"aq:publish_yes:{count}")


# Reminders go to who has a place


@BOTH
async def test_on_the_eve_the_undecided_hear_that_nothing_is_decided(fair: Fair, language: Language) -> None:
    await release(fair)
    boss = await organiser(fair, language)
    people = [await guest(fair, name, language) for name in ("Айгүл Сер", "Берік Сер", "Камила Сер", "Дана Сер")]
    _, berik, _, dana = people
    for account in people:
        await marks(fair, account, "talk")
    await approve(fair, boss, 1)
    for data in ("oa:reject:3:0", "ar:3:theme", "oa:send:3:0", "aq:publish_yes:1"):
        await fair.does(boss.tap_data, data)
    await fair.says(dana, "/status")
    await fair.taps(dana, words(language, "button-withdraw"))
    await fair.taps(dana, words(language, "withdraw-yes"))
    await comes(fair, at("18:00", 13))
    plan, nothing = words(language, "reminder-plan"), heading(language, "eve-undecided", number="0002")
    assert [read(one, plan) for one in people] == [1, 0, 0, 0]
    assert [read(one, nothing) for one in people] == [0, 1, 0, 0]
    assert words(language, "button-my-registration") in labels(berik)

    await approve(fair, boss, 2)
    await tick(fair)
    assert read(berik, plan) == 1
    await comes(fair, at("15:15"))
    assert [sent(fair, one, "reminder")[-1:] for one in people] == [["14 15:15"], ["14 15:15"], [], []]


async def test_who_is_not_registered_is_reminded_of_what_is_open_to_everybody(fair: Fair) -> None:
    await release(fair)
    passer = fair.telegram.person("Passer", language_code="en")
    await fair.does(passer.start)
    await fair.taps(passer, "English")
    await marks(fair, passer, "talk")
    await comes(fair, at("15:15"))
    assert sent(fair, passer, "reminder") == ["14 15:15"]


@BOTH
async def test_on_the_eve_who_waits_hears_why_and_who_has_an_offer_reads_it_again(
    tmp_path: Path, language: Language
) -> None:
    rules = "total = 1\noffer_hours = 168\nsoon_days = 0"
    async with fair_with(tmp_path, rules, 'approval = "automatic"') as fair:
        fair.clock.now = at("12:00", 12)
        aigul, berik, camila = [await guest(fair, name, language) for name in ("Айгүл Сер", "Берік Сер", "Камила Сер")]
        fair.clock.now = at("12:00", 13)
        await fair.says(aigul, "/status")
        await fair.taps(aigul, words(language, "button-withdraw"))
        await fair.taps(aigul, words(language, "withdraw-yes"))
        await comes(fair, at("18:00", 13))
        assert (sent(fair, berik, "offer"), sent(fair, berik, "no-decision")) == (["13 12:00"], ["13 18:00"])
        assert labels(berik)[0] == words(language, "offer-yes")
        assert read(berik, berik.last.text) == 2
        assert sent(fair, camila, "no-decision") == ["13 18:00"]
        assert read(camila, heading(language, "eve-waitlisted", number="0003")) == 1
        assert words(language, "waiting-event") in camila.last.text


# The team hears in time


@BOTH
async def test_the_team_hears_of_the_undecided_when_all_are_asked_and_on_the_day_before(
    fair: Fair, language: Language
) -> None:
    boss = await organiser(fair, language)
    for name in ("Айгүл Сер", "Берік Сер", "Камила Сер"):
        await guest(fair, name, language)
    for data in ("oa:approve:3:0", "oa:change:2:0", "tx:2:full_name:1", f"oa:ask:2:{mark_of(['full_name'])}"):
        await fair.does(boss.tap_data, data)
    await comes(fair, at("10:00", 11))
    assert boss.last.text.startswith("⏳ 3")
    assert labels(boss)[:3] == [
        words(language, f"notice-{state}", count=1) for state in ("waiting", "asked", "decided")
    ]
    await fair.taps(boss, words(language, "notice-decided", count=1))
    assert words(language, "queue-state-decided", chosen="yes", count=1) in labels(boss)
    await comes(fair, at("09:00", 13))
    assert boss.last.text.startswith("⏳ 3")
    for number in (1, 2, 3):
        await approve(fair, boss, number)
    await comes(fair, at("08:00", 14))
    assert sent(fair, boss, "undecided") == ["11 10:00", "13 09:00"]


async def test_nobody_hears_of_the_undecided_when_there_are_none(fair: Fair) -> None:
    boss = await organiser(fair, "ru")
    await guest(fair, "Айгүл Сер", "ru")
    await approve(fair, boss, 1)
    await comes(fair, at("08:00", 14))
    assert rows(fair, "SELECT count(*) FROM outbox WHERE draw = 'undecided'") == [(0,)]


# New applications


@BOTH
async def test_new_applications_come_as_a_digest_at_full_hours_of_the_day(fair: Fair, language: Language) -> None:
    boss = await organiser(fair, language)
    await tick(fair)
    await guest(fair, "Айгүл Сер", language)
    await guest(fair, "Берік Сер", language)
    await comes(fair, NOON.replace(hour=15, minute=0))
    assert sent(fair, boss, "digest") == ["08 13:00"]
    assert words(language, "digest", event="", count=2, number="0002", waiting=2).split("\n")[0] in boss.last.text
    await fair.taps(boss, words(language, "notice-waiting", count=2))
    assert words(language, "queue-open", count=2) in labels(boss)

    await comes(fair, NOON.replace(hour=23, minute=10))
    await guest(fair, "Камила Сер", language)
    await comes(fair, NOON.replace(day=9, hour=12, minute=0))
    assert sent(fair, boss, "digest") == ["08 13:00", "09 07:00"]


@pytest.mark.parametrize(
    ("pace", "moments"),
    [
        ("at_once", ["08 12:15", "08 23:15"]),
        ("daily", ["09 09:00"]),
        ("never", []),
        ("hourly", ["08 13:00", "09 07:00"]),
    ],
)
async def test_how_often_is_everybodys_own_choice(fair: Fair, pace: str, moments: list[str]) -> None:
    boss = await organiser(fair, "ru")
    await tick(fair)
    await fair.taps(boss, "🔔 Новые заявки")
    assert "✅ Раз в час, днём" in labels(boss)
    await fair.taps(boss, words("ru", f"digest-pace-{pace}") if pace != "hourly" else "✅ Раз в час, днём")
    assert f"✅ {words('ru', f'digest-pace-{pace}')}" in labels(boss)
    await guest(fair, "Айгүл Сер", "ru")
    await comes(fair, NOON.replace(hour=23, minute=10))
    await guest(fair, "Берік Сер", "ru")
    await comes(fair, NOON.replace(day=9, hour=12))
    assert sent(fair, boss, "digest") == moments


async def test_a_moderator_hears_when_they_choose_to_and_a_removed_one_hears_nothing(fair: Fair) -> None:
    boss = await organiser(fair, "ru")
    dana = fair.telegram.person("Dana", language_code="en")
    await fair.does(dana.start)
    await fair.taps(dana, "English")
    enlist = "INSERT INTO team (event_id, person_id, role, name, joined_at) VALUES (?, ?, 'moderator', 'Dana', 1)"
    await write(fair, enlist, fair.app.event.id, dana.id)
    await tick(fair)
    await guest(fair, "Айгүл Сер", "ru")
    await comes(fair, NOON.replace(hour=14))
    assert (len(sent(fair, boss, "digest")), len(sent(fair, dana, "digest"))) == (1, 0)
    await fair.does(dana.tap_data, "dg:hourly")
    await guest(fair, "Берік Сер", "ru")
    await comes(fair, NOON.replace(hour=16))
    assert (len(sent(fair, boss, "digest")), len(sent(fair, dana, "digest"))) == (2, 1)
    await write(fair, "UPDATE team SET ended_at = 2 WHERE person_id = ?", dana.id)
    await guest(fair, "Камила Сер", "ru")
    await comes(fair, NOON.replace(hour=18))
    assert (len(sent(fair, boss, "digest")), len(sent(fair, dana, "digest"))) == (3, 1)


async def write(fair: Fair, sql: str, *values: object) -> None:
    """Change a row as somebody with a shell would, where a story is not about how it comes about."""
    names = (f"v{place}" for place in count())
    text = Sql(re.sub(r"\?", lambda _: f":{next(names)}", sql))
    given = {f"v{place}": value for place, value in enumerate(values)}
    await fair.app.database.write(lambda tx: tx.run(text, **given))


# A draft that was left


@BOTH
async def test_who_has_left_a_draft_is_nudged_once_and_goes_on_where_they_stopped(
    fair: Fair, language: Language
) -> None:
    aigul = fair.telegram.person("Айгүл", language_code=language)
    await registers(fair, aigul, "guest", SIMPLE, language=language, until="phone")
    asked = aigul.last.text.partition("\n\n")[2]
    fair.clock.now = NOON.replace(day=8)
    await comes(fair, at("17:30", 9))
    assert sent(fair, aigul, "nudge") == []
    await comes(fair, at("08:00", 14))
    assert sent(fair, aigul, "nudge") == ["09 18:00"]  # three days before registration closes
    name = fair.app.event.form.by_id["phone"].name[language]
    assert words(language, "nudge-question", name=name) in aigul.last.text
    fair.clock.now = at("12:00", 11)
    await fair.taps(aigul, words(language, "button-go-on"))
    assert aigul.last.text == asked


async def test_who_does_not_want_to_be_reminded_is_not_nudged(fair: Fair) -> None:
    aigul = fair.telegram.person("Айгүл", language_code="ru")
    await registers(fair, aigul, "guest", SIMPLE, language="ru", until="phone")
    await fair.says(aigul, "/stop")
    await comes(fair, at("08:00", 14))
    assert rows(fair, "SELECT count(*) FROM outbox WHERE draw = 'nudge'") == [(0,)]


async def test_a_draft_begun_late_is_nudged_by_day_and_one_under_way_is_left_alone(fair: Fair) -> None:
    fair.clock.now = at("14:00", 11)
    aigul = fair.telegram.person("Айгүл", language_code="ru")
    await registers(fair, aigul, "guest", SIMPLE, language="ru", until="phone")
    await comes(fair, at("08:00", 14))
    assert sent(fair, aigul, "nudge") == ["12 07:00"]


async def test_after_the_closing_a_draft_is_past_help(fair: Fair) -> None:
    """The process stood still when the moment came."""
    aigul = fair.telegram.person("Айгүл", language_code="ru")
    await registers(fair, aigul, "guest", SIMPLE, language="ru", until="phone")
    await comes(fair, at("12:00", 9))
    fair.clock.now = fair.app.event.registration_closes + timedelta(minutes=1)
    await tick(fair)
    assert rows(fair, "SELECT count(*) FROM outbox WHERE draw = 'nudge'") == [(0,)]


# Slides that were left for later


@BOTH
async def test_who_has_left_slides_for_later_is_reminded_before_it_is_too_late(fair: Fair, language: Language) -> None:
    await organiser(fair, language)
    aigul, berik, camila, dana, serik = [
        fair.telegram.person(f"NGO {place}", language_code=language) for place in range(5)
    ]
    for place, account in enumerate((aigul, berik, camila, dana)):
        wishes = {**ngo(place, "public_fund", language).wishes, "takes_part": "project", "project_file": None}
        if account is camila:
            wishes["takes_part"] = "listener"
        await registers(fair, account, "ngo", wishes, language=language)
    await registers(fair, serik, "ngo", {}, language=language, until="full_name")
    name = fair.app.event.form.by_id["project_file"].name[language]
    await fair.says(dana, "/status")
    await fair.taps(dana, f"✏️ {name}")
    await fair.does(dana.send_document, SLIDES.name, SLIDES.content)
    await comes(fair, at("11:45", 10))
    assert [sent(fair, one, "owed") for one in (aigul, berik)] == [[], []]
    await fair.says(berik, "/stop")
    await comes(fair, at("08:00", 14))
    assert [sent(fair, one, "owed") for one in (aigul, berik, camila, dana, serik)] == [["10 12:00"], [], [], [], []]


@BOTH
async def test_the_reminder_of_slides_leads_to_where_they_are_sent(fair: Fair, language: Language) -> None:
    aigul = fair.telegram.person("NGO", language_code=language)
    wishes = {**ngo(1, "public_fund", language).wishes, "takes_part": "project", "project_file": None}
    await registers(fair, aigul, "ngo", wishes, language=language)
    await comes(fair, at("12:00", 10))
    question = fair.app.event.form.by_id["project_file"]
    edit = f"✏️ {question.name[language]}"
    assert heading(language, "owed", number="0001", lines="") in aigul.last.text
    assert labels(aigul) == [edit, words(language, "button-reminder-mute")]
    await fair.taps(aigul, edit)
    assert question.label[language].split()[0] in aigul.last.text
    await fair.does(aigul.send_document, SLIDES.name, SLIDES.content)
    assert (await stored(fair, aigul))[1]["project_file"]
    await fair.says(aigul, "/status")
    assert edit not in labels(aigul)


@BOTH
async def test_a_file_that_nobody_asked_for_leads_to_the_question_that_takes_it(fair: Fair, language: Language) -> None:
    aigul = fair.telegram.person("NGO", language_code=language)
    wishes = {**ngo(1, "public_fund", language).wishes, "takes_part": "project", "project_file": SLIDES}
    await registers(fair, aigul, "ngo", wishes, language=language)
    await fair.does(aigul.send_document, "new.pdf", b"%PDF-1.7 other slides")
    assert words(language, "lost-file") in aigul.last.text
    await fair.taps(aigul, f"✏️ {fair.app.event.form.by_id['project_file'].name[language]}")
    await fair.does(aigul.send_document, "new.pdf", b"%PDF-1.7 other slides")
    assert "new.pdf" in str((await stored(fair, aigul))[1]["project_file"])
