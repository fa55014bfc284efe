"""The organiser's folder and what was applied in chat: which of them counts."""

from pathlib import Path

from bot.commands import content
from db.core.engine import Tx
from db.event import events
from fair.content import EVENT_FILE, QUESTIONS_FILE, digest
from tests.db.rows import Sql
from tests.fair.content.small import EVENT, QUESTIONS

NOW = 1_800_000_000_000_000
FILES = {EVENT_FILE: EVENT, QUESTIONS_FILE: QUESTIONS}
BY_CHAT = {**FILES, EVENT_FILE: EVENT.replace('en = "Fair"', 'en = "By chat"')}


def write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


async def title(tx: Tx) -> str:
    return (await content.event_of(tx, None)).title["en"]


async def apply(tx: Tx) -> None:
    await events.save(tx, "small-fair", BY_CHAT, digest(BY_CHAT), NOW + 1)


async def test_the_same_folder_does_not_undo_what_came_by_chat(tmp_path: Path) -> None:
    path, folder = tmp_path / "fair.sqlite3", write(tmp_path / "content", FILES)
    assert (await content.alter(path, lambda tx: content.load(tx, folder, NOW))).before is None
    await content.alter(path, apply)
    loaded = await content.alter(path, lambda tx: content.load(tx, folder, NOW + 2))
    assert (loaded.event.title["en"], loaded.before, loaded.changes) == ("By chat", loaded.event, ())
    assert await content.look(path, title) == "By chat"


async def test_who_insists_gets_the_folder(tmp_path: Path) -> None:
    path, folder = tmp_path / "fair.sqlite3", write(tmp_path / "content", FILES)
    await content.alter(path, lambda tx: content.load(tx, folder, NOW))
    await content.alter(path, apply)
    loaded = await content.alter(path, lambda tx: content.load(tx, folder, NOW + 2, insist=True))
    assert [change.keys for change in loaded.changes] == [("title.en",)]
    assert await content.look(path, title) == "Fair"
    before = await content.look(path, lambda tx: events.before(tx, "small-fair"))
    assert before is not None
    assert before.files == BY_CHAT


async def test_a_changed_folder_counts(tmp_path: Path) -> None:
    path, folder = tmp_path / "fair.sqlite3", write(tmp_path / "content", FILES)
    await content.alter(path, lambda tx: content.load(tx, folder, NOW))
    await content.alter(path, apply)
    write(folder, {EVENT_FILE: EVENT.replace('en = "Fair"', 'en = "Edited"')})
    await content.alter(path, lambda tx: content.load(tx, folder, NOW + 2))
    assert await content.look(path, title) == "Edited"


async def test_a_folder_that_caught_up_is_known_from_then_on(tmp_path: Path) -> None:
    path, folder = tmp_path / "fair.sqlite3", write(tmp_path / "content", FILES)
    await content.alter(path, lambda tx: content.load(tx, folder, NOW))
    await content.alter(path, apply)
    write(folder, BY_CHAT)
    await content.alter(path, lambda tx: content.load(tx, folder, NOW + 2))
    rows = await content.look(path, lambda tx: tx.all(Sql("SELECT digest, folder_digest FROM events")))
    assert [tuple(row) for row in rows] == [(digest(BY_CHAT), digest(BY_CHAT))]
    versions = await content.look(path, lambda tx: tx.all(Sql("SELECT number FROM event_versions")))
    assert [row["number"] for row in versions] == [1, 2], "what is the same is no new version"
