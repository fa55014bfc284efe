"""The policy lists exactly what /mydata shows, and the file holds exactly that: all three come from one source."""

import json
import re
from typing import Any

import pytest

from fair.words import LANGUAGES, Language
from handlers.base.stored import STORED
from handlers.privacy.screens import my_data
from handlers.privacy.screens.my_data_file import KINDS, OF_MEMBERS, everything
from handlers.registration.screens.placeholders import filled
from tests.golden.sample import EVENT, EVENTS, HELD_BY_MEMBER
from texts.translator import load

WITHIN = {part.partition(".")[2] for parts in KINDS.values() for part in parts if "." in part}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_policy_lists_what_my_data_shows(language: Language) -> None:
    t = load().speaking(language)
    policy = filled(t, EVENT, EVENT.consent.privacy, EVENT.form)
    shown = my_data.summary(t, EVENTS, EVENT, HELD_BY_MEMBER).text
    for kind in STORED:
        said = t(f"stored-{kind}")
        assert f"– {said}" in policy
        assert f"<b>{said[0].upper()}{said[1:]}</b>" in shown
    assert policy.count("\n– ") >= len(STORED)


def test_every_part_of_the_file_is_of_a_kind_that_is_listed() -> None:
    file: dict[str, Any] = json.loads(json.dumps(everything(load().speaking("en"), EVENTS, HELD_BY_MEMBER)))
    assert KINDS.keys() == set(STORED)
    listed = [part for parts in KINDS.values() for part in parts]
    assert len(listed) == len(set(listed))
    assert file.keys() == {part for part in listed if "." not in part} | OF_MEMBERS
    assert file["registrations"][0].keys() >= WITHIN


def test_the_sample_has_the_list_in_every_language_and_no_other() -> None:
    for language in LANGUAGES:
        policy = EVENT.consent.privacy[language]
        third = re.search(r"^3\. [^\n]*\n(.*?)^4\. ", policy, re.DOTALL | re.MULTILINE)
        assert third is not None
        assert third[1].startswith("{stored}\n")
        assert "–" not in third[1]
