"""A number or a name that a member of the team writes, wherever they are at the desk, leads to the card."""

from pathlib import Path

import pytest

from fair.applications.named import named_in, number_in
from fair.door.attendee import Attendee
from fair.words import Language
from tests.stories.conftest import labels, rows, words
from tests.stories.moderation import fair_with, guest, organiser

TOGETHER = 'publish = "together"'


@pytest.mark.parametrize(
    ("language", "team", "card"), [("ru", "👥 Команда", "Заявка № 0002"), ("kk", "👥 Команда", "№ 0002 өтінім")]
)
async def test_a_number_or_a_name_typed_at_the_desk_opens_the_card(
    tmp_path: Path, language: Language, team: str, card: str
) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await guest(fair, "Үлгіұлы Айдос", "kk")
        await guest(fair, "Smith John", "en")
        boss = await organiser(fair, language)
        for said in ("0002", "№ 2", "№0002", "2", "Smith", "смит", "john smith"):
            await fair.says(boss, "/desk")
            await fair.taps(boss, team)
            await fair.says(boss, said)
            assert card in boss.last.text, f"{said}: {boss.last.text}"


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_where_several_fit_they_are_listed_and_a_tap_opens_one(tmp_path: Path, language: Language) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        for number in range(11):
            await guest(fair, f"Үлгіұлы {'абвгдежзикл'[number].upper() * 3}", "kk")
        boss = await organiser(fair, language)
        await fair.says(boss, "улгиулы")
        assert words(language, "named-several", count=11) in boss.last.text
        assert words(language, "named-more", shown="10") in boss.last.text
        assert "0010 Үлгіұлы ККК" in boss.last.text
        await fair.taps(boss, "10")
        assert "0010" in boss.last.text.split("\n")[0]


async def test_a_phone_number_opens_the_card_and_a_number_of_nobody_says_so(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        phone = rows(fair, "SELECT value FROM answers WHERE question_id = 'phone'")[0][0].strip('"')
        await fair.says(boss, phone)
        assert "Заявка № 0001" in boss.last.text
        await fair.says(boss, "0077")
        assert words("ru", "application-gone") in [message.text for message in boss.messages][-2]
        assert words("ru", "queue-sieve") in labels(boss)
        await fair.says(boss, "77")
        assert "Заявка" not in boss.last.text


async def test_what_the_team_wants_in_words_is_no_name_and_nobody_else_finds_cards(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await guest(fair, "Билет Айдос", "kk")
        other = await guest(fair, "Smith John", "en")
        boss = await organiser(fair)
        await fair.says(boss, "где мой билет")
        assert "Заявка № 0001" not in boss.last.text
        for said in ("0001", "Билет Айдос"):
            await fair.says(other, said)
            assert "Айдос" not in other.last.text.removeprefix(said)
            assert words("en", "application-gone") not in other.last.text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0011", (11, True)),
        ("№ 0011", (11, True)),
        ("No. 11", (11, True)),
        ("заявка № 11", (11, True)),
        ("11", (11, False)),
        ("11:30", None),
        ("в 11", None),
        ("87011234567", None),
    ],
)
def test_what_is_the_number_of_an_application(text: str, number: tuple[int, bool] | None) -> None:
    assert number_in(text) == number


def test_only_words_of_the_name_name_somebody() -> None:
    one = Attendee(1, 1, "guest", "submitted", "Серікова Айгүл", "ОФ «Шаңырақ»", None)
    none = Attendee(2, None, "guest", "submitted", "Серікова Дана", "", None)
    assert named_in("серикова", [one, none], whole=True) == [none, one]
    assert named_in("серик айгул", [one, none], whole=False) == [one]
    assert named_in("шанырак", [one, none], whole=False) == [one]
    for text in ("шанырак", "сери", "серикова 14", "", "где серикова айгул", "а б в г д е"):
        assert named_in(text, [one, none], whole=True) == []
