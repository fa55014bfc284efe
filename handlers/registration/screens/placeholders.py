"""The consent's texts with everything in braces filled in."""

import html
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Final

from fair.event.model import Event
from fair.forms.model import Form
from fair.retention.terms import TermKind, terms
from fair.words import Words
from handlers.base.stored import listed
from texts import dates
from texts.translator import Safe, Translator

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}(\.?)")
_TERMS: Final = re.compile(r"[ \n]*\{terms\}\.?")


def filled(t: Translator, event: Event, words: Words, form: Form) -> Safe:
    """Return one of `event.consent`'s texts; `form` tells which personal questions it is about.

    A value that ends in a full stop, such as a Russian date, swallows the one behind it.
    """
    *shorter, whole = terms(event)
    personal = dict.fromkeys(question.name[t.language] for question in form.questions if question.personal)
    sooner = list(_shorter(t, event, form)) if shorter else []
    values: dict[str, str] = {
        "operator": t.of(event.operator.name),
        "bin": html.escape(event.operator.bin, quote=False),
        "address": t.of(event.operator.address),
        "contact": html.escape(event.operator.contact, quote=False),
        "event": t.of(event.title),
        "fields": html.escape("; ".join(personal), quote=False),
        "stored": listed(t, personal),
        "term": _until(t, event, whole.last_day),
        "backups": t("consent-backups", days=event.consent.backup_days),
        "terms": t("consent-terms", list=Safe("; ".join(sooner))),
    }

    def fill(match: re.Match[str]) -> str:
        value = values.get(match[1], f"{{{match[1]}}}")
        return value if value.endswith(".") else value + match[2]

    text = t.of(words).strip()
    return Safe(_PLACEHOLDER.sub(fill, text if sooner else _TERMS.sub("", text)))


def _shorter(t: Translator, event: Event, form: Form) -> Iterator[Safe]:
    """Yield what is kept for a shorter time than the rest, as far as the form asks for it."""
    for term in terms(event):
        until = _until(t, event, term.last_day)
        names = [form.by_id[one].name[t.language] for one in term.questions if one in form.by_id]
        if term.kind is TermKind.ANSWERS and names:
            yield t("consent-terms-answers", names=", ".join(names), until=until, days=term.days)
        elif term.kind is TermKind.UNFINISHED:
            yield t("consent-terms-unfinished", until=until, days=term.days)


def _until(t: Translator, event: Event, day: date) -> Safe:
    return t("consent-term", date=dates.date(t, datetime.combine(day, time(), event.zone), event.zone))
