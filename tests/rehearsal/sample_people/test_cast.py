"""Who comes to a rehearsal: whoever is seen in a chat is found by that name at the desk."""

from __future__ import annotations

from random import Random

from fair.forms.model import QuestionKind
from rehearsal.sample_people.cast import cast
from rehearsal.sample_people.random_answers import Somebody, wishes
from tests.golden.sample import EVENT


def test_nobody_has_the_name_of_somebody_else() -> None:
    names = [one.full_name for one in cast(EVENT)]
    assert len(set(names)) == len(names)


def test_the_form_gets_the_name_that_the_chat_shows() -> None:
    for one in cast(EVENT):
        somebody = Somebody(EVENT, one.language, one.number, one.full_name, Random(one.number))
        asked = next(question for question in EVENT.form.questions if question.asks_name)
        assert wishes(somebody)[asked.id] == f"{one.last_name} {one.name}"


def test_a_made_up_text_says_which_question_it_answers() -> None:
    somebody = Somebody(EVENT, "ru", 7, "Образец Ольга", Random(7))
    for question in EVENT.form.questions:
        if question.kind is QuestionKind.TEXT and question.required and not question.asks_name:
            assert str(wishes(somebody)[question.id]).startswith(question.label["ru"]) or question.asks_workplace
