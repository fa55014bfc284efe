"""What is needed and is not there: always a way on, and one's registration says what to do about it, and until when."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

import pytest

from fair.fields.text import cut
from fair.forms.flow import Need
from fair.forms.model import Form, Question, QuestionKind
from fair.forms.progress import FormProgress
from fair.words import LANGUAGES, Language
from handlers.base.screen import Screen
from handlers.registration.screens import status
from handlers.registration.screens.question_buttons import QuestionView
from handlers.registration.screens.questions import question
from services.application import compose
from tests.golden.sample import ANSWERS, EVENT, registration
from tests.handlers.conversation import Person, World, plain
from tests.handlers.sample import FORMS, QUESTIONS, SPHERES, ZONE, sample_event
from tests.handlers.stories import LANGUAGES as NAMES
from tests.handlers.stories import come, fill_in, submit
from texts import translator
from texts.translator import Safe

SLIDES_NEEDED = datetime(2027, 11, 6, tzinfo=ZONE)
CHANGES_OVER = sample_event().changes_until


async def comes_to_the_slides(world: World, code: Language) -> Person:
    """Somebody with a project and without slides, on a day on which slides have to be there."""
    t = translator.load().speaking(code)
    world.at(SLIDES_NEEDED)
    person = await come(world, code)
    await person.says("/register")
    await person.taps(sample_event().roles[0].label[code])
    await person.taps(t.plain("consent-agree"))
    await person.says("Серікова Айгүл")
    await person.taps(t.plain("button-share-phone"))
    await person.says("ОФ «Шанырак»")
    await person.taps(FORMS[1].label[code])
    await person.taps(t.plain("button-skip"))
    await person.taps(SPHERES[0].label[code])
    await person.taps(t.plain("button-done-count", count="1"))
    await person.taps(QUESTIONS[6].options[1].label[code])
    await person.says("Чистый берег")
    return person


@pytest.mark.parametrize(
    ("code", "owed", "later", "left", "missing", "edit"),
    [
        (
            "ru",
            "Заявку можно отправить и без него",
            "Отправлю позже",
            "❗ Осталось отправить: Презентация.",
            "❗ Ответьте, пожалуйста: Презентация",
            "✏️ Презентация",
        ),
        (
            "kk",
            "Өтінімді онсыз да жібере аласыз",
            "Кейін жіберемін",
            "❗ Әлі жіберу керек: Таныстырылым.",
            "❗ Мына сұрақтарға жауап беріңіз: Таныстырылым",
            "✏️ Таныстырылым",
        ),
    ],
)
async def test_slides_that_are_due_can_be_sent_later(
    world: World, code: Language, owed: str, later: str, left: str, missing: str, edit: str
) -> None:
    t = translator.load().speaking(code)
    person = await comes_to_the_slides(world, code)
    person.sees(owed)
    assert person.labels == [later, t.plain("button-back"), t.plain("button-cancel")]
    await person.taps(later)
    await person.taps(t.plain("button-skip"))
    await person.says("2")
    await person.taps(t.plain("answer-yes"))
    await person.taps(t.plain("review-submit"))
    person.sees("0001", left)
    assert person.labels[0] == edit
    await person.taps(t.plain("button-my-registration"))
    person.sees(missing)
    await person.taps(edit)
    await person.sends_document("slides.pdf")
    person.sees("0001")
    person.sees_no(missing)
    assert (await person.answers())["project_file"]["name"] == "slides.pdf"


async def test_what_is_needed_at_once_says_what_to_do_without_it(world: World) -> None:
    needed = replace(QUESTIONS[8], id="cv", required=True, when=None)
    world.change(replace(sample_event(), form=Form((QUESTIONS[0], needed))))
    person = await come(world)
    await person.says("/register")
    await person.taps("Представитель НПО")
    await person.taps("Даю согласие")
    await person.says("Серікова Айгүл")
    person.sees("Без этого файла заявку отправить нельзя.", "ответы сохранены (/register)", "fair@example.org")
    assert person.labels == ["Назад", "Отмена"]
    await person.taps("Отмена")
    await person.taps("Закончу позже")
    await person.taps("Продолжить регистрацию")
    await person.sends_document("cv.pdf")
    person.sees("Проверьте данные.")


async def test_what_was_left_for_later_too_long_is_told_by_the_organiser(world: World) -> None:
    person = await comes_to_the_slides(world, "ru")
    for label in ("Отправлю позже", "Пропустить"):
        await person.taps(label)
    await person.says("2")
    await person.taps("Да")
    await person.taps("Отправить заявку")
    world.at(CHANGES_OVER)
    await person.says("/status")
    person.sees("❗ Нет ответа: Презентация. Здесь ответить уже нельзя. Напишите организатору: fair@example.org")
    assert person.labels == [
        "Добавить в календарь",
        "Написать организаторам",
        "Отказаться от участия",
        "Меню",
    ]


async def test_a_draft_that_is_submitted_after_the_day_goes_without_what_may_wait(world: World) -> None:
    person = await come(world)
    await fill_in(person)
    await person.changes("Участие")
    await person.taps("Проект")
    await person.says("Чистый берег")
    await person.taps("Пропустить")
    world.at(SLIDES_NEEDED)
    await person.says("/register")
    person.sees("❗ Презентация: нет ответа")
    await person.taps("Отправить заявку")
    person.sees("Номер: 0001", "❗ Осталось отправить: Презентация.")
    await person.taps("✏️ Презентация")
    await person.sends_document("slides.pptx")
    person.sees("Моя заявка: № 0001")


# What the team asked to change


@pytest.mark.parametrize(
    ("code", "asks", "others"),
    [
        ("ru", "✏️ Организатор просит изменить: Число людей", "Остальные ответы здесь уже нельзя изменить."),
        (
            "kk",
            "✏️ Ұйымдастырушы мына жауаптарды өзгертуді сұрайды: Адам саны",
            "Қалған жауаптарды осында енді өзгертуге",
        ),
    ],
)
async def test_what_is_to_be_changed_has_its_button_and_its_time(
    world: World, code: Language, asks: str, others: str
) -> None:
    t = translator.load().speaking(code)
    person = await come(world, "ru")
    await submit(person)
    await world.query("UPDATE registrations SET opened = 'people'")
    await person.says("/language")
    await person.taps(NAMES[code])
    await person.says("/status")
    person.sees(asks)
    assert person.labels[:2] == [f"✏️ {QUESTIONS[10].name[code]}", t.plain("button-change")]
    world.at(CHANGES_OVER)
    await person.says("/status")
    person.sees(asks, others, "14", "08:30")
    person.sees_no(t.plain("status-changes-over", contact="fair@example.org"))
    assert t.plain("button-change") not in person.labels
    await person.taps(f"✏️ {QUESTIONS[10].name[code]}")
    await person.says("7")
    person.sees(t.plain("status-changes-over", contact="fair@example.org"))
    person.sees_no(asks)


CHANGED = ((), ("place",), ("full_name", "place", "email", "phone"))
MISSING = ((), ("photo_ok",), ("project_file",))
MOMENTS = (EVENT.changes_until - timedelta(hours=1), EVENT.changes_until, EVENT.starts + timedelta(hours=1))
STATUSES = ("submitted", "approved", "waitlisted", "offered", "rejected", "withdrawn")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_registration_contradicts_itself(language: Language) -> None:
    """Law: what is asked for has a way to it, and who reads that nothing can be changed has no button to do so."""
    t = translator.load().speaking(language)
    over = plain(t("status-changes-over", contact=EVENT.help_contact))
    for state, changed, missing, now in product(STATUSES, CHANGED, MISSING, MOMENTS):
        shown = drawn(language, state, changed, missing, now)
        text, labels = plain(shown.text), [button.text for row in shown.buttons for button in row]
        edits = [label for label in labels if label.startswith("✏️") or label == t.plain("button-change")]
        told = f"{state} {changed} {missing} {now}: {text} {labels}"
        assert not (over in text and edits), told
        if state in {"rejected", "withdrawn"}:
            assert not edits, told
            continue
        names = [EVENT.form.by_id[one].name[language] for one in (*changed, *missing)]
        assert all(name in text for name in names), told
        assert bool(edits) or not changed, told
        lost = [t.plain("status-lost", names=cut(name, 99), contact=EVENT.help_contact) for name in names]
        for name, sentence in zip(names, lost, strict=True):
            way = f"✏️ {name}" in labels or t.plain("button-change") in labels
            assert f"✏️ {name}" not in labels if sentence in text else way, told


def drawn(language: Language, state: str, changed: tuple[str, ...], missing: tuple[str, ...], now: datetime) -> Screen:
    answers = {key: value for key, value in ANSWERS.items() if key not in missing}
    if "project_file" in missing:
        answers["project_file"] = None
    opened = replace(registration(), status=state, number=42, opened=" ".join(changed))  # type: ignore[arg-type]  # a status
    application = compose(EVENT, opened, None, answers)
    return status.status(translator.load().speaking(language), application, now, 0, Safe())


# Every kind of question


TYPED = frozenset(QuestionKind) - {QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.YES_NO, QuestionKind.FILE}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", QuestionKind)
def test_from_every_question_there_is_a_way_on_back_and_out(kind: QuestionKind, language: Language) -> None:
    """Law: a button, or words that say what to write, or what to do without."""
    t = translator.load().speaking(language)
    for need, draft, first, answered in product(Need, (True, False), (True, False), (True, False)):
        view = QuestionView(
            of_kind(kind), None, answered, FormProgress(3, 9, exact=True), need, draft and not first, draft
        )
        shown = question(t, view, Safe(), EVENT)
        keys = [key.text for row in shown.keyboard for key in row]
        labels = [button.text for row in shown.buttons for button in row] + keys
        back = {t.plain("button-back")} if draft and not first else set()
        out = t.plain("button-cancel")
        assert {out, *back} <= set(labels)
        on = set(labels) - back - {out}
        contact = EVENT.help_contact in shown.text
        assert on or kind in TYPED or contact, (need, draft, labels)
        assert need is Need.REQUIRED or answered or len(on) >= 1


def of_kind(kind: QuestionKind) -> Question:
    choices = kind in {QuestionKind.CHOICE, QuestionKind.CHOICES}
    return Question("q", kind, QUESTIONS[0].name, QUESTIONS[0].label, options=FORMS if choices else ())


@pytest.mark.parametrize("code", ["ru", "kk"])
async def test_a_question_that_came_in_meanwhile_is_asked_instead_of_submitting(world: World, code: Language) -> None:
    t = translator.load().speaking(code)
    person = await comes_to_the_slides(world, code)
    for label in ("button-send-later", "button-skip"):
        await person.taps(t.plain(label))
    await person.says("2")
    await person.taps(t.plain("answer-yes"))
    new = replace(QUESTIONS[0], id="new", check=None)
    world.change(replace(sample_event(), form=Form((*QUESTIONS, new))))
    await person.taps(t.plain("review-submit"))
    person.sees(plain(t("review-incomplete")), new.label[code])
    await person.says("Бар")
    await person.taps(t.plain("review-submit"))
    person.sees("0001")
