"""Each finding, by the smallest mistake that makes it, at the line where an organiser has to look."""

from dataclasses import dataclass, field

import pytest

from fair.content import AGENDA_FINDINGS, ENTRY_FINDINGS, FINDINGS, LINK_FINDINGS, WARNINGS, Finding, Severity, read
from fair.findings import FOREIGN_FINDINGS, TABLE_FINDINGS
from tests.fair.content.small import EVENT, QUESTIONS, SMALL, line_of_text

E, Q = "event.toml", "questions.toml"


@dataclass(frozen=True)
class Mistake:
    """In `file` the text `was` becomes `now`; `code` is found where `at` stands (else where `now` begins)."""

    code: str
    file: str
    was: str
    now: str
    args: dict[str, str | int] = field(default_factory=dict)
    at: str = ""
    also: str = ""
    """A finding that the mistake has as its consequence."""
    others: dict[str, tuple[str, str]] = field(default_factory=dict)
    """What else it takes, in other files: what was, and what is now."""

    def __str__(self) -> str:
        return f"{self.code}: {self.now[:40]!r}"


LISTENER = '{ id = "listener", kk = "Т", ru = "С", en = "Listener" }'
PART = '[[question]]\nid = "part"'
SLIDES = 'file_types = ["pdf"]'
WHEN = 'when = { question = "part", any_of = ["project"] }'
CONSENT_EN = 'en = "{operator} {bin} {fields} {term}"'
CLOSES = "changes_until = 2027-02-02T00:00:00"
DISTRICTS = 'options = "districts"'
BEYNEU = 'ru = "Бейнеу ауданы"'
NIGHT = '[night]\nfrom = "22:00"\nuntil = "24:00"\n'
DOOR = '[door]\nshow = ["topik"]\n'
HALLS = """\
[[hall]]
id = "big"
name = { ru = "Б", en = "Big", kk = "К" }
[[hall]]
id = "small"
name = { kk = "К", ru = "М", en = "Small" }
"""
SECTIONS = """\
[[section]]
id = "eco"
name = { kk = "Е", ru = "Е", en = "E" }
[[section]]
id = "eco" # again
name = { kk = "Ф", ru = "Ф", en = "F" }
"""
LIMIT = """\
[places]
[[places.limit]]
question = "part"
option = "project"
places = 3
"""
MANY = ", ".join(f'{{ id = "o{n}", kk = "k{n}", ru = "r{n}", en = "e{n}" }}' for n in range(101))

MISTAKES = [
    # Places
    Mistake(
        "unknown-choice", E, "[place]", '[places]\npublish = "later"\n[place]', {"key": "places.publish"}, at="publish"
    ),
    Mistake(
        "unknown-choice",
        E,
        'id = "guest"\n',
        'id = "guest"\napproval = "automatc"\n',
        {"value": "automatc", "suggestion": "automatic"},
        at="approval",
    ),
    Mistake("out-of-range", E, "[place]", "[places]\ntotal = 0\n[place]", {"key": "places.total"}, at="total"),
    Mistake(
        "date-order",
        E,
        "[place]",
        "[places]\ncoming_from = 2027-03-01T09:00:00\n[place]",
        {"before": "coming_from"},
        at="[places]",
    ),
    Mistake(
        "unknown-question",
        E,
        "[place]\n",
        LIMIT.replace("part", "prt") + "[place]\n",
        {"value": "prt", "suggestion": "part"},
        at='question = "prt"',
    ),
    Mistake(
        "unknown-option",
        E,
        "[place]\n",
        LIMIT.replace("project", "stand") + "[place]\n",
        {"value": "stand"},
        at='option = "stand"',
    ),
    Mistake(
        "limit-kind",
        E,
        "[place]\n",
        LIMIT.replace('"part"', '"topic"') + "[place]\n",
        {"value": "topic"},
        at='question = "topic"',
    ),
    Mistake(
        "duplicate-id",
        E,
        "[place]\n",
        LIMIT + LIMIT.replace("[places]\n", "").replace('"project"', '"project" # again') + "[place]\n",
        {"value": "project"},
        at="# again",
    ),
    # Keys and their values
    Mistake("missing-key", E, 'zone = "Asia/Aqtau"\n', "", {"key": "zone"}, at='id = "small-fair"'),
    Mistake("missing-key", E, 'bin = "141140999901"\n', "", {"key": "operator.bin"}, at="[operator]"),
    Mistake("missing-key", E, 'id = "guest"\n', "", {"key": "id"}, at="[[roles]]\nlabel"),
    Mistake("missing-key", E, "term_days = 30\n", "", {"key": "consent.term_days"}, at="[consent]"),
    Mistake("missing-key", E, "latitude = 43.6\n", "", {"key": "place.latitude"}, at="[place]"),
    Mistake(
        "missing-key",
        Q,
        "options = [\n    " + LISTENER,
        "_ = [\n    " + LISTENER,
        also="unknown-key",
        at=PART,
    ),
    Mistake("missing-key", Q, WHEN, 'when = { question = "part" }', {"key": "when.any_of"}),
    Mistake(
        "unknown-key",
        E,
        "map_url =",
        "map_ulr =",
        {"value": "map_ulr", "suggestion": "map_url"},
        also="missing-key",
    ),
    Mistake("unknown-key", E, 'id = "ngo"', 'id = "ngo"\nlabels = 1', {"suggestion": "label"}, at="labels"),
    Mistake("unknown-key", Q, "max = 100", "xyzzy = 100", {"value": "xyzzy", "suggestion": ""}),
    Mistake("unknown-key", Q, 'en = "Topic" }', 'en = "Topic", kz = "Т" }', {"key": "name.kz"}),
    Mistake("wrong-type", Q, "max = 100", 'max = "100"', {"key": "max", "expected": "number"}),
    Mistake("wrong-type", Q, "max = 100", "max = true", {"expected": "number"}),
    Mistake("wrong-type", Q, "max = 100", 'required = "no"', {"expected": "flag"}),
    Mistake("wrong-type", Q, "max = 100", 'frozen_from = "soon"', {"expected": "moment"}),
    Mistake("wrong-type", Q, "max = 100", 'roles = "ngo"', {"expected": "list"}),
    Mistake("wrong-type", Q, 'roles = ["ngo"]', 'roles = ["ngo", 1]', {"key": "roles", "expected": "text"}),
    Mistake("wrong-type", Q, WHEN, 'when = "part"', {"expected": "table"}),
    Mistake("wrong-type", Q, WHEN, 'when = { question = "part", any_of = "project" }', {"expected": "list"}),
    Mistake("wrong-type", Q, WHEN, 'when = { question = "part", any_of = [1] }', {"expected": "text"}),
    Mistake("wrong-type", Q, LISTENER, '"listener"', {"key": "options", "expected": "table"}),
    Mistake("wrong-type", E, "starts = 2027-03-01T09:00:00", "starts = 2027-03-01", {"expected": "moment"}),
    Mistake("wrong-type", E, 'version = "1"', "version = 1", {"expected": "text"}),
    Mistake("wrong-type", E, "term_days = 30", 'term_days = "30"', {"expected": "number"}),
    Mistake("out-of-range", E, "latitude = 43.6", "latitude = 436", {"min": -90, "max": 90}),
    Mistake("out-of-range", E, "longitude = 51", "longitude = nan", {"min": -180, "max": 180}),
    Mistake("out-of-range", E, "term_days = 30", "term_days = 0", {"min": 1}),
    Mistake("out-of-range", E, "term_days = 30", "term_days = 30\nbackup_days = -1", {"min": 0}, at="backup_days"),
    Mistake("out-of-range", E, "ends = 2027-", "ends = 2207-", {"key": "ends", "max": "2100"}),
    Mistake("out-of-range", Q, SLIDES, f"{SLIDES}\nmax = 50", {"key": "max", "max": 20}, at="max = 50"),
    Mistake("out-of-range", Q, DISTRICTS, f"{DISTRICTS}\ncolumns = 9", {"max": 4}, at="columns"),
    Mistake("min-over-max", Q, "max = 100", "max = 100\nmin = 101", {"min": 101, "max": 100}, at="min = 101"),
    Mistake("min-over-max", Q, DISTRICTS, f"{DISTRICTS}\nmin = 3", {"min": 3, "max": 2}, at="min = 3"),
    Mistake("empty-list", Q, 'roles = ["ngo"]', "roles = []", {"key": "roles"}),
    Mistake("empty-list", Q, WHEN, 'when = { question = "part", any_of = [] }', {"key": "when.any_of"}),
    Mistake("empty-list", Q, SLIDES, "file_types = []", {"key": "file_types"}),
    Mistake("empty-list", Q, DISTRICTS, "options = []", {"key": "options"}, also="unused-options"),
    # Texts
    Mistake("missing-language", E, ', ru = "Я", en', ", en", {"key": "title.ru", "language": "ru"}, at="title"),
    Mistake(
        "missing-language",
        Q,
        f"{BEYNEU}\n",
        "",
        {"language": "ru"},
        at='[[options.districts]]\nid = "beyneu"',
    ),
    Mistake("empty-text", E, 'en = "Fair" }', 'en = "" }', {"key": "title.en"}),
    Mistake("empty-text", E, 'zone = "Asia/Aqtau"', 'zone = " "', {"key": "zone"}),
    Mistake("empty-text", Q, 'kind = "text"', 'kind = ""', {"key": "kind"}),
    Mistake("too-long", Q, 'en = "Topic?"', f'en = "{"x" * 1001}"', {"length": 1001, "max": 1000}),
    Mistake("too-long", Q, 'en = "Beyneu"', f'en = "{"x" * 61}"', {"max": 60}),
    Mistake("too-long", E, 'en = "Privacy"', f'en = "{"x" * 3501}"', {"max": 3500}),
    Mistake("too-long", E, 'en = "Description"', f'en = "{"x" * 513}"', {"max": 512}),
    Mistake("too-long", E, 'en = "Short"', f'en = "{"x" * 121}"', {"max": 120}),
    Mistake("bad-braces", E, 'en = "Privacy"', 'en = "Privacy {term"', {"key": "consent.privacy.en"}),
    Mistake("unknown-placeholder", E, 'en = "Privacy"', 'en = "{trem}"', {"value": "trem", "suggestion": "term"}),
    Mistake("unknown-placeholder", E, 'en = "Privacy"', 'en = "{term!r}"', {"value": "term!r"}),
    Mistake("missing-placeholder", E, CONSENT_EN, 'en = "{operator} {bin} {fields}"', {"value": "term"}),
    Mistake("bad-url", E, "https://example.org/map", "http://example.org/map", {"key": "place.map_url"}),
    Mistake("bad-url", E, "https://example.org/map", "https://map", {"key": "place.map_url"}),
    Mistake("bad-bin", E, "141140999901", "141140999902", {"value": "141140999902"}),
    # Identifiers and what they refer to
    Mistake("bad-id", E, 'id = "small-fair"', 'id = "Small fair"', {"value": "Small fair"}),
    Mistake("bad-id", Q, 'id = "topic"', 'id = "the-topic"', {"value": "the-topic"}),
    Mistake("long-id", E, 'id = "small-fair"', f'id = "{"x" * 32}"', {"max": 31}),
    Mistake("long-id", Q, 'id = "topic"', f'id = "{"x" * 21}"', {"max": 20}),
    Mistake("long-id", Q, 'id = "beyneu"', f'id = "{"x" * 21}"', {"max": 20}),
    Mistake("duplicate-id", E, 'id = "guest"', 'id = "ngo"', {"value": "ngo"}, at='"ngo"\nlabel = { kk = "Қ"'),
    Mistake("duplicate-id", Q, 'id = "district"', 'id = "topic"', at='"topic"\nkind = "choices"'),
    Mistake("duplicate-id", Q, 'id = "beyneu"', 'id = "aktau"', at='"aktau"\nkk = "Бейнеу"'),
    Mistake("unknown-kind", Q, 'kind = "text"', 'kind = "txt"', {"value": "txt", "suggestion": "text"}),
    Mistake("unknown-role", Q, 'roles = ["ngo"]', 'roles = ["ngos"]', {"value": "ngos", "suggestion": "ngo"}),
    Mistake("unknown-check", Q, "max = 100", 'check = "nane"', {"value": "nane", "suggestion": "name"}),
    Mistake("unknown-zone", E, "Asia/Aqtau", "Asia/Aktau", {"value": "Asia/Aktau", "suggestion": "Asia/Aqtau"}),
    Mistake("unknown-zone", E, "Asia/Aqtau", "../Aqtau", {"value": "../Aqtau"}),
    Mistake(
        "zone-name", E, 'en = "time" }', 'en = "time, UTC+6" }', {"value": "UTC+6", "offset": "UTC+5"}, at="zone_name"
    ),
    Mistake("unknown-question", Q, 'question = "part"', 'question = "pert"', {"suggestion": "part"}),
    Mistake(
        "unknown-option",
        Q,
        '["project"]',
        '["listener", "projekt"]',
        {"key": "when.any_of", "value": "projekt", "suggestion": "project"},
    ),
    Mistake(
        "unknown-options",
        Q,
        DISTRICTS,
        'options = "distrikts"',
        {"suggestion": "districts"},
        also="unused-options",
    ),
    # Options
    Mistake(
        "too-many-options",
        Q,
        DISTRICTS,
        f"options = [{MANY}]",
        {"count": 101, "max": 100},
        also="unused-options",
    ),
    Mistake("same-label", Q, BEYNEU, 'ru = "актау"', {"key": "ru", "value": "актау"}),
    Mistake("same-label", Q, BEYNEU, 'words = ["Ақтау"]\n' + BEYNEU, {"key": "words", "value": "Ақтау"}, at="words"),
    Mistake(
        "unused-options",
        Q,
        "[[options.districts]]",
        "[[options.spare]]",
        {"value": "spare"},
        also="unknown-options",
    ),
    # Questions
    Mistake("key-not-for-kind", Q, SLIDES, f"{SLIDES}\nmin = 1", {"key": "min", "kind": "file"}, at="min"),
    Mistake("key-not-for-kind", Q, "max = 100", "options = [" + LISTENER + "]", {"kind": "text"}),
    Mistake("bad-file-type", Q, '["pdf"]', '["pdf", ".PPTX"]', {"key": "file_types", "value": ".PPTX"}),
    Mistake("organisation-card", Q, 'kind = "text"', 'kind = "organisation"\ncard = true', at="card"),
    Mistake(
        "sessions-card",
        Q,
        DISTRICTS,
        'card = true\noptions = [{ id = "a", kk = "А", ru = "А", en = "A", sessions = ["x"] }]',
        also="unused-options",
    ),
    Mistake("condition-later", Q, "max = 100", 'when = { question = "part", any_of = ["project"] }'),
    Mistake("condition-later", Q, '{ question = "part"', '{ question = "slides"', {"value": "slides"}),
    Mistake("condition-kind", Q, '{ question = "part"', '{ question = "topic"', {"kind": "text"}),
    Mistake(
        "condition-role",
        Q,
        SLIDES,
        SLIDES + '\n[[question]]\nid = "x"\nkind = "yes_no"\nroles = ["ngo"]\n'
        'name = { kk = "А", ru = "Б", en = "C" }\nlabel = { kk = "А", ru = "Б", en = "C" }\n'
        '[[question]]\nid = "y"\nkind = "date"\n'
        'name = { kk = "А", ru = "Б", en = "C" }\nlabel = { kk = "А", ru = "Б", en = "C" }\n'
        'when = { question = "x", any_of = ["yes"] }\n[[question]]\nid = "z"\nkind = "date"\n'
        'name = { kk = "А", ru = "Б", en = "C" }\nlabel = { kk = "А", ru = "Б", en = "C" }',
        {"value": "x", "roles": "guest"},
        at='question = "x"',
    ),
    Mistake("condition-card", Q, 'id = "part"', 'id = "part"\ncard = true', {"value": "part"}, at=WHEN),
    # Moments and terms
    Mistake(
        "date-order",
        E,
        "changes_until = 2027-02",
        "changes_until = 2026-02",
        {"before": "registration_opens"},
    ),
    Mistake("date-order", E, "ends = 2027-03-01T17", "ends = 2027-03-01T09", {"key": "ends", "before": "starts"}),
    Mistake(
        "bad-time", E, "[profile]", '[reminders]\nday_before = "18.00"\n[profile]', {"value": "18.00"}, at="day_before"
    ),
    Mistake("bad-time", E, "[profile]", f"{NIGHT}[profile]", {"key": "night.until"}, at='until = "24'),
    # Halls and sections
    Mistake("same-name", E, "[profile]", f"{HALLS}[profile]", {"key": "name.kk", "value": "К"}, at='name = { kk = "К"'),
    Mistake("duplicate-id", E, "[profile]", f"{SECTIONS}[profile]", {"value": "eco"}, at='id = "eco" # again'),
    # The door
    Mistake(
        "unknown-question", E, "[profile]", f"{DOOR}[profile]", {"value": "topik", "suggestion": "topic"}, at="show"
    ),
    Mistake(
        "wrong-type", E, "[profile]", "[door]\nself_check_in = 1\n[profile]", {"expected": "flag"}, at="self_check"
    ),
    Mistake("already-required", Q, "max = 100", "required_from = 2027-01-15T00:00:00"),
    Mistake("moment-too-late", Q, "max = 100", "frozen_from = 2027-03-01T12:00:00Z"),
    Mistake(
        "who-sees",
        Q,
        "max = 100",
        'personal = true\nhelp = { kk = "Тек ұйымдастырушы көреді.", ru = "Да.", en = "Yes." }',
        at="help",
    ),
    Mistake("keep-not-personal", Q, "max = 100", "keep_days = 3"),
    Mistake("keep-over-term", Q, "max = 100", "personal = true\nkeep_days = 31", {"max": 30}, at="keep_days"),
    Mistake(
        "keep-over-term",
        E,
        "term_days = 30",
        "term_days = 30\nunfinished_days = 31",
        {"key": "consent.unfinished_days", "max": 30},
        at="unfinished_days",
    ),
    # Terms beside each other
    Mistake(
        "keep-over-condition",
        Q,
        PART,
        f"{PART}\npersonal = true\nkeep_days = 3",
        {"value": "part", "max": 3},
        also="terms-not-told",
        at=WHEN,
    ),
    Mistake(
        "keep-of-organisation",
        Q,
        'kind = "text"',
        'kind = "organisation"\npersonal = true\nkeep_days = 3',
        at="keep_days",
    ),
    Mistake(
        "keep-before-report",
        Q,
        "max = 100",
        'max = 100\ncheck = "name"\npersonal = true\nkeep_days = 3',
        also="terms-not-told",
        at="keep_days",
        others={E: (CLOSES, f"{CLOSES}\nreport_due = 2027-03-20T00:00:00")},
    ),
    Mistake(
        "report-after-term", E, CLOSES, f"{CLOSES}\nreport_due = 2027-04-01T00:00:00", {"max": 30}, at="report_due"
    ),
    Mistake(
        "date-order", E, CLOSES, f"{CLOSES}\nreport_due = 2027-03-01T00:00:00", {"before": "ends"}, at="report_due"
    ),
    Mistake(
        "terms-not-told",
        E,
        "term_days = 30",
        "term_days = 30\nunfinished_days = 29",
        {"key": "consent.privacy.kk"},
        at="privacy",
    ),
    Mistake(
        "days-not-kept",
        E,
        'en = "Privacy"',
        'en = "30 days. We delete it after 14\u00a0days. Kept for 30 days."',
        {"key": "consent.privacy.en", "value": 14},
        at="privacy",
    ),
    Mistake("days-not-kept", E, 'ru = "П", en', 'ru = "Данные хранятся 7 дней", en', {"value": 7}, at="privacy"),
    Mistake(
        "days-not-kept", E, 'kk = "Қ", ru = "П"', 'kk = "7 күннен соң жойылады", ru = "П"', {"value": 7}, at="privacy"
    ),
]


def broken(mistake: Mistake) -> dict[str, str]:
    files = dict(SMALL)
    for file, (was, now) in {**mistake.others, mistake.file: (mistake.was, mistake.now)}.items():
        assert was in files[file]
        files[file] = files[file].replace(was, now)
    return files


def line_of(source: str, text: str) -> int:
    return source[: source.index(text)].count("\n") + 1


def test_the_small_fair_has_no_finding() -> None:
    event, findings = read(SMALL)
    assert findings == ()
    assert event is not None
    assert str(event.starts) == "2027-03-01 09:00:00+05:00"


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_a_mistake_is_found_at_its_line(mistake: Mistake) -> None:
    files = broken(mistake)
    event, findings = read(files)
    assert {finding.code for finding in findings} == {mistake.code, mistake.also or mistake.code}
    finding = next(finding for finding in findings if finding.code == mistake.code)
    assert (finding.file, finding.line) == (
        mistake.file,
        line_of(files[mistake.file], mistake.at or mistake.now),
    )
    assert dict(finding.args) == {**finding.args, **mistake.args}
    assert (event is None) == any(finding.severity is Severity.ERROR for finding in findings)


def test_every_code_is_tried_and_has_the_arguments_it_promises() -> None:
    findings = [finding for mistake in MISTAKES for finding in read(broken(mistake))[1]]
    findings += read({})[1] + read({"event.toml": "="})[1]
    findings += read({**SMALL, "faq.toml": '[[intent]]\nid = "tiket"\nwords = ["braslet"]\n'})[1]
    others = {**TABLE_FINDINGS, **AGENDA_FINDINGS, **FOREIGN_FINDINGS, **ENTRY_FINDINGS, **LINK_FINDINGS}
    assert {finding.code for finding in findings} == FINDINGS.keys() - others.keys()
    assert set(FINDINGS) > WARNINGS
    for finding in findings:
        assert finding.args.keys() == FINDINGS[finding.code]


@pytest.mark.parametrize(
    ("source", "line", "wrong"),
    [
        ('id = "a"\ntitle = \n', 2, "value"),
        ('id = "a"\nid = "b"\n', 2, "twice"),
        ('id = "a"\ntitle = { kk = "x"\n\n\n', 2, "bracket"),
        ('id = "a"\nroles = [ "x"\n', 2, "bracket"),
        ('id = "a"\nstarts = 2027-13-01T00:00:00\n', 2, "character"),
        ('id = "a"\ntitle = "x\n', 2, "quotes"),
        ('id = "a"\ntitle "x"\n', 2, "equals"),
        ('id = "a"\ntitle = "x" "y"\n', 2, "character"),
        ("id = " + "[" * 5_000, 1, "other"),
        ("id = " + "1" * 5_000, 1, "other"),
    ],
    ids=["value", "twice", "unfinished", "list", "month", "quotes", "equals", "behind", "deep", "digits"],
)
def test_a_file_that_is_not_toml(source: str, line: int, wrong: str) -> None:
    event, findings = read({**SMALL, "event.toml": source})
    assert event is None
    assert [(finding.file, finding.line, finding.code) for finding in findings] == [("event.toml", line, "syntax")]
    assert findings[0].args == {"wrong": wrong}


def test_missing_files_are_named() -> None:
    assert read({"agenda.toml": ""}) == (
        None,
        (Finding("event.toml", 1, "missing-file"), Finding("questions.toml", 1, "missing-file")),
    )


def test_all_problems_of_both_files_come_at_once_in_their_order() -> None:
    files = {
        "event.toml": EVENT.replace("Asia/Aqtau", "Asia/Aktau").replace("= 43.6", "= 436").replace('"guest"', '"G"'),
        "questions.toml": QUESTIONS.replace('"choices"', '"choises"').replace("max = 100", "mox = 100"),
    }
    event, findings = read(files)
    assert event is None
    assert [(finding.code, finding.line) for finding in findings] == [
        ("unknown-zone", line_of_text(EVENT, "Asia/Aqtau")),
        ("out-of-range", line_of_text(EVENT, "latitude")),
        ("bad-id", line_of_text(EVENT, '"guest"')),
        ("unknown-key", line_of_text(QUESTIONS, "max = 100")),
        ("unknown-kind", line_of_text(QUESTIONS, '"choices"')),
    ]


def test_questions_are_checked_although_the_event_is_not_toml() -> None:
    files = {"event.toml": "[", "questions.toml": QUESTIONS.replace('"choices"', '"choises"')}
    assert [finding.code for finding in read(files)[1]] == ["syntax", "unknown-kind"]


def test_a_fair_with_warnings_can_be_held() -> None:
    event, findings = read({**SMALL, "event.toml": EVENT.replace("141140999901", "141140999902")})
    assert event is not None
    assert [finding.severity for finding in findings] == [Severity.WARNING]


def test_a_moment_with_an_offset_is_taken_to_the_zone_of_the_fair() -> None:
    files = {**SMALL, "event.toml": EVENT.replace("2027-03-01T09:00:00", "2027-03-01T06:00:00Z")}
    event, _ = read(files)
    assert event is not None
    assert str(event.starts) == "2027-03-01 11:00:00+05:00"


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    files = {name: "\ufeff" + source.replace("\n", "\r\n") for name, source in SMALL.items()}
    event, findings = read(files)
    assert event is not None
    assert findings == ()
    files["event.toml"] = files["event.toml"].replace("Asia/Aqtau", "Asia/Aktau")
    assert read(files)[1][0].line == line_of_text(EVENT, "Asia/Aqtau")


def test_years_are_written_as_years() -> None:
    files = {**SMALL, "event.toml": EVENT.replace("2027-03-01T09:00:00", "1027-03-01T09:00:00")}
    finding = next(one for one in read(files)[1] if one.code == "out-of-range")
    assert (finding.args["min"], finding.args["max"]) == ("2000", "2100")
