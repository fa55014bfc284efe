"""The power fails between the parts of a correction, and of what people are reminded of that they owe."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import wall_clock
from db.announcements import announcements, ledger
from db.core.engine import Tx
from db.core.time import to_micros
from fair.announcements.announcement import Content, Shape
from rehearsal.telegram import Telegram
from tests.crash.stable import CONTENT, stable
from tests.crash.test_parts import APPROVED, COME, MANY, PEOPLE, Scene
from tests.db.rows import Sql
from tests.faults.announcing import written

pytestmark = pytest.mark.long

OWING = 1_500
"""Fifteen parts: of those who owe answers each part is small."""
ARRIVED = Sql(
    f"{MANY} INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget,"
    " state, message_id, announcement_id, act, created_at, finished_at) "
    "SELECT i, 'announcement', 3, 'reference', 'announcement', :event, :id, 0, 'arrived:' || i, 0,"
    " 'sent', i, :id, 'send', 0, 1 FROM n"
)


async def test_a_correction_is_stored_for_everybody_once(tmp_path: Path) -> None:
    async with Telegram(ledger_size=100_000) as telegram, stable(tmp_path / "log") as stalls:
        scene = Scene(telegram, stalls, tmp_path)

        async def correct(tx: Tx, event: str) -> None:
            made = await written(tx, event, to_micros(wall_clock()))
            await tx.run(COME, event=event, people=PEOPLE)
            await tx.run(ARRIVED, event=event, people=PEOPLE, id=made.id)
            await announcements.save_version(tx, made.id, "kk", Content(Shape.TEXT, "Құрметті"))
            await ledger.correct(tx, made, "kk", to_micros(wall_clock()))

        await scene.done(correct)
        await scene.is_killed_between_parts("SELECT deed, reached FROM announcement_parts WHERE deed = 'correct'")
        corrected = scene.asks("SELECT follows, chat FROM outbox WHERE act = 'correct'")
        assert len(corrected) == len(set(corrected)) == PEOPLE
        assert {chat for _, chat in corrected} == set(range(1, PEOPLE + 1))


def _owing(folder: Path) -> Path:
    """Make a content in which everybody owes an answer since yesterday, and may give it until tomorrow."""
    shutil.copytree(CONTENT, folder)
    until = datetime.now(UTC) + timedelta(days=2)
    event, questions = folder / "event.toml", folder / "questions.toml"
    text = event.read_text(encoding="utf-8")
    for key, moment in (("registration_closes", until - timedelta(days=1)), ("changes_until", until)):
        line = next(one for one in text.splitlines() if one.startswith(key))
        text = text.replace(line, f"{key} = {moment:%Y-%m-%dT%H:%M:00}")
    event.write_text(f"registration = {{ nudge_days = 3 }}\n{text}", encoding="utf-8")
    asked = questions.read_text(encoding="utf-8")
    optional = 'label = { kk = "Тілегіңізді жазыңыз.", ru = "Напишите пожелание.", en = "Please write a wish." }\n'
    assert optional in asked
    questions.write_text(asked.replace(optional, f"{optional}required_from = 2002-01-01T10:00:00\n"), encoding="utf-8")
    return folder


async def test_everybody_who_owes_an_answer_is_reminded_once(tmp_path: Path) -> None:
    async with Telegram(ledger_size=100_000) as telegram, stable(tmp_path / "log") as stalls:
        scene = Scene(telegram, stalls, tmp_path, _owing(tmp_path / "content"))

        async def come(tx: Tx, event: str) -> None:
            await tx.run(COME, event=event, people=OWING)
            await tx.run(APPROVED, event=event, people=OWING)

        await scene.done(come)
        await scene.is_killed_between_parts(
            "SELECT kind, reached FROM errands WHERE state = 'waiting' AND kind = 'owed'"
        )
        reminded = [chat for (chat,) in scene.asks("SELECT chat FROM outbox WHERE draw = 'owed'")]
        assert len(reminded) == len(set(reminded)) == OWING
