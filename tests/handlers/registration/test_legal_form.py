"""The legal form that stands in an organisation's name is offered for one tap, not asked as if nobody had said it."""

from dataclasses import replace

import pytest

from fair.fields.names import legal_form_in
from fair.forms.legal_form import asks_legal_form
from fair.forms.model import Form, Option
from fair.words import Language
from tests.handlers.conversation import Person, World
from tests.handlers.sample import FORMS, QUESTIONS, sample_event, words
from tests.handlers.stories import begin_with_organisation, come
from texts import translator

FORM = next(question for question in QUESTIONS if question.id == "org_form")
PRIVATE = Option("private", words("Жеке қор (ЖҚ)", "Частный фонд (ЧФ)", "Private foundation"))


async def names(world: World, code: Language, organisation: str) -> Person:
    """Somebody who has just written their organisation's name."""
    person = await come(world, code)
    t = translator.load().speaking(code)
    await person.says("/register")
    await person.taps(sample_event().roles[0].label[code])
    await person.taps(t.plain("consent-agree"))
    await person.says("Серікова Айгүл")
    await person.taps(t.plain("button-share-phone"))
    await person.says(organisation)
    return person


@pytest.mark.parametrize(
    ("code", "organisation", "label", "hint"),
    [
        ("ru", "ОФ «Шанырак»", "Общественный фонд", "Форма указана в названии организации."),
        ("ru", "Шанырак, общественный фонд", "Общественный фонд", "Форма указана в названии организации."),
        ("kk", "ҚҚ «Шаңырақ»", "Қоғамдық қор", "Нысаны ұйымның атауында көрсетілген."),
        ("kk", "«Шаңырақ» қоғамдық бірлестігі", "Қоғамдық бірлестік", "Нысаны ұйымның атауында көрсетілген."),
        ("en", "PF “Shanyrak”", "Public foundation", "The organisation’s name tells its legal form."),
    ],
)
async def test_the_form_in_the_name_is_confirmed_by_one_tap(
    world: World, code: Language, organisation: str, label: str, hint: str
) -> None:
    person = await names(world, code, organisation)
    person.sees(hint, FORM.label[code])
    assert person.labels[:2] == [label, translator.load().speaking(code).plain("button-all-options")]
    await person.taps(label)
    person.sees(f"✅ {FORM.name[code]}: {label}")


@pytest.mark.parametrize(("code", "yes", "no"), [("ru", "да", "нет"), ("kk", "иә", "жоқ"), ("en", "ok", "no")])
async def test_it_is_confirmed_or_refused_in_words_too(world: World, code: Language, yes: str, no: str) -> None:
    person = await names(world, code, "ОФ «Шанырак»")
    await person.says(no)
    assert [option.label[code] for option in FORMS] == person.labels[:2]
    await person.says(yes)
    person.sees(f"✅ {FORM.name[code]}: {FORMS[1].label[code]}")


async def test_all_forms_are_one_tap_away(world: World) -> None:
    person = await names(world, "ru", "ОФ «Шанырак»")
    await person.taps("Все варианты")
    person.sees_no("Форма указана")
    await person.taps("Общественное объединение")
    person.sees("✅ Форма: Общественное объединение")


async def test_where_two_forms_are_shortened_alike_both_are_offered(world: World) -> None:
    form = replace(FORM, options=(*FORMS, PRIVATE))
    questions = tuple(form if question is FORM else question for question in QUESTIONS)
    world.change(replace(sample_event(), form=Form(questions)))
    person = await names(world, "en", "PF Shanyrak")
    person.sees("The organisation’s name suggests one of these legal forms.")
    assert person.labels[:3] == ["Public foundation", "Private foundation", "All options"]
    await person.says("yes")
    assert person.labels[:3] == [option.label["en"] for option in form.options]


@pytest.mark.parametrize("organisation", ["Шанырак", "ТОО «Маяк»", "Фонд", "ОФ"])
async def test_where_the_name_tells_nothing_all_are_offered(world: World, organisation: str) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", organisation)
    person.sees_no("Форма указана")
    assert person.labels[:2] == [option.label["ru"] for option in FORMS]
    await person.says("да")
    person.sees("⚠️")


async def test_from_one_question_of_the_form_nothing_is_read_into_another() -> None:
    """District names have the same abbreviations: «Ақтау қаласы» is no «акционерлік қоғам»."""
    cities = (
        Option("aktau", words("Ақтау қаласы", "город Актау", "Aktau city")),
        Option("fund", words("Қоғамдық қор", "Общественный фонд", "Public foundation")),
    )
    assert not asks_legal_form(replace(FORM, options=cities))
    assert not asks_legal_form(replace(FORM, card=False))
    assert asks_legal_form(replace(FORM, options=(*FORMS, PRIVATE)))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ('ОФ "Ұрпақ"', "ОФ"),
        ("«Ұрпақ» ҚҚ", "ҚҚ"),
        ("ТОО «Маяк»", "ТОО"),
        ("ЖШС Маяк", "ЖШС"),
        ("Маяк жауапкершілігі шектеулі серіктестігі", "жауапкершілігі шектеулі серіктестігі"),
        ("PA Beacon", "PA"),
        ("Общественный фонд", None),
        ("ОФ", None),
        ("Маяк", None),
    ],
)
def test_the_form_is_what_stands_at_one_end_of_a_name(name: str, form: str | None) -> None:
    assert legal_form_in(name) == form
