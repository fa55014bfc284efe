"""Polls: sent by the bot, voted in by people, closed by the bot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rehearsal.botapi.keyboards import check_inline
from rehearsal.botapi.send_messages import addressee, post
from rehearsal.world.errors import bad_request
from rehearsal.world.markup import utf16

if TYPE_CHECKING:
    from collections.abc import Callable

    from rehearsal.botapi.parameters import Parameters
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram
    from rehearsal.world.chats import Message, Raw

MAX_OPTIONS = 12
MAX_QUESTION = 300
MAX_OPTION = 100


@dataclass(slots=True)
class Poll:
    """A poll and who chose what."""

    id: str
    fixed: Raw
    labels: tuple[str, ...]
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)
    closed: bool = False

    def as_json(self) -> Raw:
        """Return the poll as it stands."""
        chosen = [option for vote in self.votes.values() for option in vote]
        options = [
            {"persistent_id": str(at), "text": label, "voter_count": chosen.count(at)}
            for at, label in enumerate(self.labels)
        ]
        return {
            "id": self.id,
            **self.fixed,
            "options": options,
            "total_voter_count": len(self.votes),
            "is_closed": self.closed,
        }


def send_poll(telegram: Telegram, p: Parameters) -> Raw:
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
    chat = addressee(telegram, p)
    poll = Poll(f"{telegram.user['id']}{telegram.next_message_id():08d}", fixed, labels, closed=p.flag("is_closed"))
    telegram.polls[poll.id] = poll
    return post(telegram, p, chat, {"poll": poll.as_json()})


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


def stop_poll(telegram: Telegram, p: Parameters) -> Raw:
    """Close a poll, and count."""
    chat = addressee(telegram, p, messages=0)
    message = chat.find(p.integer("message_id"))
    if message is None:
        raise bad_request("message with poll to stop not found")
    if not message.from_bot or "poll" not in message.raw:
        raise bad_request("poll can't be stopped")
    markup = check_inline(p.nested("reply_markup"), telegram.alarms) if p.values.get("reply_markup") else None
    poll = telegram.polls[message.raw["poll"]["id"]]
    if poll.closed:
        raise bad_request("poll has already been closed")
    poll.closed = True
    message.raw = {key: value for key, value in message.raw.items() if key != "reply_markup"}
    if markup and markup["inline_keyboard"]:
        message.raw["reply_markup"] = markup
    _changed(telegram, poll)
    return poll.as_json()


def vote(account: Account, message: Message, options: tuple[int, ...]) -> None:
    """Let a person choose; no option at all takes the vote back."""
    telegram = account.telegram
    poll = telegram.polls[message.raw["poll"]["id"]]
    fits = all(0 <= option < len(poll.labels) for option in options)
    if poll.closed or not fits or (len(options) > 1 and not poll.fixed["allows_multiple_answers"]):
        raise LookupError(f"nobody can vote so: {options} in {poll.as_json()}")
    poll.votes.pop(account.id, None)
    if options:
        poll.votes[account.id] = options
    if not poll.fixed["is_anonymous"]:
        chosen = {"option_ids": list(options), "option_persistent_ids": [str(option) for option in options]}
        telegram.update("poll_answer", {"poll_id": poll.id, "user": account.user, **chosen})
    _changed(telegram, poll)


def _changed(telegram: Telegram, poll: Poll) -> None:
    """Show the poll anew wherever it stands, and tell the bot."""
    shown = poll.as_json()
    for chat in telegram.chats.values():
        standing = [message for message in chat.messages.values() if message.raw.get("poll", {}).get("id") == poll.id]
        for message in standing:
            message.raw = {**message.raw, "poll": shown}
            message.votes = poll.votes
        if standing:
            telegram.touch(chat)
    telegram.update("poll", shown)


METHODS: dict[str, Callable[[Telegram, Parameters], Any]] = {"sendPoll": send_poll, "stopPoll": stop_poll}
