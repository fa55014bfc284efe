"""Months after the fair nothing of anybody is left but numbers, as was promised; organisers hear of it before."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bot.commands import agenda_import
from db.core.tables import tables
from db.reports import statistics
from rehearsal.sample_people.robots import Robots
from tests.db.rows import Sql
from tests.engines import look
from tests.front import SAMPLE
from tests.handlers.sample import ZONE
from tests.stories.cast import SIMPLE
from tests.stories.conftest import everybody, registers, rows, words
from tests.stories.moderation import ORGANISER
from tests.stories.moved import Moved, moved_fair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.settings import Settings
    from db.core.engine import Tx
    from db.reports.statistics import Count
    from fair.words import Language
    from rehearsal.people.account import Account

MORNING: Final = datetime(2027, 11, 12, 8, tzinfo=ZONE)
EVENING: Final = datetime(2027, 11, 14, 20, tzinfo=ZONE)
NEEDS: Final = "Канарейка: нужен пандус"


async def released(moved: Moved) -> None:
    event = moved.fair.app.event

    async def publish(tx: Tx) -> None:
        await agenda_import.keep(tx, event, SAMPLE, MORNING)
        await agenda_import.publish(tx, event, {}, MORNING)

    await moved.fair.app.database.write(publish)


async def organiser(moved: Moved, language: Language) -> Account:
    """Let the owner come in their language."""
    boss = moved.fair.telegram.person("Басшы", language_code=language, id=ORGANISER)
    await moved.fair.does(boss.start)
    await moved.fair.taps(boss, {"kk": "Қазақша", "ru": "Русский", "en": "English"}[language])
    return boss


async def colleague(moved: Moved) -> Account:
    """Let an organiser be there who reads Kazakh."""
    fair, account = moved.fair, moved.fair.telegram.person("Үйлестіруші", language_code="kk")
    await fair.does(account.start)
    await fair.taps(account, "Қазақша")
    joined = "INSERT INTO team (event_id, person_id, role, name, joined_at) VALUES (:event, :id, 'organiser', 'A', 1)"
    named = {"event": fair.app.event.id, "id": account.id}
    await fair.app.database.write(lambda tx: tx.run(Sql(joined), **named))
    return account


async def cast_comes(moved: Moved) -> None:
    """Let more than 25 people register, some of them only halfway."""
    robots = Robots(moved.fair.telegram.registry, moved.fair.app.event)
    robots.enter([row[0] for row in rows(moved.fair, "SELECT id FROM sessions WHERE for_all = 0 ORDER BY id")])
    await robots.finished()
    await moved.fair.settled()
    assert robots.trouble == []
    await robots.close()


def said_of(registered: list[tuple[Any, Any]]) -> set[str]:
    """Return what tells of people: all that they typed themselves."""
    said: set[str] = set()
    for _, answers in registered:
        for question, value in answers.items():
            if isinstance(value, str) and question in {
                "full_name",
                "phone",
                "email",
                "organisation",
                "position",
                "bin",
            }:
                said.add(value)
            if question in {"access_needs", "question_state", "project_title", "project_text"} and value:
                said.add(value)
            if isinstance(value, dict):
                said.add(value["file_id"])
    return said


def stored_texts(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield every text of every table, with the table's name; what organisers wrote about the fair is theirs."""
    names = {table.name for table in tables()} - {"events", "event_versions", "releases", "agenda_drafts", "sessions"}
    for table in sorted(names):
        for row in look(settings, f"SELECT * FROM {table}"):
            yield from ((table, str(cell)) for cell in row if cell is not None)


def traces(moved: Moved, said: set[str]) -> dict[str, set[str]]:
    """Return which tables still have which of these words, as they are or as JSON has them."""
    forms = {
        form: word
        for word in said
        for form in (word, json.dumps(word)[1:-1], json.dumps(word, ensure_ascii=False)[1:-1])
    }
    found: dict[str, set[str]] = {}
    for table, text in stored_texts(moved.fair.settings):
        found.setdefault(table, set()).update(word for form, word in forms.items() if form in text)
    return {table: hits for table, hits in found.items() if hits}


def bytes_of(moved: Moved, word: str) -> list[str]:
    """Return the files beside the database in which a word can still be read."""
    folder = Path(moved.fair.settings.data_dir)
    forms = (word.encode(), json.dumps(word)[1:-1].encode())
    return [
        path.name
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


async def numbers(moved: Moved) -> dict[str, tuple[Count, ...]]:
    return dict(await moved.fair.reads(lambda tx: statistics.totals(tx, moved.fair.app.event)))


async def test_eight_months_later_nothing_of_anybody_is_left_but_numbers(tmp_path: Path) -> None:
    async with moved_fair(tmp_path, MORNING, owner_ids=str(ORGANISER)) as moved:
        fair = moved.fair
        await released(moved)
        boss, colleague_ = await organiser(moved, "ru"), await colleague(moved)
        await cast_comes(moved)
        bird = fair.telegram.person("Канарейка", language_code="ru")
        await registers(
            fair, bird, "guest", {**SIMPLE, "access_needs": NEEDS, "full_name": "Канарейкин Кеша"}, language="ru"
        )
        registered = await everybody(fair)
        said = said_of(registered)
        assert len(registered) > 25
        assert NEEDS in said
        assert traces(moved, {NEEDS}).keys() == {"answers"}
        before = await numbers(moved)

        await the_team_decides_and_checks_in(moved, boss)
        decided = await numbers(moved)
        assert decided["role"] == before["role"]
        await access_needs_go_after_two_weeks(moved, boss, colleague_)
        assert await numbers(moved) == decided

        await moved.comes(datetime(2028, 5, 12, 23, 59, tzinfo=ZONE))
        assert traces(moved, said)["answers"] > {"Канарейкин Кеша"}
        await moved.comes(datetime(2028, 7, 14, 9, tzinfo=ZONE))
        assert traces(moved, said) == {}
        for word in ("Канарейкин", NEEDS, "Үлгі", "+77010000001"):
            assert bytes_of(moved, word) == []
        for table in ("registrations", "answers", "organisations", "consents", "tickets", "checkins", "decisions"):
            assert rows(fair, f"SELECT count(*) FROM {table}") == [(0,)]
        assert {row[0] for row in rows(fair, "SELECT id FROM people")} == {ORGANISER, colleague_.id}
        assert await numbers(moved) == decided
        await the_desk_tells_it_in_numbers(moved, boss, decided)


async def test_a_rehearsal_shows_what_will_be_deleted_and_leads_to_it(tmp_path: Path) -> None:
    async with moved_fair(tmp_path, MORNING, owner_ids=str(ORGANISER)) as moved:
        colleague_ = await colleague(moved)
        bird = moved.fair.telegram.person("Канарейка", language_code="ru")
        await registers(moved.fair, bird, "guest", {**SIMPLE, "access_needs": NEEDS}, language="ru")
        await moved.comes(datetime(2027, 11, 27, 9, tzinfo=ZONE))
        groups: list[dict[str, Any]] = await moved.asks("GET", "/timeline?hours=72")
        assert [(one["what"], one["people"], one.get("rows")) for one in groups] == [
            ("retention", 1, None),
            ("deletion-answers", 0, 1),
        ]
        assert groups[0]["messages"][0]["person"] == colleague_.id
        assert groups[1]["at"] == datetime(2027, 11, 29, tzinfo=ZONE).timestamp()
        assert traces(moved, {NEEDS}) != {}
        await moved.asks("POST", "/clock", json={"moment": "term"})
        assert rows(moved.fair, "SELECT count(*) FROM registrations") == [(0,)]


async def the_team_decides_and_checks_in(moved: Moved, boss: Account) -> None:
    """Let the owner read a card, approve everybody who waits, tell some people something, and let them in."""
    fair = moved.fair
    waiting = rows(fair, "SELECT count(*) FROM registrations WHERE status = 'submitted'")[0][0]
    await fair.says(boss, "/desk")
    for label in (words("ru", "desk-applications"), f"Открыть ({waiting})", "К заявкам", f"Одобрить все ({waiting})"):
        await fair.taps(boss, label)
    for label in (f"Да, одобрить ({waiting})", f"Сообщить решения ({waiting})", f"Да, сообщить ({waiting})"):
        await fair.taps(boss, label)
    await moved.comes(EVENING)
    for (code,) in rows(fair, "SELECT code FROM tickets ORDER BY code LIMIT 5"):
        await fair.says(boss, f"/start t-{code}")
    bird = rows(fair, "SELECT code FROM tickets ORDER BY registration_id DESC LIMIT 1")[0][0]
    await fair.says(boss, f"/start t-{bird}")
    assert NEEDS in boss.last.text
    came = rows(fair, "SELECT count(*) FROM checkins")[0][0]
    assert came >= 5


async def access_needs_go_after_two_weeks(moved: Moved, boss: Account, colleague: Account) -> None:
    fair, told = moved.fair, words("ru", "retention-notice", event="", lines="").split("\n")[0]
    await moved.comes(datetime(2027, 11, 22, 9, 59, tzinfo=ZONE))
    assert told not in boss.last.text
    await moved.comes(datetime(2027, 11, 22, 10, 1, tzinfo=ZONE))
    assert told in boss.last.text
    assert "28 ноября 2027 г." in boss.last.text
    assert "«Особые потребности»" in boss.last.text
    assert "«Ерекше қажеттіліктер»" in colleague.last.text
    assert words("kk", "retention-notice", event="", lines="").split("\n")[0] in colleague.last.text
    seen = len(boss.messages)
    await moved.comes(datetime(2027, 11, 28, 23, 59, tzinfo=ZONE))
    assert [told in message.text for message in boss.messages[seen:] if message.from_bot] == [True]
    assert "answers" in traces(moved, {NEEDS})
    await moved.comes(datetime(2027, 11, 29, 0, 2, tzinfo=ZONE))
    assert traces(moved, {NEEDS}) == {}
    assert bytes_of(moved, NEEDS) == []
    assert [message.text for message in boss.messages if NEEDS in message.text] == []
    await fair.taps(boss, words("ru", "desk-retention"))
    assert "29 ноября 2027 г.: ответы «Особые потребности»" in boss.last.text
    assert "12 мая 2028 г." in boss.last.text


async def the_desk_tells_it_in_numbers(moved: Moved, boss: Account, decided: dict[str, tuple[Count, ...]]) -> None:
    fair = moved.fair
    registered = sum(one.count for one in decided["role"])
    await fair.says(boss, "/stats")
    assert f"Зарегистрировано: {registered}" in boss.last.text
    came = sum(one.count for one in decided["present"])
    assert f"Пришли: {came}" in boss.last.text
    await fair.says(boss, "/export")
    for label in (words("ru", "export-participants"), "XLSX"):
        await fair.taps(boss, label)
    assert "срок хранения истёк" in boss.last.text
    for label in (words("ru", "export-numbers"), "JSON"):
        await fair.taps(boss, label)
    document = boss.last.attachment
    assert document is not None
    told = json.loads(document.content)
    assert sum(row["count"] for row in told if row["counted"] == "Категория участника") == registered
    await fair.says(boss, "/desk")
    await fair.taps(boss, words("ru", "desk-journal"))
    assert "бот: истёк срок хранения, удалены заявки и данные участников" in boss.last.text
