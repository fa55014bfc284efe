"""Very many copies of an announcement are counted while others write: what came of a tap is shown in some seconds."""

import pytest

from db.core.engine import Tx
from fair.words import Language
from handlers.announcements.callbacks import AnnouncementCallback
from services import announcement_progress
from tests.db.rows import Sql
from tests.front import Fair
from tests.stories.agenda import guest
from tests.stories.announcing import organiser, progress, states, ticks, to_everybody

REACHED: dict[Language, str] = {"kk": "Жетті: 3", "en": "Delivered: 3"}
DELETED: dict[Language, str] = {"kk": "🧹 Жойылды: 3 / 3", "en": "🧹 Deleted: 3 of 3"}


@pytest.mark.parametrize("many", [1, 10])
@pytest.mark.parametrize("language", ["kk", "en"])
async def test_it_is_sent_again_and_deleted_and_the_screen_shows_what_came_of_it(
    fair: Fair, monkeypatch: pytest.MonkeyPatch, language: Language, many: int
) -> None:
    monkeypatch.setattr(announcement_progress, "MANY", many)
    for name in ("Айгүл", "Борис", "John"):
        await guest(fair, name, language)
    dana = await organiser(fair, language)
    await to_everybody(fair, dana, "Hello", language)
    await ticks(fair)
    assert REACHED[language] in dana.last.text

    async def lose_sight(tx: Tx) -> None:
        await tx.run(Sql("UPDATE outbox SET state = 'unknown' WHERE announcement_id = 1 AND act = 'send'"))

    await fair.app.database.write(lose_sight)
    await fair.does(dana.tap_data, AnnouncementCallback(action="again", announcement=1, page=1).pack())
    await ticks(fair)
    assert REACHED[language] in dana.last.text
    assert {state for state, _ in states(fair)} == {"sent"}
    await fair.does(dana.tap_data, AnnouncementCallback(action="delete_yes", announcement=1).pack())
    await ticks(fair)
    assert (await progress(fair)).deleted.done == 3
    assert DELETED[language] in dana.last.text
