"""What registrations are counted by, in words."""

from datetime import date

from fair.event.model import Event
from fair.words import LANGUAGES
from texts.translator import Translator, load


def title(t: Translator, event: Event, by: str) -> str:
    """Return what is counted by, plain."""
    question = event.form.by_id.get(by)
    return question.name[t.language] if question else t.plain(f"numbers-by-{by}")


def label(t: Translator, event: Event, by: str, key: str | None) -> str:
    """Return what a number is of, plain; the identifier where the content has lost it."""
    if key is None:
        return t.plain("numbers-no-source")
    match by:
        case "day":
            return f"{date.fromisoformat(key):%d.%m}"
        case "role" | "present":
            role = event.role(key)
            return role.label[t.language] if role else key
        case "language":
            return load().speaking(key).plain("language-name") if key in LANGUAGES else key
    question = event.form.by_id.get(by)
    option = question.option(key) if question else None
    return option.label[t.language] if option else key


def percent(count: int, total: int) -> str:
    """Return a part as whole percent, of something rather than nothing."""
    return f"{max(1, round(100 * count / total))}" if count else "0"
