"""Voting in a poll, and showing how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rehearsal.world.chats import Message
    from rehearsal.world.conversation import TelegramUser
    from rehearsal.world.poll import Poll
    from rehearsal.world.world import TelegramWorld


def vote(world: TelegramWorld, person: TelegramUser, message: Message, options: tuple[int, ...]) -> None:
    """Let a person choose; no option at all takes the vote back. Raises `LookupError` for what cannot be chosen."""
    poll = world.polls[message.raw["poll"]["id"]]
    fits = all(0 <= option < len(poll.labels) for option in options)
    if poll.closed or not fits or (len(options) > 1 and not poll.fixed["allows_multiple_answers"]):
        raise LookupError(f"nobody can vote so: {options} in {poll.as_json()}")
    poll.votes.pop(person.id, None)
    if options:
        poll.votes[person.id] = options
    if not poll.fixed["is_anonymous"]:
        chosen = {"option_ids": list(options), "option_persistent_ids": [str(option) for option in options]}
        world.update("poll_answer", {"poll_id": poll.id, "user": person.user, **chosen})
    show_poll(world, poll)


def show_poll(world: TelegramWorld, poll: Poll) -> None:
    """Show the poll anew wherever it stands, and tell the bot."""
    shown = poll.as_json()
    for chat in world.chats.values():
        standing = [message for message in chat.messages.values() if message.raw.get("poll", {}).get("id") == poll.id]
        for message in standing:
            message.raw = {**message.raw, "poll": shown}
            message.votes = poll.votes
        if standing:
            world.touch(chat)
    world.update("poll", shown)
