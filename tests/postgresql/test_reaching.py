"""A process that starts while its database server can't be reached."""

import asyncio
import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot import reaching
from bot.bots import NamedBot
from bot.reaching import opened_once_reached
from bot.several import serve_all
from bot.web.site import Site
from db.core import postgresql_session
from db.core.place import PostgresPlace
from db.core.trouble import StorageTroubleError
from rehearsal.telegram import Telegram
from tests.crash.stable import CONTENT
from tests.engines import url_of
from tests.front import settings_for

AWAY = "postgresql://bot@127.0.0.1:1/fairs"


async def test_a_process_waits_for_its_server_and_says_so_once(
    place: PostgresPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "jarmenke.app")
    monkeypatch.setattr(reaching, "PAUSE_SECONDS", 0.0)
    connect, tries = postgresql_session.connected, 0

    async def comes_back(*given: Any, **options: Any) -> Any:
        nonlocal tries
        tries += 1
        if tries <= 3:
            return await connect(replace(place, url=AWAY))
        return await connect(*given, **options)

    monkeypatch.setattr("db.core.postgresql_migrate.connected", comes_back)
    async with Telegram() as telegram:
        settings = settings_for(telegram, tmp_path, content=CONTENT, database_url=url_of(place))
        async with opened_once_reached(settings) as app:
            assert app.event.id
    assert tries > 3
    assert [line for line in caplog.messages if "waits for the database: The database can't be reached" in line] == [
        line for line in caplog.messages if "waits for the database" in line
    ]
    assert sum("waits for the database" in line for line in caplog.messages) == 1


async def test_what_goes_wrong_while_it_serves_is_not_waited_for(place: PostgresPlace, tmp_path: Path) -> None:
    async with Telegram() as telegram:
        settings = settings_for(telegram, tmp_path, content=CONTENT, database_url=url_of(place))
        with pytest.raises(StorageTroubleError, match="later"):
            async with opened_once_reached(settings):
                raise StorageTroubleError("later")


async def test_of_several_bots_it_is_said_in_a_sentence_why_one_is_not_served(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        settings = settings_for(telegram, tmp_path, content=CONTENT, database_url=AWAY)
        site, stop = Site(), asyncio.Event()
        async with asyncio.timeout(30), asyncio.TaskGroup() as tasks:
            tasks.create_task(serve_all([NamedBot("aktau", settings)], site, stop))
            while not site.faults:  # noqa: ASYNC110 - a plain dictionary
                await asyncio.sleep(0.02)
            stop.set()
    assert "Look whether the server runs, and at host and port in DATABASE_URL." in site.faults["aktau"]
