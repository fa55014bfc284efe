"""What an organiser breaks by the page's buttons, while people register: nothing is lost, nothing comes twice."""

from datetime import datetime
from pathlib import Path
from typing import Final

from tests.handlers.sample import ZONE
from tests.stories.cast import SIMPLE
from tests.stories.conftest import everybody, registers
from tests.stories.moved import moved_fair

MORNING: Final = datetime(2027, 11, 1, 8, tzinfo=ZONE)


async def test_a_replayed_batch_changes_nothing(tmp_path: Path) -> None:
    async with moved_fair(tmp_path, MORNING) as moved:
        fair = moved.fair
        john = fair.telegram.person("John", language_code="en")
        await registers(fair, john, "guest", SIMPLE, language="en")
        before, counters = john.transcript(), await moved.asks("GET", "/counters")
        assert (await moved.asks("POST", "/updates/replay", json={"count": 50}))["replayed"] > 5
        await fair.settled()
        assert john.transcript() == before
        after = await moved.asks("GET", "/counters")
        assert (after["inbox"], after["outbox"]) == (counters["inbox"], counters["outbox"])
        assert after["inbox"].keys() == {"done"}
        assert after["outbox"].keys() == {"sent"}


async def test_a_chat_that_is_told_to_wait_gets_its_answer_when_time_has_passed(tmp_path: Path) -> None:
    async with moved_fair(tmp_path, MORNING) as moved:
        fair = moved.fair
        john = fair.telegram.person("John", language_code="en")
        await registers(fair, john, "guest", SIMPLE, language="en", until="phone")
        await moved.asks("POST", "/faults", json={"kind": "freeze", "chat": john.id, "seconds": 90})
        last = john.last
        john.say("+7 701 000 00 01")
        await fair.telegram.updates.fetched()
        await moved.asks("POST", "/clock", json={"to": MORNING.timestamp() + 60})
        assert john.last is last
        await moved.asks("POST", "/clock", json={"to": MORNING.timestamp() + 120})
        assert john.last is not last
        assert len(fair.telegram.limits.violations) == 0


async def test_two_fingers_on_one_button_send_one_application(tmp_path: Path) -> None:
    async with moved_fair(tmp_path, MORNING) as moved:
        fair = moved.fair
        john = fair.telegram.person("John", language_code="en")
        await registers(fair, john, "guest", SIMPLE, language="en", until="photo_ok")
        await fair.taps(john, "No")
        message, button = john.find_button("Submit")
        tap = {"person": john.id, "action": "tap", "message_id": message.id, "data": button.data}
        await moved.asks("POST", "/together", json={"deeds": [tap, tap]})
        await fair.settled()
        assert len(await everybody(fair)) == 1
        assert sum("has been accepted" in one.text or "№" in one.text for one in john.messages) <= 1
