"""One bot's desk at the server: its queue of updates, and the answers to its calls."""

import asyncio
import json
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any, Final, TypeAlias

from benchmarks.messages import Shown, user_of

Answer: TypeAlias = Callable[[bytes], bool]
"""Takes the result as JSON; tells whether anybody was there to take it."""

MAX_LIMIT: Final = 100
_SHOWN: Final = frozenset({"sendMessage", "editMessageText"})


class Desk:
    """Hands out updates, confirms them by offset as Telegram does, and shows people what the bot sends."""

    def __init__(self, bot_id: int) -> None:
        self.token = f"{bot_id}:BENCHMARK-not-a-secret-0123456789abcdef"
        self.user = {"id": bot_id, "is_bot": True, "first_name": "Bench", "username": "jarmenke_bench_bot"}
        self.reader: Callable[[Shown], None] = lambda _: None
        """Sees what the bot writes."""
        self.noticed: Callable[[int], None] = lambda _: None
        """Hears whose press of a button was acknowledged."""
        self.delay = 0.0
        """Seconds until a message is answered."""
        self.calls: Counter[str] = Counter()
        self.polled = asyncio.Event()
        self.polled_at = 0.0
        """When the first getUpdates came, after `expect`."""
        self._updates: deque[tuple[int, bytes]] = deque()
        self._last = 0
        self._messages = 0
        self._poll: tuple[Answer, int] | None = None

    def expect(self) -> None:
        """Wait for a bot that is only starting: nobody polls, until `polled` is set."""
        self._poll = None
        self.polled.clear()

    @property
    def waiting(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self._updates)

    # What people do

    def say(self, person: int, text: str) -> None:
        """Let a person write."""
        command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
        entities = [{"type": "bot_command", "offset": 0, "length": len(command)}] if command else []
        self._put(
            "message",
            self._message(user_of(person), person, text) | ({"entities": entities} if entities else {}),
        )

    def tap(self, person: int, shown: Shown, data: str) -> None:
        """Let a person press a button."""
        press = {"id": f"{person}-{self._last}", "chat_instance": str(person), "data": data}
        self._put("callback_query", {**press, "from": user_of(person), "message": shown.raw})

    def _message(self, sender: Mapping[str, Any], chat: int, text: str) -> dict[str, Any]:
        self._messages += 1
        where = {"id": chat, "type": "private", "first_name": f"Person {chat}"}
        return {
            "message_id": self._messages,
            "from": sender,
            "chat": where,
            "date": int(time.time()),
            "text": text,
        }

    def _put(self, kind: str, payload: Mapping[str, Any]) -> None:
        self._last += 1
        body = json.dumps({"update_id": self._last, kind: payload}, ensure_ascii=False).encode()
        self._updates.append((self._last, body))
        if self._poll is not None and len(self._updates) == 1:
            asyncio.get_running_loop().call_soon(self._hand_out)

    # What the bot calls

    def call(self, method: str, parameters: Mapping[str, Any], answer: Answer) -> None:
        """Answer one call, now or later."""
        self.calls[method] += 1
        if method == "getUpdates":
            self._get_updates(parameters, answer)
        elif method in _SHOWN:
            self._show(parameters, answer)
        elif method == "answerCallbackQuery":
            answer(b"true")
            self.noticed(int(parameters["callback_query_id"].partition("-")[0]))
        else:
            answer(json.dumps(self.user).encode() if method == "getMe" else b"true")

    def _get_updates(self, parameters: Mapping[str, Any], answer: Answer) -> None:
        if not self.polled.is_set():
            self.polled_at = time.perf_counter()
            self.polled.set()
        while self._updates and self._updates[0][0] < int(parameters.get("offset") or 0):
            self._updates.popleft()
        mine = self._poll = (answer, min(int(parameters.get("limit", MAX_LIMIT)), MAX_LIMIT))
        seconds = float(parameters.get("timeout") or 0)
        if self._updates or not seconds:
            self._hand_out()
        else:
            asyncio.get_running_loop().call_later(seconds, self._give_up, mine)

    def _give_up(self, poll: tuple[Answer, int]) -> None:
        if self._poll is poll:
            self._hand_out()

    def _hand_out(self) -> None:
        if self._poll is not None:
            (answer, limit), self._poll = self._poll, None
            answer(b"[%b]" % b",".join(body for _, body in islice(self._updates, limit)))

    def _show(self, parameters: Mapping[str, Any], answer: Answer) -> None:
        raw = self._message(self.user, int(parameters["chat_id"]), parameters["text"])
        if "reply_markup" in parameters:
            raw["reply_markup"] = parameters["reply_markup"]
        if "message_id" in parameters:
            raw["message_id"] = int(parameters["message_id"])
        body = json.dumps(raw, ensure_ascii=False).encode()
        self.reader(Shown(raw["chat"]["id"], raw))  # first: what is answered, has come
        if self.delay:
            asyncio.get_running_loop().call_later(self.delay, answer, body)
        else:
            answer(body)
