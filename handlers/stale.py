"""What to say where a message or a press led nowhere: one sentence, and where the person stands."""

from dataclasses import replace

from handlers.base import language_screens
from handlers.base.home import home, is_under_way, short
from handlers.base.screen import Reply, Rows, screens
from handlers.registration import begin
from services.turn import Turn


async def fallback_answer(turn: Turn, sentence: str, beside: Rows = ()) -> Reply:
    """Say the sentence `lost-<sentence>` over the open question, else over the menu, perhaps with other buttons.

    Who has not chosen a language yet is asked for it instead.
    """
    said = turn.t(f"lost-{sentence}")
    if is_under_way(turn):
        return await begin.resume(turn, preface=said)
    if not turn.person.language_chosen:
        return screens(language_screens.welcome(turn.texts, turn.event, turn.person.language, then=""))
    return await short(turn, said, beside)


async def stale_button(turn: Turn) -> Reply:
    """Answer a press that nobody understands any more: forged, or from a menu of an earlier version."""
    reply = await (begin.resume(turn) if is_under_way(turn) else home(turn))
    return replace(reply, toast=turn.t.plain("lost-button"))
