"""Telegram's HTML, read as strictly as Telegram reads it.

The rules and the error texts are those of TDLib's `parse_html` (td/telegram/MessageEntity.cpp), which is
behind the real Bot API: offsets in errors count bytes of UTF-8, offsets in entities count units of UTF-16.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from typing import Any

from rehearsal.world.errors import ApiError, bad_request

Entity = dict[str, Any]

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_SPACE = " \t\r\n\0\v"
_SPECIAL = re.compile("[<&]")
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG_NAME = re.compile(rf"[^{_SPACE}>]*")
_ATTRIBUTE_NAME = re.compile(rf"[^{_SPACE}>=]*")
_TOKEN = re.compile(r"[a-zA-Z0-9.\-]*")
_BLANK = re.compile(rf"[{_SPACE}]*")
_USER_LINK = re.compile(r"tg://(?:user\?id=|openmessage\?user_id=)(\d+)")
_LINK = re.compile(r"(?:(https?|tg|ton|tonsite)://)?([^\s/?#]+)([^\s]*)", re.IGNORECASE)


def utf16(text: str) -> int:
    """Return the length as Telegram counts it: an emoji outside the basic plane is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Split Telegram HTML into plain text and entities, or refuse it with TDLib's words."""
    if "<" not in source and "&" not in source:
        return source, []
    return _Parser(source).parse()


@dataclass(slots=True)
class _Open:
    """A start tag that waits for its end tag."""

    tag: str
    attributes: dict[str, str]
    offset: int
    piece: int
    order: int


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    pieces: list[str] = field(default_factory=list)
    offset: int = 0
    stack: list[_Open] = field(default_factory=list)
    found: list[tuple[int, Entity]] = field(default_factory=list)
    opened: int = 0

    def parse(self) -> tuple[str, list[Entity]]:
        source = self.source
        while special := _SPECIAL.search(source, self.at):
            self._emit(source[self.at : special.start()])
            self.at = special.start()
            if special.group() == "&":
                self._emit(self._character() or self._next())
            elif source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        self._emit(source[self.at :])
        if self.stack:
            raise _refused(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')
        return "".join(self.pieces), self._sorted()

    def _emit(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.offset += utf16(text)

    def _next(self) -> str:
        self.at += 1
        return self.source[self.at - 1]

    def _character(self) -> str:
        """Decode a character reference here, or return nothing and stay: other '&' are plain text."""
        match = _CHARACTER.match(self.source, self.at)
        if match is None:
            return ""
        hexadecimal, decimal, name = match.groups()
        if name:
            text = _NAMED[name]
        else:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal)
            if not 0 < code < sys.maxunicode:
                return ""
            text = chr(code)
            if "\ud800" <= text <= "\udfff":
                raise _refused(
                    "Text contains invalid Unicode characters after decoding HTML entities, "
                    "check for unmatched surrogate code units"
                )
        self.at = match.end()
        return text

    def _skip(self, pattern: re.Pattern[str]) -> str:
        """Step over what the pattern takes here, if only nothing."""
        match = pattern.match(self.source, self.at)
        taken = match.group() if match else ""
        self.at += len(taken)
        return taken

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._skip(_TAG_NAME).lower()
        if not self._peek():
            raise _refused(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in _TAGS:
            raise _refused(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        attributes: dict[str, str] = {}
        while True:
            self._skip(_BLANK)
            if self._peek() == ">":
                break
            name, value = self._attribute(tag, begin)
            attributes[name] = value
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _refused(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        self.stack.append(_Open(tag, attributes, self.offset, len(self.pieces), self.opened))
        self.opened += 1

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        unclosed = f'Unclosed start tag "{tag}" at byte offset {self._byte(begin)}'
        name = self._skip(_ATTRIBUTE_NAME).lower()
        self._skip(_BLANK)
        if not self._peek():
            raise _refused(unclosed)
        if not name:
            raise _refused(f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(begin)}')
        if self._peek() != "=":
            return name, ""  # an attribute without a value, such as `expandable`
        self.at += 1
        self._skip(_BLANK)
        quote = self._peek()
        if not quote:
            raise _refused(unclosed)
        if quote not in "'\"":
            start = self.at
            value = self._skip(_TOKEN).lower()
            if self._peek() not in (*_SPACE, ">"):
                raise _refused(f"Unexpected end of name token at byte offset {self._byte(start)}")
            return name, value
        return name, self._quoted(quote, begin)

    def _quoted(self, quote: str, begin: int) -> str:
        self.at += 1
        value = ""
        while (character := self._peek()) != quote:
            if not character:
                raise _refused(f"Unclosed start tag at byte offset {self._byte(begin)}")
            value += (self._character() if character == "&" else "") or self._next()
        self.at += 1
        return value

    def _end_tag(self) -> None:
        begin = self.at
        if not self.stack:
            raise _refused(f"Unexpected end tag at byte offset {self._byte(begin)}")
        self.at += 2
        tag = self._skip(_TAG_NAME).lower()
        self._skip(_BLANK)
        if self._peek() != ">":
            raise _refused(f"Unclosed end tag at byte offset {self._byte(begin)}")
        self.at += 1
        opened = self.stack.pop()
        if tag not in ("", opened.tag):
            raise _refused(
                f'Unmatched end tag at byte offset {self._byte(begin)}, expected "</{opened.tag}>", found "</{tag}>"'
            )
        if self.offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Entity = {
            "type": _TAGS[opened.tag],
            "offset": opened.offset,
            "length": self.offset - opened.offset,
        }
        attributes = opened.attributes
        match opened.tag:
            case "a":
                inner = "".join(self.pieces[opened.piece :])
                if not _link(entity, attributes.get("href") or inner):
                    return
            case "blockquote" if "expandable" in attributes:
                entity["type"] = "expandable_blockquote"
            case "code" if attributes.get("class", "").startswith("language-"):
                entity["language"] = attributes["class"].removeprefix("language-")
            case "pre":
                self._take_language(entity)
            case "tg-emoji":
                entity["custom_emoji_id"] = attributes.get("emoji-id", "")
                if not entity["custom_emoji_id"].isdecimal():
                    raise _refused("Invalid custom emoji identifier specified")
            case "tg-time":
                _time(entity, attributes)
        self.found.append((opened.order, entity))

    def _take_language(self, pre: Entity) -> None:
        """Turn `<pre><code class="language-x">` into one entity, as Telegram does."""
        if self.found:
            inner = self.found[-1][1]
            same = (inner["type"], inner["offset"], inner["length"]) == ("code", pre["offset"], pre["length"])
            if same and "language" in inner:
                self.found.pop()
                pre["language"] = inner["language"]

    def _sorted(self) -> list[Entity]:
        self.found.sort(key=lambda item: (item[1]["offset"], -item[1]["length"], item[0]))
        entities: list[Entity] = []
        solid = 0  # nothing may be nested in code
        for _, entity in self.found:
            if entity["offset"] < solid:
                continue
            if entity["type"] in ("code", "pre"):
                solid = entity["offset"] + entity["length"]
            if entity["type"] == "code":
                entity.pop("language", None)
            entities.append(entity)
        return entities


def _refused(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")


def _link(entity: Entity, url: str) -> bool:
    """Make the entity a link or a mention; Telegram silently drops a link that is none."""
    if user := _USER_LINK.fullmatch(url):
        entity["type"] = "text_mention"
        entity["user"] = {"id": int(user.group(1)), "is_bot": False, "first_name": ""}
        return True
    match = _LINK.fullmatch(url)
    if match is None:
        return False
    scheme, host, rest = match.groups()
    if not scheme and "." not in host:
        return False
    if (scheme or "http").lower() in ("http", "https") and not rest.startswith("/"):
        rest = f"/{rest}"
    entity["url"] = f"{(scheme or 'http').lower()}://{host}{rest}"
    return True


def _time(entity: Entity, attributes: dict[str, str]) -> None:
    if not attributes.get("unix", "").isdecimal():
        raise _refused("Invalid date specified")
    entity["unix_time"] = int(attributes["unix"])
    entity["date_time_format"] = attributes.get("format", "")
