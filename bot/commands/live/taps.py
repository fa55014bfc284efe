"""The part of the self-test that needs the owner's thumb: a button, a key, a list behind the bot's name."""

import time
from collections.abc import Mapping
from typing import Any, Final

from bot.commands.live.examiner import Examiner, said_of
from bot.commands.live.messages import OWN, QUERY
from bot.commands.live.presses import Presses
from bot.telegram.callback_answers import CallbackAnswer, InlineAnswer
from bot.telegram.plainer import plainer
from db.delivery.payloads import Call
from fair.delivery.policy import Sent
from handlers.base.screen import Button, Result

PATIENCE: Final = 120.0
"""Seconds for all taps together."""
WANTED: Final[Mapping[str, str]] = {
    "callback_query": "a coloured button",
    "message": "the lower key",
    "inline_query": "the list behind the bot’s name",
}


async def try_taps(examiner: Examiner, presses: Presses, *, inline: bool, patience: float) -> None:
    """Ask for the taps, answer each as the bot would, and say which did not come in time."""
    if not inline:
        examiner.fail("inline mode is off: switch it on with /setinline in @BotFather")
    waiting = {kind: name for kind, name in WANTED.items() if inline or kind != "inline_query"}
    if inline:
        await _ask_for_query(examiner)
    until = time.monotonic() + patience
    while waiting and (left := until - time.monotonic()) > 0:
        for update in (await presses.fetch(left)).own:
            kind = next(kind for kind in WANTED if kind in update)
            if kind in waiting:
                examiner.well(f"{waiting.pop(kind)}: tapped")
            await _answer(examiner, kind, update[kind])
    for name in waiting.values():
        examiner.warn(f"{name}: not tapped within {patience:.0f} seconds, so it was not tried")


async def _ask_for_query(examiner: Examiner) -> None:
    """Send a button that types the query, which nobody wants to do by hand."""
    t = examiner.seen.t
    button = {"text": t.plain("live-inline-button"), "switch_inline_query_current_chat": QUERY}
    call = Call("sendMessage", {"text": t.plain("live-inline"), "reply_markup": {"inline_keyboard": [[button]]}})
    answer = await examiner.call(examiner.seen.to_owner(call))
    if isinstance(answer.result, Mapping):
        examiner.seen.sent.append(answer.result["message_id"])
    else:
        examiner.fail(f"a button that types a query: refused ({said_of(answer)})")


async def _answer(examiner: Examiner, kind: str, told: Mapping[str, Any]) -> None:
    if kind == "message":
        examiner.seen.sent.append(told["message_id"])
        return
    t = examiner.seen.t
    if kind == "callback_query":
        method, params = CallbackAnswer(str(told["id"]), t.plain("live-toast"), alert=True).call()
    else:
        result = Result(
            "live",
            t.plain("live-result"),
            t.plain("live-plain"),
            t("live-caption"),
            Button(t.plain("live-button-plain"), f"{OWN}result", style="primary"),
        )
        method, params = InlineAnswer(str(told["id"]), (result,)).call()
    await _say_how(examiner, kind, Call(method, params))


async def _say_how(examiner: Examiner, kind: str, call: Call) -> None:
    answer = await examiner.call(call)
    if isinstance(answer.outcome, Sent):
        examiner.well(f"answer to {WANTED[kind]}: accepted")
        return
    simpler = plainer(call)
    again = await examiner.call(simpler) if simpler else None
    if again is not None and isinstance(again.outcome, Sent):
        examiner.warn(f"answer to {WANTED[kind]}: refused ({said_of(answer)}); said more plainly, it is accepted")
    else:
        examiner.fail(f"answer to {WANTED[kind]}: refused ({said_of(answer)})")
