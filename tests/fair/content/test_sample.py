"""The Mangystau fair can be held as it is."""

import re
from collections.abc import Mapping

import pytest

from fair.content import read
from fair.event.model import Event
from fair.forms.model import Form, QuestionKind
from fair.words import LANGUAGES
from tests.fair.content.small import SAMPLE


@pytest.fixture(scope="module")
def event() -> Event:
    event, findings = read(SAMPLE)
    assert findings == ()
    assert event is not None
    return event


def test_every_kind_of_question_is_in_real_use(event: Event) -> None:
    assert {question.kind for question in event.form.questions} == set(QuestionKind)


def test_the_parts_are_complete(event: Event) -> None:
    options = {question.id: len(question.options) for question in event.form.questions}
    assert [role.id for role in event.roles] == [
        "ngo",
        "company",
        "state",
        "media",
        "expert",
        "volunteer",
        "guest",
    ]
    assert (options["org_form"], options["sphere"], options["section"]) == (15, 19, 3)
    assert options["place"] == 7 + 1  # and another region
    assert options["region"] == 20 - 1 + 1  # without Mangystau, with another country


def test_personal_questions_are_those_about_the_person(event: Event) -> None:
    personal = {question.id for question in event.form.questions if question.personal}
    assert personal == {
        "full_name",
        "age",
        "position",
        "phone",
        "email",
        "workplace",
        "access_needs",
        "photo_ok",
    }


def path(form: Form, answers: Mapping[str, str]) -> list[str]:
    """Return the questions a person comes across who answers like this."""
    seen: list[str] = []
    for question in form.questions:
        when = question.when
        if when is None or (when.question in seen and answers.get(when.question) in when.any_of):
            seen.append(question.id)
    return seen


@pytest.mark.parametrize(
    ("role", "takes_part", "shortest", "longest"),
    [
        ("ngo", "listener", 11, 14),
        ("ngo", "project", 15, 19),
        ("ngo", "stand", 13, 16),
        ("company", "listener", 9, 12),
        ("state", "", 6, 9),
        ("media", "", 6, 10),
        ("expert", "", 8, 10),
        ("volunteer", "", 6, 8),
        ("guest", "", 4, 7),
    ],
)
def test_nobody_is_asked_too_much(event: Event, role: str, takes_part: str, shortest: int, longest: int) -> None:
    answers = {
        "takes_part": takes_part,
        "org_form": "public_fund",
        "place": "aktau",
        "accreditation": "yes",
        "expert_part": "talk",
    }
    assert shortest <= len(path(event.form.for_role(role), answers)) <= longest


def test_a_guest_from_elsewhere_is_asked_seven_questions(event: Event) -> None:
    assert len(path(event.form.for_role("guest"), {"place": "other_region"})) == 7


def test_a_second_delegate_is_not_asked_about_the_organisation(event: Event) -> None:
    asked = path(event.form.for_role("ngo", card=False), {"takes_part": "listener"})
    assert "organisation" in asked
    assert not {"org_form", "bin", "sphere", "ngo_base"} & set(asked)


def test_a_consent_fits_into_a_message_when_it_is_filled(event: Event) -> None:
    for language in LANGUAGES:
        fields = ", ".join(question.name[language] for question in event.form.questions if question.personal)
        for text in (event.consent.text[language], event.consent.privacy[language]):
            assert len(text.replace("{fields}", fields)) + 1_000 < 4_096


def test_kazakh_has_its_own_letters_and_no_latin_ones(event: Event) -> None:
    """A Latin i or h typed for і or һ looks right and is found by nobody."""
    mixed = re.compile(r"[а-яәғқңөұүһі][a-z]|[a-z][а-яәғқңөұүһі]", re.IGNORECASE)
    for text in SAMPLE.values():
        assert not mixed.findall(text)


def test_what_takes_long_is_left_out_where_there_is_nothing_to_report(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Reading is part of starting up: looking for lines triples it, listing all zones adds 50 ms."""
    monkeypatch.delattr("fair.content.loader.locate")
    monkeypatch.delattr("fair.zones.known_names")
    assert read(SAMPLE)[0] is not None
