"""What stands beside an action of the journal: the values it kept, as words."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, TypeAlias

from fair.fields.text import cut
from services.audit_names import AuditNames
from texts import dates
from texts.numbers import registration_number
from texts.translator import Translator

UNITS: Final = 60
"""UTF-16 units of a name or a value in a sentence: a page of them fits into a message.

Escaped they may be five times as long, and Fluent takes no argument of more than 1,000 characters.
"""

_DONE: Final[Mapping[Any, str]] = {"copy": "request-done-copy", "corrected": "request-done-corrected"}
"""What was done at somebody's request about their data."""

ValueReader: TypeAlias = Callable[[Translator, AuditNames, Any], str]
"""Returns the words of a value; none, where there are none: what is kept for programs is shown to nobody."""


def nothing(_t: Translator, _names: AuditNames, _value: Any) -> str:
    """Say nothing: the sentence says all."""
    return ""


def word(family: str) -> ValueReader:
    """Read a value that has a text of its own: `<family><value>`."""
    return lambda t, _names, value: _word(t, f"{family}{value}")


def number(t: Translator, _names: AuditNames, value: Any) -> str:
    """Read a number."""
    return t.plain("number", count=value) if isinstance(value, int) else ""


def people(t: Translator, _names: AuditNames, value: Any) -> str:
    """Read how many people it concerned: their number, or the list of their rows."""
    count = len(value) if isinstance(value, list) else value
    return t.plain("journal-people", count=count) if isinstance(count, int) else ""


def from_application(t: Translator, _names: AuditNames, value: Any) -> str:
    """Read the number of the application from which something came."""
    return t.plain("journal-from", number=registration_number(value)) if isinstance(value, int) else ""


def minutes(t: Translator, _names: AuditNames, value: Any) -> str:
    """Read by how many minutes something was moved."""
    return t.plain("journal-minutes", minutes=f"{value:+d}".replace("-", "−")) if isinstance(value, int) else ""


def places(t: Translator, names: AuditNames, value: Any) -> str:
    """Read a number of places; none is no limit."""
    return number(t, names, value) if value is not None else t.plain("journal-no-limit")


def badges(t: Translator, _names: AuditNames, value: Any) -> str:
    """Read what was chosen for badges on a picture: one aspect and its value."""
    return ", ".join(_word(t, f"badges-{aspect}-{of}") for aspect, of in value.items()) if value else ""


def hall(t: Translator, names: AuditNames, value: Any) -> str:
    """Read a hall."""
    known = names.event.hall(value)
    return known.name[t.language] if known else t.plain("changes-nowhere")


def section(t: Translator, names: AuditNames, value: Any) -> str:
    """Read a section of the agenda."""
    known = next((one for one in names.event.sections if one.id == value), None)
    return known.name[t.language] if known else t.plain("journal-no-section")


def organisation(t: Translator, names: AuditNames, value: Any) -> str:
    """Read an organisation; one that is gone has no name any more."""
    return names.organisations.get(value, "") if value is not None else t.plain("journal-no-organisation")


def questions(t: Translator, names: AuditNames, value: Any) -> str:
    """Read which questions were meant."""
    known = (names.event.form.by_id.get(one) for one in value if isinstance(one, str))
    return ", ".join(one.name[t.language] for one in known if one)


def checkin(t: Translator, names: AuditNames, value: Any) -> str:
    """Read how somebody came in, where to, and why in spite of all."""
    return _joined(
        _word(t, f"export-how-{value.get('how')}"),
        _session(t, names, value),
        _word(t, f"door-why-{value.get('why')}"),
    )


def guest(t: Translator, names: AuditNames, value: Any) -> str:
    """Read as what a guest has come."""
    role = names.event.role(str(value.get("role")))
    return role.label[t.language] if role else ""


def merged(t: Translator, names: AuditNames, value: Any) -> str:
    """Read how many were taken over from paper, and where."""
    return _joined(people(t, names, value.get("people")), _session(t, names, value))


def file(t: Translator, names: AuditNames, value: Any) -> str:
    """Read which file it was, whose data it holds, and by what they were chosen."""
    role = names.event.role(str(value.get("role")))
    answers = value.get("answers") if isinstance(value.get("answers"), Mapping) else {}
    asked = ((names.event.form.by_id.get(one), option) for one, option in answers.items())
    options = (question.option(option) for question, option in asked if question)
    return _joined(
        str(value.get("form", "")).upper(),
        _word(t, f"files-whose-{value.get('whose')}"),
        role.label[t.language] if role else "",
        *(option.label[t.language] for option in options if option),
    )


def request(t: Translator, names: AuditNames, value: Any) -> str:
    """Read by which way and when somebody asked about their data, and what was done."""
    day = datetime.fromisoformat(str(value.get("on"))).replace(tzinfo=names.event.zone)
    done = _word(t, _DONE.get(value.get("done"), ""))
    return _joined(_word(t, f"request-by-{value.get('how')}"), dates.date(t, day, names.event.zone), done)


def shown(text: str) -> str:
    """Return words as long as a line has room for."""
    return cut(text, UNITS)


def _session(t: Translator, names: AuditNames, value: Mapping[str, Any]) -> str:
    title = names.sessions.get(str(value.get("session")))
    return title[t.language] if title else ""


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _word(t: Translator, key: str) -> str:
    try:
        return t.plain(key)
    except LookupError:  # a word of an earlier version
        return ""
