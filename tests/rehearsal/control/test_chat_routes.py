"""The control API, as the page uses it."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from rehearsal.control import chat_routes
from rehearsal.stage.bot_process import BotProcess
from rehearsal.world.conversation import Toast

if TYPE_CHECKING:
    from pathlib import Path

    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from tests.rehearsal.conftest import Api

SLEEPER = (sys.executable, "-c", "import time; time.sleep(60)")


class Page:
    """A browser that has the page open."""

    def __init__(self, api: Api) -> None:
        self._http = api.http
        self._root = f"{api.telegram.url}/rehearsal"

    async def __call__(self, verb: str, path: str, expect: int = 200, **more: Any) -> Any:
        async with self._http.request(verb, f"{self._root}{path}", **more) as response:
            body = await response.text()
            assert response.status == expect, body
            return json.loads(body)


@pytest.fixture
def page(api: Api) -> Page:
    return Page(api)


async def test_the_page_is_served_fresh(api: Api, page: Page, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(chat_routes, "PAGE", tmp_path)
    (tmp_path / "index.html").write_text("<p>жәрмеңке")
    (tmp_path / "page.css").write_text("p {}")
    for path, text in (("/", "<p>жәрмеңке"), ("/rehearsal/", "<p>жәрмеңке"), ("/rehearsal/page.css", "p {}")):
        async with api.http.get(api.telegram.url + path) as response:
            assert (response.headers["Cache-Control"], await response.text()) == ("no-store", text)
    assert await page("GET", "/page.js", 404) == {"error": "404: Not Found"}


async def test_people_appear_and_are_listed(page: Page, telegram: Telegram) -> None:
    made = await page("POST", "/people", json={"name": "Дана", "last_name": "С.", "language_code": "ru"})
    assert made == {
        "id": 1_000_001,
        "name": "Дана",
        "last_name": "С.",
        "username": None,
        "language_code": "ru",
        "blocked": False,
        "unread": 0,
        "last": None,
    }
    await page("POST", f"/people/{made['id']}/start", json={"payload": "ngo"})
    state = await page("GET", "/state")
    assert state["bot"] == {"username": "jarmenke_rehearsal_bot", "name": "Jarmenke", "running": None}
    assert state["people"] == [{**made, "last": {"text": "/start ngo", "date": 1_790_000_000}}]
    assert state["counters"] == {"calls": {}, "pending_updates": 1, "violations": 0, "alarms": []}


async def test_a_chat_is_shown_whole(page: Page, api: Api, telegram: Telegram, aigul: Account) -> None:
    telegram.profile.set_text("description", "Жәрмеңке", "kk")
    commands = [{"command": "help", "description": "Көмек"}]
    telegram.profile.set_commands(commands, "default", "kk")
    keys = {"keyboard": [["Бас тарту"]]}
    await api.ok("sendMessage", chat_id=aigul.id, text="<b>a</b>", parse_mode="HTML", reply_markup=keys)
    aigul.send_photo(caption="b")
    await page("POST", f"/people/{aigul.id}/contact", json={})
    await page("POST", f"/people/{aigul.id}/location", json={"latitude": 1, "longitude": 2})
    chat = await page("GET", f"/people/{aigul.id}/chat")
    messages = chat.pop("messages")
    assert chat == {
        "keyboard": keys,
        "typing": False,
        "commands": commands,
        "inline": [],
        "blocked": False,
        "started": True,
        "bot": {"name": "Jarmenke", "description": "Жәрмеңке", "short_description": ""},
    }
    assert messages[1] == {
        "id": 2,
        "from_bot": True,
        "text": "a",
        "entities": [{"type": "bold", "offset": 0, "length": 1}],
        "date": 1_790_000_000,
        "edited": False,
        "reply_markup": None,
        "album": None,
        "spoiler": False,
        "document": None,
        "photo": None,
        "video": None,
        "audio": None,
        "location": None,
        "venue": None,
        "contact": None,
        "poll": None,
        "reaction": "",
        "deleted": False,
    }
    assert messages[2]["photo"]["url"].startswith("/rehearsal/files/")
    assert messages[3]["contact"]["first_name"] == "Айгүл"
    assert messages[4]["location"] == {"latitude": 1, "longitude": 2}


async def test_the_page_acts_for_a_person(page: Page, telegram: Telegram, aigul: Account) -> None:
    here = f"/people/{aigul.id}"
    await page("POST", f"{here}/say", json={"text": "сәлем"})
    own = aigul.messages[-1].id
    await page("POST", f"{here}/edit", json={"message_id": own, "text": "сәлеметсіз бе"})
    assert aigul.messages[-1].text == "сәлеметсіз бе"
    await page("POST", f"{here}/tap", json={"message_id": 5, "data": "go"})
    assert telegram.updates.pending[-1]["callback_query"]["data"] == "go"
    await page("POST", f"{here}/language", json={"language_code": "en"})
    assert aigul.user["language_code"] == "en"
    await page("POST", f"{here}/block")
    blocked = [aigul.blocked]
    await page("POST", f"{here}/unblock")
    assert [*blocked, aigul.blocked] == [True, False]
    await page("POST", f"{here}/clear")
    assert aigul.messages == []
    await page("POST", f"{here}/start")
    assert aigul.messages[-1].text == "/start"


async def test_a_person_votes_and_chooses_an_inline_result(
    page: Page, api: Api, telegram: Telegram, aigul: Account
) -> None:
    here = f"/people/{aigul.id}"
    poll = {"question": "Келесіз бе?", "options": [{"text": "Иә"}, {"text": "Жоқ"}]}
    sent = await api.ok("sendPoll", chat_id=aigul.id, **poll)
    await page("POST", f"{here}/vote", json={"message_id": sent["message_id"], "options": ["Жоқ"]})
    shown = (await page("GET", f"{here}/chat"))["messages"][-1]["poll"]
    assert (shown["chosen"], shown["total_voter_count"]) == ([1], 1)
    await page("POST", f"{here}/inline", json={"query": "обед"})
    query = telegram.updates.pending[-1]["inline_query"]
    content = {"message_text": "<b>Обед</b>", "parse_mode": "HTML"}
    markup = {"inline_keyboard": [[{"text": "Ашу", "callback_data": "a"}]]}
    article = {"type": "article", "id": "1", "title": "Обед", "input_message_content": content, "reply_markup": markup}
    await api.ok("answerInlineQuery", inline_query_id=query["id"], results=[article])
    assert (await page("GET", f"{here}/chat"))["inline"] == [{"id": "1", "title": "Обед", "description": ""}]
    await page("POST", f"{here}/choose", json={"result": "1"})
    last = aigul.messages[-1]
    assert (last.html, last.raw["via_bot"], last.buttons[0][0].text) == ("<b>Обед</b>", telegram.user, "Ашу")
    assert (await page("POST", f"{here}/choose", 400, json={"result": "1"}))["error"].startswith("no result '1'")


@pytest.mark.parametrize(
    ("path", "status", "more", "reason"),
    [
        ("/people/5/say", 404, {"json": {"text": "a"}}, "nobody has this id"),
        ("/people/x/say", 404, {"json": {"text": "a"}}, "nobody has this id"),
        ("/people/1000001/fly", 404, {"json": {}}, "404: Not Found"),
        ("/people/1000001/say", 400, {"json": {}}, "text is expected"),
        ("/people/1000001/say", 400, {"json": []}, "an object is expected"),
        ("/people/1000001/say", 400, {"data": b"{"}, "JSON is expected"),
        ("/people/1000001/location", 400, {"json": {}}, "'latitude'"),
        ("/people/1000001/file", 400, {"data": {"file": "no file"}}, "a file is expected"),
        ("/bot/kill", 409, {}, "this rehearsal did not start the bot"),
    ],
)
async def test_wrong_requests_say_what_is_wrong(
    page: Page, aigul: Account, path: str, status: int, more: dict[str, Any], reason: str
) -> None:
    assert await page("POST", path, status, **more) == {"error": reason}


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("photo", "photo"),
        ("sticker", "photo"),
        ("video", "video"),
        ("video_note", "video"),
        ("voice", "audio"),
        ("audio", "audio"),
        ("document", "document"),
    ],
)
async def test_a_file_goes_out_as_what_was_chosen(page: Page, aigul: Account, kind: str, shown: str) -> None:
    form = aiohttp.FormData({"as": kind})
    form.add_field("file", b"\x89PNG", filename="👍.png", content_type="image/png")
    await page("POST", f"/people/{aigul.id}/file", data=form)
    assert kind in aigul.messages[-1].raw
    message = (await page("GET", f"/people/{aigul.id}/chat"))["messages"][-1]
    assert message[shown]["kind"] == kind


async def test_a_file_goes_out_as_nothing_that_telegram_does_not_know(page: Page, aigul: Account) -> None:
    form = aiohttp.FormData({"as": "hologram"})
    form.add_field("file", b"a", filename="a.bin")
    answer = await page("POST", f"/people/{aigul.id}/file", 400, data=form)
    assert answer["error"].startswith("a file is sent as one of ['audio', 'document',")


async def test_several_files_are_an_album(page: Page, aigul: Account) -> None:
    form = aiohttp.FormData({"as": "photo", "caption": "Екеуі"})
    for name in ("a.jpg", "b.png"):
        form.add_field("file", b"\x89PNG", filename=name, content_type="image/png")
    await page("POST", f"/people/{aigul.id}/file", data=form)
    first, second = aigul.messages[-2:]
    assert first.raw["media_group_id"] == second.raw["media_group_id"]
    assert (first.text, second.text) == ("Екеуі", "")


async def test_a_formatted_text_reaches_the_bot_as_such(page: Page, telegram: Telegram, aigul: Account) -> None:
    bold = {"type": "bold", "offset": 0, "length": 5}
    await page("POST", f"/people/{aigul.id}/say", json={"text": "сәлем, бот", "entities": [bold]})
    assert aigul.messages[-1].html == "<b>сәлем</b>, бот"
    assert telegram.updates.pending[-1]["message"]["entities"] == [bold]


async def test_files_go_up_and_come_down_safely(page: Page, api: Api, aigul: Account) -> None:
    form = aiohttp.FormData({"caption": "Баяндама"})
    form.add_field("file", b"<script>", filename="a.html", content_type="text/html")
    await page("POST", f"/people/{aigul.id}/file", data=form)
    shown = (await page("GET", f"/people/{aigul.id}/chat"))["messages"][-1]
    assert (shown["text"], shown["document"]["name"], shown["document"]["size"]) == ("Баяндама", "a.html", 8)
    async with api.http.get(api.telegram.url + shown["document"]["url"]) as response:
        assert await response.read() == b"<script>"
        assert response.headers["Content-Disposition"] == "attachment"
    aigul.send_photo(b"\x89PNG")
    shown = (await page("GET", f"/people/{aigul.id}/chat"))["messages"][-1]
    async with api.http.get(api.telegram.url + shown["photo"]["url"]) as response:
        assert "Content-Disposition" not in response.headers
    await page("GET", "/files/none", 404)


async def test_calls_are_listed_newest_first(page: Page, api: Api, aigul: Account) -> None:
    await api.ok("sendMessage", chat_id=aigul.id, text="a")
    await api.refused("sendMessage", chat_id=5, text="b")
    newest, before = await page("GET", "/calls")
    assert (newest["ok"], newest["error"], before["ok"], before["text"]) == (
        False,
        "Bad Request: chat not found",
        True,
        "a",
    )
    assert await page("GET", "/calls?limit=1") == [newest | {"at": pytest.approx(newest["at"])}]
    assert await page("GET", "/calls?limit=x", 400) == {"error": "limit is a number"}


async def test_faults_are_set_and_taken_back(page: Page, api: Api, telegram: Telegram, aigul: Account) -> None:
    telegram.updates.remember([])

    async def fault(**body: Any) -> None:
        await page("POST", "/faults", json=body)

    await fault(kind="error", method="getMe", code=500, description="x", count=-1)
    assert [await api.refused("getMe") for _ in range(2)] == [(500, "x")] * 2
    await fault(kind="freeze", chat=aigul.id, seconds=5)
    assert (await api.refused("sendMessage", chat_id=aigul.id, text="a"))[0] == 429
    await fault(kind="malformed_update", raw={"message": 1})
    assert telegram.updates.pending[-1]["message"] == 1
    await fault(kind="release")
    await fault(kind="revoke_token")
    assert (await api.refused("getMe"))[0] == 401
    await page("DELETE", "/faults")
    assert await api.ok("getMe")
    assert await api.ok("sendMessage", chat_id=aigul.id, text="a")
    for body in ({"kind": "flood"}, {"kind": "drop", "where": "there"}):
        assert "a kind out of " in (await page("POST", "/faults", 400, json=body))["error"]


@pytest.mark.parametrize(
    "headers",
    [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Host": "127.0.0.1", "Origin": "null"}],
)
async def test_foreign_pages_are_refused(page: Page, headers: dict[str, str]) -> None:
    assert await page("GET", "/state", 403, headers=headers) == {"error": "only pages of this rehearsal may do this"}


async def test_the_own_page_is_let_in(page: Page, api: Api) -> None:
    await page("GET", "/state", headers={"Origin": api.telegram.url})


async def test_events_are_heard_at_once(api: Api, telegram: Telegram, aigul: Account) -> None:
    dana = telegram.person("Дана")
    async with api.http.get(f"{telegram.url}/rehearsal/events", params={"person": aigul.id}) as events:

        async def heard() -> dict[str, Any]:
            while not (line := await events.content.readline()).startswith(b"data: "):
                pass
            event: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
            return event

        while not telegram.listeners:  # noqa: ASYNC110  a stream tells nobody that it listens
            await asyncio.sleep(0)
        dana.world.show_toast(dana, Toast("жеке"))
        aigul.say("a")
        assert await heard() == {"type": "chat", "person": aigul.id}
        aigul.world.show_toast(aigul, Toast("Сақталды"))
        toast = {"type": "toast", "person": aigul.id, "text": "Сақталды", "alert": False}
        assert await heard() == toast
        await api.ok("getMe")
        call = await heard()
        assert (call["type"], call["method"], call["ok"]) == ("call", "getMe", True)
    while telegram.listeners:
        aigul.say("a")
        await asyncio.sleep(0)


async def test_the_bot_is_killed_and_restarted(page: Page, telegram: Telegram) -> None:
    bot = telegram.stage.bot = BotProcess({}, SLEEPER)
    await bot.start()
    first = bot.pid
    await page("POST", "/bot/kill", json={})
    assert (await page("GET", "/state"))["bot"]["running"] is False
    await page("POST", "/bot/restart", json={})
    assert bot.running
    assert bot.pid != first
    await bot.stop()
