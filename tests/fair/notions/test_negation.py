"""What is denied, in three languages, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.fields.phonetics import keys
from fair.notions.negation import Denial, denials


def denied(text: str) -> set[str]:
    return set(denials(text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("не удаляйте мои данные", "удаляйте"),
        ("я не хочу ничего отменять", "отменять"),
        ("отменять не надо", "отменять"),
        ("don't delete my data", "delete"),
        ("please do not ever cancel it", "cancel"),
        ("I'm not withdrawing", "withdrawing"),
        ("I won't cancel", "cancel"),
        ("I haven't cancelled", "cancelled"),
        ("деректерімді өшірмеңіз", "өшірмеңіз"),
        ("деректерімді жоймаңыздар", "жоймаңыздар"),
        ("бас тартпаймын", "тартпаймын"),
        ("бас тартқым келмейді", "тартқым"),
        ("бас тартқан жоқпын", "тартқан"),
        ("өшірудің қажеті жоқ", "өшірудің"),
        ("өшіріп тастау керек емес", "өшіріп"),
        ("деректерімді өшіріп қоймаңыз", "өшіріп"),
        ("орысша білмеймін", "орысша"),
        ("мои данные не забудьте", "забудьте"),
    ],
)
def test_a_denial_is_heard_before_behind_and_within_a_word(text: str, word: str) -> None:
    assert set(keys(word)) <= denied(text)


@pytest.mark.parametrize(
    "text",
    [
        "удалите мои данные",
        "не могу удалить свои данные",
        "I can not delete my data",
        "не знаю, как удалить свои данные",
        "почему вы не удаляете мои данные",
        "неге өшірмейсіз",
        "вы не удалили мои данные",
        "you haven't deleted my data",
        "мои данные не удалились",
        "не только удалить",
        "не забудьте отменить заявку",
        "өтінімді болдырмау",
        "нет, удалите мои данные",
        "деректерім жоқ, өшіріңіз",
        "тоқтатыңыз",
        "не",
        "don't",
        "t",
        "емес",
        "жоқ",
    ],
)
def test_who_wants_it_done_denies_nothing(text: str) -> None:
    wanted = set(
        keys("удалите удалить delete удаляете өшірмейсіз удалили deleted удалились отменить болдырмау өшіріңіз")
    )
    assert not wanted & denied(text)


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("я не зарегистрирован", Denial.DENIED),
        ("I am not registered", Denial.DENIED),
        ("бас тартпағанмын", Denial.DENIED),
        ("не хочу регистрироваться", Denial.UNWILLING),
        ("не регистрируйте меня", Denial.UNWILLING),
        ("don't register me", Denial.UNWILLING),
        ("I don't want to register", Denial.UNWILLING),
        ("тіркелгім келмейді", Denial.UNWILLING),
        ("тіркелмеймін", Denial.UNWILLING),
    ],
)
def test_not_to_be_so_is_not_the_same_as_not_to_want(text: str, denial: Denial) -> None:
    assert set(denials(text).values()) == {denial}


def test_what_follows_in_another_clause_is_not_denied() -> None:
    assert denied("не удаляйте, а измените мои данные") == set(keys("удаляйте"))
    assert denied("don't delete it but change it") == {"delete"}


@given(st.text(max_size=200))
def test_only_words_of_the_text_are_denied(text: str) -> None:
    assert denied(text) <= {word for clause in (text, *text.split()) for word in keys(clause)} | set(keys(text))
