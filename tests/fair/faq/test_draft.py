import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.faq.draft import (
    ANSWER_MAX,
    LINE_MAX,
    QUESTION_MAX,
    WORDS_MAX,
    DraftProblem,
    FaqDraft,
    as_title,
    ways_of_asking,
)
from fair.faq.question import FrequentQuestion

NEW = FaqDraft("ru")


def test_a_question_and_its_answer_are_written_together() -> None:
    draft = NEW.written("Есть ли салют?\nДа.\n\nВ 22:00.")
    assert isinstance(draft, FaqDraft)
    assert draft.question == {"ru": "Есть ли салют?"}
    assert draft.answer == {"ru": "Да.\n\nВ 22:00."}
    assert (draft.language, draft.missing) == ("kk", ("kk", "en"))


def test_in_other_languages_the_question_may_stay() -> None:
    draft = NEW.written("Есть ли салют?\nДа.")
    assert isinstance(draft, FaqDraft)
    draft = draft.written("Иә.")
    assert isinstance(draft, FaqDraft)
    draft = draft.written("Any fireworks?\nYes.")
    assert isinstance(draft, FaqDraft)
    assert draft.missing == ()
    assert draft.finished("salut", ("салют",)) == FrequentQuestion(
        "salut",
        {"kk": "Есть ли салют?", "ru": "Есть ли салют?", "en": "Any fireworks?"},
        {"kk": "Иә.", "ru": "Да.", "en": "Yes."},
        ("салют",),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", DraftProblem.EMPTY),
        ("  \n ", DraftProblem.EMPTY),
        ("Только ответ", DraftProblem.NO_QUESTION),
        ("Вопрос?", DraftProblem.NO_QUESTION),
        (f"{'в' * QUESTION_MAX}?\nОтвет", DraftProblem.LONG_QUESTION),
        (f"Вопрос?\n{'о' * (ANSWER_MAX + 1)}", DraftProblem.LONG_ANSWER),
    ],
)
def test_what_is_wrong_is_told(text: str, problem: DraftProblem) -> None:
    assert NEW.written(text) is problem


@given(st.text(max_size=300), st.sampled_from(["", "Вопрос?"]))
def test_a_draft_is_kept_as_json(text: str, question: str) -> None:
    draft = FaqDraft("kk", "wifi", 7, {"kk": question} if question else {}, {})
    written = draft.written(text)
    if isinstance(written, FaqDraft):
        assert FaqDraft.of_json(written.to_json()) == written


def test_a_question_in_small_letters_becomes_a_title() -> None:
    assert as_title("есть ли место") == "Есть ли место?"
    assert as_title("есть?") == "Есть?"
    assert len(as_title("а" * 500)) <= QUESTION_MAX


def test_ways_of_asking_are_added_once_and_not_without_end() -> None:
    assert ways_of_asking("Велик, самокат\n\n велик ", ("мотоцикл",)) == ("мотоцикл", "велик", "самокат")
    assert ways_of_asking(" , \n", ()) == ()
    assert len(ways_of_asking("\n".join(map(str, range(99))), ())) == WORDS_MAX
    assert len(ways_of_asking("а" * 999, ())[0]) == LINE_MAX
