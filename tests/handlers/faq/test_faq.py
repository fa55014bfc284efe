"""Common questions: read by the list, by a number, in one's own words, in the middle of registering."""

from dataclasses import replace

import pytest

from tests.handlers.intents.sample_world import SampleWorld


@pytest.mark.parametrize(
    ("language", "title", "question", "answer"),
    [
        ("kk", "Жиі қойылатын сұрақтар", "Көлік қоятын орын бар ма?", "тегін тұрақ бар"),
        ("ru", "Частые вопросы", "Есть ли парковка?", "бесплатная парковка"),
        ("en", "Common questions", "Is there parking?", "free parking"),
    ],
)
async def test_the_list_leads_to_answers(
    fair: SampleWorld, language: str, title: str, question: str, answer: str
) -> None:
    person = await fair.person(language, "new")
    await person.taps(title)
    person.sees(title, f"1. {question}")
    await person.taps("1")
    person.sees(question, answer)
    await person.taps(title)
    person.sees(f"1. {question}")
    await person.says("/faq")
    person.sees(f"1. {question}")


async def test_the_list_is_leafed_through(fair: SampleWorld) -> None:
    person = await fair.person("ru", "new")
    await person.says("/faq")
    await person.taps("Следующие ▶️")
    person.sees_no("Есть ли парковка?")
    await person.taps("◀️ Предыдущие")
    person.sees("Есть ли парковка?")


async def test_an_old_number_leads_to_the_list(fair: SampleWorld) -> None:
    person = await fair.person("ru", "new")
    await person.presses("fq:gone:0")
    person.sees("Частые вопросы", "Есть ли парковка?")


async def test_each_answer_is_counted_without_the_person(fair: SampleWorld) -> None:
    for language, asked in (("ru", "есть куда машину поставить?"), ("kk", "көлік қайда қоямын"), ("en", "parking?")):
        person = await fair.person(language, "registered")
        await person.says(asked)
    assert await fair.world.query("SELECT * FROM faq_counts") == [
        {"event_id": "mangystau-fair", "faq": "parking", "times": 3}
    ]


async def test_in_the_middle_of_registering_it_is_read_and_one_goes_on(fair: SampleWorld) -> None:
    person = await fair.person("ru", "new")
    await person.says("/register")
    await person.taps("Гость")
    await person.taps("Даю согласие")
    question = person.text
    await person.says("/faq")
    await person.taps("1")
    person.sees("бесплатная парковка")
    await person.taps("Продолжить")
    assert person.text == question


async def test_without_questions_the_list_says_so(fair: SampleWorld) -> None:
    fair.world.change(replace(fair.event, faq=()))
    person = await fair.person("ru", "new")
    assert "Частые вопросы" not in person.labels
    await person.says("/faq")
    person.sees("Списка частых вопросов пока нет.")
