"""The journal: sentences with the names of today, and nothing of what is kept for programs."""

import pytest

from fair.words import LANGUAGES, Language
from handlers.team.screens.audit_sentences import ACTIONS, what
from tests.golden.team import EVERYTHING, NAMES
from tests.handlers.conversation import World
from tests.handlers.door.doors import MORNING, code_of, decide, participant
from tests.handlers.team.members import owner
from texts.translator import load


def test_there_is_an_example_of_every_action() -> None:
    assert {entry.action for entry in EVERYTHING} == ACTIONS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_reads_what_is_kept_for_programs(language: Language) -> None:
    """No name of a parameter, no identifier, no list as Python or JSON writes it."""
    told = [what(load().speaking(language), entry, NAMES) for entry in EVERYTHING]
    kept = "how: form: whose: sieve: people: ecology aktau registration: a1b2 walk_in xlsx csv door-"
    raw = [said for said in told if "{" in said or any(word in said for word in kept.split())]
    assert raw == []
    assert not [said for said in told if "()" in said or "None" in said or said.endswith((": ", ":"))]


@pytest.mark.parametrize(
    ("code", "came_in", "approved", "gone"),
    [
        (
            "kk",
            "келгенін белгіледі: № 0001 Серікова Айгүл (код немесе нөмір терілді)",
            "өтінімді мақұлдады: № 0001 Серікова Айгүл",
            "деректері жойылған адам",
        ),
        (
            "ru",
            "отмечен приход: № 0001 Серікова Айгүл (код или номер)",
            "одобрена заявка: № 0001 Серікова Айгүл",
            "человек, чьи данные удалены",
        ),
    ],
)
async def test_a_name_is_that_of_today_and_goes_with_the_person(
    world: World, code: str, came_in: str, approved: str, gone: str
) -> None:
    boss = await owner(world, "Басшы", code)
    journal = {"kk": "📓 Журнал", "ru": "📓 Журнал"}[code]
    aigul = await participant(world, "Серікова Айгүл", "submitted")
    await boss.says("/desk")
    await boss.taps({"kk": "📥 Өтінімдер", "ru": "📥 Заявки"}[code])
    await boss.taps({"kk": "Ашу (1)", "ru": "Открыть (1)"}[code])
    await boss.taps({"kk": "Мақұлдау", "ru": "Одобрить"}[code])
    await decide(world, aigul, "approved")
    world.at(MORNING)
    await boss.says("/desk")
    await boss.taps({"kk": "🚪 Кіреберіс", "ru": "🚪 Вход"}[code])
    await boss.says(await code_of(world, aigul))
    await boss.says("/desk")
    await boss.taps(journal)
    boss.sees(came_in, approved)

    await aigul.says("/forget")
    for label in ("Продолжить", "Да, удалить всё"):
        await aigul.taps(label)
    await boss.says("/desk")
    await boss.taps(journal)
    boss.sees_no("Серікова", "0001")
    assert boss.text.count(gone) == 2
