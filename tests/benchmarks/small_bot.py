"""A bot that starts in an instant, so that the benchmarks can be tried without aiogram: it asks the questions."""

import json
import os
import urllib.request
from typing import Any

from benchmarks.questions import THANKS, questions

ASKED: dict[int, int] = {}


def call(method: str, **parameters: Any) -> Any:
    url = f"{os.environ['BOT_API_URL']}/bot{os.environ['BOT_TOKEN']}/{method}"
    body = json.dumps(parameters).encode()
    with urllib.request.urlopen(urllib.request.Request(url, body)) as answer:
        return json.load(answer)["result"]


def take(update: dict[str, Any]) -> None:
    press = update.get("callback_query")
    person = (press or update["message"])["from"]["id"]
    place = ASKED[person] = ASKED.get(person, -1) + 1
    if place >= len(questions()):
        call("sendMessage", chat_id=person, text=THANKS)
    else:
        question = questions()[place]
        keys = [[{"text": label, "callback_data": option}] for option, label in question.options]
        markup = {"inline_keyboard": keys}
        call("sendMessage", chat_id=person, text=question.label, reply_markup=markup)
    if press:
        call("answerCallbackQuery", callback_query_id=press["id"])


def main() -> None:
    offset = 0
    while True:
        for update in call("getUpdates", offset=offset, timeout=25):
            offset = update["update_id"] + 1
            take(update)


if __name__ == "__main__":
    main()
