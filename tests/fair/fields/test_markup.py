"""Markup of other programs, and the language of their texts."""

import pytest

from fair.fields.languages import language_called, language_of_letters
from fair.fields.markup import plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "<p>Первая <b>часть</b><br>И&nbsp;вторая</p><ul><li>раз</li><li>два</li></ul>",
            "Первая часть\nИ вторая\n\n• раз\n• два",
        ),
        ("a < b & c > d", "a < b & c > d"),
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("one\n<b>two</b>", "one\ntwo"),
        (
            '<a href="https://e.org">here</a>, <a href="https://e.org">https://e.org</a>',
            "here (https://e.org), https://e.org",
        ),
        ('<a href="mailto:a@e.org">a@e.org</a><a href="https://e.org"></a><a>x</a></a>', "a@e.orghttps://e.orgx"),
        (
            '<div>x<script>bad()</script></style><img alt="Map" src="https://e.org/m.png"></div>',
            "xMap https://e.org/m.png",
        ),
        ("<h2>Plan</h2><table><tr><td>1</td><td>2</td></tr></table>", "Plan\n\n1 2"),
        ("## Plan\n\n* one\n- two\n**bold** and *thin*, _so_ `code`", "Plan\n\n• one\n• two\nbold and thin, so code"),
        ("[here](https://e.org) and 2*3*4 \\*", "here (https://e.org) and 2*3*4 *"),
        ("```\ncode\n```", "code"),
    ],
)
def test_markup_becomes_what_people_read(text: str, said: str) -> None:
    assert plain(text) == said


def test_languages_by_their_codes_and_letters() -> None:
    assert [language_called(code) for code in ("ru-RU", "kk_KZ", "KAZ", "English", "de", "")] == [
        *("ru", "kk", "kk", "en"),
        None,
        None,
    ]
    assert [language_of_letters(text) for text in ("Кездесу, әріптестер", "Встреча", "Meeting")] == ["kk", "ru", "en"]
