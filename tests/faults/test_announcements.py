"""Whatever Telegram says to an announcement: everybody stands in the ledger, and nobody gets it twice."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.telegram.client import TelegramClient as Calls
from db.announcements import ledger
from db.announcements.announcements import Announcement
from fair.announcements.announcement import Content, Shape
from fair.announcements.ledger import FollowUp
from fair.delivery.policy import DeliveryState
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from rehearsal.world.faults import FOREVER, Faults
from tests.faults.announcing import SAID, begins, corrects, progress
from tests.faults.scene import OneClock, Scene, bot
from tests.rehearsal.botapi.test_edit_messages import NOT_MODIFIED
from tests.rehearsal.botapi.test_send_media import png

PEOPLE = 5


@pytest.fixture
async def scene(tmp_path: Path, telegram: Telegram, clock: OneClock) -> AsyncIterator[Scene]:
    """A bot without limits of its own: those have tests of their own."""
    async with bot(tmp_path, telegram, clock, bulk_per_second=0) as scene:
        yield scene


async def crowd(scene: Scene) -> list[Account]:
    return [await scene.joined(f"Person {number}") for number in range(PEOPLE)]


async def runs_out(scene: Scene, made: Announcement) -> None:
    """Let minutes pass until nothing of it is under way."""
    for _ in range(40):
        await scene.at_rest()
        scene.moves(5)
        await scene.at_rest()
        if (await progress(scene, made)).at_rest:
            return
    raise AssertionError(await progress(scene, made))


def copies(scene: Scene, person: Account) -> int:
    return sum(call.chat_id == person.id and call.text == SAID and not call.error for call in scene.telegram.ledger)


def told_to_wait(scene: Scene, seconds: int, person: Account | None = None, count: int = 1) -> None:
    why, chat = f"Too Many Requests: retry after {seconds}", person.id if person else None
    parameters = {"retry_after": seconds}
    scene.telegram.faults.error(429, why, parameters, method="sendMessage", chat=chat, count=count)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Calls.call, "__defaults__", (None, None, 0.3))


REFUSALS: dict[str, tuple[int, str, str]] = {
    "blocked": (403, "Forbidden: bot was blocked by the user", "blocked"),
    "deactivated": (403, "Forbidden: user is deactivated", "deactivated"),
    "no chat": (400, "Bad Request: chat not found", "chat-not-found"),
    "too long": (400, "Bad Request: message is too long", "too-long"),
    "anything": (400, "Bad Request: no", "permanent"),
}


@pytest.mark.parametrize("refusal", REFUSALS)
async def test_who_refuses_stands_there_with_the_reason(scene: Scene, refusal: str) -> None:
    people, (code, description, reason) = await crowd(scene), REFUSALS[refusal]
    for person in people[:3]:
        scene.telegram.faults.error(code, description, method="sendMessage", chat=person.id)
    made = await begins(scene)
    await runs_out(scene, made)
    found = (await progress(scene, made)).ledger
    assert (found.sent, found.failed, found.why) == (PEOPLE - 3, 3, {reason: 3})


async def test_a_storm_of_429_delays_and_loses_nobody(scene: Scene) -> None:
    people = await crowd(scene)
    for person in people:
        told_to_wait(scene, 3, person, count=2)
    made = await begins(scene)
    await runs_out(scene, made)
    assert (await progress(scene, made)).ledger.sent == PEOPLE
    assert [copies(scene, person) for person in people] == [1] * PEOPLE


async def test_the_whole_bot_is_frozen_and_thaws(scene: Scene) -> None:
    people = await crowd(scene)
    told_to_wait(scene, 30, count=3)
    made = await begins(scene)
    await runs_out(scene, made)
    assert (await progress(scene, made)).ledger.sent == PEOPLE
    assert [copies(scene, person) for person in people] == [1] * PEOPLE


async def test_what_telegram_can_not_parse_goes_without_markup(scene: Scene) -> None:
    people = await crowd(scene)
    scene.telegram.faults.error(400, "Bad Request: can't parse entities: x", method="sendMessage", chat=people[0].id)
    made = await begins(scene)
    await runs_out(scene, made)
    assert (await progress(scene, made)).ledger.sent == PEOPLE


async def test_what_can_never_be_parsed_is_given_up(scene: Scene) -> None:
    people, why = await crowd(scene), "Bad Request: can't parse entities: x"
    scene.telegram.faults.error(400, why, method="sendMessage", chat=people[0].id, count=FOREVER)
    made = await begins(scene)
    await runs_out(scene, made)
    found = (await progress(scene, made)).ledger
    assert (found.sent, found.failed, found.why) == (PEOPLE - 1, 1, {"parse-error": 1})


async def test_a_chat_that_has_moved_to_nobody_we_know_is_withdrawn(scene: Scene) -> None:
    people = await crowd(scene)
    scene.telegram.faults.error(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": -100123},
        method="sendMessage",
        chat=people[0].id,
    )
    made = await begins(scene)
    await runs_out(scene, made)
    found = (await progress(scene, made)).ledger
    assert (found.sent, found.withdrawn) == (PEOPLE - 1, 1)


UNKNOWN: dict[str, tuple[Callable[..., Any], dict[str, Any], int]] = {
    "accepted, then cut off": (Faults.drop, {}, 1),
    "cut off before": (Faults.refuse, {}, 0),
    "accepted, half an answer": (Faults.truncated, {}, 1),
    "an error of the server's": (Faults.error, {"code": 500, "description": "Internal Server Error"}, 0),
}


@pytest.mark.parametrize("trouble", UNKNOWN)
async def test_what_may_have_arrived_is_sent_again_by_an_organiser_only(scene: Scene, trouble: str) -> None:
    people, (strike, arguments, arrived) = await crowd(scene), UNKNOWN[trouble]
    for person in people[:2]:
        strike(scene.telegram.faults, method="sendMessage", chat=person.id, **arguments)
    made = await begins(scene)
    await runs_out(scene, made)
    found = (await progress(scene, made)).ledger
    assert (found.sent, found.unknown) == (PEOPLE - 2, 2)
    assert [copies(scene, person) for person in people[:2]] == [arrived] * 2
    await scene.app.database.write(lambda tx: ledger.again(tx, made, DeliveryState.UNKNOWN, scene.clock.micros))
    scene.app.courier.signal.notify()
    await runs_out(scene, made)
    assert (await progress(scene, made)).ledger.sent == PEOPLE
    assert [copies(scene, person) for person in people[:2]] == [arrived + 1] * 2


async def test_what_comes_back_after_a_pause_waits_with_the_rest(scene: Scene) -> None:
    people = await crowd(scene)
    for person in people:
        told_to_wait(scene, 3, person)
    made = await begins(scene)
    await scene.until(lambda: scene.app.courier._on_way)
    made = await scene.app.database.write(lambda tx: ledger.pause(tx, made))
    await scene.at_rest()
    sent = (await progress(scene, made)).ledger.sent
    await scene.passes(60)
    assert (await progress(scene, made)).ledger.sent == sent
    berik = people[0]
    await scene.tells(berik, "a notice of its own")
    assert berik.last.text == "a notice of its own"
    made = await scene.app.database.write(lambda tx: ledger.resume(tx, made))
    await runs_out(scene, made)
    assert (await progress(scene, made)).ledger.sent == PEOPLE


async def test_what_comes_back_after_a_cancel_is_withdrawn(scene: Scene) -> None:
    people = await crowd(scene)
    for person in people:
        told_to_wait(scene, 3, person)
    made = await begins(scene)
    await scene.until(lambda: scene.app.courier._on_way)
    made = await scene.app.database.write(lambda tx: ledger.cancel(tx, made, scene.clock.micros))
    await scene.at_rest()
    await scene.passes(60)
    found = (await progress(scene, made)).ledger
    assert (found.waiting, found.sent + found.withdrawn) == (0, PEOPLE)
    assert sum(copies(scene, person) for person in people) == found.sent


def photo(scene: Scene, words: str, *, exchanged: bool = False) -> Content:
    file = scene.telegram.files.add("photo", "a.png", "image/png", png(8, 8))
    return Content(Shape.PHOTO, words, {"file": file.id}, exchanged)


EDITS = ("editMessageCaption", "editMessageMedia")


@pytest.mark.parametrize("method", EDITS)
async def test_a_correction_of_what_is_gone_or_refused_is_not_counted_as_one(scene: Scene, method: str) -> None:
    people, first = await crowd(scene), photo(scene, "Ескі")
    made = await begins(scene, content=first)
    await runs_out(scene, made)
    people[0].clear_history()
    people[1].block()
    scene.telegram.faults.error(400, "Bad Request: message can't be edited", method=method, chat=people[2].id)
    scene.telegram.faults.error(400, "Bad Request: no", method=method, chat=people[3].id)
    other = replace(first, html="Жаңа") if method == EDITS[0] else photo(scene, "Жаңа", exchanged=True)
    made = await corrects(scene, made, other)
    await runs_out(scene, made)
    found = await progress(scene, made)
    assert (found.ledger.sent, found.corrected.todo, found.corrected.done) == (PEOPLE, PEOPLE, 1)
    assert found.corrected.why == {"message-gone": 2, "blocked": 1, "permanent": 1}
    assert [person.last.text for person in people[2:]] == ["Ескі", "Ескі", "Жаңа"]
    assert len(people[0].messages) == 0


@pytest.mark.parametrize("method", EDITS)
async def test_a_correction_that_changes_nothing_is_done(scene: Scene, method: str) -> None:
    await crowd(scene)
    content = photo(scene, "Бірдей", exchanged=method == EDITS[1])
    made = await begins(scene, content=content)
    await runs_out(scene, made)
    made = await corrects(scene, made, content)
    await runs_out(scene, made)
    found = (await progress(scene, made)).corrected
    assert (found.todo, found.done) == (PEOPLE, PEOPLE)
    assert {call.error for call in scene.telegram.refused if call.method == method} == {NOT_MODIFIED}


@pytest.mark.parametrize("trouble", UNKNOWN)
async def test_a_correction_of_unknown_fate_is_made_again(scene: Scene, trouble: str) -> None:
    people, (strike, arguments, _) = await crowd(scene), UNKNOWN[trouble]
    made = await begins(scene, content=photo(scene, "Ескі"))
    await runs_out(scene, made)
    for person in people[:2]:
        strike(scene.telegram.faults, method="editMessageMedia", chat=person.id, **arguments)
    made = await corrects(scene, made, photo(scene, "Жаңа", exchanged=True))
    await runs_out(scene, made)
    assert (await progress(scene, made)).corrected.done == PEOPLE
    assert [person.last.text for person in people] == ["Жаңа"] * PEOPLE


async def test_of_several_corrections_the_last_one_counts(scene: Scene) -> None:
    people, first = await crowd(scene), photo(scene, "Ескі")
    made = await begins(scene, content=first)
    await runs_out(scene, made)
    scene.telegram.faults.error(400, "Bad Request: no", method="editMessageCaption", chat=people[0].id)
    made = await corrects(scene, made, replace(first, html="Жаңа"))
    await runs_out(scene, made)
    assert (await progress(scene, made)).corrected == FollowUp(PEOPLE, PEOPLE - 1, {"permanent": 1})
    made = await corrects(scene, made, replace(first, html="Ең жаңа"))
    await runs_out(scene, made)
    assert (await progress(scene, made)).corrected == FollowUp(PEOPLE, PEOPLE, {})
    assert [person.last.text for person in people] == ["Ең жаңа"] * PEOPLE


async def test_what_was_on_its_way_when_it_was_corrected_is_corrected_when_it_has_come(scene: Scene) -> None:
    people = await crowd(scene)
    scene.telegram.faults.slow(0.1, method="sendMessage", chat=people[0].id)
    told_to_wait(scene, 5, people[1])
    scene.telegram.faults.drop(method="sendMessage", chat=people[2].id)
    made = await begins(scene)
    await scene.until(lambda: scene.app.courier._on_way)
    made = await corrects(scene, made, Content(Shape.TEXT, "Жаңа"))
    await runs_out(scene, made)
    found = await progress(scene, made)
    assert (found.ledger.sent, found.ledger.unknown, found.corrected.not_reached) == (PEOPLE - 1, 1, 0)
    assert [person.last.text for person in people] == ["Жаңа", "Жаңа", SAID, "Жаңа", "Жаңа"]
