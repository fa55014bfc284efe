"""The consent's texts with everything in braces filled in."""

import html
import re
from datetime import timedelta
from typing import Final

from fair.event.model import Event
from fair.forms.model import Form
from fair.words import Words
from texts import dates
from texts.translator import Safe, Translator

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}(\.?)")


def filled(t: Translator, event: Event, words: Words, form: Form) -> Safe:
    """Return one of `event.consent`'s texts; `form` tells which personal questions it is about.

    A value that ends in a full stop, such as a Russian date, swallows the one behind it.
    """
    term = event.ends + timedelta(days=event.consent.term_days)
    personal = dict.fromkeys(question.name[t.language] for question in form.questions if question.personal)
    values: dict[str, str] = {
        "operator": t.of(event.operator.name),
        "bin": html.escape(event.operator.bin, quote=False),
        "address": t.of(event.operator.address),
        "contact": html.escape(event.operator.contact, quote=False),
        "event": t.of(event.title),
        "fields": html.escape("; ".join(personal), quote=False),
        "term": t("consent-term", date=dates.date(t, term, event.zone)),
    }

    def fill(match: re.Match[str]) -> str:
        value = values.get(match[1], f"{{{match[1]}}}")
        return value if value.endswith(".") else value + match[2]

    return Safe(_PLACEHOLDER.sub(fill, t.of(words).strip()))
