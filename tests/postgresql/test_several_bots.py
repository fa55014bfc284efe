"""Several bots on one PostgreSQL database: a schema for each, and nobody's data anywhere else."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.bots import NamedBot, read_bots
from bot.cli import main
from bot.settings import SettingsError, read_settings
from bot.several import serve_all
from bot.web.site import Site
from rehearsal.telegram import Telegram
from tests.db.rows import fresh_file
from tests.front import PATIENCE, SAMPLE
from tests.postgresql.cluster import MISSING, binaries
from tests.postgresql.schemas import cluster, schemas

BASE = "installation"
"""What the schemas of these tests begin with."""
NAMES = ("aktau", "zhana-ozen")
SCHEMAS = (f"{BASE}_aktau", f"{BASE}_zhana_ozen")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installation with two bots."""
    if binaries() is None:
        pytest.skip(MISSING)
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "OWNER_IDS", "CONTENT", "BACKUP_DIR", "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BOTS", "bots")
    monkeypatch.setenv("BOT", "")
    monkeypatch.setenv("DATA_DIR", "data")
    monkeypatch.setenv("DATABASE_URL", f"{cluster().url}&schema={BASE}")
    for number, name in enumerate(NAMES, 1):
        write(name, f"BOT_TOKEN=100000{number}:AAExample-of-a-token-0123456789\nCONTENT={SAMPLE}\n")
    yield tmp_path
    for schema in SCHEMAS:
        ask(f"DROP SCHEMA IF EXISTS {schema} CASCADE")


def write(name: str, text: str) -> None:
    Path("bots").mkdir(exist_ok=True)
    file = Path("bots", f"{name}.env")
    file.write_text(text, encoding="utf-8")
    file.chmod(0o600)


def ask(sql: str, *given: object) -> list[tuple[object, ...]]:
    server = schemas()
    return server.execute(server.of(Path("/nothing/of/it")), sql, *given)


async def types(*words: str) -> Result:
    return await asyncio.to_thread(CliRunner().invoke, main, words)


@asynccontextmanager
async def served(telegrams: list[Telegram]) -> AsyncIterator[list[NamedBot]]:
    """Serve the two bots, each with a Telegram of its own, until both have begun."""
    for number, (name, telegram) in enumerate(zip(NAMES, telegrams, strict=True)):
        telegram.token = telegram.token.replace("4242424242", f"424242424{number}")
        write(name, f"BOT_TOKEN={telegram.token}\nCONTENT={SAMPLE}\nBOT_API_URL={telegram.url}\nFLOOD_LIMIT=0\n")
    site, stop, bots = Site(), asyncio.Event(), read_bots(read_settings())
    async with asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(serve_all(bots, site, stop))
        try:
            async with asyncio.timeout(PATIENCE):
                while len(site.running) < len(bots):  # noqa: ASYNC110 - nobody is told
                    await asyncio.sleep(0.01)
            yield bots
        finally:
            stop.set()
            await asyncio.wait([serving], timeout=PATIENCE)


async def until_answered(telegram: Telegram, name: str) -> int:
    person = telegram.person(name)
    person.start()
    async with asyncio.timeout(PATIENCE):
        while not any(said.from_bot for said in person.messages):  # noqa: ASYNC110 - nobody is told
            await asyncio.sleep(0.01)
    return person.id


def test_each_bot_has_a_schema_that_is_called_after_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    places = [bot.settings.place for bot in read_bots(read_settings())]
    assert [getattr(place, "schema", None) for place in places] == list(SCHEMAS)
    assert [bot.settings.database for bot in read_bots(read_settings())] == [
        Path("data", name, "jarmenke.db") for name in NAMES
    ]
    monkeypatch.setenv("DATABASE_URL", cluster().url)
    assert [getattr(bot.settings.place, "schema", None) for bot in read_bots(read_settings())] == [
        "jarmenke_aktau",
        "jarmenke_zhana_ozen",
    ]


def test_a_bot_may_have_another_database_of_its_own() -> None:
    write("aktau", "BOT_TOKEN=1000001:AAExample-of-a-token-0123456789\nDATABASE_URL=sqlite:///aktau.db\n")
    assert next(bot.settings.place for bot in read_bots(read_settings())) == Path("aktau.db")


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        (
            "sqlite:///one.db",
            "DATABASE_URL names one file for all: put it into a file of bots, or leave it out.",
        ),
        (
            f"postgresql://h/d?schema={'s' * 60}",
            f"bots/aktau.env: DATABASE_URL leads to a schema of which the name is too long: {'s' * 60}_aktau.",
        ),
    ],
)
def test_what_can_t_be_of_all_is_said(url: str, problem: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(SettingsError) as caught:
        read_bots(read_settings())
    assert problem in caught.value.problems


async def test_nobody_s_data_is_mixed_and_each_is_listed() -> None:
    async with Telegram() as first, Telegram() as second, served([first, second]):
        people = [await until_answered(first, "Айгүл"), await until_answered(second, "Berik")]
        listed = (await types("bots")).output.splitlines()
        assert [line.split()[0] for line in listed] == ["name", *NAMES]
        assert [" running " in line for line in listed[1:]] == [True, True]
    first_met, second_met = (
        [row[0] for row in ask(f"SELECT id FROM {schema}.people WHERE met_at IS NOT NULL")] for schema in SCHEMAS
    )
    assert people[0] in first_met
    assert people[1] in second_met
    assert (people[0] in second_met, people[1] in first_met) == (people[0] == people[1],) * 2
    listed = (await types("bots")).output.splitlines()
    assert [" stopped " in line for line in listed[1:]] == [True, True]


async def test_another_process_goes_on_for_all_bots_of_one_that_ends() -> None:
    async with Telegram() as first, Telegram() as second, served([first, second]) as bots:
        site, stop = Site(), asyncio.Event()
        async with asyncio.TaskGroup() as tasks:
            serving = tasks.create_task(serve_all(bots, site, stop))
            async with asyncio.timeout(PATIENCE):
                while len(site.running) < len(bots):  # noqa: ASYNC110 - nobody is told
                    await asyncio.sleep(0.01)
            assert site.faults == {}
            await until_answered(first, "Айгүл")
            stop.set()
            await asyncio.wait([serving], timeout=PATIENCE)
        await until_answered(first, "Berik")
        await until_answered(second, "Dana")


async def test_a_command_is_about_the_schema_of_the_bot_that_is_named(tmp_path: Path) -> None:
    listed = (await types("bots")).output.splitlines()
    assert [" never started" in line for line in listed[1:]] == [True, True]
    assert "schema installation_aktau, will be made" in (await types("--bot", "aktau", "check", "--offline")).output
    old = tmp_path / "old.db"
    fresh_file(old)
    moved = await types("--bot", "zhana-ozen", "migrate", "--from", f"sqlite:///{old}")
    assert "schema installation_zhana_ozen and compared" in moved.output
    states = [line.split()[2] for line in (await types("bots")).output.splitlines()[1:]]
    assert states == ["never", "stopped"]


async def test_a_server_that_does_not_answer_is_said_of_each_bot_that_needs_it(tmp_path: Path) -> None:
    fresh_file(tmp_path / "data" / "aktau" / "jarmenke.db")
    token = "1000001:AAExample-of-a-token-0123456789"
    write("aktau", f"BOT_TOKEN={token}\nDATABASE_URL=sqlite:///data/aktau/jarmenke.db\n")
    token = token.replace("1000001", "1000002")
    write("zhana-ozen", f"BOT_TOKEN={token}\nDATABASE_URL=postgresql://bot:very-secret@127.0.0.1:1/fairs\n")
    done = await types("bots")
    assert [line.split()[2:4] for line in done.output.splitlines() if line.startswith(("aktau", "zhana-ozen "))] == [
        ["stopped", "0"],
        ["no", "answer"],
    ]
    assert "very-secret" not in done.output
