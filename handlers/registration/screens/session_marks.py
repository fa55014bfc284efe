"""What an answer has put on somebody's agenda, and what had no place left."""

from collections.abc import Iterable

from fair.agenda.model import Session
from services.session_marks import Marked
from texts.translator import Safe, Translator


def told(t: Translator, marked: Marked) -> Safe:
    """Return it in a line each; nothing, where nothing has changed."""
    lines = (
        t("answer-marked", titles=_titles(t, marked.added)) if marked.added else "",
        t("answer-no-place", titles=_titles(t, marked.full)) if marked.full else "",
    )
    return Safe("\n".join(line for line in lines if line))


def _titles(t: Translator, sessions: Iterable[Session]) -> Safe:
    return Safe("; ".join(t.of(session.title) for session in sessions))
