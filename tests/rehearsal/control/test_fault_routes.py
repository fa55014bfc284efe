"""Breaking things by the control API, and looking at what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from rehearsal.world.faults import FOREVER

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api, Clock


class Page:
    """A browser that has the page open."""

    def __init__(self, api: Api) -> None:
        self._http = api.http
        self._root = f"{api.telegram.url}/rehearsal"

    async def __call__(self, verb: str, path: str, expect: int = 200, **more: Any) -> Any:
        async with self._http.request(verb, f"{self._root}{path}", **more) as response:
            assert response.status == expect, await response.text()
            return await response.json()


@pytest.fixture
def page(api: Api) -> Page:
    return Page(api)


async def test_telegram_is_down_until_it_is_mended(api: Api, page: Page, aigul: Account) -> None:
    await page("POST", "/faults", json={"kind": "down"})
    assert (await page("GET", "/faults"))["down"]
    for method in ("getMe", "getUpdates"):
        with pytest.raises(aiohttp.ClientConnectionError):
            await api.answer(method)
    await page("DELETE", "/faults")
    assert not (await page("GET", "/faults"))["down"]
    aigul.say("?")
    assert len(await api.updates()) == 1


async def test_what_waits_to_strike_is_listed(page: Page, telegram: Telegram, aigul: Account) -> None:
    await page("POST", "/faults", json={"kind": "slow", "seconds": 3, "count": FOREVER})
    await page("POST", "/faults", json={"kind": "freeze", "chat": aigul.id, "seconds": 30})
    await page("POST", "/faults", json={"kind": "freeze", "seconds": 5})
    shown = await page("GET", "/faults")
    assert [(fault["kind"], fault["seconds"], fault["count"]) for fault in shown["waiting"]] == [("slow", 3, -1)]
    assert shown["frozen"] == [{"chat": aigul.id, "seconds": 30}, {"chat": None, "seconds": 5}]
    await page("DELETE", "/faults")
    assert await page("GET", "/faults") == {"down": False, "revoked": False, "frozen": [], "waiting": []}


async def test_two_updates_arrive_at_once(api: Api, page: Page, aigul: Account) -> None:
    sent = await api.ok("sendMessage", chat_id=aigul.id, text="?")
    tap = {"person": aigul.id, "action": "tap", "message_id": sent["message_id"], "data": "x"}
    await page("POST", "/together", json={"deeds": [tap, tap]})
    assert [update["callback_query"]["data"] for update in await api.updates()] == ["x", "x"]


@pytest.mark.parametrize(
    ("deeds", "status"),
    [
        (None, 400),
        ([{}], 400),
        ([1, 2], 400),
        ([{"person": 1, "action": "say", "text": "?"}] * 2, 404),
        ([{"person": 1_000_001, "action": "fly"}] * 2, 404),
        ([{"person": 1_000_001, "action": "say"}] * 2, 400),
    ],
)
async def test_what_can_not_be_done_together(page: Page, aigul: Account, deeds: object, status: int) -> None:
    await page("POST", "/together", status, json={"deeds": deeds})


async def test_a_batch_comes_again_as_if_its_confirmation_was_lost(api: Api, page: Page, aigul: Account) -> None:
    for text in ("one", "two", "three"):
        aigul.say(text)
    first = await api.updates()
    assert await api.updates(offset=first[-1]["update_id"] + 1) == []
    assert await page("POST", "/updates/replay", json={"count": 2}) == {"replayed": 2}
    assert await api.updates(offset=first[-1]["update_id"] + 1) == first[1:]
    assert await api.updates(offset=first[-1]["update_id"] + 1) == []
    await page("POST", "/updates/replay", 400, json={"count": 0})


async def test_every_call_is_kept_with_request_answer_and_time(
    api: Api, page: Page, telegram: Telegram, aigul: Account, clock: Clock
) -> None:
    await api.ok("getMe")
    await api.updates()  # nothing came: not worth a line
    await api.ok("sendMessage", chat_id=aigul.id, text="<b>hi</b>", parse_mode="HTML")
    await api.refused("sendMessage", chat_id=5, text="hi")
    telegram.faults.drop("sendMessage")
    with pytest.raises(aiohttp.ClientConnectionError):
        await api.answer("sendMessage", chat_id=aigul.id, text="lost")
    telegram.faults.html502("getMe")
    async with api.http.post(api.address("getMe")) as response:
        assert response.status == 502
    broken, lost, refused, sent, first = await page("GET", "/exchanges")
    assert (broken["status"], broken["error"]) == (502, "HTTP 502")
    assert (lost["status"], lost["answer"], lost["error"]) == (0, None, "closed without an answer")
    assert (refused["status"], refused["error"]) == (400, "Bad Request: chat not found")
    assert (sent["chat_id"], sent["text"], sent["ok"], sent["error"]) == (aigul.id, "<b>hi</b>", True, "")
    assert sent["request"] == {"chat_id": aigul.id, "text": "<b>hi</b>", "parse_mode": "HTML"}
    assert sent["answer"]["result"]["text"] == "hi"
    assert (sent["at"], sent["ms"] >= 0) == (clock.seconds, True)
    assert first["method"] == "getMe"
    assert await page("GET", f"/exchanges?limit=1&before={sent['number']}") == [first]
    await page("GET", "/exchanges?limit=x", 400)


async def test_counters_of_a_telegram_that_knows_no_database(page: Page) -> None:
    counters = await page("GET", "/counters")
    assert (counters["inbox"], counters["outbox"], counters["telegram"]["alarms"]) == (None, None, [])


async def test_the_sending_limits_are_watched_or_enforced(api: Api, page: Page, aigul: Account) -> None:
    assert await page("GET", "/limits") == {"mode": "off", "violations": 0}
    await page("PUT", "/limits", 400, json={"mode": "strict"})
    await page("PUT", "/limits", json={"mode": "observed"})
    for text in ("one", "two"):
        assert (await api.answer("sendMessage", chat_id=aigul.id, text=text))["ok"]
    assert (await page("GET", "/limits"))["violations"] == 1
    await page("PUT", "/limits", json={"mode": "enforced"})
    assert (await api.answer("sendMessage", chat_id=aigul.id, text="three"))["error_code"] == 429
