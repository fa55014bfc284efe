"""Words and answers of a question are changed in the file's own text: the rest of it stays as it was written."""

import re
import tomllib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fair.content import QUESTIONS_FILE, question_edit, read, toml_edit
from fair.content.question_edit import QuestionPart, option_id
from fair.content.toml_edit import EditError
from fair.fields.text import clean
from fair.forms.model import Question
from fair.words import LANGUAGES
from tests.fair.content.small import QUESTIONS, SAMPLE, SMALL
from tests.handlers.sample import words

FILE = SAMPLE[QUESTIONS_FILE]
EVENT, _ = read(SAMPLE)
assert EVENT is not None
FORM = EVENT.form
CHOICES = [question for question in FORM.questions if question.options]
PARTS: tuple[QuestionPart, ...] = ("label", "name")
COMMENTS = re.findall(r"(?m)^[ \t]*#.*$", FILE)
typed = st.text(min_size=1, max_size=80).map(lambda text: clean(text, lines=True)).filter(bool)


def differing(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that are not where they were: those of before, and those of after."""
    old, new = before.split("\n"), after.split("\n")
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return old, new


@settings(max_examples=25)  # each reads the sample's file several times
@given(question=st.sampled_from(FORM.questions), part=st.sampled_from(PARTS), text=typed, data=st.data())
def test_one_text_is_changed_and_nothing_else(
    question: Question, part: QuestionPart, text: str, data: st.DataObject
) -> None:
    language = data.draw(st.sampled_from(LANGUAGES))
    new = question_edit.reworded(FILE, question.id, part, language, text)
    old_lines, new_lines = differing(FILE, new)
    assert len(old_lines) == len(new_lines) <= 1
    table = next(one for one in tomllib.loads(new)["question"] if one["id"] == question.id)
    assert table[part][language] == text
    assert {**table[part], language: ""} == {**dict(getattr(question, part)), language: ""}


@settings(max_examples=25)  # each reads the sample's file several times
@given(question=st.sampled_from(FORM.questions), text=typed)
def test_advice_comes_changes_and_goes(question: Question, text: str) -> None:
    new = question_edit.reworded(FILE, question.id, "help", "ru", text)
    table = next(one for one in tomllib.loads(new)["question"] if one["id"] == question.id)
    assert table["help"] == ({**question.help, "ru": text} if question.help else dict.fromkeys(LANGUAGES, text))
    without = question_edit.reworded(new, question.id, "help", "en", "")
    assert question_edit.reworded(without, question.id, "help", "en", "") == without
    assert "help" not in next(one for one in tomllib.loads(without)["question"] if one["id"] == question.id)
    if not question.help:
        assert without == FILE


@settings(max_examples=25)  # each reads the sample's file several times
@given(question=st.sampled_from(CHOICES), data=st.data())
def test_answers_are_called_moved_removed_and_added(question: Question, data: st.DataObject) -> None:
    option = data.draw(st.sampled_from(question.options))
    renamed = question_edit.relabelled(FILE, question.id, option.id, "kk", "Ең жаңа")
    assert len(differing(FILE, renamed)[1]) == 1
    down = question_edit.moved(FILE, question.id, option.id, 1)
    assert question_edit.moved(down, question.id, option.id, -1) == FILE or option is question.options[-1]
    more = question_edit.with_option(FILE, question.id, words("Ж", "Н", "New one"))
    assert question_edit.without_option(more, question.id, "new_one") == FILE
    for new in (renamed, down, more):
        assert re.findall(r"(?m)^[ \t]*#.*$", new) == COMMENTS
        assert read({**SAMPLE, QUESTIONS_FILE: new})[0] is not None


def test_shared_lists_are_known() -> None:
    again = QUESTIONS[QUESTIONS.index('[[question]]\nid = "district"') : QUESTIONS.index("[[options.districts]]")]
    source = QUESTIONS.replace(
        "[[options.districts]]", again.replace('"district"', '"home"') + "[[options.districts]]", 1
    )
    event, _ = read({**SMALL, QUESTIONS_FILE: source})
    assert event is not None
    known = event.form.by_id
    assert question_edit.sharing(source, event.form, known["district"]) == (known["home"],)
    assert question_edit.sharing(source, event.form, known["part"]) == ()
    assert question_edit.sharing("", event.form, known["district"]) == ()


@pytest.mark.parametrize(
    ("label", "taken", "made"),
    [
        ("Legal entities' union (association)", (), "legal_entities_union"),
        ("2nd day", (), "option_2nd_day"),
        ("Да", (), "option"),
        ("Other", ("other",), "other_2"),
        ("Other", ("other", "other_2"), "other_3"),
        ("A very very very long label", ("a_very_very_very_lon",), "a_very_very_very_l_2"),
    ],
)
def test_an_answer_gets_an_identifier(label: str, taken: tuple[str, ...], made: str) -> None:
    assert option_id(words("x", "x", label), taken) == made


SHORT = 'x = 1\n[[q]]\no = [{ id = "a", kk = "1" }, { id = "b", kk = "2" }] # both\n'
LOOSE = '[[q]]\no = [\n  { id = "a", kk = "1" }, # first\n  { id = "b", kk = "2" } # second\n]\n'
TABLES = '[[o.d]] # one\nid = "a"\nkk = "1" # a\n\n[[o.d]]\nid = "b"\nkk = "2" # b\n# the end\n'
A, B = {"id": "a", "kk": "1"}, {"id": "b", "kk": "2"}
C = {"id": "c", "kk": "3"}


@pytest.mark.parametrize(("source", "path"), [(SHORT, ("q", 0, "o")), (LOOSE, ("q", 0, "o")), (TABLES, ("o", "d"))])
def test_lists_in_every_layout(source: str, path: tuple[str | int, ...]) -> None:
    def several(source: str) -> list[dict[str, str]]:
        top = tomllib.loads(source)
        for part in path:
            top = top[part]  # type: ignore[index]  # a number in a list
        return top  # type: ignore[return-value]  # the list

    notes = re.findall("#.*", source)
    more = toml_edit.with_element(source, path, C)
    assert several(more) == [A, B, C]
    assert several(toml_edit.swapped(source, (*path, 1), (*path, 0))) == [B, A]
    assert several(toml_edit.without_element(source, (*path, 0))) == [B]
    assert several(toml_edit.without_element(more, (*path, 1))) == [A, C]
    assert several(toml_edit.without_element(more, (*path, 2))) == [A, B]
    assert re.findall("#.*", more) == notes
    assert several(toml_edit.with_element(more, path, {"id": "d", "kk": "4"}))[2:] == [C, {"id": "d", "kk": "4"}]


@pytest.mark.parametrize(
    ("source", "change"),
    [
        ("a = 1", lambda source: toml_edit.replaced(source, ("b",), "x")),
        ("a = []", lambda source: toml_edit.with_element(source, ("a",), C)),
        ('a = "x"', lambda source: toml_edit.with_element(source, ("a",), C)),
        ('a = { b = "x", c = "y" }', lambda source: toml_edit.without_pair(source, ("a", "b"))),
        ('a = { b = "x", c = "y" }', lambda source: toml_edit.with_pair(source, ("a", "b"), "d", C)),
        ("a = [{ id = 'a' } # x\n, { id = 'b' }]", lambda source: toml_edit.without_element(source, ("a", 0))),
        ("[[a]]\n[a.b]\nx = 1\n[[a]]\ny = 2\n", lambda source: toml_edit.swapped(source, ("a", 0), ("a", 1))),
        ('a = "x"\nb = "y"', lambda source: toml_edit.with_pair(source, ("a",), "b", C)),
        ("a = [\n{ id = 'a' } # x\n, { id = 'b' } ]", lambda source: toml_edit.without_element(source, ("a", 0))),
        (QUESTIONS, lambda source: question_edit.reworded(source, "nothing", "label", "ru", "x")),
        (QUESTIONS, lambda source: question_edit.relabelled(source, "part", "nothing", "ru", "x")),
        (QUESTIONS, lambda source: question_edit.with_option(source, "topic", words("x", "x", "x"))),
    ],
)
def test_what_can_t_be_changed_by_itself_is_refused(source: str, change: Callable[[str], str]) -> None:
    with pytest.raises(EditError):
        change(source)


def test_a_long_text_stays_one() -> None:
    source = 'a = """\nOne\ntwo"""\n'
    new = toml_edit.replaced(source, ("a",), 'Three "3"\n\\four')
    assert new == 'a = """\nThree \\"3\\"\n\\\\four"""\n'
    assert toml_edit.replaced(source, ("a",), "short") == 'a = "short"\n'


def test_ends_of_a_list_are_ends() -> None:
    assert question_edit.moved(QUESTIONS, "part", "listener", -1) == QUESTIONS
    assert question_edit.moved(QUESTIONS, "part", "project", 1) == QUESTIONS
    swapped = question_edit.moved(QUESTIONS, "district", "beyneu", -1)
    event, _ = read({**SMALL, QUESTIONS_FILE: swapped})
    assert event is not None
    assert [one.id for one in event.form.by_id["district"].options] == ["beyneu", "aktau"]
