"""What the bot stores about a person, by kinds: the policy lists them, and /mydata shows what there is of each."""

import html
from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

from texts.translator import Safe, Translator

StoredKind: TypeAlias = Literal["answers", "account", "application", "agenda", "messages", "consent"]
STORED: Final[tuple[StoredKind, ...]] = ("account", "application", "answers", "agenda", "messages", "consent")
"""In the order in which people read them."""


def listed(t: Translator, fields: Iterable[str]) -> Safe:
    """Return all kinds as a list; of the answers also the names of those that are personal."""
    personal = html.escape("; ".join(fields), quote=False)
    lines = [t(f"stored-{kind}") for kind in STORED]
    if personal:
        place = STORED.index("answers")
        lines[place] = t("stored-answers-fields", answers=lines[place], fields=Safe(personal))
    return Safe("\n".join(f"– {line};" for line in lines[:-1]) + f"\n– {lines[-1]}.")


def heading(t: Translator, kind: StoredKind) -> Safe:
    """Return a kind as it stands above what there is of it."""
    told = t(f"stored-{kind}")
    return Safe(f"<b>{told[0].upper()}{told[1:]}</b>")
