import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.fields.names import fold, fold_organisation, is_organisation_name, is_person_name, may_be_person_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Маңғыстау", "мангыстау"),
        ("ӘҒҚҢӨҰҮҺІ", "агкноуухи"),
        ("Семён", "СЕМЕН"),
        ("«Ұрпақ Next»", 'урпак  "NEXT"'),
        ("бiрлiк", "бірлік"),  # Latin i
        ("Экология – 2050", "экология 2050"),
        ("ﬁnal", "final"),
        ("𝛢", "α"),
        ("й", "\u0438\u0306"),
    ],
)
def test_spellings_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_latin_words_stay_latin() -> None:
    assert fold("Next Expo") == "next expo"


@pytest.mark.parametrize(
    "name",
    [
        "«Шаңырақ» ҚБ",
        'ОО "Шанырак"',
        "OO Шанырак",
        "Общественное объединение «Шанырак»",
        "«Шаңырақ» қоғамдық бірлестігі",
        "ШАНЫРАК",
        "РОО «Шанырақ» ҚБ",
        "Public association Шанырак",
    ],
)
def test_an_organisation_is_found_under_each_spelling(name: str) -> None:
    assert fold_organisation(name) == "шанырак"


@pytest.mark.parametrize(("name", "folded"), [("ОО", "оо"), ("Общественный фонд", "общественныи фонд"), ("", "")])
def test_a_name_that_is_only_a_legal_form_stays(name: str, folded: str) -> None:
    assert fold_organisation(name) == folded.replace("ныи", "ный")


def test_different_organisations_stay_different() -> None:
    assert fold_organisation("ОО «Бейнеу»") != fold_organisation("ОФ «Мұнайлы»")


@given(st.text())
def test_folding_folded_text_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_organisation(fold_organisation(text)) == fold_organisation(text)


@pytest.mark.parametrize(
    "name",
    [
        "Әбдіқадір Жұмабаев",
        "Ким Анна",
        "Сәрсенова Айгүл Нұрланқызы",
        "Иванова-Петрова Мария Сергеевна",
        "Джейн О'Хара",
        "Jürgen Müller",
        "Нұрлан Серік ұлы Қайрат",
        "Nguyễn Thị Hồng",
        "Robert J. Smith",
        "О'Тестов Нұрлан",
        "Abdullah bin Mohammed Al Qahtani",
    ],
)
def test_a_full_name_has_two_to_six_words(name: str) -> None:
    assert is_person_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Айгүл",
        "А Б В Г Д",
        "Иван 2",
        "Иван <b>",
        "",
        "Иван  Петров",
        "-Иван Петров",
        "Иван Петров.",
        "И" * 149 + " П",
    ],
)
def test_anything_else_is_no_full_name(name: str) -> None:
    assert not is_person_name(name)


@pytest.mark.parametrize("name", ["Сукарно", "Тестова А.Е.", "محمد", "Ли (Кім) Анна", "A B C D E F G Hh", "สมชาย"])
def test_a_name_may_be_odd(name: str) -> None:
    assert not is_person_name(name)
    assert may_be_person_name(name)


@pytest.mark.parametrize("name", ["А", "777", "Айгүл1", "<b>Тег</b>", "🙂🙂", "И" * 151])
def test_what_is_no_name_at_all(name: str) -> None:
    assert not may_be_person_name(name)


@pytest.mark.parametrize("name", ["«Ұрпақ Next» ҚҚ", 'ОФ "Шанырак"', "Центр №1 & Ко. – Ақтау", "А1", "А" * 200])
def test_an_organisation_may_have_the_usual_signs(name: str) -> None:
    assert is_organisation_name(name)


@pytest.mark.parametrize("name", ["А", "", "«»", "А" * 201, "Ұрпақ 😀", "<b>Ұрпақ</b>"])
def test_other_signs_make_no_organisation(name: str) -> None:
    assert not is_organisation_name(name)
