"""The yardstick: aiogram as it comes, one handler, one message per update, nothing stored."""

import asyncio
import os
from collections import Counter

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

from benchmarks.questions import THANKS, questions


async def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    texts = [*(question.label for question in questions()), THANKS]
    asked: Counter[int] = Counter()

    async def answer(message: Message) -> None:
        """Send the next line."""
        place = asked[message.chat.id]
        asked[message.chat.id] += 1
        await message.answer(texts[min(place, len(texts) - 1)])

    dispatcher = Dispatcher()
    dispatcher.message.register(answer)
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=session))


if __name__ == "__main__":
    asyncio.run(main())
