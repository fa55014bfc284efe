"""What a new version of the content changes, in words: what stood there, and what will."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time
from typing import Any, Final

from fair.content import ChangeAction, ContentChange, ValueChange, changed_part
from fair.event.model import Event
from fair.fields.text import cut, utf16_length
from fair.words import LANGUAGES
from texts import dates
from texts.translator import Safe, Translator

LIMIT: Final = 2_800
"""UTF-16 units of all that changes."""
NAME: Final = 80
VALUE: Final = 300
"""UTF-16 units of a text that stood there, or will."""
KEYS: Final = frozenset(
    {
        *("title", "theme", "about", "organiser", "zone", "zone_name", "starts", "ends", "place", "operator"),
        *("consent", "help_contact", "registration_opens", "registration_closes", "changes_until", "after_submit"),
        *("profile", "halls", "sections", "reminders", "quiet_minutes", "night", "door", "second_confirmation"),
        *("places", "roles", "questions", "label", "hint", "automatic", "kind", "name", "help", "example", "options"),
        *("columns", "min", "max", "check", "file_types", "when", "required", "required_from", "frozen_from"),
        *("personal", "keep_days", "card", "price", "faq", "wordings", "question", "answer", "words", "sessions"),
        "report_due",
    }
)
"""What has a name that people know; whatever else differs is a setting."""


def listed(
    t: Translator, old: Event, new: Event, changes: Sequence[ContentChange], *, limit: int | None = LIMIT
) -> Safe:
    """Return all that changes; what is too much is counted, where there is a limit."""
    lines = [line for change in changes for line in _lines(t, old, new, change)]
    length = 0
    for place, line in enumerate(lines):
        length += utf16_length(line) + 1
        if limit is not None and length > limit:
            return Safe("\n".join((*lines[:place], t("found-more", count=str(len(lines) - place)))))
    return Safe("\n".join(lines))


def _lines(t: Translator, old: Event, new: Event, change: ContentChange) -> Iterator[Safe]:
    event = old if change.action is ChangeAction.REMOVED else new
    name = dict(_names(t, event)).get((change.subject, change.id), change.id)
    part = t(f"content-part-{change.subject}")
    yield t(f"content-change-{change.action}", part=part, name=cut(name, NAME))
    for value in change.values:
        yield _value(t, new, value)


def _value(t: Translator, event: Event, change: ValueChange) -> Safe:
    first, *_, last = change.key.split(".") * 2
    key = t(f"content-key-{first}" if first in KEYS else "content-key-other")
    if last in LANGUAGES:
        key = t("content-key-language", key=key, language=t(f"content-in-{last}"))
    before, after = change.before, change.after
    if isinstance(before, str) and isinstance(after, str):
        before, after = changed_part(before, after, VALUE)
    said = [_shown(t, event, each) for each in (before, after)]
    if None in said or said[0] == said[1]:
        return t("content-key-only", key=key)
    return t("content-key-line", key=key, before=said[0] or Safe(), after=said[1] or Safe())


def _shown(t: Translator, event: Event, value: Any) -> Safe | None:
    """Return a value as people read it; None: it can't be said in a line."""
    if isinstance(value, Mapping):
        value = value.get(t.language)
    said: Safe | None = None
    match value:
        case None:
            said = t("content-nothing")
        case bool():
            said = t("answer-yes" if value else "answer-no")
        case int() | float():
            said = Safe(f"{value}")
        case str():
            said = t("content-quoted", text=cut(value, VALUE))
        case datetime():
            said = dates.moment(t, value, event.zone)
        case time():
            said = Safe(f"{value:%H:%M}")
    return said


def _names(t: Translator, event: Event) -> Iterator[tuple[tuple[str, str], str]]:
    yield ("event", event.id), event.title[t.language]
    for role in event.roles:
        yield ("role", role.id), role.label[t.language]
    for faq in event.faq:
        yield ("faq", faq.id), faq.question[t.language]
    for question in event.form.questions:
        yield ("question", question.id), question.name[t.language]
        for option in question.options:
            yield ("option", f"{question.id}.{option.id}"), option.label[t.language]
