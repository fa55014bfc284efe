import pytest

from fair.matching.phrases import only_yes_or_no, says_later, says_nothing, yes_or_no

NEEDS = "Ерекше қажеттіліктер Особые потребности Access needs"


@pytest.mark.parametrize(
    "text", ["да", "Иә, келісемін", "конечно", "OK", "согласен на фото", "не против", "No objections"]
)
def test_yes(text: str) -> None:
    assert yes_or_no(text) is True


@pytest.mark.parametrize("text", ["нет", "Жоқ, рахмет", "no thanks", "не согласна", "қажет емес", "келіспеймін"])
def test_no(text: str) -> None:
    assert yes_or_no(text) is False


@pytest.mark.parametrize(
    "text", ["", "😀", "не знаю", "может быть", "білмеймін", "perhaps", "да потому что мы очень любим это дело"]
)
def test_neither(text: str) -> None:
    assert yes_or_no(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "нет",
        "Нет, спасибо",
        "none",
        "жоқ",
        "Керек емес",
        "не нужны",
        "-",
        " – ",
        ".",
        "n/a",
        "особых потребностей нет",
        "No access needs",
        "қажеттіліктер жоқ",
    ],
)
def test_nothing_is_to_be_said(text: str) -> None:
    assert says_nothing(text, NEEDS)


@pytest.mark.parametrize("text", ["", "пандус", "нет пандуса", "нет, нужен пандус", "особые потребности", "😀"])
def test_something_is_said(text: str) -> None:
    assert not says_nothing(text, NEEDS)


@pytest.mark.parametrize(
    "text",
    ["позже", "потом отправлю", "Пришлю попозже, спасибо", "ещё не готова", "кейін жіберемін", "later", "не знаю"],
)
def test_it_comes_later(text: str) -> None:
    assert says_later(text)


@pytest.mark.parametrize("text", ["", "отправлю", "вот файл", "later we will talk about ecology"])
def test_it_does_not_come_later(text: str) -> None:
    assert not says_later(text)


@pytest.mark.parametrize("text", ["да", "Нет!", "жоқ, рахмет", "okay", "иә, жарайды"])
def test_a_yes_or_no_may_be_all_of_a_text(text: str) -> None:
    assert only_yes_or_no(text)


@pytest.mark.parametrize("text", ["", "!", "спасибо", "да, где билет", "no ticket", "билет жоқ"])
def test_what_says_more_is_no_mere_yes_or_no(text: str) -> None:
    assert not only_yes_or_no(text)
