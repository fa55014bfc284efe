"""The sample fair from its own files: everybody gets through, in every role and language."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fair import content
from fair.event.model import Event
from fair.forms.model import Question, QuestionKind
from fair.words import LANGUAGES
from tests.handlers.conversation import Person, World
from texts import translator

FOLDER = Path(__file__).parents[3] / "content" / "mangystau-fair"
SAID = {
    QuestionKind.TEXT: "Жаңа жоба",
    QuestionKind.LONG_TEXT: "Жоба жағалауды тазартады және балаларды оқытады.",
    QuestionKind.EMAIL: "name@example.org",
    QuestionKind.LINK: "https://example.org",
    QuestionKind.BIN: "141140999901",
    QuestionKind.DATE: "13.11.2027",
    QuestionKind.ORGANISATION: "«Шаңырақ» ҚҚ",
}


def sample_fair() -> Event:
    event, _ = content.read({path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.toml")})
    assert event is not None
    return event


ROLES = [role.id for role in sample_fair().roles]


async def answer(person: Person, question: Question, language: str) -> None:
    """Answer a question with the richest answer: the last option, so that conditions hold."""
    t = translator.load().speaking(language)
    match question.kind:
        case QuestionKind.CHOICE:
            wanted = {"takes_part": 1, "place": -1, "org_form": 1, "expert_part": 0}.get(question.id, 0)
            await person.picks(question.options[wanted].label[language])
        case QuestionKind.CHOICES:
            await person.picks(question.options[0].label[language])
            await person.taps(t.plain("button-done-count", count="1"))
        case QuestionKind.YES_NO:
            await person.taps(t.plain("answer-yes"))
        case QuestionKind.PHONE:
            await person.taps(t.plain("button-share-phone"))
        case QuestionKind.NUMBER:
            await person.says(str(question.min or 1))
        case QuestionKind.FILE:
            await person.sends_document("slides.pdf")
        case _:
            await person.says("Серікова Айгүл" if question.check == "name" else SAID[question.kind])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
async def test_everybody_gets_through(tmp_path: Path, role: str, language: str) -> None:
    event = sample_fair()
    world = await World.open(tmp_path, event)
    world.at(event.registration_opens + timedelta(days=1))
    t = translator.load().speaking(language)
    person = world.person(language)
    await person.says(f"/start {event.id}-{role}-poster")
    await person.taps(t.plain("language-name"))
    await person.taps(t.plain("consent-agree"))
    for _ in range(40):
        registration = await person.registration(event.id)
        assert registration is not None
        if registration.cursor is None:
            break
        await answer(person, event.form.by_id[registration.cursor], language)
    person.sees("Серікова Айгүл")
    await person.taps(t.plain("review-submit"))
    person.sees("0001")
    await person.taps(t.plain("button-my-registration"))
    person.sees("0001")
    await person.taps(t.plain("button-change"))
    await world.close()


async def test_a_fair_whose_form_has_only_one_question(tmp_path: Path) -> None:
    event = sample_fair()
    world = await World.open(tmp_path, replace(event, form=replace(event.form, questions=event.form.questions[:1])))
    world.at(event.registration_opens)
    person = world.person("en")
    await person.says("/start")
    await person.taps("English")
    await person.says("/register")
    await person.taps("Guest")
    await person.taps("I agree")
    await person.says("Serikova Aigul")
    await person.taps("Submit the application")
    person.sees("0001")
    await world.close()
