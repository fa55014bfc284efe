"""The methods that answer a press or an inline query, and the one that tells where a file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehearsal.world.conversation import Toast
from rehearsal.world.errors import bad_request
from rehearsal.world.files import MAX_DOWNLOAD
from rehearsal.world.markup import utf16

if TYPE_CHECKING:
    from rehearsal.botapi.parameters import Method, Parameters
    from rehearsal.world.chats import Raw
    from rehearsal.world.world import TelegramWorld

MAX_NOTICE = 200  # characters of a callback answer
MAX_RESULTS = 50  # of an inline query
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(world: TelegramWorld, p: Parameters) -> bool:
    """End the waiting of a pressed button, with a notice or without."""
    text = p.text("text")
    if utf16(text) > MAX_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    person = world.close_query(p.text("callback_query_id"))
    if person is None:
        raise bad_request(TOO_OLD)
    if text:
        world.show_toast(person, Toast(text, p.flag("show_alert")))
    return True


def answer_inline_query(world: TelegramWorld, p: Parameters) -> bool:
    """Show results to the person who typed the query."""
    results = p.nested("results")
    if not isinstance(results, list) or len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    person = world.close_query(p.text("inline_query_id"))
    if person is None:
        raise bad_request(TOO_OLD)
    person.inline_results = results
    world.touch(person.chat)
    return True


def get_file(world: TelegramWorld, p: Parameters) -> Raw:
    """Return where a file can be fetched."""
    file = world.files.get(p.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.as_json(), "file_path": file.path}


METHODS: dict[str, Method] = {
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "getFile": get_file,
}
