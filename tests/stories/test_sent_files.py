"""The files that people send: opened from the card, fetched as archives by the worker, asked for where they lack."""

import io
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest

from bot.jobs import gather
from db.core.time import to_micros
from db.people import people
from fair.words import Language
from handlers.applications import sent_files
from rehearsal.people.account import Account
from rehearsal.sample_people.wishes import Upload, Wish
from tests.front import Fair
from tests.stories.cast import CAST
from tests.stories.conftest import labels, registers, rows, words
from tests.stories.moderation import fair_with, organiser
from texts.translator import load

TOGETHER: Final = 'publish = "together"'
PROJECT: Final = next(one.wishes for one in CAST if one.role == "ngo" and one.wishes["takes_part"] == "project")


async def applies(fair: Fair, name: str, language: Language, number: int, file: Upload | None) -> Account:
    """Let an organisation apply with a project, and with slides or without."""
    wishes: dict[str, Wish] = {
        **PROJECT,
        "full_name": name,
        "organisation": f"Үлгі ұйым {number}",
        "bin": None,
        "project_file": file,
    }
    account = fair.telegram.person(name, language_code=language)
    await registers(fair, account, "ngo", wishes, language=language)
    return account


def unpacked(account: Account) -> dict[str, str]:
    """Return what is in the newest archive: texts by the names of files."""
    document = account.last.attachment
    assert document is not None
    with ZipFile(io.BytesIO(document.content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("utf-8-sig", "replace") for name in archive.namelist()}


async def test_a_file_is_opened_from_the_card_which_keeps_its_buttons(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await applies(fair, "Серікова Айгүл", "kk", 1, Upload("План.pdf", b"%PDF one"))
        boss = await organiser(fair)
        await fair.taps(boss, "📥 Заявки")
        await fair.taps(boss, "Открыть (1)")
        card = boss.last
        await fair.taps(boss, "📎 Файлы (1)")
        assert boss.last.text == "№ 0001: Презентация"
        assert boss.last.attachment is not None
        assert boss.last.attachment.content == b"%PDF one"
        assert card.buttons != []


async def test_all_files_of_a_filter_come_as_one_archive_in_kazakh(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await applies(fair, "Серікова Айгүл", "kk", 1, Upload("../../қауіпті.PDF", b"%PDF one"))
        await applies(fair, "Smith John", "en", 2, Upload("slides.pptx", b"PK two"))
        await applies(fair, "Берік Сер", "kk", 3, None)
        boss = await organiser(fair, "kk")
        await fair.taps(boss, "📥 Өтінімдер")
        await fair.taps(boss, "📎 Қатысушы файлдары")
        assert "Файлдар: 2 (1 КБ)" in boss.last.text
        assert "Жібермегендер: 1" in boss.last.text
        await fair.taps(boss, "📦 Архивпен (2)")
        assert "дербес деректері" in boss.last.text
        await fair.taps(boss, "Архивтерді алу")
        assert boss.last.text == words("kk", "archive", place=1, of=1)
        inside = unpacked(boss)
        assert inside.pop("тізім.txt").splitlines() == [
            "Осы архивтегі файлдар:",
            "0001 Серікова Айгүл - Таныстырылым.pdf",
            "0002 Smith John - Таныстырылым.pptx",
        ]
        assert inside == {
            "0001 Серікова Айгүл - Таныстырылым.pdf": "%PDF one",
            "0002 Smith John - Таныстырылым.pptx": "PK two",
        }
        assert rows(fair, "SELECT action, subject, after FROM audit") == [("files-taken", "files", "2")]
        await fair.app.jobs.tidy()
        assert list((tmp_path / "files").iterdir()) == []


async def test_what_is_too_large_for_one_archive_comes_as_several_and_what_is_gone_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        for number, size in ((1, 60), (2, 50), (3, 10)):
            file = Upload(f"{number}.pdf", bytes([64 + number]) * size)
            await applies(fair, f"Сынақ {'АБВ'[number - 1] * 3}", "kk", number, file)
        monkeypatch.setattr(sent_files, "ARCHIVE_MAX", 55)
        monkeypatch.setattr(gather, "FETCHED_MAX", 55)
        boss = await organiser(fair, "en")
        await fair.does(boss.tap_data, "az:order:project_file")
        first, last = [message for message in boss.messages if message.attachment][-2:]
        assert first.text == words("en", "archive", place=1, of=2)
        assert "Files that could not be had: 1" in last.text
        told = unpacked(boss)["list.txt"]
        assert f"0001 Сынақ ААА - Slides.pdf - {words('en', 'archive-lost-size')}" in told


async def test_who_has_not_sent_it_is_a_list_and_is_asked_by_one_tap_in_their_language(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        aigul = await applies(fair, "Серікова Айгүл", "kk", 1, None)
        smith = await applies(fair, "Smith John", "en", 2, None)
        lost = await applies(fair, "Иван Пример", "ru", 3, None)
        await applies(fair, "Берік Сер", "kk", 4, Upload("a.pdf", b"%PDF"))
        now = to_micros(fair.clock())
        await fair.app.database.write(lambda tx: people.mark_unreachable(tx, lost.id, "blocked", now))
        fair.clock.now = fair.app.event.changes_until
        boss = await organiser(fair)
        await fair.taps(boss, "📥 Заявки")
        await fair.taps(boss, "📎 Файлы участников")
        assert "Не отправили: 3" in boss.last.text
        assert "⚠️ Бот не может написать: 1" in boss.last.text
        await fair.taps(boss, "Кто не отправил")
        assert "Фильтр: нет файла «Презентация»" in boss.last.text
        assert [name in boss.last.text for name in ("Айгүл", "Smith", "Иван", "Берік")] == [True, True, True, False]
        await fair.does(boss.tap_data, "af:board::0")
        await fair.taps(boss, "Попросить (2)")
        await fair.taps(boss, "Нет")
        await fair.taps(boss, "Попросить (2)")
        await fair.taps(boss, "Да, попросить (2)")
        assert boss.toasts[-1].text == "Просим отправить файл: 2"
        assert "Уже попросили отправить: 2" in boss.last.text
        assert "The organiser asks you to send a file with your application." in smith.last.text
        assert "Ұйымдастырушы өтініміңізге файл жіберуді сұрайды." in aigul.last.text
        name = load().speaking("kk").plain("button-edit", name="Таныстырылым")
        assert name in labels(aigul)
        await fair.taps(aigul, name)
        await fair.does(aigul.send_document, "late.pdf", b"%PDF late")
        await fair.does(boss.tap_data, "af:board::0")
        assert "Не отправили: 2" in boss.last.text
        assert [row[0] for row in rows(fair, "SELECT action FROM audit")] == ["files-asked"]
        await fair.does(boss.tap_data, "af:ask_yes:project_file:2")
        assert boss.toasts[-1].text == words("ru", "queue-changed")


async def test_archives_are_for_those_who_may_take_files_and_not_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair, "en")
        await fair.does(boss.tap_data, "az:order:")
        assert boss.last.text == words("en", "archive-nothing")
        await applies(fair, "Smith John", "en", 2, Upload("a.pdf", b"%PDF"))
        monkeypatch.setattr("handlers.applications.sent_files.TOTAL_MAX", 1)
        monkeypatch.setattr("handlers.applications.screens.sent_files.TOTAL_MAX", 1)
        await fair.does(boss.tap_data, "az:order:")
        assert "too many files" in boss.last.text
        assert rows(fair, "SELECT count(*) FROM jobs") == [(0,)]
        await fair.taps(boss, "Filter and search")
        await fair.does(boss.tap_data, "af:all::0")
        await fair.does(boss.tap_data, "af:question:nonsense:0")
        await fair.does(boss.tap_data, "af:missing:nonsense:0")
        await fair.does(boss.tap_data, "af:ask:project_file:0")
        assert "Files: 1" in boss.last.text


async def test_a_full_disk_is_told_before_anything_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await applies(fair, "Smith John", "en", 2, Upload("a.pdf", b"%PDF"))
        boss = await organiser(fair)
        monkeypatch.setattr(gather, "free_bytes", lambda _folder: 100)
        await fair.does(boss.tap_data, "az:order:")
        assert boss.last.text == words("ru", "job-failed-space", megabytes="50")
