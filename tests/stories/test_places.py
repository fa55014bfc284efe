"""Places run out: a waiting list, offers with a deadline, and whoever does not come makes room."""

from datetime import timedelta
from pathlib import Path

import pytest

from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair
from tests.stories.conftest import labels, later, rows, stored, words
from tests.stories.moderation import fair_with, guest

AUTOMATIC = 'approval = "automatic"'
ONE_PLACE = "total = 1"


async def tick(fair: Fair) -> None:
    """Let the planner look at the clock."""
    while not await fair.app.database.write(fair.app.planner.tick):
        pass
    fair.app.courier.signal.notify()
    await fair.settled()


async def status(fair: Fair, account: Account) -> str:
    return (await stored(fair, account))[0].status


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_the_rules_approve_and_the_next_one_waits_for_a_place_that_becomes_free(
    tmp_path: Path, language: Language
) -> None:
    async with fair_with(tmp_path, ONE_PLACE, AUTOMATIC) as fair:
        aigul = await guest(fair, "Айгүл Сер", language)
        assert words(language, "submitted-approved") in aigul.messages[-2].text
        assert "0001" in aigul.last.text
        berik = await guest(fair, "Берік Сер", language)
        camila = await guest(fair, "Камила Сер", language)
        assert [await status(fair, one) for one in (aigul, berik, camila)] == ["approved", "waitlisted", "waitlisted"]
        await fair.says(camila, "/status")
        assert words(language, "status-line", place=2, why=words(language, "waiting-event")) in camila.last.text

        await fair.says(aigul, "/status")
        await fair.taps(aigul, words(language, "button-withdraw"))
        await fair.taps(aigul, words(language, "withdraw-yes"))
        assert await status(fair, berik) == "offered"
        assert words(language, "offer-yes") in labels(berik)
        await fair.taps(berik, words(language, "offer-yes"))
        assert await status(fair, berik) == "approved"
        assert words(language, "offer-accepted") in [message.text for message in berik.messages]
        assert "0002" in berik.last.text
        assert await status(fair, camila) == "waitlisted"
        assert rows(fair, "SELECT count(*) FROM outbox WHERE draw = 'decision'") == [(0,)]


async def test_an_offer_that_runs_out_goes_to_the_next_and_its_owner_to_the_end(tmp_path: Path) -> None:
    async with fair_with(tmp_path, f"{ONE_PLACE}\noffer_hours = 6", AUTOMATIC) as fair:
        aigul, berik, camila = [await guest(fair, name, "ru") for name in ("Айгүл Сер", "Берік Сер", "Камила Сер")]
        await fair.says(aigul, "/forget")
        await fair.taps(aigul, words("ru", "forget-go-on"))
        await fair.taps(aigul, words("ru", "forget-yes"))
        await tick(fair)
        assert await status(fair, berik) == "offered"

        later(fair, hours=5, minutes=59)
        await tick(fair)
        assert await status(fair, berik) == "offered"
        later(fair, minutes=1)
        await tick(fair)
        assert [await status(fair, one) for one in (berik, camila)] == ["waitlisted", "offered"]
        assert berik.last.text == words("ru", "offer-over")
        await fair.taps(berik, "Да, я приду")
        assert berik.toasts[-1].text == words("ru", "offer-too-late")
        await fair.taps(camila, "Нет, не приду")
        await fair.taps(camila, "Да, отозвать")
        assert [await status(fair, one) for one in (berik, camila)] == ["offered", "withdrawn"]


async def test_who_will_not_come_makes_room_for_who_waits(tmp_path: Path) -> None:
    rules = f"{ONE_PLACE}\ncoming_from = 2027-11-11T10:00:00"
    async with fair_with(tmp_path, rules, AUTOMATIC) as fair:
        aigul, berik = [await guest(fair, name, "kk") for name in ("Айгүл Сер", "Берік Сер")]
        asked_from = fair.app.event.places.coming_from
        assert asked_from is not None
        fair.clock.now = asked_from + timedelta(minutes=1)
        await tick(fair)
        await tick(fair)
        assert "Сіз келесіз бе?" in aigul.last.text
        assert sum("Сіз келесіз бе?" in message.text for message in aigul.messages) == 1
        assert "Сіз келесіз бе?" not in berik.last.text
        await fair.taps(aigul, "Жоқ, келе алмаймын")
        await fair.taps(aigul, "Иә, қайтарып алу")
        assert [await status(fair, one) for one in (aigul, berik)] == ["withdrawn", "offered"]
        await fair.taps(berik, "Иә, келемін")
        assert (await stored(fair, berik))[0].coming == "yes"


async def test_a_hundred_taps_at_once_take_one_place_once(tmp_path: Path) -> None:
    async with fair_with(tmp_path, "total = 2", AUTOMATIC) as fair:
        everybody = [await guest(fair, f"Қонақ {letter}", "kk") for letter in ("Ааа", "Ббб", "Ввв", "Ггг", "Ддд")]
        first = everybody[0]
        await fair.says(first, "/status")
        await fair.taps(first, "Қатысудан бас тарту")
        for person in everybody:
            for _ in range(10):
                person.tap_data("pl:accept:3")
                first.tap_data("s:withdraw_yes")
                person.tap_data(f"pl:accept:{everybody.index(person) + 1}")
                person.tap_data(f"pl:give_up:{everybody.index(person) + 2}")
        await fair.settled()
        held = [await status(fair, one) for one in everybody]
        assert held == ["withdrawn", "approved", "approved", "waitlisted", "waitlisted"]
        assert rows(fair, "SELECT count(*) FROM registrations WHERE status IN ('approved', 'offered')") == [(2,)]


async def test_a_full_answer_is_refused_to_who_has_a_place(tmp_path: Path) -> None:
    rules = '[[places.limit]]\nquestion = "place"\noption = "beyneu"\nplaces = 1'
    async with fair_with(tmp_path, rules, AUTOMATIC) as fair:
        await guest(fair, "Айгүл Сер", "ru", place="beyneu")
        berik = await guest(fair, "Берік Сер", "ru", place="aktau")
        camila = await guest(fair, "Камила Сер", "ru", place="beyneu")
        assert [await status(fair, one) for one in (berik, camila)] == ["approved", "waitlisted"]
        await fair.does(berik.tap_data, "v:edit:place:0")
        await fair.does(berik.tap_data, "q:place:beyneu")
        assert words("ru", "problem-no-places") in berik.last.text
        assert (await stored(fair, berik))[1]["place"] == "aktau"


async def test_a_forged_press_changes_nothing_and_says_nothing(tmp_path: Path) -> None:
    async with fair_with(tmp_path, ONE_PLACE, AUTOMATIC) as fair:
        aigul = await guest(fair, "Айгүл Сер", "ru")
        stranger = fair.telegram.person("Бөтен", language_code="ru")
        await fair.does(stranger.start)
        for person in (aigul, stranger):
            for data in (
                "pl:accept:1",
                "pl:give_up:2",
                f"pl:accept:{10**25}",
                "oa:approve:1:0",
                "oa:send:1:0",
                "ar:1:theme",
                "tx:1:full_name:1",
                "aq:publish_yes:1",
                "as:state:all",
                "sa:place:aktau",
                "oo:into_yes:1:2",
                "og:list:0",
                "bh:yes:",
                f"cl:{'t' * 22}:1",
            ):
                if person is stranger or not data.startswith("pl:give_up"):
                    await fair.does(person.tap_data, data)
        assert await status(fair, aigul) == "approved"
        assert rows(fair, "SELECT count(*) FROM audit") == [(0,)]
        assert rows(fair, "SELECT count(*) FROM inbox WHERE state != 'done'") == [(0,)]
