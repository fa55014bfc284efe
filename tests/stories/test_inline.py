"""Somebody types the bot's name in any chat and shares a session: by real HTTP, right after the commit."""

from datetime import timedelta

from fair.agenda.model import Agenda, Session, SessionKind
from rehearsal.people.account import Account
from services import release_agenda
from tests.front import Fair
from tests.stories.conftest import rows


async def release(fair: Fair) -> None:
    """Let the organiser release an agenda of one session."""
    event = fair.app.event
    title = {"kk": "Түскі ас", "ru": "Обед", "en": "Lunch"}
    starts = event.starts + timedelta(hours=5)
    lunch = Session("lunch", SessionKind.BREAK, title, starts, starts + timedelta(hours=1))
    await fair.app.database.write(lambda tx: release_agenda.release(tx, event, Agenda((lunch,)), {}, fair.clock()))


async def asks(fair: Fair, person: Account, query: str) -> None:
    """Let a person type a query, and wait for the answer, which nothing else waits for."""
    number = person.inline(query)
    await fair.settled()
    await fair.telegram.wait(lambda: number not in fair.telegram.queries, 5)


async def test_a_session_is_found_from_any_chat(fair: Fair) -> None:
    await release(fair)
    ivan = fair.telegram.person("Иван", language_code="ru")
    await asks(fair, ivan, "обед")
    (lunch,) = ivan.inline_results
    assert lunch["title"] == "Обед"
    assert "(время Актау, UTC+5)" in lunch["input_message_content"]["message_text"]
    assert lunch["reply_markup"]["inline_keyboard"][0][0]["url"].endswith("?start=s-lunch")
    assert rows(fair, "SELECT * FROM people") == [], "who is passing by is not stored"
    await asks(fair, ivan, "аэродинамика")
    assert ivan.inline_results == []


async def test_the_language_of_somebody_we_know(fair: Fair) -> None:
    await release(fair)
    ivan = fair.telegram.person("Иван", language_code="ru")
    await fair.says(ivan, "/start")
    await fair.taps(ivan, "Қазақша")
    await asks(fair, ivan, "обед")
    assert [one["title"] for one in ivan.inline_results] == ["Түскі ас"]
