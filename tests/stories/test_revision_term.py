"""A change of an announcement that nobody has confirmed goes with the last term of the fair, and changes nothing."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from tests.db.rows import Sql
from tests.handlers.sample import ZONE
from tests.stories.agenda import guest
from tests.stories.announcing import begin, organiser, send, write
from tests.stories.conftest import rows
from tests.stories.moved import moved_fair
from tests.stories.test_four_eyes import ERLAN, button, corrects
from tests.stories.test_retention import MORNING

OVER = datetime(2028, 7, 14, 9, tzinfo=ZONE)


async def test_a_change_that_waits_is_gone_when_the_last_term_is_over(tmp_path: Path) -> None:
    async with moved_fair(tmp_path, MORNING) as moved:
        fair = moved.fair
        boris = await guest(fair, "Борис")
        dana, erlan = await organiser(fair), await organiser(fair, "kk", "Ерлан")
        await begin(fair, dana)
        await write(fair, dana, "ru", "Начало в 9:00")
        await fair.taps(dana, "Остальным: Русский")
        await send(fair, dana)
        await moved.comes(MORNING + timedelta(minutes=5))
        await fair.app.database.write(lambda tx: tx.run(Sql(ERLAN), id=erlan.id))
        event = replace(fair.app.event, second_confirmation=True)
        fair.app.processor._context.events[event.id] = event
        await corrects(fair, dana, "Встречает Канарейкин Кеша")
        await fair.taps(erlan, "Қарап шығу")
        stands = button(erlan, "Түзету: 1")
        assert "Канарейкин" in str(rows(fair, "SELECT revision FROM announcements"))

        await moved.comes(OVER)
        assert rows(fair, "SELECT revision, reviser FROM announcements") == [(None, None)]
        await fair.does(erlan.tap_data, stands)
        await moved.comes(OVER + timedelta(minutes=5))
        assert "Начало в 9:00" in [message.text for message in boris.messages]
        assert not any("Канарейкин" in message.text for message in boris.messages)
        assert rows(fair, "SELECT count(*) FROM outbox WHERE act = 'correct'") == [(0,)]
