"""An organiser asks for numbers and files on the phone, in two languages, over real HTTP."""

import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from openpyxl import load_workbook
from PIL import Image

from db.team import audit
from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.sample_people.wishes import Wish
from rehearsal.telegram import Telegram
from tests.front import Fair
from tests.stories.conftest import labels, registers, rows, scene, words

OWNER = 900
GUEST: dict[str, Wish] = {
    "full_name": "Серікова Ақмарал",
    "phone": "+77014567890",
    "place": "aktau",
    "photo_ok": True,
    "question_state": None,
    "access_needs": '=HYPERLINK("http://evil","рампа")',
}


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    async with Telegram() as telegram, scene(tmp_path, telegram, owner_ids=(OWNER,)) as running:
        for number, language in enumerate(("kk", "ru", "kk"), 1):
            guest = telegram.person(f"Қонақ {number}", language_code=language)
            await registers(running, guest, "guest", GUEST, language=language)
        yield running


async def organiser(fair: Fair, language: Language) -> Account:
    owner = fair.telegram.person("Ие", id=OWNER, language_code=language)
    await fair.says(owner, "/desk")
    return owner


async def test_an_organiser_takes_the_participants_in_kazakh(fair: Fair, tmp_path: Path) -> None:
    owner = await organiser(fair, "kk")
    await fair.taps(owner, "📄 Файлдар")
    assert "дербес деректер бар" in owner.last.text
    await fair.taps(owner, "Қатысушылар")
    assert "Әр өтінімге бір жол" in owner.last.text
    await fair.taps(owner, "XLSX")
    document = owner.last.attachment
    assert document is not None
    assert document.name == "mangystau-fair-participants-2027-10-01-1201.xlsx"
    assert owner.last.text == "Қатысушылар\n3 жол"
    page = load_workbook(io.BytesIO(document.content)).worksheets[0]
    assert [row[0].value for row in page] == ["Өтінім №", 1, 2, 3]
    assert {cell.data_type for row in page for cell in row} <= {"s", "inlineStr", "n", "d"}
    assert any(cell.value == GUEST["access_needs"] for row in page for cell in row)
    deeds = await fair.reads(lambda tx: audit.recent(tx, fair.app.event.id, 5))
    assert [(deed.action, deed.subject, deed.after) for deed in deeds] == [
        ("export", "export:participants", {"form": "xlsx", "whose": "all"})
    ]
    await fair.app.jobs.tidy()
    assert list((tmp_path / "files").iterdir()) == []


async def test_an_organiser_takes_only_who_was_approved_in_russian(fair: Fair) -> None:
    owner = await organiser(fair, "ru")
    await fair.says(owner, "/export")
    await fair.taps(owner, "Явочный лист")
    await fair.taps(owner, "Только одобренные")
    assert "☑ Только одобренные" in labels(owner)
    await fair.taps(owner, "CSV")
    assert owner.last.text == "Явочный лист: пока пусто, файл делать не из чего."
    await fair.taps(owner, "Другие файлы")
    await fair.taps(owner, "Ответы")
    await fair.taps(owner, "JSON")
    document = owner.last.attachment
    assert document is not None
    records = json.loads(document.content)
    assert {record["number"] for record in records} == {1, 2, 3}


async def test_an_organiser_takes_those_whom_the_queue_shows(fair: Fair) -> None:
    owner = await organiser(fair, "ru")
    await fair.does(owner.tap_data, "as:state:all")
    await fair.does(owner.tap_data, "as:text:")
    await fair.says(owner, "0002")
    await fair.taps(owner, "К заявкам")
    await fair.taps(owner, "📄 Скачать файлом: 1")
    assert "Как в очереди – Все: 1\nФильтр: «0002»" in owner.last.text
    assert "☑ Как в очереди" in labels(owner)
    await fair.taps(owner, "JSON")
    document = owner.last.attachment
    assert document is not None
    assert [record["number"] for record in json.loads(document.content)] == [2]
    (deed,) = await fair.reads(lambda tx: audit.recent(tx, fair.app.event.id, 1))
    assert deed.after == {"form": "json", "whose": "sifted", "state": "all", "text": True}


async def test_numbers_by_language_in_russian_then_as_a_picture(fair: Fair) -> None:
    owner = await organiser(fair, "ru")
    await fair.says(owner, "/stats")
    assert "Зарегистрировано: 3" in owner.last.text
    assert "Сегодня: 3, за семь дней: 3" in owner.last.text
    assert "на рассмотрении: 3" in owner.last.text
    await fair.picks(owner, "Язык")
    assert "Всего: 3\n\n▇▇▇▇▇▇▇▇▇▇ 2 (67 %) Қазақша\n▇▇▇▇▇ 1 (33 %) Русский" in owner.last.text
    await fair.taps(owner, "Картинкой")
    assert owner.toasts[-1].text == words("ru", "numbers-drawing")
    photo = fair.telegram.files.get(owner.last.raw["photo"][-1]["file_id"])
    assert photo is not None
    assert Image.open(io.BytesIO(photo.content)).width == 1080
    assert owner.last.text.startswith("Язык")


async def test_numbers_by_day_and_by_answers_in_kazakh(fair: Fair) -> None:
    owner = await organiser(fair, "kk")
    await fair.taps(owner, "📊 Статистика")
    await fair.taps(owner, "Күндер бойынша")
    assert owner.last.text == "Күндер бойынша\nБарлығы: 3\n\n▇▇▇▇▇▇▇▇▇▇ 3 01.10"
    await fair.taps(owner, "Басқа статистика")
    await fair.taps(owner, "Қатысушы санаты")
    assert "3 " in owner.last.text
    await fair.taps(owner, "Басқа статистика")
    place = fair.app.event.form.by_id["place"]
    await fair.picks(owner, place.name["kk"])
    aktau = place.option("aktau")
    assert aktau is not None
    assert f"3 (100 %) {aktau.label['kk']}" in owner.last.text


async def test_nobody_else_gets_a_file(fair: Fair) -> None:
    guest = fair.telegram.person("Бөтен", language_code="ru")
    await fair.does(guest.start)
    await fair.says(guest, "/export")
    lost = guest.last.text
    await fair.says(guest, "/nonsense")
    assert guest.last.text == lost
    assert rows(fair, "SELECT count(*) FROM jobs") == [(0,)]
