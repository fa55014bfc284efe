"""HTML and Markdown of other programs become plain text, in which nothing that people read is lost."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Final

from fair.fields.text import clean

_TAG: Final = re.compile(
    r"</?(?:p|br|b|i|u|s|em|strong|a|ul|ol|li|div|span|h[1-6]|hr|table|thead|tbody|tr|td|th|blockquote|pre|code|img|font"
    r"|html-blob|html|body|head|small|sub|sup|del|ins|section|article)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BLOCK: Final = re.compile(r"<(?:p|br|div|li|tr|h[1-6])[\s/>]", re.IGNORECASE)
"""Where there is none, the lines of the source are those of the text."""
_ENTITY: Final = re.compile(r"&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_PARAGRAPHS: Final = frozenset({"p", "div", "ul", "ol", "table", "blockquote", "pre", "section", "article"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LINES: Final = frozenset({"br", "tr", "hr"})
_SILENT: Final = frozenset({"script", "style", "head"})
_BULLET: Final = "• "

_MARKDOWN: Final = (
    (re.compile(r"(?m)^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$"), r"\1"),
    (re.compile(r"(?m)^[ \t]*[*+-][ \t]+"), _BULLET),
    (re.compile(r"!?\[([^\[\]\n]*)\]\(<?([^()\s<>]+)>?(?:\s+\"[^\"\n]*\")?\)"), r"\1 (\2)"),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"(?m)^[ \t]*```.*$\n?"), ""),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([*_#`\[\]()>-])"), r"\1"),
)
"""What Markdown adds to a text, and what is left of it."""


def plain(text: str) -> str:
    """Return a text without its markup: paragraphs, lists and addresses of links stay."""
    if _TAG.search(text):
        reader = _MarkupReader()
        reader.feed(text if _BLOCK.search(text) else text.replace("\n", "<br>"))
        reader.close()
        text = "".join(reader.said)
    elif _ENTITY.search(text):
        text = unescape(text)
    for pattern, rest in _MARKDOWN:
        text = pattern.sub(rest, text)
    return clean(text, lines=True)


class _MarkupReader(HTMLParser):
    """Collects what a reader of the page would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._links: list[tuple[str, int]] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a paragraph, a line, an entry of a list, a link."""
        said = dict(attrs)
        if tag in _SILENT:
            self._silent += 1
        elif tag in _PARAGRAPHS | _HEADINGS:
            self.said.append("\n\n")
        elif tag in _LINES:
            self.said.append("\n")
        elif tag == "li":
            self.said.append(f"\n{_BULLET}")
        elif tag in {"td", "th"}:
            self.said.append(" ")
        elif tag == "img":
            self.said.append(" ".join(filter(None, (said.get("alt"), said.get("src")))))
        elif tag == "a":
            self._links.append((said.get("href") or "", len(self.said)))

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph; behind a link stands where it leads, unless that is what is read."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _PARAGRAPHS | _HEADINGS:
            self.said.append("\n\n")
        elif tag == "a" and self._links:
            address, place = self._links.pop()
            shown = "".join(self.said[place:]).strip()
            if address and address.removeprefix("mailto:") != shown:
                self.said.append(f" ({address})" if shown else address)

    def handle_data(self, data: str) -> None:
        """Take what is read; line breaks of the source are none."""
        if not self._silent:
            self.said.append(re.sub(r"\s+", " ", data))
