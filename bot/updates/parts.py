"""What the parts of an update tell: who caused it, when and where, and what answers it at once."""

from datetime import UTC, datetime

from aiogram.types import CallbackQuery, Chat, InlineQuery, Message, User

from bot.telegram.callback_answers import CallbackAnswer, InlineAnswer, QueryAnswer
from bot.telegram.payloads import PressedMessage
from handlers.base.screen import Reply


def written_at(message: Message) -> datetime:
    """Return when somebody wrote a message, or changed it last, if that is a moment at all."""
    if message.edit_date is None:
        return message.date
    try:
        return datetime.fromtimestamp(message.edit_date, UTC)
    except (OverflowError, ValueError, OSError):
        return message.date


def whose(event: object) -> tuple[User | None, Chat | None]:
    """Return who caused an update and in which chat; an inline query belongs to the private chat with its author."""
    user: User | None = getattr(event, "from_user", None)
    message = event.message if isinstance(event, CallbackQuery) else event
    chat: Chat | None = getattr(message, "chat", None)
    if chat is None and user is not None:
        chat = Chat(id=user.id, type="private")
    return user, chat


def pressed(event: object) -> PressedMessage | None:
    """Return the message of a pressed button, if its text can be replaced."""
    if not isinstance(event, CallbackQuery) or not isinstance(event.message, Message):
        return None
    return PressedMessage(event.message.message_id) if event.message.text is not None else None


def query_answer(event: object, reply: Reply) -> QueryAnswer | None:
    """Return what stops the little clock on a button, or answers an inline query."""
    if isinstance(event, CallbackQuery):
        return CallbackAnswer(event.id, reply.toast, reply.alert)
    return InlineAnswer(event.id, reply.inline) if isinstance(event, InlineQuery) else None
