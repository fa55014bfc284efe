from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehearsal.world.errors import ApiError
from rehearsal.world.markup import parse_html, utf16
from rehearsal.world.text import cleaned, with_automatic

START = "🏟 🏟&lt;"  # 13 bytes of UTF-8: TDLib's own tests begin so


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@given(st.text())
def test_escaped_text_parses_back_to_itself(text: str) -> None:
    assert parse_html(html.escape(text)) == (text, [])


@given(st.text(min_size=1), st.text())
def test_bold_text_is_as_long_as_utf16_says(bold: str, before: str) -> None:
    source = f"{html.escape(before)}<b>{html.escape(bold)}</b>"
    assert parse_html(source) == (before + bold, [entity("bold", utf16(before), utf16(bold))])


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<abac>", 'Unsupported start tag "abac" at byte offset 13'),
        ("<3 you>", 'Unsupported start tag "3" at byte offset 13'),
        ("<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        ("<i    aba>", 'Can\'t find end tag corresponding to start tag "i"'),
        ("<b>a<i>b", 'Can\'t find end tag corresponding to start tag "i"'),
        ("<i", "Unclosed start tag at byte offset 13"),
        ("<i    aba  ", 'Unclosed start tag "i" at byte offset 13'),
        ("<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
        ("<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        ('<i    aba  =  "&lt;&gt;&quot;>', "Unclosed start tag at byte offset 13"),
        ("<i    aba  =  '&lt;&gt;&quot;>", "Unclosed start tag at byte offset 13"),
        ("</", "Unexpected end tag at byte offset 13"),
        ("<b></b></", "Unexpected end tag at byte offset 20"),
        ("<i>a</i   ", "Unclosed end tag at byte offset 17"),
        ("<i>a</em   >", 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 13'),
        ('<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("<tg-time>a</tg-time>", "Invalid date specified"),
        (
            "&#xd800;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            ),
        ),
    ],
)
def test_broken_markup_is_refused_in_tdlibs_words(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(START + source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("&ge;&lt;&gt;&amp;&quot;&laquo;&#0;", '&ge;<>&"&laquo;&#0;', []),
        ("&#65;&#x42;&lt", "AB<", []),
        ("<B>a</>", "a", [entity("bold", 0, 1)]),
        ("<b></b>a", "a", []),
        ("<em>🏟</em><i>b</i>", "🏟b", [entity("italic", 0, 2), entity("italic", 2, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [entity("underline", 0, 1), entity("underline", 1, 1)]),
        (
            "<s>a</s><strike>b</strike><del>c</del>",
            "abc",
            [entity("strikethrough", place, 1) for place in range(3)],
        ),
        (
            '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
            "ab",
            [entity("spoiler", 0, 1), entity("spoiler", 1, 1)],
        ),
        (
            "<b>a<i>b</i></b>",
            "ab",
            [entity("bold", 0, 2), entity("italic", 1, 1)],
        ),
        ("<b><i>a</i></b>", "a", [entity("bold", 0, 1), entity("italic", 0, 1)]),
        ("<pre>a</pre>", "a", [entity("pre", 0, 1)]),
        ("<code class='language-py'>a</code>", "a", [entity("code", 0, 1)]),
        ("<code>a<b>b</b></code>", "ab", [entity("code", 0, 2)]),
        (
            '<pre><code class="language-python">a</code></pre>',
            "a",
            [entity("pre", 0, 1, language="python")],
        ),
        ("<pre><code>a</code></pre>", "a", [entity("pre", 0, 1)]),
        ("<pre><code>a</code>b</pre>", "ab", [entity("pre", 0, 2)]),
        ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
        (
            '<a href="https://a.kz?x=1&amp;y=2">a</a>',
            "a",
            [entity("text_link", 0, 1, url="https://a.kz/?x=1&y=2")],
        ),
        (
            "<a href='tg://resolve?domain=x'>a</a>",
            "a",
            [entity("text_link", 0, 1, url="tg://resolve?domain=x")],
        ),
        ("<a>a.kz</a>", "a.kz", [entity("text_link", 0, 4, url="http://a.kz/")]),
        ("<a href=nothing>a</a>", "a", []),
        ("<a href='two words'>a</a>", "a", []),
        (
            '<a href="tg://user?id=42">a</a>',
            "a",
            [entity("text_mention", 0, 1, user={"id": 42, "is_bot": False, "first_name": ""})],
        ),
        ('<tg-emoji emoji-id="5">a</tg-emoji>', "a", [entity("custom_emoji", 0, 1, custom_emoji_id="5")]),
        (
            '<tg-time unix="60" format="wDT">a</tg-time>',
            "a",
            [entity("date_time", 0, 1, unix_time=60, date_time_format="wDT")],
        ),
    ],
)
def test_markup_becomes_entities(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_html(source) == (text, entities)


def test_text_is_trimmed_and_its_entities_move_along() -> None:
    assert cleaned(*parse_html("<i> </i>\n <b>a </b>b ")) == ("a b", [entity("bold", 0, 2)])


def test_control_characters_become_spaces_and_direction_marks_go() -> None:
    assert cleaned("a\tb\r\n\u202ec", []) == ("a b\nc", [])


def test_commands_links_and_addresses_are_found_without_markup() -> None:
    text = "😀 /start https://a.kz/x. a@b.kz @aigul"
    assert with_automatic(text, []) == [
        entity("bot_command", 3, 6),
        entity("url", 10, 14),
        entity("email", 26, 6),
        entity("mention", 33, 6),
    ]


def test_nothing_is_found_inside_code_or_where_nothing_is() -> None:
    code = [entity("code", 0, 6)]
    assert with_automatic("/start", code) == code
    assert with_automatic("1/2", []) == []
