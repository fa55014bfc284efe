"""What is chosen of an audience, and how many people that are, is read before anything else."""

import pytest

from fair.words import LANGUAGES, Language
from handlers.base.screen import Screen
from tests.golden.announcements import PICTURES
from tests.handlers.conversation import plain
from texts import translator


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["audience", "audience-page-2"])
def test_values_and_number_stand_first_and_the_last_row_leads_back(language: Language, page: str) -> None:
    t = translator.load().speaking(language)
    screen = PICTURES[page](t)
    assert isinstance(screen, Screen)
    title, chosen, count = plain(screen.text).split("\n\n")[:3]
    assert title == plain(t("audience-title"))
    assert chosen.endswith(": Culture")
    assert count == plain(t("audience-count", count=3))
    assert [button.text for button in screen.buttons[-1]] == [t.plain("announce-back")]
