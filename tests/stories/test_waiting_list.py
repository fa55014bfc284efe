"""A waiting list beside free places: nobody is nagged, nights are quiet, and everybody is told the true reason."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from fair.words import Language
from handlers.base.picker import mark_of
from rehearsal.people.account import Account
from tests.front import Fair
from tests.handlers.sample import ZONE
from tests.stories.conftest import labels, later, rows, words
from tests.stories.moderation import fair_with, guest, organiser
from tests.stories.test_places import AUTOMATIC, status, tick

TOGETHER: Final = 'total = 500\npublish = "at once"'
NOON: Final = datetime(2027, 10, 5, 12, 0, tzinfo=ZONE)
BOTH: Final = pytest.mark.parametrize("language", ["kk", "en"])


def seen(account: Account, text: str) -> int:
    """Count the messages in which something stands."""
    return sum(text in message.text for message in account.messages if message.from_bot)


async def days_pass(fair: Fair, days: int) -> None:
    """Let time pass by the hour, as the planner lives it."""
    for _ in range(24 * days):
        later(fair, hours=1)
        await tick(fair)


async def put_on_the_list(fair: Fair, boss: Account, language: Language) -> None:
    """Let the organiser put the first applicant on the waiting list, against the warning."""
    await fair.does(boss.tap_data, "oa:show:1:0")
    await fair.taps(boss, words(language, "application-wait"))
    assert words(language, "wait-ask", number="0001") in boss.last.text
    await fair.taps(boss, words(language, "application-wait_yes"))


@BOTH
async def test_who_does_not_answer_an_offer_is_asked_once_and_the_team_hears_of_it_once(
    tmp_path: Path, language: Language
) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        fair.clock.now = NOON
        boss, aigul = await organiser(fair, language), await guest(fair, "Айгүл Сер", language)
        await put_on_the_list(fair, boss, language)
        assert await status(fair, aigul) == "offered"
        offered = words(language, "offer-yes")
        assert offered in labels(aigul)
        await days_pass(fair, 7)
        assert await status(fair, aigul) == "waitlisted"
        assert rows(fair, "SELECT count(*) FROM outbox WHERE draw = 'offer'") == [(1,)]
        assert aigul.last.text == words(language, "offer-over-rests")
        assert seen(boss, words(language, "unanswered", event="").strip()) == 1
        await fair.says(boss, "/desk")
        assert words(language, "stranded", count=1) in boss.last.text
        await fair.does(boss.tap_data, "as:only:waitlisted")
        assert words(language, "stranded", count=1) in boss.last.text

        await fair.taps(aigul, words(language, "offer-want"))
        assert words(language, "offer-accepted") in [message.text for message in aigul.messages]
        assert await status(fair, aigul) == "approved"
        await fair.says(boss, "/desk")
        assert words(language, "stranded", count=1) not in boss.last.text


async def test_the_warning_leads_to_an_approval_instead(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss, aigul = await organiser(fair, "ru"), await guest(fair, "Айгүл Сер", "ru")
        await fair.does(boss.tap_data, "oa:show:1:0")
        await fair.taps(boss, "В лист ожидания")
        assert "Все места: занято 0 из 500" in boss.last.text
        await fair.taps(boss, "Одобрить")
        assert await status(fair, aigul) == "approved"


@BOTH
async def test_no_offer_goes_out_or_runs_out_at_night(tmp_path: Path, language: Language) -> None:
    async with fair_with(tmp_path, "total = 1\noffer_hours = 2", AUTOMATIC) as fair:
        fair.clock.now = NOON
        aigul, berik, _ = [await guest(fair, name, language) for name in ("Айгүл Сер", "Берік Сер", "Камила Сер")]
        fair.clock.now = NOON.replace(hour=23, minute=30)
        await withdraw(fair, aigul, language)
        dana = await guest(fair, "Дана Сер", language)
        assert [await status(fair, one) for one in (berik, dana)] == ["waitlisted", "waitlisted"]
        for _ in range(48 * 4):
            later(fair, minutes=30)
            await tick(fair)
        moments = rows(fair, "SELECT created_at FROM outbox WHERE draw IN ('offer', 'offer-over') ORDER BY id")
        hours = [datetime.fromtimestamp(moment / 1_000_000, ZONE).hour for (moment,) in moments]
        assert hours[0] == 7
        assert all(7 <= hour < 22 for hour in hours)
        offers = rows(fair, "SELECT chat, count(*) FROM outbox WHERE draw = 'offer' GROUP BY chat ORDER BY chat")
        assert {count for _, count in offers} <= {1, 2}


async def withdraw(fair: Fair, account: Account, language: Language) -> None:
    await fair.says(account, "/status")
    await fair.taps(account, words(language, "button-withdraw"))
    await fair.taps(account, words(language, "withdraw-yes"))


@BOTH
async def test_who_waits_reads_which_limit_it_is(tmp_path: Path, language: Language) -> None:
    rules = 'total = 500\n[[places.limit]]\nquestion = "place"\noption = "beyneu"\nplaces = 1'
    async with fair_with(tmp_path, rules, AUTOMATIC) as fair:
        await guest(fair, "Айгүл Сер", language, place="beyneu")
        berik = await guest(fair, "Берік Сер", language, place="beyneu")
        event = fair.app.event
        option = event.form.by_id["place"].option("beyneu")
        assert option is not None
        why = words(language, "waiting-option", what=option.label[language])
        assert any(why in message.text for message in berik.messages)
        await fair.says(berik, "/status")
        assert why in berik.last.text


@BOTH
async def test_the_door_says_what_is_true_of_who_waits(tmp_path: Path, language: Language) -> None:
    async with fair_with(tmp_path, 'total = 2\npublish = "at once"') as fair:
        boss, aigul = await organiser(fair, language), await guest(fair, "Айгүл Сер", language)
        await put_on_the_list(fair, boss, language)
        await fair.taps(aigul, words(language, "offer-no"))
        await fair.taps(aigul, words(language, "withdraw-no"))
        await days_pass(fair, 2)
        fair.clock.now = fair.app.event.starts
        await fair.says(boss, "/door")
        await fair.says(boss, "0001")
        assert words(language, "door-waits-counted", taken=0, places=2) in boss.last.text
        for name in ("Берік Сер", "Камила Сер"):
            await approved(fair, boss, name, language)
        await fair.says(boss, "/door")
        await fair.says(boss, "0001")
        assert words(language, "door-waits-full", what=words(language, "places-all")) in boss.last.text


async def approved(fair: Fair, boss: Account, name: str, language: Language) -> None:
    """Let somebody register by the team's hand: they get a place, if there is one."""
    now, fair.clock.now = fair.clock.now, NOON
    await guest(fair, name, language)
    (number,) = rows(fair, "SELECT max(number) FROM registrations")[0]
    await fair.does(boss.tap_data, f"oa:approve:{number}:0")
    fair.clock.now = now


async def test_the_desk_and_the_queue_count_alike(tmp_path: Path) -> None:
    async with fair_with(tmp_path, "total = 500") as fair:
        boss = await organiser(fair, "ru")
        for name in ("Айгүл Сер", "Берік Сер", "Камила Сер"):
            await guest(fair, name, "ru")
        for data in ("oa:change:1:0", "tx:1:full_name:1", f"oa:ask:1:{mark_of(['full_name'])}", "oa:approve:2:0"):
            await fair.does(boss.tap_data, data)
        await fair.says(boss, "/desk")
        for line in ("1 заявка ждёт решения", "1 заявка ждёт правки от участника", "1 решение ещё не сообщено"):
            assert line in boss.last.text
        await fair.taps(boss, words("ru", "desk-applications"))
        shown = labels(boss)
        assert {"✓ Новые: 1", "Ждём правки: 1", "Не сообщено: 1"} <= set(shown)


@BOTH
async def test_who_asks_for_a_place_in_vain_is_noted(tmp_path: Path, language: Language) -> None:
    """Nothing is free, or the team has decided already and not yet told it."""
    async with fair_with(tmp_path, 'total = 1\npublish = "together"', AUTOMATIC) as fair:
        fair.clock.now = NOON
        aigul, berik = [await guest(fair, name, language) for name in ("Айгүл Сер", "Берік Сер")]
        await fair.does(berik.tap_data, "pl:want:2")
        assert berik.toasts[-1].text == words(language, "offer-want-noted")
        boss = await organiser(fair, language)
        await fair.does(boss.tap_data, "oa:show:2:0")
        await fair.taps(boss, words(language, "application-reject"))
        await fair.says(boss, "Орын жоқ")
        await fair.taps(boss, words(language, "reject-yes"))
        await withdraw(fair, aigul, language)
        await fair.does(berik.tap_data, "pl:want:2")
        assert berik.toasts[-1].text == words(language, "offer-want-noted")
        assert [await status(fair, one) for one in (aigul, berik)] == ["withdrawn", "waitlisted"]


@BOTH
async def test_on_the_eve_who_has_missed_an_offer_can_still_say_that_they_want_it(
    tmp_path: Path, language: Language
) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        fair.clock.now = NOON
        boss, aigul = await organiser(fair, language), await guest(fair, "Айгүл Сер", language)
        await put_on_the_list(fair, boss, language)
        await days_pass(fair, 7)
        fair.clock.now = fair.app.event.starts - timedelta(hours=14, minutes=30)
        await tick(fair)
        assert words(language, "status-rests") in aigul.last.text
        await fair.taps(aigul, words(language, "offer-want"))
        assert await status(fair, aigul) == "approved"
