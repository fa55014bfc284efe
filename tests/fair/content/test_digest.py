"""Which version of a fair is stored, and to which one people agreed."""

from dataclasses import replace

import pytest

from fair.content import consent_hash, digest, from_json, read, to_json
from fair.event.model import Event
from fair.words import LANGUAGES
from tests.fair.content.small import EVENT, QUESTIONS, SAMPLE, SMALL


def load(**replacements: str) -> Event:
    """Return the small fair, each `was` of the replacements given as its `now`."""
    files = dict(SMALL)
    for was, now in replacements.items():
        files = {name: source.replace(was, now) for name, source in files.items()}
    event, findings = read(files)
    assert event is not None, findings
    return event


def test_a_stored_fair_is_read_as_it_was() -> None:
    assert from_json(to_json(SAMPLE)) == SAMPLE
    assert read(from_json(to_json(SAMPLE))) == read(SAMPLE)


def test_a_digest_tells_contents_and_not_their_order() -> None:
    assert digest({"event.toml": EVENT, "questions.toml": QUESTIONS}) == digest(dict(reversed(SMALL.items())))
    assert digest(SMALL) != digest({**SMALL, "event.toml": EVENT + "\n"})
    assert len(digest(SAMPLE)) == 64


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ('version = "1"', 'version = "2"'),
        ("{operator} {bin}", "We are {operator} {bin}"),
        ("141140999901", "141140999911"),
        ("Fund", "Foundation"),
        ("max = 100", "personal = true"),
        ("term_days = 30", "term_days = 31"),
    ],
)
def test_a_consent_is_another_one_when_what_it_says_changes(was: str, now: str) -> None:
    assert consent_hash(load(), "en") != consent_hash(load(**{was: now}), "en")


def test_a_consent_is_the_same_one_when_something_else_changes() -> None:
    assert consent_hash(load(), "en") == consent_hash(load(**{"max = 100": "max = 90"}), "en")
    assert consent_hash(load(), "en") == consent_hash(replace(load(), help_contact="@other"), "en")


def test_every_language_has_its_own_consent() -> None:
    assert len({consent_hash(load(), language) for language in LANGUAGES}) == len(LANGUAGES)
