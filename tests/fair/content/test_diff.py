"""What an organiser is told before a new version replaces the old one."""

import pytest

from fair.content import ChangeAction, ContentChange, ValueChange, changed_part, difference, read
from fair.event.model import Event
from tests.fair.content.small import EVENT, QUESTIONS, SMALL

E, Q = "event.toml", "questions.toml"
SLIDES = QUESTIONS[QUESTIONS.index('[[question]]\nid = "slides"') : QUESTIONS.index('[[question]]\nid = "district"')]
GUEST = EVENT[EVENT.index('[[roles]]\nid = "guest"') :]
NGO = EVENT[EVENT.index('[[roles]]\nid = "ngo"') : EVENT.index('[[roles]]\nid = "guest"')]
LISTENER = '    { id = "listener", kk = "Т", ru = "С", en = "Listener" },\n'
PROJECT = '    { id = "project", kk = "Ж", ru = "П", en = "Project" },\n'
STAND = '    { id = "stand", kk = "С", ru = "Ст", en = "Stand" },\n'


def load(files: dict[str, str]) -> Event:
    event, findings = read(files)
    assert event is not None, findings
    return event


def changed(subject: str, id_: str, *keys: str) -> ContentChange:
    return ContentChange(ChangeAction.CHANGED, subject, id_, keys)


@pytest.mark.parametrize(
    ("file", "was", "now", "changes"),
    [
        (E, "", "", ()),
        (E, "# nothing", "# at all", ()),
        (E, '"Fair"', '"The fair"', (changed("event", "small-fair", "title.en"),)),
        (E, "T17:00", "T18:00", (changed("event", "small-fair", "ends"),)),
        (E, "/map", "/maps", (changed("event", "small-fair", "place.map_url"),)),
        (E, '"Privacy"', '"Policy"', (changed("event", "small-fair", "consent.privacy.en"),)),
        (E, '"Short"', '"Shorter"', (changed("event", "small-fair", "profile.short_description.en"),)),
        (E, '"small-fair"', '"big-fair"', (changed("event", "big-fair", "id"),)),
        (E, GUEST, "", (ContentChange(ChangeAction.REMOVED, "role", "guest"),)),
        (E, NGO + GUEST, GUEST + "\n" + NGO, (changed("event", "small-fair", "roles"),)),
        (E, '"Guest"', '"Visitor"', (changed("role", "guest", "label.en"),)),
        (Q, SLIDES, "", (ContentChange(ChangeAction.REMOVED, "question", "slides"),)),
        (
            Q,
            '"slides"',
            '"deck"',
            (
                ContentChange(ChangeAction.REMOVED, "question", "slides"),
                ContentChange(ChangeAction.ADDED, "question", "deck"),
            ),
        ),
        (Q, "max = 100", "max = 90\nrequired = false", (changed("question", "topic", "max", "required"),)),
        (Q, '["project"]', '["listener"]', (changed("question", "slides", "when.any_of"),)),
        (
            Q,
            'when = { question = "part", any_of = ["project"] }',
            "",
            (changed("question", "slides", "when"),),
        ),
        (
            Q,
            "max = 100",
            'help = { kk = "К", ru = "П", en = "Help" }\nmax = 100',
            (changed("question", "topic", "help"),),
        ),
        (Q, PROJECT, PROJECT + STAND, (ContentChange(ChangeAction.ADDED, "option", "part.stand"),)),
        (Q, LISTENER, "", (ContentChange(ChangeAction.REMOVED, "option", "part.listener"),)),
        (Q, '"Project"', '"A project"', (changed("option", "part.project", "label.en"),)),
        (Q, LISTENER + PROJECT, PROJECT + LISTENER, (changed("question", "part", "options"),)),
        (
            Q,
            QUESTIONS,
            QUESTIONS.replace(SLIDES, "").replace("[[options.districts]]", SLIDES + "[[options.districts]]", 1),
            (changed("event", "small-fair", "questions"),),
        ),
    ],
)
def test_a_change_is_named(file: str, was: str, now: str, changes: tuple[ContentChange, ...]) -> None:
    new = {**SMALL, file: SMALL[file].replace(was, now)}
    assert difference(load(SMALL), load(new)) == changes


def test_a_first_version_is_all_new() -> None:
    assert difference(None, load(SMALL)) == (ContentChange(ChangeAction.ADDED, "event", "small-fair"),)


def test_a_change_knows_what_stood_there() -> None:
    (change,) = difference(load(SMALL), load({**SMALL, E: SMALL[E].replace('"Fair"', '"The fair"')}))
    assert change.values == (ValueChange("title.en", "Fair", "The fair"),)


def test_of_long_texts_the_part_that_differs_is_shown() -> None:
    before, after = "слово " * 100 + "конец", "слово " * 100 + "начало"
    assert changed_part(before, after, 1_000) == (before, after)
    assert changed_part(before, after, 300) == ("…" + "слово " * 7 + "конец", "…" + "слово " * 7 + "начало")
    assert changed_part("а" * 400, "б" + "а" * 400, 300) == ("а" * 400, "б" + "а" * 400)
