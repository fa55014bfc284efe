"""From what a handler returned to rows of the outbox. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from db.delivery.about import NOBODY, ToldOf
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Call, File
from fair.delivery.policy import DeliveryClass
from handlers.base.screen import Button, Document, Key, Media, Reply, Result, Screen


@dataclass(frozen=True, slots=True)
class PressedMessage:
    """The message whose button was pressed, if its text can be replaced."""

    message_id: int


def deliveries_of(
    reply: Reply, chat: int, pressed: PressedMessage | None, now: int, read: ToldOf = NOBODY, caller: ToldOf = NOBODY
) -> list[NewDelivery]:
    """Return the deliveries of a reply, in order. The first screen replaces the pressed message where it can.

    `read` is of whom something was read for it, `caller` who is asking: where a screen does not say of whom it tells,
    it tells of those, and a notice to somebody else of the caller, too.
    """
    packed: list[NewDelivery] = []
    for screen in reply.screens:
        editable = pressed is not None and not packed and not screen.anew
        if pressed is not None and not packed and not editable and not screen.beside:
            packed.append(NewDelivery(chat, DeliveryClass.LIVE, _without_buttons(pressed), now, forget=reply.forget))
        call = call_to_show(screen, pressed.message_id if editable and pressed else None)
        told = told_of(screen, read)
        packed.append(NewDelivery(chat, DeliveryClass.LIVE, call, now, forget=reply.forget, about=told))
    for notice in reply.notices:
        call = call_to_show(notice.screen, None)
        if notice.thread is not None:
            call = replace(call, params={**call.params, "message_thread_id": notice.thread})
        told = told_of(notice.screen, read | caller)
        packed.append(
            NewDelivery(
                notice.person_id,
                DeliveryClass.LIVE,
                call,
                now,
                dedupe_key=notice.dedupe_key,
                forget=notice.forget,
                about=told,
            )
        )
    packed.extend(NewDelivery(group, DeliveryClass.LIVE, Call("leaveChat", {}), now) for group in reply.leave)
    return packed


def told_of(screen: Screen, read: ToldOf) -> ToldOf:
    """Return of whom a screen tells: it says so itself, or may tell of whom something was read for it."""
    told = read if screen.about is None else ToldOf(screen.about)
    return replace(told, file=screen.document is not None or screen.media is not None)


def _without_buttons(pressed: PressedMessage) -> Call:
    return Call("editMessageReplyMarkup", {"message_id": pressed.message_id})


def call_to_show(screen: Screen, replaces: int | None) -> Call:
    """Return the call that shows a screen, in the place of a message where one is given."""
    params: dict[str, Any] = {"parse_mode": "HTML"}
    if markup := _markup(screen):
        params["reply_markup"] = markup
    if screen.media is not None:
        return _media(screen, screen.media, params, replaces)
    if screen.document is not None:
        return _document(screen.document, params | {"caption": screen.text})
    params |= {"text": screen.text, "link_preview_options": {"is_disabled": True}}
    if replaces is None:
        return Call("sendMessage", params)
    return Call("editMessageText", params | {"message_id": replaces})


def _document(document: Document, params: dict[str, Any]) -> Call:
    method, field = ("sendPhoto", "photo") if document.picture else ("sendDocument", "document")
    content = document.content if document.at is None else document.at
    return Call(method, params, File(field, document.name, document.mime, content))


def _media(screen: Screen, media: Media, params: dict[str, Any], replaces: int | None) -> Call:
    """Return the call that shows media, or that corrects it."""
    if replaces is not None:
        return _correction(screen, media, _without(params, "parse_mode") | {"message_id": replaces})
    worded = params | {"caption": screen.text} if media.captioned else _without(params, "parse_mode")
    return Call(media.method, worded | dict(media.params))


def _correction(screen: Screen, media: Media, params: dict[str, Any]) -> Call:
    """Return the call that exchanges the words under media (of an album: under its first), or the file with them."""
    words = {"caption": screen.text, "parse_mode": "HTML"} if screen.text else {}
    if media.exchange is None:
        return Call("editMessageCaption", params | words)
    return Call("editMessageMedia", params | {"media": {**media.exchange, **words}})


def _without(params: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in params.items() if key != name}


def as_new_message(call: Call) -> Call:
    """Return an edit as a new message, for a message that is gone or can't be edited any more."""
    return replace(call, method="sendMessage", params=_without(call.params, "message_id"))


def without_markup(call: Call) -> Call:
    """Return a call whose markup Telegram does not read: better a visible tag than silence."""
    params = _without(call.params, "parse_mode")
    if isinstance(media := params.get("media"), Mapping):
        params["media"] = _without(media, "parse_mode")
    elif media:
        params["media"] = [_without(item, "parse_mode") for item in media]
    return replace(call, params=params)


def outside_topics(call: Call) -> Call:
    """Return a call that goes to the chat itself: the topic is gone."""
    return replace(call, params=_without(call.params, "message_thread_id"))


def inline_results(found: Iterable[Result]) -> list[dict[str, Any]]:
    """Return the answers to an inline query: articles, each with the message that it becomes."""
    return [
        {
            "type": "article",
            "id": result.id,
            "title": result.title,
            "description": result.description,
            "input_message_content": {
                "message_text": result.text,
                "parse_mode": "HTML",
                "link_preview_options": {"is_disabled": True},
            },
            "reply_markup": {"inline_keyboard": [[_button(result.button)]]},
        }
        for result in found
    ]


def _markup(screen: Screen) -> dict[str, Any] | None:
    if screen.buttons:
        return {"inline_keyboard": [[_button(button) for button in row] for row in screen.buttons]}
    if screen.keyboard:
        rows = [[_key(key) for key in row] for row in screen.keyboard]
        return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}
    if screen.remove_keyboard:
        return {"remove_keyboard": True}
    return None


def _button(button: Button) -> dict[str, Any]:
    made: dict[str, Any] = {"text": button.text}
    if button.data is not None:
        made["callback_data"] = button.data
    if button.url is not None:
        made["url"] = button.url
    if button.style is not None:
        made["style"] = button.style
    return made


def _key(key: Key) -> dict[str, Any]:
    return {"text": key.text, "request_contact": True} if key.contact else {"text": key.text}
