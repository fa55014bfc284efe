"""What an operator asks a running bot: whether it lives, whether it serves, and its figures."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from click.testing import CliRunner
from prometheus_client.parser import text_string_to_metric_families

from bot.address import Address
from bot.cli import main
from bot.web import health
from bot.web.site import open_site
from rehearsal.telegram import Telegram
from tests.front import Fair, front_door, settings_for
from tests.ports import free_port


@pytest.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    async with front_door(tmp_path, web_address=Address("127.0.0.1", free_port())) as fair:
        yield fair


async def asked(address: Address | None, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as http, http.get(f"http://{address}{path}") as answer:
        return answer.status, await answer.text()


async def figures(fair: Fair) -> dict[tuple[str, ...], float]:
    """The figures, by name and labels."""
    _, text = await asked(fair.settings.web_address, "/metrics")
    return {
        (sample.name, *(value for name, value in sorted(sample.labels.items()) if name != "bot")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_a_bot_that_serves_says_so(fair: Fair) -> None:
    await fair.app.source.receiving.wait()
    assert await asked(fair.settings.web_address, "/healthz") == (200, "ok\n")
    assert await asked(fair.settings.web_address, "/readyz") == (200, "ready\n")


async def test_a_bot_that_only_starts_lives_but_does_not_serve(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        settings = settings_for(telegram, tmp_path, web_address=Address("127.0.0.1", free_port()))
        async with open_site(settings):
            assert await asked(settings.web_address, "/healthz") == (200, "ok\n")
            assert await asked(settings.web_address, "/readyz") == (503, "starting\n")


async def test_why_nobody_is_answered_is_said(fair: Fair, monkeypatch: pytest.MonkeyPatch) -> None:
    await fair.app.source.receiving.wait()
    number = fair.settings.bot_id
    monkeypatch.setattr(health, "SILENCE_SECONDS", -1.0)
    status, said = await asked(fair.settings.web_address, "/readyz")
    assert status == 503
    assert said.startswith(f"bot {number}: Telegram has not been heard for ")
    fair.app.source.receiving.clear()
    monkeypatch.setattr(health, "DATABASE_SECONDS", 0.01)
    async with fair.app.database._mutex:
        assert await asked(fair.settings.web_address, "/readyz") == (
            503,
            f"bot {number}: Telegram has not been heard yet\nbot {number}: the database does not answer\n",
        )


async def test_the_figures_count_what_happened_and_name_nobody(fair: Fair) -> None:
    aigul = fair.telegram.person("Айгүл", language_code="kk")
    await fair.says(aigul, "/start")
    await fair.says(aigul, "/help")
    found = await figures(fair)
    assert found["jarmenke_turns_total", "done"] == 2
    assert found["jarmenke_deliveries_total", "live", "sent"] >= 2
    assert found["jarmenke_waiting", "update"] == 0
    assert found["jarmenke_turn_seconds_count",] == 2
    assert found["jarmenke_call_seconds_bucket", "+Inf"] == found["jarmenke_call_seconds_count",] >= 2
    assert found["jarmenke_delay_seconds_count", "live"] >= 2
    assert found["jarmenke_database_seconds_sum",] > 0
    assert found["jarmenke_silence_seconds",] < 60
    _, text = await asked(fair.settings.web_address, "/metrics")
    assert not {str(aigul.id), "Айгүл"} & set(text.replace('"', " ").split())


async def test_what_waits_is_counted_with_its_age(fair: Fair) -> None:
    aigul = fair.telegram.person("Айгүл")
    await fair.says(aigul, "/start")
    fair.telegram.faults.hang(method="sendMessage", count=1)
    aigul.say("/help")
    aigul.say("/help")
    while (await figures(fair)).get(("jarmenke_waiting", "live"), 0) < 1:  # noqa: ASYNC110 - nobody is told of a figure
        await asyncio.sleep(0.01)
    fair.telegram.faults.clear()


async def test_figures_may_have_an_address_of_their_own(tmp_path: Path) -> None:
    web, figures_alone = Address("127.0.0.1", free_port()), Address("127.0.0.1", free_port())
    async with front_door(tmp_path, web_address=web, metrics_address=figures_alone):
        assert (await asked(web, "/metrics"))[0] == 404
        assert (await asked(figures_alone, "/metrics"))[0] == 200
        assert (await asked(figures_alone, "/healthz"))[0] == 404


async def test_a_container_asks_whether_the_bot_lives(
    fair: Fair, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WEB_ADDRESS", str(fair.settings.web_address))
    said = await asyncio.to_thread(CliRunner().invoke, main, ["healthy"])
    assert (said.exit_code, said.output) == (0, "ok\n")
    monkeypatch.setenv("WEB_ADDRESS", f"127.0.0.1:{free_port()}")
    said = await asyncio.to_thread(CliRunner().invoke, main, ["healthy"])
    assert said.exit_code == 1
    assert "refused" in said.output
    monkeypatch.setenv("WEB_ADDRESS", "")
    said = await asyncio.to_thread(CliRunner().invoke, main, ["healthy"])
    assert (said.exit_code, said.output) == (2, "WEB_ADDRESS is missing: the bot can be asked nothing.\n")
