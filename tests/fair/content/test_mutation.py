"""Whatever an organiser's editor does to the files, reading answers with findings."""

from hypothesis import given
from hypothesis import strategies as st

from fair.content import FINDINGS, Severity, read
from tests.fair.content.small import SAMPLE, SMALL

FILES = st.sampled_from(["event.toml", "questions.toml"])
PLACES = st.integers(0, 10_000)
VALUES = st.sampled_from(
    [
        *("1", "-1", "nan", "true", "10" * 30, '""', '"x"', '"\\u0000{}{{"'),
        *("[]", "[1]", '["x"]', "[[]]", "[{}]", "{}", "{ kk = 1 }"),
        *("2027-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "08:30:00"),
    ]
)


def check(files: dict[str, str]) -> None:
    event, findings = read(files)
    assert (event is None) == any(finding.severity is Severity.ERROR for finding in findings)
    for finding in findings:
        assert finding.args.keys() == FINDINGS[finding.code]
        assert 1 <= finding.line <= files[finding.file].count("\n") + 1


@given(FILES, st.lists(st.tuples(st.sampled_from(["delete", "swap", "double"]), PLACES, PLACES), max_size=6))
def test_lines_deleted_swapped_and_doubled(name: str, edits: list[tuple[str, int, int]]) -> None:
    rows = SAMPLE[name].split("\n")
    for edit, first, second in edits:
        here, there = first % len(rows), second % len(rows)
        if edit == "delete":
            del rows[here]
        elif edit == "swap":
            rows[here], rows[there] = rows[there], rows[here]
        else:
            rows.insert(there, rows[here])
    check({**SAMPLE, name: "\n".join(rows)})


@given(FILES, st.lists(st.tuples(PLACES, VALUES), min_size=1, max_size=4))
def test_values_of_any_other_type(name: str, edits: list[tuple[int, str]]) -> None:
    rows = SMALL[name].split("\n")
    for place, value in edits:
        here = place % len(rows)
        if " = " in rows[here]:
            rows[here] = f"{rows[here].split(' = ')[0]} = {value}"
    check({**SMALL, name: "\n".join(rows)})


@given(FILES, PLACES, st.text(st.sampled_from("[]{}\"'=,.#\\\n x1"), max_size=4), st.integers(0, 12))
def test_characters_put_in_and_taken_out(name: str, place: int, new: str, gone: int) -> None:
    source = SMALL[name]
    here = place % len(source)
    check({**SMALL, name: source[:here] + new + source[here + gone :]})


@given(FILES, st.text())
def test_any_text_at_all(name: str, text: str) -> None:
    check({**SMALL, name: text})
