"""What is printed: every text is escaped, and a page is whole."""

import pytest
from jinja2 import UndefinedError

from fair.door.attendee import Attendee
from tests.golden.sample import EVENT, NOW
from texts.printed import door
from texts.printed.render import TEMPLATES, render
from texts.translator import load

T = load().speaking("en")


def person(name: str, code: str | None = "HK47MP", organisation: str = "") -> Attendee:
    return Attendee(1, 1, "guest", "approved", name, organisation, code)


def test_the_list_is_escaped_and_ordered() -> None:
    page = door.attendance([person("Б <script>"), person("А", None, "О & Ко")], T, EVENT, NOW)
    assert page.index(">А<") < page.index("Б &lt;script&gt;")
    assert "О &amp; Ко · Guest" in page
    assert "<script>" not in page


def test_each_badge_has_its_own_drawing_if_there_is_a_code() -> None:
    def badges(*people: Attendee) -> str:
        return door.badges(people, T, EVENT, "https://t.me/b?start=t-{}".format)

    page = badges(*(person(f"Name {number} & <Co>") for number in range(17)))
    assert (page.count('class="sheet"'), page.count('class="badge"'), page.count("<svg")) == (3, 17, 17)
    assert "Name 16 &amp; &lt;Co&gt;" in page
    assert "<svg" not in badges(person("А", None))
    assert "name long" in badges(person("А" * 31))


def test_the_poster_says_its_line_in_each_language() -> None:
    page = door.poster(load(), EVENT, "https://t.me/b?start=p-1")
    assert (page.count("<svg"), page.count("<p>")) == (1, 3)
    assert page.startswith('<!DOCTYPE html>\n<html lang="kk">')


@pytest.mark.parametrize("template", sorted(path.name.split(".")[0] for path in TEMPLATES.iterdir()))
def test_a_template_that_lacks_a_value_is_not_printed(template: str) -> None:
    with pytest.raises(UndefinedError):
        render(template)
