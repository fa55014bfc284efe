"""The printed agenda."""

import re
from datetime import date
from html.parser import HTMLParser

from fair.agenda.formats.page import Labels, page
from fair.agenda.model import Speaker
from fair.words import LANGUAGES
from tests.fair.agenda.tables import EVENT, agenda, session
from tests.handlers.sample import sample_event, words
from texts.printed.agenda import to_html

NASTY = "<script>alert('&\"')</script>"


def labels(language: str) -> Labels:
    def day(moment: date) -> str:
        return f"{language} {moment:%d.%m.%Y}"

    return Labels(
        agenda=f"programme-{language}",
        cancelled=f"cancelled-{language}",
        speakers=f"speakers-{language}",
        halls="halls",
        footer=f"release 3 {language} <",
        day=day,
    )


AGENDA = agenda(
    session("nasty", title=words(NASTY, NASTY, NASTY), description=words("А\nб", "В", "C")),
    session("gone", "12:00", hall=None, cancelled=True),
    session(
        "talk",
        "13:00",
        hall="small",
        section="eco",
        speakers=(Speaker(words("Асан", "Асан", "Asan"), words("т", "п", "c")),),
    ),
)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_all_text_is_escaped_and_all_tags_are_closed() -> None:
    text = to_html(page(AGENDA, EVENT, {language: labels(language) for language in ("kk", "ru")}))
    tags = Tags()
    tags.feed(text)
    assert tags.open == []
    assert "script" not in tags.seen
    assert "&lt;script&gt;" in text
    assert "release 3 kk &lt;" in text
    assert not re.search(r"https?://|src=|@import", text)


def test_kazakh_comes_first_and_nothing_is_said_twice() -> None:
    text = to_html(page(AGENDA, EVENT, {language: labels(language) for language in ("kk", "ru")}))
    assert text.startswith('<!DOCTYPE html>\n<html lang="kk">')
    assert text.index("Баяндама") < text.index("Доклад")
    assert text.count("&lt;script&gt;") == 1
    assert "kk 14.11.2027 / ru 14.11.2027" in text
    assert "speakers-kk: Асан, т</p>" in text
    assert "<p>Кіші зал: Солға</p>" in text
    assert '<tr class="cancelled">' in text
    assert "А<br>б" in text
    assert "Экология" in text


def test_one_language_will_do() -> None:
    for language in LANGUAGES:
        text = to_html(page(AGENDA, EVENT, {language: labels(language)}))
        assert f'lang="{language}"' in text
        assert 'class="second"' not in text


def test_halls_that_are_easy_to_find_are_not_explained() -> None:
    assert "<h2>halls</h2>" not in to_html(page(AGENDA, sample_event(), {"kk": labels("kk")}))
