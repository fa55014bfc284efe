"""The golden files notice whatever is not as it was, and say which screen it is."""

import pytest

from tests.golden.golden_file import difference, read, written

PICTURES = {"welcome": "Hello!\n\n[Menu]\n", "help": "Write to us.\n# no heading\n"}
FILE = "## welcome\n\nHello!\n\n[Menu]\n\n## help\n\nWrite to us.\n# no heading\n"


def test_each_picture_stands_under_its_name() -> None:
    assert written(PICTURES) == FILE
    assert read(FILE) == PICTURES


def test_nothing_is_said_of_what_is_as_it_was() -> None:
    assert difference(FILE, PICTURES) == ""


def test_a_screen_that_changed_is_named_with_its_lines() -> None:
    said = difference(FILE, PICTURES | {"help": "Write to me.\n# no heading\n"})
    assert said == "## help\n--- was\n+++ is\n@@ -1,2 +1,2 @@\n-Write to us.\n+Write to me.\n # no heading"


def test_missing_and_stray_screens_are_named() -> None:
    changed = {"welcome": PICTURES["welcome"], "menu": "Menu\n"}
    assert difference(FILE, changed) == "## help: a screen that is gone\n## menu: a new screen"
    assert difference("", {"menu": "Menu\n"}) == "## menu: a new screen"


@pytest.mark.parametrize("golden", [FILE + "\n", "x" + FILE, FILE.replace("\n\n## help", "\n## help"), FILE + FILE])
def test_not_a_byte_more_or_less(golden: str) -> None:
    assert difference(golden, PICTURES) != ""


def test_another_order_is_a_difference() -> None:
    assert "order" in difference(FILE, dict(reversed(PICTURES.items())))


def test_a_picture_with_a_heading_of_its_own_is_refused() -> None:
    with pytest.raises(AssertionError, match="heading"):
        written({"help": "Help\n## more\n\ntext\n"})
