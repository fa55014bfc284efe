"""What a group hears before the bot leaves it."""

from fair.words import LANGUAGES
from handlers.base.screen import Button, Screen
from texts.translator import Texts


def private_only(texts: Texts, bot_username: str) -> Screen:
    """Invite into a private chat, in all languages: nobody knows which one a group speaks."""
    speakers = [texts.speaking(language) for language in LANGUAGES]
    label = " · ".join(t.plain("group-button") for t in speakers)
    return Screen(
        "\n\n".join(t("group") for t in speakers),
        ((Button(label, url=f"https://t.me/{bot_username}"),),),
    )
