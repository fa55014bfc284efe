"""The methods that send a poll and close it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.botapi.call_parts import addressee, post
from rehearsal.botapi.keyboards import check_inline
from rehearsal.world.errors import bad_request
from rehearsal.world.markup import utf16
from rehearsal.world.poll import Poll
from rehearsal.world.voting import show_poll

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Raw
    from rehearsal.world.world import TelegramWorld

MAX_OPTIONS = 12
MAX_QUESTION = 300
MAX_OPTION = 100


def send_poll(world: TelegramWorld, p: Parameters) -> Raw:
    """Ask everybody the same question."""
    question, labels = p.text("question").strip(), _labels(p)
    if not question:
        raise bad_request("message text is empty")
    if utf16(question) > MAX_QUESTION:
        raise bad_request(f"poll question length must not exceed {MAX_QUESTION}")
    quiz = p.text("type") == "quiz"
    correct = p.nested("correct_option_ids")
    if quiz and not correct:
        raise bad_request("poll must have at least one correct option")
    fixed: Raw = {
        "question": question,
        "is_anonymous": p.flag("is_anonymous") if "is_anonymous" in p.values else True,
        "type": "quiz" if quiz else "regular",
        "allows_multiple_answers": p.flag("allows_multiple_answers"),
        "allows_revoting": not quiz,
        "members_only": False,
        **({"correct_option_ids": correct} if quiz else {}),
    }
    chat = addressee(world, p)
    poll = Poll(f"{world.user['id']}{world.next_message_id():08d}", fixed, labels, closed=p.flag("is_closed"))
    world.polls[poll.id] = poll
    return post(world, p, chat, {"poll": poll.as_json()})


def _labels(p: Parameters) -> tuple[str, ...]:
    options = p.nested("options") or []
    labels = [str(option.get("text", "") if isinstance(option, dict) else option).strip() for option in options]
    if not labels:
        raise bad_request("poll must have at least 1 option")
    if len(labels) > MAX_OPTIONS:
        raise bad_request(f"poll can't have more than {MAX_OPTIONS} options")
    if not all(labels):
        raise bad_request("poll options must be non-empty")
    if max(map(utf16, labels)) > MAX_OPTION:
        raise bad_request(f"poll options length must not exceed {MAX_OPTION}")
    return tuple(labels)


def stop_poll(world: TelegramWorld, p: Parameters) -> Raw:
    """Close a poll, and count."""
    chat = addressee(world, p, messages=0)
    message = chat.find(p.integer("message_id"))
    if message is None:
        raise bad_request("message with poll to stop not found")
    if not message.from_bot or "poll" not in message.raw:
        raise bad_request("poll can't be stopped")
    markup = check_inline(p.nested("reply_markup"), world.alarms) if p.values.get("reply_markup") else None
    poll = world.polls[message.raw["poll"]["id"]]
    if poll.closed:
        raise bad_request("poll has already been closed")
    poll.closed = True
    message.raw = {key: value for key, value in message.raw.items() if key != "reply_markup"}
    if markup and markup["inline_keyboard"]:
        message.raw["reply_markup"] = markup
    show_poll(world, poll)
    return poll.as_json()


METHODS: dict[str, Method] = {"sendPoll": send_poll, "stopPoll": stop_poll}
