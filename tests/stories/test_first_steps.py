"""Somebody meets the bot."""

from pathlib import Path

from tests.front import front_door


async def test_a_stranger_is_asked_for_the_language_and_sees_the_fair(tmp_path: Path) -> None:
    async with front_door(tmp_path) as fair:
        aigul = fair.telegram.person("Айгүл", language_code="kk")
        await fair.says(aigul, "/start")
        assert [[button.text for button in row] for row in aigul.last.buttons] == [
            ["Қазақша"],
            ["Русский"],
            ["English"],
        ]

        await fair.taps(aigul, "Қазақша")
        assert aigul.last.text.startswith("Әлеуметтік идеялар мен жобалар жәрмеңкесі")
        assert fair.telegram.alarms == []
