"""Why somebody did not get a message, in words."""

from typing import Final

from fair.delivery.api_errors import Reason
from texts.translator import Translator

REASONS: Final = frozenset(
    {*(reason.value for reason in Reason), "muted", "cancelled", "untrue", "undrawable", "restored"}
)
"""What stands in the ledger; anything else is `other`."""


def why(t: Translator, reason: str | None) -> str:
    """Return a reason as people read it."""
    bare = (reason or "").removeprefix("unreachable: ")
    return t.plain(f"unreached-{bare}") if bare in REASONS else t.plain("unreached-other")
