"""What a member of the team types where the desk asks: a name to look for, a label instead of a tap."""

from pathlib import Path

import pytest

from fair.words import Language
from tests.stories.conftest import labels, later, rows, words
from tests.stories.moderation import fair_with, guest, organiser

TOGETHER = 'publish = "together"'


async def test_a_name_that_is_typed_where_the_filter_is_asked_for_finds_the_application(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await guest(fair, "Айгүл Сер", "kk")
        await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        await fair.taps(boss, "📥 Заявки")
        await fair.taps(boss, "Фильтр и поиск")
        assert "Какие заявки показать?" in boss.last.text
        await fair.says(boss, "айгул")
        assert "Заявка № 0001" in boss.last.text
        assert "Заявка 1 из 1" in boss.last.text

        await fair.taps(boss, "К заявкам")
        await fair.says(boss, "Нурлан")
        assert "По запросу «Нурлан» никого не нашлось." in boss.last.text
        await fair.says(boss, "smith")
        assert "Заявка № 0002" in boss.last.text


async def test_the_same_in_kazakh_and_the_filters_of_before_are_no_wall(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await guest(fair, "Айгүл Сер", "kk")
        await guest(fair, "Берік Сер", "kk")
        boss = await organiser(fair, "kk")
        await fair.taps(boss, "📥 Өтінімдер")
        await fair.taps(boss, "Сүзгі және іздеу")
        await fair.taps(boss, "Санаты")
        await fair.says(boss, "бак")
        assert "Табылды: 0" in boss.last.text
        await fair.says(boss, "сер")
        assert "1. 📥 № 0001 Айгүл Сер" in boss.last.text
        assert "2. 📥 № 0002 Берік Сер" in boss.last.text
        await fair.does(boss.send_sticker)
        assert words("kk", "sift-write") in boss.last.text


async def test_a_label_is_typed_instead_of_tapped(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair, "en")
        for label in ("📥 Applications", "Register by hand"):
            await fair.taps(boss, label)
        await fair.says(boss, "nobody of them")
        assert boss.last.text == words("en", "choose-typed")
        await fair.says(boss, "guest")
        assert "Please write the answer." in boss.last.text

        await fair.says(boss, "/desk")
        await fair.taps(boss, "👥 Team")
        await fair.taps(boss, words("en", "team-invite"))
        await fair.says(boss, "moderator")
        assert "start=o-" in boss.last.text
        assert rows(fair, "SELECT role FROM team_invitations") == [("moderator",)]


async def test_what_was_asked_in_passing_is_let_go_by_anything_else_and_by_time(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await guest(fair, "Айгүл Сер", "kk")
        boss = await organiser(fair)
        await fair.taps(boss, "📥 Заявки")
        await fair.says(boss, "/help")
        await fair.says(boss, "йгүл")
        assert "Заявка" not in boss.last.text
        await fair.says(boss, "/desk")
        await fair.taps(boss, "📥 Заявки")
        later(fair, hours=2)
        await fair.says(boss, "йгүл")
        assert "Заявка" not in boss.last.text


async def test_the_queue_is_a_list_of_names_ten_a_page_and_a_card_leads_back_to_its_page(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        for number in range(12):
            await guest(fair, f"Қонақ {'абвгдежзиклм'[number].upper() * 3}", "kk")
        boss = await organiser(fair)
        await fair.taps(boss, "📥 Заявки")
        await fair.taps(boss, "Список имён")
        assert "Новые: 12" in boss.last.text
        assert "10. 📥 № 0010 Қонақ ККК" in boss.last.text
        assert labels(boss)[:10] == [str(number) for number in range(1, 11)]
        await fair.taps(boss, words("ru", "button-page-ahead"))
        assert "2. 📥 № 0012 Қонақ МММ" in boss.last.text
        await fair.taps(boss, "2")
        assert "Заявка № 0012" in boss.last.text
        await fair.taps(boss, "К списку")
        assert "1. 📥 № 0011 Қонақ ЛЛЛ" in boss.last.text
        await fair.taps(boss, "1")
        await fair.taps(boss, "Одобрить")
        await fair.taps(boss, "К списку")
        assert "№ 0011" not in boss.last.text


async def test_a_list_of_nobody_says_so_in_english(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair, "en")
        await fair.does(boss.tap_data, "aq:list:7")
        assert words("en", "queue-list-empty") in boss.last.text


async def test_before_somebody_is_written_to_their_language_is_told(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        for label in ("📥 Заявки", "Открыть (1)", "Отклонить"):
            await fair.taps(boss, label)
        assert "🌐 Этот человек читает на языке: English" in boss.last.text
        await fair.taps(boss, "К заявке")
        await fair.taps(boss, "Попросить правку")
        assert "🌐 Этот человек читает на языке: English" in boss.last.text


async def test_an_organisation_is_found_by_what_is_typed_below_the_list(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair, "kk")
        await fair.taps(boss, "📥 Өтінімдер")
        await fair.taps(boss, "Ұйымдар")
        await fair.says(boss, "Шаңырақ")
        assert words("kk", "organisations-found-none") in boss.last.text


async def test_a_value_of_another_page_is_typed_for_an_announcement(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair)
        await fair.taps(boss, "📣 Объявления")
        await fair.taps(boss, words("ru", "announce-new"))
        await fair.does(boss.tap_data, "aa:answers:place::1")
        await fair.says(boss, "бейнеу")
        assert any(label.startswith("✓") for label in labels(boss))
        await fair.says(boss, "такого места нет")
        assert boss.last.text == words("ru", "choose-typed")
        await fair.says(boss, "город Актау")
        assert "✓ город Актау" in labels(boss)


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_an_organisation_that_is_not_there_is_said_and_the_next_text_is_looked_for(
    tmp_path: Path, language: Language
) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        boss = await organiser(fair, language)
        await fair.taps(boss, words(language, "desk-applications"))
        await fair.taps(boss, words(language, "button-organisations"))
        for said in ("Маяк", "Берег"):
            await fair.says(boss, said)
            assert boss.last.text == words(language, "organisations-found-none")
            assert labels(boss) == [words(language, "button-organisations")]
