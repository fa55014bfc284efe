"""The day of the fair: tickets, the door, guests, paper, in Kazakh and in Russian."""

import re
from datetime import datetime
from typing import Final

import pytest

from db.core.engine import Tx
from db.door import tickets
from db.registration import registrations
from fair.fields import ticket_codes
from fair.words import Language
from rehearsal.people.account import Account
from tests.db.rows import Sql
from tests.front import Fair
from tests.handlers.sample import ZONE
from tests.stories.agenda import SEA, release
from tests.stories.cast import CAST, SIMPLE
from tests.stories.conftest import labels, registers, rows, stored, words

MORNING: Final = datetime(2027, 11, 14, 9, 12, tzinfo=ZONE)
OPEN: Final = "SELECT r.number, c.how, c.session_id FROM checkins c JOIN registrations r ON r.id = c.registration_id"


async def participant(fair: Fair, name: str, language: Language, full_name: str, needs: str | None = None) -> Account:
    """Let somebody register as an NGO's delegate, and an organiser approve them."""
    account = fair.telegram.person(name, language_code=language)
    wishes = {**CAST[0].wishes, "full_name": full_name, "access_needs": needs}
    await registers(fair, account, "ngo", wishes, language=language)
    await approve(fair, account)
    return account


async def approve(fair: Fair, account: Account) -> None:
    registration, _ = await stored(fair, account)

    async def work(tx: Tx) -> None:
        await tx.run(registrations.SQL.settle, id=registration.id, status="approved", now=registration.changed_at)

    await fair.app.database.write(work)


async def staff(fair: Fair, name: str, language: Language) -> Account:
    """Let somebody join the team at the door."""
    account = fair.telegram.person(name, language_code=language)
    await fair.does(account.start)
    await fair.taps(account, words(language, "language-name"))
    await join(fair, account)
    return account


async def join(fair: Fair, account: Account) -> None:
    joined = "INSERT INTO team (event_id, person_id, role, name, joined_at) VALUES (:event, :id, 'door', :name, 1)"
    named = {"event": fair.app.event.id, "id": account.id, "name": account.user["first_name"]}
    await fair.app.database.write(lambda tx: tx.run(Sql(joined), **named))


async def ticket(fair: Fair, account: Account) -> str:
    """Return the code on somebody's ticket, read off its caption as people do."""
    await fair.says(account, "/ticket")
    shown = re.search(r"[2-9A-Z]{3}-[2-9A-Z]{3}", account.last.text)
    assert shown is not None, account.transcript()
    code = ticket_codes.read(shown[0])
    assert code is not None
    return code


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_a_day_at_the_door(fair: Fair, language: Language) -> None:
    aigul = await participant(fair, "Айгүл", language, "Серікова Айгүл", "Пандус керек")
    code = await ticket(fair, aigul)
    assert "photo" in aigul.last.raw
    assert "Серікова Айгүл" in aigul.last.text
    bolat = await staff(fair, "Болат", language)
    fair.clock.now = MORNING

    await fair.says(bolat, "/desk")
    await fair.taps(bolat, words(language, "desk-door"))
    assert words(language, "door-how") in bolat.last.text

    await fair.says(bolat, f"/start t-{code}")
    assert words(language, "door-welcome") in bolat.last.text
    assert "Серікова Айгүл" in bolat.last.text
    assert "Пандус керек" in bolat.last.text

    await fair.says(bolat, ticket_codes.show(code).lower())
    assert words(language, "door-already", time="09:12") in bolat.last.text
    assert words(language, "door-by-you") in bolat.last.text
    assert rows(fair, OPEN) == [(1, "scan", "")]

    await fair.taps(bolat, words(language, "door-undo"))
    assert words(language, "door-undone") in bolat.last.text
    await fair.says(bolat, "сирикова айгуль")
    await fair.taps(bolat, labels(bolat)[0])
    assert words(language, "door-welcome") in bolat.last.text

    await fair.taps(bolat, words(language, "button-door"))
    assert words(language, "door-present", present=1, expected=1, time="09:12") in bolat.last.text


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_red_guests_and_paper(fair: Fair, language: Language) -> None:
    bolat = await staff(fair, "Болат", language)
    aigul = await participant(fair, "Айгүл", language, "Серікова Айгүл")
    code = await ticket(fair, aigul)
    dana = fair.telegram.person("Дана", language_code=language)
    await registers(fair, dana, "guest", {**SIMPLE, "full_name": "Ахметова Дана"}, language=language)
    fair.clock.now = MORNING
    await fair.says(bolat, "/door")

    await fair.says(bolat, "0002")
    assert words(language, "door-red-submitted") in bolat.last.text
    assert "Ахметова Дана" in bolat.last.text
    await fair.taps(bolat, words(language, "door-anyway"))
    await fair.taps(bolat, words(language, "door-why-organiser"))
    assert words(language, "door-welcome") in bolat.last.text

    await fair.taps(bolat, words(language, "button-door"))
    await fair.taps(bolat, words(language, "door-guest"))
    role = fair.app.event.role("ngo")
    assert role is not None
    await fair.taps(bolat, role.label[language])
    await fair.says(bolat, "Нурлан Ерлан\nОФ «Маяк»\n8 701 123 45 67")
    assert words(language, "door-welcome") in bolat.last.text
    assert "ОФ «Маяк»" in bolat.last.text

    await fair.taps(bolat, words(language, "button-door"))
    await fair.taps(bolat, words(language, "door-papers"))
    await fair.taps(bolat, words(language, "papers-list"))
    assert bolat.last.attachment is not None
    page = bolat.last.attachment.content.decode()
    assert page.index("Нурлан Ерлан") < page.index("Серікова Айгүл")
    assert ticket_codes.show(code) in page
    assert "Ахметова" not in page
    await fair.says(bolat, "/door")
    await fair.taps(bolat, words(language, "door-papers"))
    await fair.taps(bolat, words(language, "papers-badges"))
    assert bolat.last.attachment is not None
    sheet = bolat.last.attachment.content.decode()
    assert (sheet.count('class="badge"'), sheet.count("<svg")) == (2, 2)
    await fair.says(bolat, "/merge")
    await fair.says(bolat, f"08:50 {code}\n08:51 {code}\nхх")
    assert words(language, "papers-merged", people=1) in bolat.last.text
    assert words(language, "paper-twice") in bolat.last.text
    assert words(language, "paper-unreadable") in bolat.last.text
    assert rows(fair, f"{OPEN} ORDER BY c.id") == [(2, "name", ""), (3, "walk_in", ""), (1, "list", "")]
    assert [row[0] for row in rows(fair, "SELECT action FROM audit ORDER BY id")] == [
        "door-anyway",
        "door-guest",
        "door-in",
        "door-merge",
    ]


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_the_poster_and_a_session(fair: Fair, language: Language) -> None:
    bolat = await staff(fair, "Болат", language)
    aigul = await participant(fair, "Айгүл", language, "Серікова Айгүл")
    code = await ticket(fair, aigul)
    await release(fair)
    fair.clock.now = MORNING
    await fair.says(bolat, "/door")
    await fair.taps(bolat, words(language, "door-papers"))
    await fair.taps(bolat, words(language, "papers-poster"))
    ((token,),) = rows(fair, "SELECT value FROM marks WHERE name LIKE 'poster:%'")
    await fair.says(aigul, f"/start p-{token}")
    assert "Серікова Айгүл" in aigul.last.text
    await fair.says(bolat, code)
    assert words(language, "door-by-poster") in bolat.last.text

    await fair.says(bolat, "/door")
    await fair.taps(bolat, words(language, "door-sessions"))
    await fair.taps(bolat, f"14:00 {SEA.title[language]}")
    await fair.says(bolat, code)
    assert words(language, "door-session-places", title=SEA.title[language], taken=1, places=1) in bolat.last.text
    assert rows(fair, f"{OPEN} ORDER BY c.id") == [(1, "poster", ""), (1, "code", "sea")]


async def test_two_at_the_door_scan_the_same_ticket_at_once(fair: Fair) -> None:
    aigul = await participant(fair, "Айгүл", "ru", "Серікова Айгүл")
    code = await ticket(fair, aigul)
    door = [await staff(fair, name, "ru") for name in ("Болат", "Гүлнар", "Ерлан")]
    fair.clock.now = MORNING
    for _ in range(3):
        for one in door:
            one.start(f"t-{code}")
    await fair.settled()
    assert rows(fair, OPEN) == [(1, "scan", "")]
    greeted = [one for one in door if any(words("ru", "door-welcome") in message.text for message in one.messages)]
    assert len(greeted) == 1
    for one in door:
        assert words("ru", "door-already", time="09:12") in one.last.text
    others = [one for one in door if one is not greeted[0]]
    assert all(words("ru", "door-by", name=greeted[0].user["first_name"]) in one.last.text for one in others)


async def test_strangers_learn_nothing_from_somebody_elses_ticket(fair: Fair) -> None:
    aigul = await participant(fair, "Айгүл", "ru", "Серікова Айгүл")
    code = await ticket(fair, aigul)
    dana = fair.telegram.person("Dana", language_code="en")
    await fair.does(dana.start, f"t-{code}")
    await fair.taps(dana, "English")
    assert dana.last.text.startswith("Fair of Social Ideas and Projects")
    await fair.says(dana, code)
    for data in ("dr:in::1", "dr:undo::1", "dr:list::0", "da:"):
        await fair.does(dana.query, dana.last.raw, data)
    assert "Серікова" not in "".join(message.text for message in dana.messages)
    assert rows(fair, OPEN) == []


async def test_codes_are_given_to_whoever_was_approved_by_the_planner(fair: Fair) -> None:
    await participant(fair, "Айгүл", "ru", "Серікова Айгүл")
    assert rows(fair, "SELECT count(*) FROM tickets") == [(0,)]
    fair.clock.now = MORNING
    await fair.app.database.write(fair.app.planner.tick)
    ((code,),) = rows(fair, "SELECT code FROM tickets")
    assert ticket_codes.read(code) == code
    assert await fair.reads(lambda tx: tickets.by_code(tx, fair.app.event.id, code)) == 1


async def test_the_door_is_open_in_the_middle_of_ones_own_registration(fair: Fair) -> None:
    aigul = await participant(fair, "Айгүл", "ru", "Серікова Айгүл")
    code = await ticket(fair, aigul)
    bolat = fair.telegram.person("Болат", language_code="ru")
    await registers(fair, bolat, "guest", SIMPLE, language="ru", until="phone")
    await join(fair, bolat)
    fair.clock.now = MORNING
    await fair.says(bolat, "/door")
    await fair.says(bolat, code)
    assert words("ru", "door-welcome") in bolat.last.text
    assert rows(fair, OPEN) == [(1, "code", "")]
