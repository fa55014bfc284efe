"""faq.toml: what it says, what can be wrong with it, and one entry changed without touching the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.content import faq_edit, read
from fair.event.model import Event
from fair.faq.question import FrequentQuestion
from tests.fair.content.small import SAMPLE, SMALL

ENTRY = """\
[[faq]]
id = "wifi"
question = { kk = "Қ", ru = "В", en = "Q" }
answer = { kk = "Ж", ru = "О", en = "A" }
words = ["сеть", " желі "]
"""
INTENT = '[[intent]]\nid = "ticket"\nwords = ["браслет"]\n'


def loaded(source: str) -> Event | None:
    return read({**SMALL, "faq.toml": source})[0]


def codes(source: str) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in read({**SMALL, "faq.toml": source})[1]]


def test_questions_and_words_are_read() -> None:
    event = loaded(ENTRY + INTENT)
    assert event is not None
    assert event.faq == (
        FrequentQuestion(
            "wifi", {"kk": "Қ", "ru": "В", "en": "Q"}, {"kk": "Ж", "ru": "О", "en": "A"}, ("сеть", "желі")
        ),
    )
    assert event.wordings == {"ticket": ("браслет",)}


def test_the_file_may_be_left_out_or_be_empty() -> None:
    for source in (None, "", "# nothing\n"):
        event, findings = read(SMALL if source is None else {**SMALL, "faq.toml": source})
        assert findings == ()
        assert event is not None
        assert (event.faq, event.wordings) == ((), {})


def test_without_an_event_it_is_checked_all_the_same() -> None:
    event, findings = read({"faq.toml": "nonsense = 1\n"})
    assert event is None
    assert "unknown-key" in {finding.code for finding in findings}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (ENTRY + ENTRY, [("duplicate-id", 7)]),
        (INTENT + INTENT, [("duplicate-id", 5)]),
        (INTENT.replace("ticket", "tiket"), [("unknown-intent", 2)]),
        (INTENT.replace('id = "ticket"\n', ""), [("missing-key", 1)]),
        (INTENT.replace('["браслет"]', "[]"), [("empty-list", 3)]),
        (ENTRY.replace('" желі "', '" "'), [("empty-text", 5)]),
        (ENTRY.replace('" желі "', f'"{"ж" * 101}"'), [("too-long", 5)]),
        (
            ENTRY.replace('["сеть", " желі "]', str([str(n) for n in range(41)]).replace("'", '"')),
            [("too-many-options", 5)],
        ),
        (ENTRY.replace('kk = "Қ", ', ""), [("missing-language", 3)]),
        (ENTRY.replace("words", "word"), [("unknown-key", 5)]),
    ],
)
def test_what_is_wrong_is_found_at_its_line(source: str, found: list[tuple[str, int]]) -> None:
    assert codes(source) == found
    assert loaded(source) is None


# One entry changed

SOURCE = SAMPLE["faq.toml"]


def faq_of(source: str) -> dict[str, FrequentQuestion]:
    event, findings = read({**SAMPLE, "faq.toml": source})
    assert event is not None, findings
    return {one.id: one for one in event.faq}


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=60).filter(
    str.strip
)
QUESTIONS = st.builds(
    FrequentQuestion,
    st.sampled_from(["wifi", "parking", "animals", "brand_new"]),
    st.fixed_dictionaries({"kk": TEXTS, "ru": TEXTS, "en": TEXTS}),
    st.fixed_dictionaries({"kk": TEXTS, "ru": TEXTS, "en": TEXTS}),
    st.lists(TEXTS, max_size=3).map(tuple),
)


@given(QUESTIONS)
def test_one_is_put_in_its_place_and_nothing_else_changes(one: FrequentQuestion) -> None:
    before, source = faq_of(SOURCE), faq_edit.put(SOURCE, one)
    stripped = FrequentQuestion(
        one.id,
        {language: text.strip() for language, text in one.question.items()},
        {language: text.strip() for language, text in one.answer.items()},
        tuple(word.strip() for word in one.words),
    )
    assert faq_of(source) == {**before, one.id: stripped}
    assert list(faq_of(source)) == list({**before, one.id: one})
    assert [line for line in SOURCE.splitlines() if line.startswith("#")] == [
        line for line in source.splitlines() if line.startswith("#")
    ]


@pytest.mark.parametrize("gone", ["parking", "wifi", "animals"])
def test_one_is_removed_and_nothing_else_changes(gone: str) -> None:
    before = faq_of(SOURCE)
    del before[gone]
    assert faq_of(faq_edit.drop(SOURCE, gone)) == before
    assert faq_edit.drop(SOURCE, "unheard_of") == SOURCE


def test_the_first_one_makes_the_file() -> None:
    one = faq_of(SOURCE)["wifi"]
    source = faq_edit.put("", one)
    assert faq_of(source) == {"wifi": one}
    assert faq_of(faq_edit.drop(source, "wifi")) == {}


def test_what_is_no_toml_can_t_be_changed() -> None:
    with pytest.raises(ValueError, match="Expected"):
        faq_edit.put("[[faq", faq_of(SOURCE)["wifi"])
