"""Organisations are put in order, and somebody who phones is registered: later the registration becomes their own."""

import re
from pathlib import Path

from tests.stories.cast import NAMES, ngo
from tests.stories.conftest import labels, registers, rows, stored, words
from tests.stories.moderation import fair_with, guest, organiser

RULES = 'publish = "at once"\ntotal = 2'


async def test_who_phones_is_registered_and_takes_it_over_by_a_link(tmp_path: Path) -> None:
    async with fair_with(tmp_path, RULES) as fair:
        boss = await organiser(fair, "kk")
        for label in ("📥 Өтінімдер", "Қолмен тіркеу", "ҮЕҰ өкілі"):
            await fair.taps(boss, label)
        await fair.says(boss, "?")
        assert "⚠️" in boss.last.text
        for said in ("Серікова Айгүл", "8 701 456 78 90", "«Шаңырақ» қоры"):
            await fair.says(boss, said)
        assert "+7 701 456 78 90" in boss.last.text
        await fair.taps(boss, "Тіркеу")
        assert "Тіркелді: № 0001" in boss.last.text
        link = re.search(r"start=(h-[\w-]+)", boss.last.text)
        assert link is not None
        assert rows(fair, "SELECT status, person_id FROM registrations") == [("approved", -1)]

        lost = link[1]
        await fair.taps(boss, "Өтінімге оралу")
        await fair.taps(boss, "Сілтеме")
        link = re.search(r"start=(h-[\w-]+)", boss.last.text)
        assert link is not None
        assert link[1] != lost

        aigul = fair.telegram.person("Айгүл", language_code="en")
        await fair.does(aigul.start, link[1])
        await fair.taps(aigul, "English")
        assert any("The organiser has registered you: No. 0001" in message.text for message in aigul.messages)
        assert all("Серікова" not in message.text for message in aigul.messages)
        await fair.taps(aigul, "This is me, I agree")
        assert "This is your registration now" in aigul.last.text
        registration, answers = await stored(fair, aigul)
        assert (registration.status, registration.delegate) == ("approved", "first")
        assert answers["phone"] == "+77014567890"
        assert rows(fair, "SELECT count(*) FROM people WHERE id < 0") == [(0,)]
        assert rows(fair, "SELECT first_delegate_id FROM organisations") == [(aigul.id,)]

        other = fair.telegram.person("Басқа", language_code="ru")
        await fair.does(other.start, link[1])
        await fair.taps(other, "Русский")
        assert other.last.text == words("ru", "claim-over")


async def test_by_hand_without_a_place_goes_to_the_waiting_list(tmp_path: Path) -> None:
    async with fair_with(tmp_path, "total = 1", 'approval = "automatic"') as fair:
        await guest(fair, "Айгүл Сер", "ru")
        boss = await organiser(fair)
        for label in ("📥 Заявки", "Записать вручную", "Гость"):
            await fair.taps(boss, label)
        await fair.says(boss, "Smith John")
        await fair.says(boss, "+1 415 555 2671")
        await fair.taps(boss, "Записать")
        assert "Записано в лист ожидания: № 0002" in boss.last.text
        aigul = next(iter(fair.telegram.people.values()))
        await fair.says(aigul, "/status")
        await fair.taps(aigul, "Отказаться от участия")
        await fair.taps(aigul, "Да, отозвать")
        assert rows(fair, "SELECT status FROM registrations WHERE number = 2") == [("waitlisted",)]
        await fair.taps(boss, "К заявке")
        await fair.taps(boss, "Одобрить")
        assert rows(fair, "SELECT verdict FROM registrations WHERE number = 2") == [("approved",)]


async def test_two_of_one_are_merged_renamed_and_a_delegate_moved(tmp_path: Path) -> None:
    async with fair_with(tmp_path, RULES) as fair:
        people = []
        for place in (0, 1, 2):
            one = ngo(place, "public_association", "ru")
            account = fair.telegram.person(f"NGO {place}", language_code="ru")
            people.append(account)
            await registers(fair, account, "ngo", one.wishes, language="ru")
        boss = await organiser(fair, "en")
        await fair.taps(boss, "📥 Applications")
        await fair.taps(boss, "Organisations")
        assert "3 organisations" in boss.last.text
        await fair.picks(boss, f"{NAMES[0]} (1)")
        await fair.taps(boss, "Merge")
        await fair.says(boss, "добрый причал")
        await fair.picks(boss, f"{NAMES[1]} (1)")
        assert f"Will be gone: {NAMES[0]}" in boss.last.text
        await fair.taps(boss, "Merge")
        assert "Delegates: 2" in boss.last.text
        assert [(await stored(fair, one))[0].delegate for one in people] == ["confirmed", "first", "first"]

        await fair.taps(boss, "Rename")
        await fair.says(boss, "Жаңа ұйым")
        assert "Жаңа ұйым" in boss.last.text
        assert (await stored(fair, people[0]))[1]["organisation"] == "Жаңа ұйым"

        await fair.taps(boss, "Move")
        await fair.says(boss, "Ақ қайың")
        await fair.taps(boss, labels(boss)[0])
        assert boss.toasts[-1].text == "The delegate was moved."
        assert rows(
            fair,
            "SELECT name, count(*) FROM organisations o JOIN registrations r ON r.organisation_id = o.id "
            "GROUP BY o.id ORDER BY o.id",
        ) == [("Жаңа ұйым", 1), (NAMES[2], 2)]
        actions = [row[0] for row in rows(fair, "SELECT action FROM audit ORDER BY id")]
        assert actions == ["organisation-merged", "organisation-renamed", "delegate-moved"]
