"""Organisers change the agenda from their phones: nobody hears a thing that is not true."""

import io
import zipfile
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest_asyncio
from openpyxl import load_workbook

from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.front import Fair, front_door
from tests.stories.agenda import LUNCH, OPENING, SEA, TALK, at, comes, guest, marks, release, since
from tests.stories.conftest import rows

THREE = timedelta(minutes=3)


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    """A fair with two owners, one of each language, some days before it."""
    async with Telegram() as telegram:
        owners = [telegram.person("Динара", language_code="kk"), telegram.person("Олег", language_code="ru")]
        async with front_door(
            tmp_path, telegram, bulk_per_second=0, owner_ids=tuple(owner.id for owner in owners)
        ) as running:
            running.clock.now = at("09:00", 10)
            await release(running)
            for owner, language in zip(owners, ("Қазақша", "Русский"), strict=True):
                await running.says(owner, "/start")
                await running.taps(owner, language)
            yield running
            assert telegram.alarms == []


def owner(fair: Fair, name: str) -> Account:
    return next(one for one in fair.telegram.people.values() if one.user["first_name"] == name)


async def opens(fair: Fair, person: Account, *labels: str) -> None:
    await fair.says(person, "/desk")
    for label in labels:
        await fair.taps(person, label)


async def test_a_session_is_moved_and_who_chose_it_hears_of_it_once(fair: Fair) -> None:
    oleg, aigul, john = owner(fair, "Олег"), await guest(fair, "Айгуль"), await guest(fair, "John", "en")
    await marks(fair, aigul, "sea")
    before = aigul.last, john.last
    await opens(fair, oleg, "🗓 Программа")
    assert "Черновик от неё не отличается." in oleg.last.text
    await fair.taps(oleg, "✏️ Править сессии")
    assert "3. 14:00–15:00 Море · Зал «Арал»" in oleg.last.text
    await fair.taps(oleg, "3")
    await fair.taps(oleg, "+15")
    await fair.taps(oleg, "+15")
    assert "Время: 14:00 → 14:30" in oleg.last.text
    assert "Обратите внимание" not in oleg.last.text
    await fair.taps(oleg, "Программа")
    await fair.taps(oleg, "Что изменится: 1")
    assert "✏️ Море\nВремя: 14:00 → 14:30" in oleg.last.text
    await fair.taps(oleg, "Дальше: опубликовать")
    assert "через 3 минуты" in oleg.last.text
    await fair.taps(oleg, "✏️ Русский")
    await fair.says(oleg, "Докладчик задерживается.")
    assert "Фраза написана не на всех языках" in oleg.last.text
    await fair.taps(oleg, "✅ Опубликовать: 1")
    assert "Версия 2 опубликована" in oleg.last.text
    assert "Об изменениях узнает 1 человек." in oleg.last.text
    await comes(fair, fair.clock() + timedelta(minutes=2))
    assert since(aigul, before[0]) == []
    await comes(fair, fair.clock() + timedelta(minutes=1))
    (notice,) = since(aigul, before[0])
    assert notice.text.startswith("Докладчик задерживается.\n\n📅 Изменение в программе\n\n✏️ Море")
    await comes(fair, fair.clock() + timedelta(hours=1))
    assert since(aigul, notice) == []
    assert since(john, before[1]) == []
    assert [row[0] for row in rows(fair, "SELECT action FROM audit ORDER BY id")] == [
        "programme-move",
        "programme-move",
        "programme-publish",
    ]


async def test_what_is_taken_back_in_time_nobody_hears_of(fair: Fair) -> None:
    dinara, aigul = owner(fair, "Динара"), await guest(fair, "Айгуль", "kk")
    await marks(fair, aigul, "talk")
    before = aigul.last
    await opens(fair, dinara, "🗓 Бағдарлама", "✏️ Сессияларды түзету", "4", "❌ Сессияны өткізбеу")
    assert "❌ Құдықтар\nӨкінішке қарай, өткізілмейді." in dinara.last.text
    for label in ("Бағдарлама", "Не өзгереді: 1", "Әрі қарай: жариялау", "✅ Жариялау: 1"):
        await fair.taps(dinara, label)
    assert "2-нұсқа жарияланды" in dinara.last.text
    fair.clock.now += timedelta(minutes=2)
    await fair.taps(dinara, "↩️ Қайтару (мерзімі: 09:10)")
    assert "Бұрынғы бағдарлама қайтарылды" in dinara.last.text
    assert "хабарламаны ешкім алған жоқ және алмайды" in dinara.last.text
    await comes(fair, fair.clock() + THREE)
    await comes(fair, fair.clock() + timedelta(hours=1))
    assert since(aigul, before) == []
    await fair.says(aigul, "/start s-talk")
    assert "Өткізілмейді" not in aigul.last.text
    await opens(fair, dinara, "🗓 Бағдарлама")
    assert "өзгеріс бар" in dinara.last.text, "the edits are still in the draft"


async def test_who_has_heard_of_it_already_hears_that_it_is_as_before(fair: Fair) -> None:
    oleg, aigul = owner(fair, "Олег"), await guest(fair, "Айгуль")
    await marks(fair, aigul, "talk")
    await opens(fair, oleg, "🗓 Программа", "✏️ Править сессии", "4", "Зал", "Зал «Арал»", "Программа")
    for label in ("Что изменится: 1", "Дальше: опубликовать", "✅ Опубликовать: 1"):
        await fair.taps(oleg, label)
    await comes(fair, fair.clock() + THREE)
    assert "📍 Зал «Каспий» → Зал «Арал»" in aigul.last.text
    await fair.taps(oleg, "↩️ Вернуть прежнюю (до 09:10)")
    assert "уже получили: 1." in oleg.last.text
    await comes(fair, fair.clock() + THREE)
    assert "📍 Зал «Арал» → Зал «Каспий»" in aigul.last.text


async def test_a_hall_is_late_and_what_is_in_its_way_is_named_at_once(fair: Fair) -> None:
    oleg = owner(fair, "Олег")
    wells = replace(TALK, hall="aral")
    await release(fair, [OPENING, LUNCH, SEA, wells])
    await opens(fair, oleg, "🗓 Программа", "✏️ Править сессии", "3", "Задержка в зале")
    assert "сессий в зале: 2." in oleg.last.text
    await fair.taps(oleg, "+20")
    assert "Время: 14:00 → 14:20" in oleg.last.text
    assert "Обратите внимание" not in oleg.last.text
    await fair.taps(oleg, "+30")
    await fair.taps(oleg, "К списку")
    assert "4. 15:50–16:20 ✏️ Колодцы · Зал «Арал»" in oleg.last.text
    await fair.taps(oleg, "4")
    await fair.taps(oleg, "−30")
    assert "Зал «Арал»: Море (14:50–15:50) и Колодцы (15:20–15:50) идут одновременно." in oleg.last.text


async def test_who_publishes_has_seen_what_is_published(fair: Fair) -> None:
    oleg, dinara = owner(fair, "Олег"), owner(fair, "Динара")
    await opens(fair, oleg, "🗓 Программа", "✏️ Править сессии", "3", "+5", "Программа", "Что изменится: 1")
    await fair.taps(oleg, "Дальше: опубликовать")
    await opens(fair, dinara, "🗓 Бағдарлама", "✏️ Сессияларды түзету", "4", "+15")
    await fair.taps(oleg, "✅ Опубликовать")
    assert "Черновик только что изменили." in oleg.last.text
    assert "Колодцы" in oleg.last.text
    assert [row[0] for row in rows(fair, "SELECT max(number) FROM releases")] == [1]


async def test_after_ten_minutes_nothing_is_taken_back(fair: Fair) -> None:
    oleg = owner(fair, "Олег")
    await opens(fair, oleg, "🗓 Программа", "✏️ Править сессии", "3", "+5", "Программа", "Что изменится: 1")
    await fair.taps(oleg, "Дальше: опубликовать")
    await fair.taps(oleg, "✅ Опубликовать")
    fair.clock.now += timedelta(minutes=10)
    await fair.taps(oleg, "↩️ Вернуть прежнюю (до 09:10)")
    assert "↩️" not in str(oleg.last.buttons)
    assert [row[0] for row in rows(fair, "SELECT max(number) FROM releases")] == [2]


async def gets_the_workbook(fair: Fair, person: Account) -> Any:
    """Ask for the draft as a workbook, and open it."""
    await opens(fair, person, "🗓 Программа", "📥 Получить Excel")
    document = person.last.attachment
    assert document is not None
    assert document.name == "mangystau-fair-agenda.xlsx"
    return load_workbook(io.BytesIO(document.content))


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


async def test_a_workbook_goes_out_is_edited_and_comes_back(fair: Fair) -> None:
    oleg = owner(fair, "Олег")
    book = await gets_the_workbook(fair, oleg)
    assert "столбец id не трогайте" in oleg.last.text
    sheet = book["agenda"]
    columns = {cell.value: cell.column for cell in sheet[1]}
    row = next(row for row in range(2, 10) if sheet.cell(row, columns["id"]).value == "sea")
    sheet.cell(row, columns["title_ru"]).value = "Море и берег"
    sheet.cell(row, columns["start"]).value = time(14, 10)
    await fair.does(oleg.send_document, "программа (1).XLSX", saved(book))
    assert "Файл принят, это теперь черновик." in oleg.last.text
    assert "Время: 14:00–15:00 → 14:10–15:00\nНазвание: Море → Море и берег" in oleg.last.text
    await fair.taps(oleg, "Дальше: опубликовать")
    await fair.taps(oleg, "✅ Опубликовать")
    assert "Версия 2 опубликована" in oleg.last.text


async def test_what_is_wrong_with_a_file_is_named_by_row_and_column(fair: Fair) -> None:
    dinara = owner(fair, "Динара")
    await opens(fair, dinara, "🗓 Бағдарлама", "📤 Файл жіберу")
    table = "id;start;end;hall;title_kk;title_ru;title_en;date\nsea;14:00;13:00;moon;Теңіз;Море;The sea;14.11.2027\n"
    await fair.does(dinara.send_document, "agenda.csv", table.encode())
    assert "Файл қабылданбады" in dinara.last.text
    assert "• жол: 2, end, «Теңіз»: Сессияның аяқталуы басталуынан (14:00) бұрын тұр." in dinara.last.text
    assert "• жол: 2, hall, «Теңіз»: «moon» деген зал жоқ." in dinara.last.text
    await opens(fair, dinara, "🗓 Бағдарлама")
    assert "Қаралама одан өзгеше емес." in dinara.last.text


async def test_a_hostile_workbook_costs_a_sentence(fair: Fair) -> None:
    oleg = owner(fair, "Олег")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in ("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"):
            packed.writestr(name, b" " * 20_000_000)
    for name, content, said in (
        ("bomb.xlsx", bomb.getvalue(), "Файл устроен необычно"),
        ("torn.xlsx", b"PK\x03\x04 torn", "Файл не читается"),
        ("huge.csv", b"x" * 5_000_001, "Файл слишком большой"),
        ("evil.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><schedule>&b;</schedule>', "Файл устроен необычно"),
    ):
        await opens(fair, oleg, "🗓 Программа", "📤 Отправить файл")
        await fair.does(oleg.send_document, name, content)
        assert said in oleg.last.text, name
    await opens(fair, oleg, "🗓 Программа", "📤 Отправить файл")
    await fair.does(oleg.send_document, "agenda.exe", b"MZ")
    assert "Бот не может прочитать такой файл как программу." in oleg.last.text
    await fair.says(oleg, "вот")
    assert "Отправьте программу файлом" in oleg.last.text


HEADING = "id;date;start;end;hall;title_kk;title_ru;title_en\n"


async def test_a_file_in_which_much_is_missing_is_asked_about(fair: Fair) -> None:
    oleg = owner(fair, "Олег")
    table = f"{HEADING}sea;14.11.2027;14:00;15:00;;Теңіз;Море;The sea\nnew;14.11.2027;16:00;17:00;;Жаңа;Новое;New\n"
    await opens(fair, oleg, "🗓 Программа", "📤 Отправить файл")
    await fair.does(oleg.send_document, "agenda.csv", table.encode())
    assert "Нет в этом файле:" in oleg.last.text
    assert "Черновик пока прежний." in oleg.last.text
    await fair.taps(oleg, "Взять, эти оставить")
    assert "Файл принят, это теперь черновик." in oleg.last.text
    assert "Новое" in oleg.last.text
    assert "Отменяется сессий" not in oleg.last.text
    await opens(fair, oleg, "🗓 Программа", "📤 Отправить файл")
    await fair.does(oleg.send_document, "agenda.csv", table.encode())
    await fair.taps(oleg, "Взять, эти отменить")
    assert "Отменяется сессий: " in oleg.last.text
    await fair.taps(oleg, "Дальше: опубликовать")
    await fair.taps(
        oleg, next(label for row in oleg.last.buttons for one in row if (label := one.text).startswith("✅"))
    )
    assert "Эти сессии действительно не состоятся?" in oleg.last.text
    await fair.taps(
        oleg, next(label for row in oleg.last.buttons for one in row if (label := one.text).startswith("Опуб"))
    )
    assert "Версия 2 опубликована" in oleg.last.text


async def test_the_question_about_a_file_waits_for_an_answer_once(fair: Fair) -> None:
    dinara = owner(fair, "Динара")
    table = f"{HEADING}new;14.11.2027;16:00;17:00;;Жаңа;Новое;New\n"
    await opens(fair, dinara, "🗓 Бағдарлама", "📤 Файл жіберу")
    await fair.does(dinara.send_document, "agenda.csv", table.encode())
    assert "Бұл файлда жоқ сессиялар:" in dinara.last.text
    question = dinara.last.buttons[0][0].data
    await opens(fair, dinara, "🗓 Бағдарлама")
    assert "Қаралама одан өзгеше емес." in dinara.last.text
    await fair.does(dinara.tap_data, question)
    assert "Бағдарламаны файл түрінде жіберіңіз" in dinara.last.text
