from fair import content
from fair.content import Finding, unknown_sessions
from tests.fair.content.small import SMALL, line_of_text

LISTENER = '{ id = "listener", kk = "Т"'
BEYNEU = 'id = "beyneu"'
SECTION = '[[section]]\nid = "ecology"\nname = { kk = "Э", ru = "Э", en = "Ecology" }\n'


def found(questions: str, *known: str, sections: str = "") -> tuple[Finding, ...]:
    files = {**SMALL, "event.toml": SMALL["event.toml"] + sections, "questions.toml": questions}
    event, findings = content.read(files)
    assert event is not None, findings
    return unknown_sessions(files, event, known)


def test_sessions_and_sections_are_known() -> None:
    questions = SMALL["questions.toml"].replace(LISTENER, LISTENER + ', sessions = ["ecology", "sea-1"]')
    assert found(questions, "sea-1", sections=SECTION) == ()
    assert found(SMALL["questions.toml"]) == ()


def test_an_unknown_one_is_named_with_its_line_and_what_may_be_meant() -> None:
    questions = SMALL["questions.toml"].replace(LISTENER, LISTENER + ', sessions = ["ecologia"]')
    (finding,) = found(questions, "sea", sections=SECTION)
    assert finding == Finding(
        "questions.toml",
        line_of_text(questions, LISTENER),
        "unknown-session",
        {"key": "sessions", "value": "ecologia", "suggestion": "ecology"},
    )


def test_shared_lists_are_looked_at_too() -> None:
    questions = SMALL["questions.toml"].replace(BEYNEU, BEYNEU + '\nsessions = ["x"]')
    (finding,) = found(questions)
    assert (finding.line, finding.args["suggestion"]) == (line_of_text(questions, 'sessions = ["x"]'), "")
