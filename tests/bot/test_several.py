"""Several bots in one process, and the commands that are about one of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot import several
from bot.bots import NamedBot, read_bots
from bot.cli import main
from bot.settings import SettingsError, read_settings
from bot.several import serve_all
from bot.web.site import Site
from rehearsal.telegram import Telegram
from tests.db.rows import fresh_file
from tests.front import PATIENCE, SAMPLE

TOKENS = {"aktau": "1000001:AAExample-of-a-token-0123456789", "atyrau": "1000002:AAExample-of-a-token-0123456789"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation with two bots."""
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "OWNER_IDS", "CONTENT", "DATABASE_URL", "BACKUP_DIR", "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BOTS", "bots")
    monkeypatch.setenv("BOT", "")
    monkeypatch.setenv("DATA_DIR", "data")
    for name, token in TOKENS.items():
        write(name, f"BOT_TOKEN={token}\nCONTENT={SAMPLE}\n")
    return tmp_path


def write(name: str, text: str) -> None:
    Path("bots").mkdir(exist_ok=True)
    file = Path("bots", f"{name}.env")
    file.write_text(text, encoding="utf-8")
    file.chmod(0o600)


def problems() -> list[str]:
    with pytest.raises(SettingsError) as caught:
        read_bots(read_settings())
    return caught.value.problems


def types(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_each_bot_has_its_own_and_shares_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKUP_HOURS", "6")
    monkeypatch.setenv("BACKUP_DIR", "/backups")
    write("atyrau", f"BOT_TOKEN={TOKENS['atyrau']}\nDATA_DIR=/srv/atyrau\nBACKUP_HOURS=1\nOWNER_IDS=7,8\n")
    aktau, atyrau = (bot.settings for bot in read_bots(read_settings()))
    assert (aktau.token, aktau.database, aktau.backup_hours, aktau.backups, aktau.content) == (
        TOKENS["aktau"],
        Path("data/aktau/jarmenke.db"),
        6,
        Path("/backups/aktau"),
        SAMPLE,
    )
    assert (atyrau.bot_id, atyrau.database, atyrau.backup_hours, atyrau.owner_ids) == (
        1000002,
        Path("/srv/atyrau/jarmenke.db"),
        1,
        (7, 8),
    )


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        (
            "oral",
            "",
            "bots/oral.env: BOT_TOKEN is missing: put the token from @BotFather into it as BOT_TOKEN=…",
        ),
        ("oral", "BOT_TOKEN=x", "bots/oral.env: BOT_TOKEN must look like 1234567890:AAExample, as @BotFather gave it."),
        ("Oral!", "", "bots/Oral!.env: the name must be of small letters, digits and hyphens, such as aktau.env."),
        (
            "oral",
            f"BOT_TOKEN={TOKENS['aktau'].replace('1000001', '3')}000\nLOG_LEVEL=INFO\n",
            "bots/oral.env: LOG_LEVEL is of all bots: put it into .env.",
        ),
        ("oral", f"BOT_TOKEN={TOKENS['aktau']}", "aktau and oral have the same: BOT_TOKEN."),
        (
            "oral",
            "BOT_TOKEN=1000003:AAExample-of-a-token-0123456789\nDATA_DIR=data/aktau",
            "aktau and oral have the same: the database.",
        ),
    ],
)
def test_a_mistake_is_named_with_its_file(name: str, text: str, problem: str) -> None:
    write(name, text)
    assert problems() == [problem]


def test_what_is_of_one_bot_can_t_be_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKENS["aktau"])
    assert problems() == ["BOT_TOKEN is of one bot: put it into a file of bots."]


def test_bots_have_pages_at_paths_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEB_ADDRESS", ":8080")
    for name, url in (("aktau", "https://one.example.org/fair/"), ("atyrau", "https://two.example.org/fair")):
        write(name, f"BOT_TOKEN={TOKENS[name]}\nPUBLIC_URL={url}\n")
    assert problems() == ["aktau and atyrau have the same: the path of PUBLIC_URL."]
    write("atyrau", f"BOT_TOKEN={TOKENS['atyrau']}\nPUBLIC_URL=https://one.example.org\n")
    assert [bot.settings.public_url for bot in read_bots(read_settings())] == [
        "https://one.example.org/fair",
        "https://one.example.org",
    ]
    monkeypatch.setenv("PUBLIC_URL", "https://one.example.org/all")
    assert problems() == ["PUBLIC_URL is of one bot: put it into a file of bots."]


def test_a_token_that_others_can_read_is_refused() -> None:
    Path("bots/aktau.env").chmod(0o644)
    assert problems() == [
        "bots/aktau.env: BOT_TOKEN is readable by other users of this machine: run chmod 600 bots/aktau.env."
    ]


def test_a_folder_without_bots_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOTS", "elsewhere")
    assert problems() == ["BOTS names no folder: elsewhere is not there, or is a file."]
    Path("elsewhere").mkdir()
    assert problems() == ["BOTS: there is no NAME.env in elsewhere."]


def test_a_command_is_about_the_bot_that_is_named() -> None:
    fresh_file(Path("data/atyrau/jarmenke.db"))
    assert "BOT must say which bot is meant, as does the option --bot: there are several (aktau, atyrau)." in (
        types("participants").output
    )
    assert "there is no oral (aktau, atyrau)" in types("--bot", "oral", "participants").output
    assert "data/aktau" in types("--bot", "aktau", "participants").output
    assert "data" not in types("--bot", "atyrau", "participants").output


def test_the_bots_are_listed_with_their_state(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh_file(Path("data/atyrau/jarmenke.db"))
    assert types("bots").output.splitlines() == [
        "name    bot      state          people  updates waiting  heard last (UTC)",
        "aktau   1000001  never started",
        "atyrau  1000002  stopped        0       0",
    ]
    monkeypatch.setenv("BOTS", "")
    assert "BOTS is missing" in types("bots").output


@asynccontextmanager
async def served(telegrams: dict[str, Telegram]) -> AsyncIterator[tuple[Site, list[NamedBot]]]:
    """Serve the two bots, each with a Telegram of its own."""
    for name, telegram in telegrams.items():
        token = telegram.token if name == "aktau" else telegram.token.replace("4242424242", "4242424243")
        telegram.token = token
        write(name, f"BOT_TOKEN={token}\nCONTENT={SAMPLE}\nBOT_API_URL={telegram.url}\nFLOOD_LIMIT=0\n")
    site, stop, bots = Site(), asyncio.Event(), read_bots(read_settings())
    async with asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(serve_all(bots, site, stop))
        try:
            yield site, bots
        finally:
            stop.set()
            await asyncio.wait([serving], timeout=PATIENCE)


async def until_running(site: Site, bot: NamedBot) -> None:
    async with asyncio.timeout(PATIENCE):
        while bot.settings.bot_id not in site.running:  # noqa: ASYNC110 - nobody is told
            await asyncio.sleep(0.01)


async def until_answered(telegram: Telegram, name: str) -> None:
    person = telegram.person(name)
    person.start()
    async with asyncio.timeout(PATIENCE):
        while not any(said.from_bot for said in person.messages):  # noqa: ASYNC110 - nobody is told
            await asyncio.sleep(0.01)


async def test_each_serves_its_own_people() -> None:
    async with Telegram() as first, Telegram() as second, served({"aktau": first, "atyrau": second}) as (site, bots):
        for bot in bots:
            await until_running(site, bot)
        await until_answered(first, "Айгүл")
        await until_answered(second, "Berik")
        assert [len(telegram.people) for telegram in (first, second)] == [1, 1]
    assert not site.running


async def test_the_trouble_of_one_is_no_trouble_of_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(several, "FIRST_PAUSE", 0.01)
    async with Telegram() as first, Telegram() as second:
        second.faults.error(401, "Unauthorized", method="getMe", count=3)
        async with served({"aktau": first, "atyrau": second}) as (site, bots):
            await until_running(site, bots[0])
            await until_answered(first, "Айгүл")
            await until_running(site, bots[1])
            await until_answered(second, "Berik")
            assert site.faults == {}


async def test_a_stop_does_not_wait_for_a_bot_that_is_only_starting() -> None:
    async with Telegram() as first, Telegram() as second:
        second.faults.error(401, "Unauthorized", method="getMe", count=1)
        async with served({"aktau": first, "atyrau": second}) as (site, bots):
            await until_running(site, bots[0])
            async with asyncio.timeout(PATIENCE):
                while not site.faults:  # noqa: ASYNC110 - nobody is told
                    await asyncio.sleep(0.01)
            assert site.faults == {
                "atyrau": "Telegram does not know this BOT_TOKEN (any more). Put the token from @BotFather into .env."
            }
    assert not site.running
