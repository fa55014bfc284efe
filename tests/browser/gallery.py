"""Chats in which everything that the page can draw is to be seen."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from PIL import Image

from rehearsal.botapi.dispatch import perform
from rehearsal.botapi.parameters import Parameters

if TYPE_CHECKING:
    from rehearsal.people.account import Account
    from rehearsal.telegram import Telegram

FORMATTED = (
    "<b>Жуан</b> <i>көлбеу</i> <u>асты сызылған</u> <s>сызылған</s> <code>код</code> "
    "<tg-spoiler>жасырын мәтін</tg-spoiler> <a href='https://example.org/a'>сілтеме</a> /agenda #жәрмеңке "
    "fair@example.org\n<blockquote>Дәйексөз</blockquote>"
    "<blockquote expandable>Ұзын дәйексөз\nекі\nүш\nтөрт\nбес</blockquote><pre>ажарлы\n  мәтін</pre>"
)
BUTTONS = {
    "inline_keyboard": [
        [
            {"text": "Жасыл", "callback_data": "a", "style": "success"},
            {"text": "Қызыл", "callback_data": "b", "style": "danger"},
        ],
        [{"text": "Негізгі, ұзын сөздермен жазылған батырма", "callback_data": "c", "style": "primary"}],
        [{"text": "Хабарландырулар", "callback_data": "d"}, {"text": "🗓 Бағдарлама", "callback_data": "e"}],
        [{"text": "Бағдарламамнан шығару", "callback_data": "f"}, {"text": "Еске салу уақыты", "callback_data": "g"}],
        [{"text": "Защита данных", "callback_data": "h"}, {"text": "Уведомления", "callback_data": "i"}],
        [{"text": "Қатысу нысаны", "callback_data": "j"}, {"text": "Ынтымақтастық", "callback_data": "k"}],
        [{"text": "Сайт", "url": "https://example.org"}, {"text": "Көшіру", "copy_text": {"text": "AKT-0001"}}],
        [{"text": "Іздеу", "switch_inline_query_current_chat": "экология"}],
    ]
}
KEYS = {
    "keyboard": [
        [{"text": "Телефон нөмірімен бөлісу", "request_contact": True, "style": "primary"}],
        [{"text": "Артқа"}, {"text": "Болдырмау", "style": "danger"}],
    ],
    "resize_keyboard": True,
}


def picture(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    """Return a picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


def sends(telegram: Telegram, method: str, account: Account, **values: Any) -> Any:
    """Let the bot call a method."""
    return perform(telegram, method, Parameters({"chat_id": account.id, **values}), account.id)


async def everything(telegram: Telegram) -> list[Account]:
    """Fill three chats: words and buttons; pictures, files and places; somebody who has stopped the bot."""
    telegram.profile.set_commands([{"command": "agenda", "description": "Бағдарлама"}], "default", "")
    words = telegram.person("Мәдина", "Сөзшең", "words", "kk")
    words.start("mangystau-fair-ngo-poster")
    sends(telegram, "sendMessage", words, text=FORMATTED, parse_mode="HTML")
    words.say("Рақмет! 😊\nЕкінші жол")
    sends(telegram, "sendMessage", words, text="Таңдаңыз:", reply_markup=BUTTONS)
    sends(telegram, "sendMessage", words, text="Телефон нөміріңіз?", reply_markup=KEYS)
    media = telegram.person("Ольга", "Ким", "media", "ru")
    media.start()
    shots = [telegram.files.add("photo", "a.png", "image/png", picture(w, h, c)).id for w, h, c in SHOTS]
    items: list[dict[str, Any]] = [{"type": "photo", "media": shot} for shot in shots]
    items[0]["caption"] = "Так было в прошлом году"
    sends(telegram, "sendMediaGroup", media, media=items)
    sends(telegram, "sendPhoto", media, photo=shots[0], caption="План зала", has_spoiler=True)
    film = telegram.files.add("video", "film.mp4", "video/mp4", b"\0\0\0\x18ftypmp42")
    sends(telegram, "sendVideo", media, video=film.id, caption="Минута с ярмарки", duration=61, width=640, height=360)
    file = telegram.files.add("document", "Программа ярмарки.pdf", "application/pdf", b"%PDF" * 999)
    sends(telegram, "sendDocument", media, document=file.id, caption="Программа")
    sends(telegram, "sendVenue", media, latitude=43.65, longitude=51.17, title="«Ренессанс»", address="Ақтау")
    sends(telegram, "sendContact", media, phone_number="+77011234567", first_name="Дана")
    poll = {"question": "Понравилось ли Вам?", "options": [{"text": "Да"}, {"text": "Ещё не знаю"}]}
    sends(telegram, "sendPoll", media, **poll)
    media.vote("Да")
    media.send_photo(picture(300, 300, (200, 150, 90)), caption="А это мы")
    gone = telegram.person("Timur", "Ospanov", "gone", "en")
    gone.start()
    sends(telegram, "sendMessage", gone, text="Welcome!")
    gone.block()
    return [words, media, gone]


SHOTS = [(800, 600, (12, 107, 117)), (600, 800, (176, 58, 46)), (800, 800, (59, 116, 28))]
