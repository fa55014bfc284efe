"""What people type for an option of the sample fair, and of options that are hard to tell apart."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair import content
from fair.forms.model import Form
from fair.forms.options import choices_of
from fair.matching.choices import ChoiceLabels, Choices, Meant

FOLDER = Path(__file__).parents[3] / "content" / "mangystau-fair"


def sample_form() -> Form:
    event, _ = content.read({path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.toml")})
    assert event is not None
    return event.form


FORM = sample_form()


def test_a_slip_in_the_first_letter_makes_another_word() -> None:
    """«Актау» is no «сақтау»: a town ticked health care."""
    assert choices_of(FORM.by_id["sphere"]).several("Актау") == Meant()
    assert choices_of(FORM.by_id["sphere"]).several("сактау").sure == ("health",)


def test_what_is_joined_to_a_choice_and_is_none_is_not_dropped_in_silence() -> None:
    found = choices_of(FORM.by_id["sphere"]).several("экология, молодежь и мать и дитя")
    assert (found.sure, found.strange) == (("environment", "youth"), True)
    assert not choices_of(FORM.by_id["sphere"]).several("культура, наука и образование").strange


def meant(question: str, text: str) -> Meant:
    return choices_of(FORM.by_id[question]).meant(text)


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        # A part of the label, in any language and script, with another ending, with a slip
        ("place", "Актау", "aktau"),
        ("place", "г. Ақтау", "aktau"),
        ("place", "aqtau", "aktau"),
        ("place", "Актав", "aktau"),
        ("place", "из Мунайлинского района", "munaily"),
        ("place", "Бейнеу ауданынан", "beyneu"),
        ("place", "мангистауский р-н", "mangystau"),
        ("place", "жана озен", "zhanaozen"),
        ("place", "форт шевченко", "tupkaragan"),
        ("place", "другая", "other_region"),
        ("org_form", "қоғамдық қор", "public_fund"),
        ("org_form", "когамдык кор", "public_fund"),
        ("org_form", "qogamdyq qor", "public_fund"),
        ("org_form", "общественое обьединение", "public_association"),
        ("org_form", "initiative group", "initiative_group"),
        ("org_form", "профсоюз", "trade_union"),
        ("sphere", "экология", "environment"),
        ("section", "ана мен бала", "family"),
        # The same word in several labels, said whole
        ("region", "Алматы қаласы", "kz_75"),
        ("region", "алматинская", "kz_19"),
        ("region", "Қарағанды обл", "kz_35"),
        # Abbreviations
        ("org_form", "ҚҚ", "public_fund"),
        ("org_form", "О.Ф.", "public_fund"),
        ("org_form", "ОФ «Шанырак»", "public_fund"),
        ("org_form", "НАО", "nonprofit_jsc"),
        ("region", "ЗКО", "kz_27"),
        ("region", "БҚО", "kz_27"),
        # Numbers of the list
        ("place", "2", "zhanaozen"),
        ("place", "№ 3", "beyneu"),
        ("place", "2-ші", "zhanaozen"),
        ("org_form", "14.", "initiative_group"),
        # Its name for the computer
        ("place", "aktau", "aktau"),
    ],
)
def test_one_option_is_meant(question: str, text: str, option: str) -> None:
    assert meant(question, text) == Meant((option,))


@pytest.mark.parametrize(
    ("question", "text", "options"),
    [
        ("org_form", "фонд", ("public_fund", "private_fund", "corporate_fund")),
        ("org_form", "КК", ("public_fund", "corporate_fund")),
        ("region", "Алматы", ("kz_19", "kz_75")),
        ("sphere", "охрана", ("health", "environment", "heritage")),
        ("place", "Актау или Жанаозен", ("aktau", "zhanaozen")),
    ],
)
def test_it_may_be_several(question: str, text: str, options: tuple[str, ...]) -> None:
    assert meant(question, text) == Meant(perhaps=options)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("place", "Москва"),
        ("place", "99"),
        ("place", "0"),
        ("region", "область"),  # nearly all of them
        ("org_form", "ЖШС"),
        ("org_form", "ой"),
        ("section", "не знаю"),
        ("section", "😀"),
        ("section", ""),
    ],
)
def test_nothing_is_meant(question: str, text: str) -> None:
    assert meant(question, text) == Meant()


def test_a_story_is_asked_about_rather_than_believed() -> None:
    text = "Мы много лет работаем с молодыми людьми по всей стране и любим Актау"
    assert meant("place", text) == Meant(perhaps=("aktau",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2, 5", Meant(("health", "demography"))),
        ("2 5 и 7", Meant(("health", "demography", "vulnerable"))),
        ("молодёжь; культура и искусство", Meant(("youth", "culture"))),
        ("жастар, волонтерлік", Meant(("youth", "charity"))),
        ("Молодёжь и животные", Meant(("youth", "animals"))),
        ("волонтёрство и благотворительность", Meant(("charity",))),
        ("образование, наука, информация, физическая культура и спорт", Meant(("education",))),
        ("спорт, культура", Meant(("education", "culture"))),  # what is left of what it may be
        ("животные, охрана", Meant(("animals",), ("health", "environment", "heritage"))),
        ("животные, космос", Meant(("animals",), strange=True)),
        ("космос", Meant()),
        ("99, 100", Meant(strange=True)),
    ],
)
def test_several_are_typed_one_after_the_other(text: str, expected: Meant) -> None:
    assert choices_of(FORM.by_id["sphere"]).several(text) == expected


def test_a_number_may_stand_in_a_label() -> None:
    days = Choices.of(
        [ChoiceLabels("a", ("13 ноября",)), ChoiceLabels("b", ("14 ноября",)), ChoiceLabels("c", ("1 декабря",))]
    )
    assert days.meant("14") == Meant(("b",))
    assert days.meant("2") == Meant(("b",))
    assert days.meant("1") == Meant(perhaps=("a", "c"))


def test_words_of_an_organisers_own_count_as_labels() -> None:
    several = Choices.of([ChoiceLabels("a", ("Красный",), ("алый", "red")), ChoiceLabels("b", ("Синий",))])
    assert several.meant("алый") == Meant(("a",))
    assert several.exactly("RED") == "a"
    assert several.exactly("крас") is None


def test_two_options_of_one_name_are_not_told_apart() -> None:
    twins = Choices.of([ChoiceLabels("a", ("Секция",)), ChoiceLabels("b", ("секция",))])
    assert twins.meant("секция") == Meant(perhaps=("a", "b"))
    assert twins.exactly("секция") is None
    assert twins.several("секция") == Meant(perhaps=("a", "b"))


@given(st.text(max_size=60), st.sampled_from(["place", "sphere", "org_form", "ngo_base"]))
def test_whatever_is_typed_means_options_that_there_are(text: str, question: str) -> None:
    choices = choices_of(FORM.by_id[question])
    for found in (choices.meant(text), choices.several(text)):
        assert set(found.sure) | set(found.perhaps) <= set(choices.ids)
        assert not set(found.sure) & set(found.perhaps)


@pytest.mark.parametrize("question", ["place", "region", "org_form", "sphere", "ngo_base", "section", "takes_part"])
def test_every_label_means_its_option(question: str) -> None:
    for option in FORM.by_id[question].options:
        for label in (*option.label.values(), *option.words):
            assert meant(question, label) == Meant((option.id,)), label
            assert choices_of(FORM.by_id[question]).several(label) == Meant((option.id,)), label


@pytest.mark.parametrize("said", ["второй", "the second one", "екіншісін", "2"])
def test_a_place_in_the_list_may_be_written_out(said: str) -> None:
    choices = Choices.of(
        [ChoiceLabels(one, (label,)) for one, label in (("a", "Ақтау"), ("b", "Бейнеу"), ("c", "Құрық"))]
    )
    assert choices.meant(said) == Meant(("b",))
    assert choices.meant("пятый") == Meant()
