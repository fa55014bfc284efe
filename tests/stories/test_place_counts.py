"""The counts of places are looked at when the bot starts and once a day: whoever has a place, has one."""

from pathlib import Path

import pytest

from db.core.engine import Tx
from fair.words import Language
from services import places
from tests.db.rows import Sql
from tests.front import Fair
from tests.stories.conftest import later, miscounted, rows, words
from tests.stories.moderation import fair_with, guest, organiser
from tests.stories.test_places import AUTOMATIC, status, tick

TWO_PLACES = "total = 2"


async def miscount(fair: Fair) -> None:
    """Let somebody write past the program: one place more is counted than is held."""

    async def work(tx: Tx) -> None:
        await tx.run(Sql("UPDATE places_held SET places = places + 1 WHERE kind = 'role'"))

    await fair.app.database.write(work)


@pytest.mark.parametrize("language", ["kk", "en"])
async def test_wrong_counts_are_mended_within_a_day_and_the_owners_hear_of_it(
    tmp_path: Path, language: Language
) -> None:
    async with fair_with(tmp_path, TWO_PLACES, AUTOMATIC) as fair:
        boss = await organiser(fair, language)
        await guest(fair, "Айгүл Сер", language)
        await tick(fair)
        await miscount(fair)
        assert miscounted(fair)
        berik = await guest(fair, "Берік Сер", language)
        assert await status(fair, berik) == "waitlisted"
        assert words(language, "alert-places", count=1) not in boss.transcript()

        later(fair, days=1)
        await tick(fair)
        assert miscounted(fair) == set()
        assert words(language, "alert-places", count=1) in [message.text for message in boss.messages]
        assert await status(fair, berik) == "offered"
        fair.telegram.alarms.clear()


async def test_an_answer_that_not_everybody_may_give_is_counted(tmp_path: Path) -> None:
    limit = 'total = 9\n[[places.limit]]\nquestion = "place"\noption = "aktau"\nplaces = 1'
    async with fair_with(tmp_path, limit, AUTOMATIC) as fair:
        await tick(fair)
        came = [await guest(fair, name, place="aktau") for name in ("Айгүл Сер", "Берік Сер")]
        assert rows(fair, "SELECT question_id FROM limited_questions") == [("place",)]
        assert [await status(fair, one) for one in came] == ["approved", "waitlisted"]
        assert rows(fair, "SELECT which, places FROM places_held WHERE kind = 'answer'") == [('"aktau"', 1)]


async def test_a_long_line_is_read_no_further_than_there_are_places_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "LINE_PART", 1)
    async with fair_with(tmp_path, TWO_PLACES, AUTOMATIC) as fair:
        names = ("Айгүл Сер", "Берік Сер", "Камила Сер", "Дана Сер", "Ерлан Сер")
        aigul, berik, *waiting = [await guest(fair, name, "ru") for name in names]
        for one in (aigul, berik):
            await fair.says(one, "/status")
            await fair.taps(one, words("ru", "button-withdraw"))
            await fair.taps(one, words("ru", "withdraw-yes"))
        assert [await status(fair, one) for one in waiting] == ["offered", "offered", "waitlisted"]
        assert miscounted(fair) == set()
