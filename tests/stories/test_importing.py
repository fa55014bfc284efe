"""An organiser brings in many people by a table; each takes the application over by a link of their own."""

import asyncio
import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair
from tests.stories.cast import ngo
from tests.stories.conftest import labels, registers, rows, words
from tests.stories.moderation import fair_with, guest, organiser

RULES = 'publish = "at once"\ntotal = 5'


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet(account: Account) -> list[list[Any]]:
    """Return the rows of the workbook that came last."""
    assert account.last.attachment is not None
    page = load_workbook(io.BytesIO(account.last.attachment.content)).worksheets[0]
    return [[cell.value for cell in row] for row in page]


async def all_come_in(fair: Fair) -> None:
    """Wait until the clock has done its part, and the list was sent."""
    fair.app.planner.signal.notify()
    await asyncio.wait_for(fair.app.planner.signal.wait_until_idle(), 10)
    await fair.settled()


async def test_the_list_of_participants_goes_out_and_comes_back_longer(tmp_path: Path) -> None:
    async with fair_with(tmp_path, RULES) as fair:
        one = ngo(0, "public_association", "ru")
        await registers(fair, fair.telegram.person("НПО", language_code="ru"), "ngo", one.wishes, language="ru")
        boss = await organiser(fair)
        for label in ("📄 Файлы", "Участники", "XLSX"):
            await fair.taps(boss, label)
        assert boss.last.attachment is not None
        book = load_workbook(io.BytesIO(boss.last.attachment.content))
        page = book.worksheets[0]
        columns = {cell.value: cell.column or 0 for cell in page[1]}
        people: tuple[tuple[str, Any], ...] = (("Серікова Айгүл", "8 701 456 78 91"), ("Smith John", 77014567892))
        for number, (name, phone) in enumerate(people, 3):
            page.cell(number, columns["Категория участника"], "Гость" if number == 4 else "Представитель НПО")
            page.cell(number, columns["Фамилия, имя, отчество"], name)
            page.cell(number, columns["Номер телефона"], phone)
        page.cell(3, columns["Полное название организации"], "Жаңа қор")
        page.cell(5, columns["Категория участника"], "Гость")

        await fair.says(boss, "/desk")
        for label in ("📥 Заявки", "Записать вручную", "Сразу многих: из таблицы"):
            await fair.taps(boss, label)
        assert "Категория участника, Фамилия, имя, отчество" in boss.last.text
        await fair.does(boss.send_document, "участники.xlsx", saved(book))
        assert "Можно добавить 2 человек:" in boss.last.text
        assert "• Представитель НПО – 1\n• Гость – 1\nУже зарегистрированы: 1\n" in boss.last.text
        assert "⚠️ Строк с ошибками: 1" in boss.last.text
        assert "Ячейка «Фамилия, имя, отчество» пуста" in boss.last.text
        await fair.taps(boss, "Добавить 2 человек")
        assert "Добавляем 2 человек" in boss.last.text
        await all_come_in(fair)
        assert boss.last.text.startswith("✅ Добавлено: 2\n")
        heading, aigul, john = sheet(boss)
        assert heading[:4] == ["№ заявки", "Статус", "Категория участника", "Фамилия, имя, отчество"]
        assert aigul[:4] == [2, "одобрена", "Представитель НПО", "Серікова Айгүл"]
        assert "Жаңа қор" in aigul
        assert rows(fair, "SELECT count(*) FROM imports") == [(0,)]
        assert rows(fair, "SELECT number, status, delegate FROM registrations WHERE person_id < 0 ORDER BY number") == [
            (2, "approved", "first"),
            (3, "approved", None),
        ]

        account = fair.telegram.person("John", language_code="en")
        await fair.does(account.start, re.sub(".*start=", "", john[-1]))
        await fair.taps(account, "English")
        await fair.taps(account, "This is me, I agree")
        assert "This is your registration now" in account.last.text

        await fair.does(boss.tap_data, "im:ask:")
        await fair.does(boss.send_document, "участники.xlsx", saved(book))
        assert "Добавить некого." in boss.last.text
        assert "Уже зарегистрированы: 3" in boss.last.text
        assert labels(boss)[0] == "Другая таблица"


async def test_a_table_in_kazakh_fills_the_places_and_the_waiting_list(tmp_path: Path) -> None:
    async with fair_with(tmp_path, RULES) as fair:
        boss = await organiser(fair, "kk")
        for label in ("📥 Өтінімдер", "Қолмен тіркеу", "Бірден көп адам: кестеден"):
            await fair.taps(boss, label)
        await fair.says(boss, "міне")
        assert "Кестедегі қатысушылар" in boss.last.text
        await fair.does(boss.send_document, "тізім.pdf", b"%PDF")
        assert boss.last.text.startswith("Бұл кесте емес.")
        out = io.StringIO()
        table = csv.writer(out, delimiter=";")
        table.writerow(["Қатысушы санаты", "Тегі, аты, әкесінің аты", "Түсі"])
        table.writerows(["Қонақ", f"Сатыбалды {name}", "көк"] for name in ("Ақ", "Көк", "Сары", "Жасыл", "Қара", "Боз"))
        table.writerow(["Қонақ", "Сатыбалды Боз", "көк"])
        await fair.does(boss.send_document, "тізім.csv", out.getvalue().encode())
        assert "6 адамды қосуға болады:" in boss.last.text
        assert "«Түсі» бағаны белгісіз" in boss.last.text
        assert "Бұл адам 7-жолда бар" in boss.last.text
        await fair.taps(boss, "6 адамды қосу")
        await fair.does(boss.tap_data, "im:ask:")
        await fair.does(boss.send_document, "тізім.csv", out.getvalue().encode())
        await all_come_in(fair)
        assert any(
            message.text.startswith("✅ Қосылды: 6\n⏳ Орын жетпеді, күту тізімінде: 1") for message in boss.messages
        )
        assert rows(fair, "SELECT status, count(*) FROM registrations GROUP BY status ORDER BY status") == [
            ("approved", 5),
            ("waitlisted", 1),
        ]
        assert rows(fair, "SELECT action FROM audit WHERE action = 'import'") == [("import",)]


async def test_only_what_was_seen_is_added_and_nothing_twice(tmp_path: Path) -> None:
    async with fair_with(tmp_path, RULES) as fair:
        boss = await organiser(fair, "en")
        table = b"role,full_name\nguest,Smith John\n"
        await fair.does(boss.tap_data, "im:ask:")
        await fair.does(boss.send_document, "one.csv", table)
        first = boss.last.buttons[0][0].data
        fair.clock.now = fair.clock.now.replace(minute=30)
        await fair.does(boss.tap_data, "im:ask:")
        await fair.does(boss.send_document, "two.csv", table + b"guest,Smith Jane\n")
        second = boss.last.buttons[0][0].data
        await fair.does(boss.tap_data, first)
        assert words("en", "import-gone") in boss.last.text
        await fair.does(boss.tap_data, second)
        await fair.does(boss.tap_data, second)
        assert words("en", "import-gone") in boss.last.text
        await all_come_in(fair)
        assert rows(fair, "SELECT count(*) FROM registrations") == [(2,)]
        await fair.does(boss.tap_data, "im:ask:")
        await fair.does(boss.send_document, "three.csv", b"role,full_name\nguest,Smith Jim\n")
        await fair.taps(boss, "Add nobody")
        await all_come_in(fair)
        assert rows(fair, "SELECT count(*) FROM registrations") == [(2,)]
        await fair.does(boss.send_document, "bad.xlsx", b"PK nothing")
        assert "can’t be read" in boss.last.text


async def test_a_table_with_commas_is_read_whatever_language_its_reader_speaks(tmp_path: Path) -> None:
    async with fair_with(tmp_path, RULES) as fair:
        boss = await organiser(fair, "ru")
        await fair.does(boss.tap_data, "im:ask:")
        table = 'Қатысушы санаты,"Тегі, аты, әкесінің аты",Телефон нөмірі\nҚонақ,Серікова Айгүл,8 701 456 78 91\n'
        await fair.does(boss.send_document, "тізім.csv", table.encode())
        assert "Можно добавить 1 человека:" in boss.last.text


@pytest.mark.parametrize(
    ("language", "heading", "said"),
    [
        ("kk", "Қатысушы түрі;Мәртебе;Тегі, аты, әкесінің аты", "1 адамды қосуға болады:"),
        ("ru", "В качестве кого;Статус;Фамилия, имя, отчество", "Можно добавить 1 человека:"),
        ("en", "Takes part as;Status;Full name", "1 person can be added:"),
    ],
)
async def test_a_table_whose_columns_are_called_as_they_were_last_year(
    tmp_path: Path, language: Language, heading: str, said: str
) -> None:
    async with fair_with(tmp_path, RULES) as fair:
        boss = await organiser(fair, language)
        await fair.does(boss.tap_data, "im:ask:")
        await fair.does(boss.send_document, "2026.csv", f"{heading}\nguest;approved;Серікова Айгүл\n".encode())
        assert said in boss.last.text
        assert "⚠️" not in boss.last.text


async def test_who_was_registered_by_themselves_is_not_added(tmp_path: Path) -> None:
    async with fair_with(tmp_path, RULES) as fair:
        await guest(fair, "Серікова Айгүл", "kk", phone="+77014567891")
        boss = await organiser(fair, "en")
        await fair.does(boss.tap_data, "im:ask:")
        table = "role;full_name;phone\nguest;A Namesake;8 701 456 78 91\nguest;Серікова Айгүл;\n"
        await fair.does(boss.send_document, "people.csv", table.encode())
        assert "1 person can be added:" in boss.last.text
        assert "Registered already: 1" in boss.last.text


@pytest.mark.parametrize(
    ("language", "roles", "said"),
    [
        (
            "ru",
            ("Представитель НПО", "Гость"),
            (
                "Можно добавить 4 человек:",
                "Взяты вместе несколько листов (в скобках число строк): НПО (3), Гости (1).",
                "лист «НПО», строка 3, «Примеров Нурлан»: +77292501234 – контакт и для Тестова Айгүл (строка 2).",
                "«БИН» не спрашивают у категории «Гость»",
                "Скрытый лист «Черновик» не взят (строк: 1).",
            ),
        ),
        (
            "kk",
            ("ҮЕҰ өкілі", "Қонақ"),
            (
                "4 адамды қосуға болады:",
                "Бірнеше парақ бірге алынды (жақшада – жол саны): НПО (3), Гости (1).",
                "«НПО» парағы, жол: 3, «Примеров Нурлан»: +77292501234 – Тестова Айгүл үшін де байланыс (жол: 2).",
                "«БИН» мына санаттан сұралмайды: «Қонақ»",
                "Жасырын парақ алынбады: «Черновик» (жол саны: 1).",
            ),
        ),
    ],
)
async def test_a_delegation_with_one_phone_on_two_sheets(
    tmp_path: Path, language: Language, roles: tuple[str, str], said: tuple[str, ...]
) -> None:
    book = Workbook()
    first = book.worksheets[0]
    first.title = "НПО"
    first.append(["Роль", "Организация", "ФИО", "Телефон"])
    for name in ("Тестова Айгүл", "Примеров Нурлан", "Образцова Әсем"):
        first.append([roles[0], "Болашақ қоры" if name.startswith("Т") else None, name, "+7 7292 50 12 34"])
    first.merge_cells("B2:B4")
    second = book.create_sheet("Гости")
    for row in (["Фамилия", "Имя", "Роль", "БИН"], ["Smith", "John", roles[1], "141140999901"]):
        second.append(row)
    hidden = book.create_sheet("Черновик")
    hidden.append(["x"])
    hidden.sheet_state = "hidden"
    async with fair_with(tmp_path, RULES) as fair:
        boss = await organiser(fair, language)
        await fair.does(boss.tap_data, "im:ask:")
        await fair.does(boss.send_document, "people.xlsx", saved(book))
        for part in said:
            assert part in boss.last.text
        await fair.taps(boss, labels(boss)[0])
        await all_come_in(fair)
        assert rows(fair, "SELECT name FROM organisations") == [("Болашақ қоры",)]
        names = rows(fair, "SELECT value FROM answers WHERE question_id = 'full_name' ORDER BY value")
        assert [name for (name,) in names] == [
            '"Smith John"',
            '"Образцова Әсем"',
            '"Примеров Нурлан"',
            '"Тестова Айгүл"',
        ]
