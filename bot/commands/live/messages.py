"""What the owner gets: built by the same functions as what people get, so that it is what people get."""

from typing import Any, Final, get_args

from bot.commands.live.samples import FORMATS, LINK, SOUND, formatted, moving, picture
from bot.commands.live.trial import LiveChat, Make, Trial
from bot.telegram.payloads import call_to_show
from db.delivery.payloads import Call, File
from handlers.base.screen import Button, Document, Key, Media, Screen, Style

OWN: Final = "live-test:"
"""With this begins what a button of the test says; no button of the bot's does."""
QUERY: Final = "live-test"
"""What is typed behind the bot's name."""
STYLES: Final[tuple[Style, ...]] = get_args(Style)
KEYS: Final = "keys in the place of the keyboard"
KEYS_GONE: Final = "the keyboard taken away"
PLACE: Final = {"latitude": 43.65, "longitude": 51.15}


def _screen(make: Any, edits: str | None = None) -> Make:
    """Return what makes a call of a screen: a new message, or in the place of an earlier one."""

    def made(seen: LiveChat) -> Call | None:
        number = seen.message(edits) if edits else None
        screen = make(seen)
        return None if screen is None or (edits and number is None) else seen.to_owner(call_to_show(screen, number))

    return made


def _buttons(seen: LiveChat) -> Screen:
    rows = [(Button(seen.t.plain(f"live-button-{style}"), f"{OWN}{style}", style=style),) for style in STYLES]
    plain = Button(seen.t.plain("live-button-plain"), f"{OWN}plain")
    link = Button(seen.t.plain("live-button-link"), url=LINK)
    return Screen(seen.t("live-tap"), (*rows, (plain,), (link,)))


def _keys(seen: LiveChat) -> Screen:
    rows = ((Key(seen.t.plain("button-share-phone"), contact=True),), (Key(seen.t.plain("live-key")),))
    return Screen(seen.t("live-keys"), keyboard=rows)


def _file(method: str, kind: str, name: str, mime: str, content: bytes) -> Make:
    """Return what sends a file as an organiser would send it to the bot: of this kind, with a text under it."""

    def made(seen: LiveChat) -> Call:
        params = {"caption": seen.t("live-caption"), "parse_mode": "HTML"}
        return seen.to_owner(Call(method, params, File(kind, name, mime, content)))

    return made


def _known(method: str, kind: str, trial: str, *, exchange: bool = False) -> Any:
    """Return what makes a screen of a file that Telegram has."""

    def made(seen: LiveChat) -> Screen | None:
        known = seen.file(trial, kind)
        put = {"type": kind, "media": known} if exchange else None
        media = Media(method, {kind: known}, exchange=put)
        return Screen(seen.t("live-caption-new" if exchange else "live-caption"), media=media) if known else None

    return made


def _album(seen: LiveChat) -> Screen | None:
    one = seen.file("a picture", "photo")
    first = {"type": "photo", "media": one, "caption": seen.t("live-caption"), "parse_mode": "HTML"}
    items = [first, {"type": "photo", "media": one}]
    return Screen("", media=Media("sendMediaGroup", {"media": items}, captioned=False)) if one else None


def _passed_on(method: str) -> Any:
    def made(seen: LiveChat) -> Screen | None:
        number = seen.message("a text without formatting")
        params = {"from_chat_id": seen.owner, "message_id": number}
        return Screen("", media=Media(method, params, captioned=False)) if number else None

    return made


def _caption(seen: LiveChat) -> Screen:
    return Screen(seen.t("live-caption-new"), media=Media("sendPhoto", {}))


def _place(method: str, **more: str) -> Any:
    screen = Screen("", media=Media(method, {**PLACE, **more}, captioned=False))
    return lambda _: screen


def _text_file(seen: LiveChat) -> Screen:
    return Screen(seen.t("live-caption"), document=Document("live-test.txt", "live", "text/plain"))


def _picture(seen: LiveChat) -> Screen:
    return Screen(seen.t("live-caption"), document=Document("live-test.png", picture(), "image/png", picture=True))


def _unbuttoned(seen: LiveChat) -> Call | None:
    number = seen.message("buttons in every colour, and a link")
    return seen.to_owner(Call("editMessageReplyMarkup", {"message_id": number})) if number else None


def _deleted(seen: LiveChat) -> Call | None:
    number = seen.message("a message that is passed on")
    return seen.to_owner(Call("deleteMessages", {"message_ids": [number]})) if number else None


_UNDER: Final = ("caption", "caption_entities")
_BOLD: Final = ("bold",)

MESSAGES: Final = (
    Trial("a text without formatting", _screen(lambda seen: Screen(seen.t("live-plain"))), ("text",)),
    Trial("every kind of formatting", _screen(lambda seen: Screen(formatted(seen.t))), ("text", "entities"), FORMATS),
    Trial("buttons in every colour, and a link", _screen(_buttons), ("text", "reply_markup")),
    Trial(KEYS, _screen(_keys), ("text",)),
    Trial("a picture", _screen(_picture), ("photo", *_UNDER), _BOLD),
    Trial("a picture that Telegram has", _screen(_known("sendPhoto", "photo", "a picture")), ("photo", *_UNDER), _BOLD),
    Trial("a file", _screen(_text_file), ("document", *_UNDER), _BOLD),
    Trial(
        "a file that Telegram has", _screen(_known("sendDocument", "document", "a file")), ("document", *_UNDER), _BOLD
    ),
    Trial("an album", _screen(_album), ("media_group_id", "photo", *_UNDER), _BOLD),
    Trial(
        "a moving picture",
        _file("sendAnimation", "animation", "live-test.gif", "image/gif", moving()),
        ("animation", *_UNDER),
        _BOLD,
    ),
    Trial("sound", _file("sendAudio", "audio", "live-test.mp3", "audio/mpeg", SOUND), ("audio", *_UNDER), _BOLD),
    Trial(
        "a voice message", _file("sendVoice", "voice", "live-test.mp3", "audio/mpeg", SOUND), ("voice", *_UNDER), _BOLD
    ),
    Trial("a point on the map", _screen(_place("sendLocation")), ("location",)),
    Trial("a place with its name", _screen(_place("sendVenue", title="Jarmenke", address="Aktau")), ("venue",)),
    Trial("a message that is passed on", _screen(_passed_on("forwardMessage")), ("text", "forward_origin")),
    Trial("a copy of a message", _screen(_passed_on("copyMessage"))),
)
"""In this order: later ones need what was answered to earlier ones."""

EDITS: Final = (
    Trial(
        "a text changed",
        _screen(lambda seen: Screen(seen.t("live-changed")), "a text without formatting"),
        ("text", "edit_date"),
    ),
    Trial("the words under a picture changed", _screen(_caption, "a picture"), ("photo", *_UNDER), _BOLD),
    Trial(
        "a file exchanged",
        _screen(_known("sendPhoto", "photo", "a picture", exchange=True), "a picture that Telegram has"),
        ("photo", *_UNDER),
        _BOLD,
    ),
    Trial("a message deleted", _deleted),
)
AFTER_TAPS: Final = (
    Trial("buttons taken away", _unbuttoned, ("text",)),
    Trial(
        KEYS_GONE,
        _screen(lambda seen: Screen(seen.t("live-over"), remove_keyboard=True)),
        ("text",),
    ),
)
