"""The agenda in browsers and calendar programs: for everybody, and for one person who has a link."""

import asyncio
import base64
import hashlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import aiohttp
import icalendar
import pytest

from bot.address import Address
from bot.web import visitors
from db.core.trouble import StorageTroubleError
from rehearsal.people.account import Account
from tests.front import Fair, front_door
from tests.handlers.sample import words
from tests.ports import free_port
from tests.stories.agenda import LUNCH, SEA, TALK, guest, later, marks, release, session

UNKNOWN = "a" * 22
NAMES = ("SUMMARY", "UID", "SEQUENCE", "STATUS", "DTSTART")
MINE = ("⭐ Моя программа", "В календарь")


@dataclass
class Shown:
    """What a browser was given."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def sessions(self) -> dict[str, dict[str, str]]:
        """The entries of a calendar, by their titles."""
        found: list[Any] = list(icalendar.Calendar.from_ical(self.text).walk("VEVENT"))
        entries = ({name: one[name].to_ical().decode() for name in NAMES} for one in found)
        return {one["SUMMARY"]: one for one in entries}


@dataclass
class Visitor:
    """Somebody with a browser or a calendar program."""

    base: str

    async def asks(self, path: str, **headers: str) -> Shown:
        address = path if path.startswith("http") else f"{self.base}{path}"
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with aiohttp.ClientSession() as http, http.get(address, headers=named) as answer:
            return Shown(answer.status, dict(answer.headers), await answer.text())


@pytest.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    port = free_port()
    async with front_door(
        tmp_path, web_address=Address("127.0.0.1", port), public_url=f"http://127.0.0.1:{port}/aktau", bulk_per_second=0
    ) as fair:
        yield fair


@pytest.fixture
def visitor(fair: Fair) -> Visitor:
    return Visitor(fair.settings.public_url)


async def own_page(fair: Fair, person: Account, mine: str, file: str) -> str:
    """Let somebody ask for their own calendar; return where it is."""
    await fair.says(person, "/agenda")
    await fair.taps(person, mine)
    await fair.taps(person, file)
    (url,) = [button.url for row in person.last.buttons for button in row if button.url]
    return str(url)


@pytest.mark.parametrize(
    ("asked", "accepts", "language", "said"),
    [
        ("", "ru-RU,ru;q=0.9,en;q=0.8", "ru", ("Программа", "Обед", "Подписаться", "Часовой пояс: ")),
        ("", "de", "kk", ("Бағдарлама", "Түскі ас", "Жазылу", "Уақыт белдеуі: ")),
        ("?language=en", "ru", "en", ("Programme", "Lunch", "Subscribe", "Time zone: ")),
    ],
)
async def test_everybody_reads_the_programme_in_their_language(
    fair: Fair, visitor: Visitor, asked: str, accepts: str, language: str, said: tuple[str, ...]
) -> None:
    await release(fair)
    page = await visitor.asks(f"/agenda{asked}", Accept_Language=accepts)
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert f'<html lang="{language}">' in page.text
    assert [one for one in said if one not in page.text] == []
    others = set(re.findall(r'href="([^"]+)" lang="(\w\w)"', page.text))
    assert {code for _, code in others} == {"kk", "ru", "en"} - {language}
    for url, code in others:
        assert f'<html lang="{code}">' in (await visitor.asks(url.replace("&amp;", "&"))).text
    assert "<script" not in page.text


async def test_before_a_release_there_is_a_friendly_page_and_an_empty_calendar(visitor: Visitor) -> None:
    page = await visitor.asks("/agenda?language=ru")
    assert page.status == 200
    assert "Программа ещё не опубликована" in page.text
    calendar = await visitor.asks("/agenda.ics")
    assert calendar.status == 200
    assert calendar.sessions == {}


async def test_whoever_subscribes_sees_what_changes(fair: Fair, visitor: Visitor) -> None:
    await release(fair)
    page = await visitor.asks("/agenda?language=ru")
    (link,) = re.findall(r'href="webcal://([^"]+)"', page.text)
    address = f"http://{link.replace('&amp;', '&')}"
    before = await visitor.asks(address)
    assert before.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in before.text
    assert "X-PUBLISHED-TTL:PT1H" in before.text
    assert set(before.sessions) == {"Открытие", "Обед", "Море", "Колодцы"}
    await release(fair, (replace(LUNCH, cancelled=True), later(SEA, 30), TALK))
    after = (await visitor.asks(address)).sessions
    assert {title for title, one in after.items() if one["STATUS"] == "CANCELLED"} == {"Обед", "Открытие"}
    assert after["Море"]["STATUS"] == "CONFIRMED"
    assert after["Море"]["UID"] == before.sessions["Море"]["UID"] == "sea@mangystau-fair.jarmenke"
    assert (before.sessions["Море"]["SEQUENCE"], after["Море"]["SEQUENCE"]) == ("1", "2")
    assert after["Море"]["DTSTART"] == "20271114T143000"


async def test_what_a_program_has_it_is_not_sent_again(fair: Fair, visitor: Visitor) -> None:
    await release(fair)
    for path in ("/agenda?language=ru", "/agenda.ics?language=ru"):
        first = await visitor.asks(path)
        assert first.headers["Cache-Control"] == "public, max-age=300"
        tag, since = first.headers["Etag"], first.headers["Last-Modified"]
        for given in ({"If_None_Match": f'"other", {tag}'}, {"If_Modified_Since": since}):
            again = await visitor.asks(path, **given)
            assert (again.status, again.text, again.headers["Etag"]) == (304, "", tag)
        assert (await visitor.asks(path, If_None_Match='"other"', If_Modified_Since=since)).status == 200
        fair.clock.now = fair.clock.now.replace(day=fair.clock.now.day + 1)
        await release(fair, (later(SEA, 30),))
        for given in ({"If_None_Match": tag}, {"If_Modified_Since": since}):
            assert (await visitor.asks(path, **given)).status == 200
        await release(fair)


@pytest.mark.parametrize(
    ("code", "labels", "title"),
    [
        ("ru", ("⭐ Моя программа", "В календарь", "Заменить ссылку"), "Море"),
        ("kk", ("⭐ Менің бағдарламам", "Күнтізбеге қосу", "Сілтемені ауыстыру"), "Теңіз"),
    ],
)
async def test_ones_own_calendar_follows_what_one_marks_until_the_link_is_replaced(
    fair: Fair, visitor: Visitor, code: str, labels: tuple[str, str, str], title: str
) -> None:
    await release(fair)
    person = await guest(fair, "Иван", language=code)
    await marks(fair, person, "sea")
    mine, file, other = labels
    page_url = await own_page(fair, person, mine, file)
    page = await visitor.asks(page_url)
    assert (page.status, page.headers["X-Robots-Tag"]) == (200, "noindex, nofollow")
    assert page.headers["Cache-Control"] == "private, no-cache"
    assert other in page.text
    assert f'<html lang="{code}">' in page.text
    (address,) = re.findall(r'href="webcal://([^"]+)"', page.text)
    first = await visitor.asks(f"http://{address}")
    assert set(first.sessions) == {title}
    assert first.headers["X-Robots-Tag"] == "noindex, nofollow"
    again = await visitor.asks(f"http://{address}", If_None_Match=first.headers["Etag"])
    assert again.status == 304
    await marks(fair, person, "talk")
    assert len((await visitor.asks(f"http://{address}", If_None_Match=first.headers["Etag"])).sessions) == 2
    await release(fair, (replace(SEA, cancelled=True), TALK))
    assert (await visitor.asks(f"http://{address}")).sessions[title]["STATUS"] == "CANCELLED"
    await fair.says(person, "/agenda")
    await fair.taps(person, mine)
    await fair.taps(person, file)
    await fair.taps(person, other)
    new = [button.url for row in person.last.buttons for button in row if button.url]
    assert (await visitor.asks(f"http://{address}")).status == (await visitor.asks(page_url)).status == 404
    assert (await visitor.asks(str(new[0]))).status == 200


async def test_nothing_tells_whose_calendar_it_is_and_it_goes_with_the_person(fair: Fair, visitor: Visitor) -> None:
    await release(fair)
    person = await guest(fair, "Иван")
    await marks(fair, person, "sea")
    page_url = await own_page(fair, person, *MINE)
    for path in (page_url, f"{page_url}.ics"):
        assert not re.search(rf"Иван|{person.id}", (await visitor.asks(path)).text)
    await fair.says(person, "/mydata")
    file = next(one for one in reversed(person.messages) if one.attachment)
    assert file.attachment is not None
    assert page_url.rpartition("/")[2] in file.attachment.content.decode()
    await fair.says(person, "/forget")
    for label in ("Продолжить", "Да, удалить всё"):
        await fair.taps(person, label)
    for path in (page_url, f"{page_url}.ics"):
        assert (await visitor.asks(path)).status == 404


async def test_what_is_not_there_is_said_in_three_languages_and_nothing_else(fair: Fair, visitor: Visitor) -> None:
    await release(fair)
    own = (f"/calendar/{UNKNOWN}", f"/calendar/{UNKNOWN}.ics")
    pages = [await visitor.asks(path) for path in (*own, "/calendar/x", "/", "/agenda?event=other", "/%00")]
    assert {page.status for page in pages} == {404}
    assert len({page.text for page in pages}) == 1
    said = ("Бұл мекенжайда ештеңе жоқ.", "По этому адресу ничего нет.", "There is nothing at this address.")
    assert [one for one in said if one not in pages[0].text] == []
    outside = await visitor.asks(visitor.base.replace("/aktau", "/agenda"))
    assert (outside.status, outside.text) == (404, "nobody is here\n")


class Tags(HTMLParser):
    """Which tags a page has, and that all are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


async def test_whatever_is_in_the_programme_is_text_and_the_policy_names_the_only_style(
    fair: Fair, visitor: Visitor
) -> None:
    nasty = "<script>alert('&\"')</script></style>"
    await release(fair, (session("nasty", "10:00", 30, nasty, nasty, nasty, description=words(nasty, nasty, nasty)),))
    person = await guest(fair, "Иван")
    await marks(fair, person, "nasty")
    own = await own_page(fair, person, *MINE)
    for path in ("/agenda?language=kk", own, "/calendar/x"):
        page = await visitor.asks(path)
        tags = Tags()
        tags.feed(page.text)
        assert (tags.open, tags.seen & {"script", "img", "iframe", "link"}) == ([], set())
        (style,) = re.findall(r"<style>(.*?)</style>", page.text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        assert page.headers["Content-Security-Policy"].startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
        assert page.headers["Referrer-Policy"] == "no-referrer"


async def test_nobody_who_looks_waits_for_who_writes_nor_the_other_way_round(fair: Fair, visitor: Visitor) -> None:
    await release(fair)
    async with fair.app.database._mutex, asyncio.timeout(10):
        assert (await visitor.asks("/agenda")).status == 200
        assert (await visitor.asks(f"/calendar/{UNKNOWN}")).status == 404


async def test_a_crowd_costs_nobody_an_answer(fair: Fair, visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitors, "PER_SECOND", 5)
    await release(fair)
    person = fair.telegram.person("Айгүл", language_code="kk")
    statuses: set[int] = set()

    async def crowds() -> None:
        for _ in range(40):
            shown = await visitor.asks("/agenda.ics")
            statuses.add(shown.status)
            if shown.status == 503:
                assert shown.headers["Retry-After"] == "5"

    async with asyncio.TaskGroup() as tasks:
        for _ in range(5):
            tasks.create_task(crowds())
        await fair.says(person, "/start")
    assert person.last.from_bot
    assert statuses == {200, 503}


async def test_the_disk_in_trouble_is_no_fault_of_the_page(
    fair: Fair, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(_: object) -> None:
        raise StorageTroubleError("gone")

    monkeypatch.setattr(fair.app.database, "look", fails)
    assert (await visitor.asks("/agenda")).status == 503


async def test_new_content_shows_at_once(fair: Fair, visitor: Visitor) -> None:
    await release(fair)
    before = await visitor.asks("/agenda?language=ru")
    fair.app.context.events[fair.app.event.id] = replace(fair.app.event, title=words("К", "Новое имя ярмарки", "E"))
    after = await visitor.asks("/agenda?language=ru")
    assert "Новое имя ярмарки" in after.text
    assert after.headers["Etag"] != before.headers["Etag"]
