"""What is left out of a call for a server that may not know it, and that nothing else is."""

from bot.telegram.plainer import plainer
from db.delivery.payloads import Call


def test_a_call_with_nothing_new_has_no_plainer_form() -> None:
    buttons = {"inline_keyboard": [[{"text": "Yes", "callback_data": "x"}]]}
    assert plainer(Call("sendMessage", {"text": "<b>a</b>", "parse_mode": "HTML", "reply_markup": buttons})) is None
    assert plainer(Call("sendMessage", {"text": "<tg-time unix='1'>as typed</tg-time>"})) is None


def test_words_of_an_album_and_of_an_inline_result_are_reached() -> None:
    emoji = '<tg-emoji emoji-id="5">👍</tg-emoji> <blockquote expandable>q</blockquote>'
    album = {"media": [{"type": "photo", "media": "f", "caption": emoji, "parse_mode": "HTML"}]}
    made = plainer(Call("sendMediaGroup", album))
    assert made is not None
    assert made.params["media"][0]["caption"] == "👍 <blockquote>q</blockquote>"
    result = {"input_message_content": {"message_text": '<tg-time unix="1">9:00</tg-time>', "parse_mode": "HTML"}}
    answered = plainer(Call("answerInlineQuery", {"results": [result]}))
    assert answered is not None
    assert answered.params["results"][0]["input_message_content"]["message_text"] == "9:00"
