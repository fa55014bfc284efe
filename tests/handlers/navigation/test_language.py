"""Changing the language, at any moment."""

from tests.handlers.conversation import World
from tests.handlers.stories import begin_as_ngo, come


async def test_the_open_question_comes_again_in_the_new_language(world: World) -> None:
    aigul = await come(world)
    await begin_as_ngo(aigul)
    await aigul.says("/language")
    aigul.sees("Тілді таңдаңыз.", "Выберите язык.", "Choose a language.")
    await aigul.taps("Қазақша")
    aigul.sees("Тегіңіз бен атыңызды жазыңыз.")
    await aigul.says("Серікова Айгүл")
    aigul.sees("✅ Аты-жөні: Серікова Айгүл")
    await aigul.says("/language")
    await aigul.taps("English")
    aigul.sees("Please write your phone number.")
    assert aigul.labels[0] == "Share phone number"


async def test_outside_of_questions_the_card_comes_again(world: World) -> None:
    aigul = await come(world)
    await aigul.taps("Язык")
    await aigul.taps("English")
    aigul.sees("Fair of Ideas", "Registration is open")


async def test_the_choice_wins_over_telegrams_language(world: World) -> None:
    aigul = await come(world, "ru")
    aigul.code = "en"
    await aigul.says("/start")
    aigul.sees("Регистрация открыта")


async def test_a_language_we_do_not_speak_is_an_old_button(world: World) -> None:
    aigul = await come(world)
    await aigul.presses("l:fr:")
    assert aigul.toast == "Это меню устарело. Вот новое."
    aigul.sees("Ярмарка идей")
