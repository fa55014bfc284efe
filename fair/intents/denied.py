"""What is wanted by somebody who denies what the words say: "don't delete my data" is no wish to be forgotten."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fair.intents.intent import Intent
from fair.notions.negation import Denial
from fair.notions.notions import Notions


@dataclass(frozen=True, slots=True)
class Denied:
    """What is wanted of whoever denies that something is to be done, or is so."""

    deeds: Notions
    """What is not to be done, or is not so."""
    instead: Intent
    least: Denial = Denial.DENIED


_LANGUAGES: Final = {
    intent: Denied(frozenset({intent.value}), Intent.LANGUAGE)
    for intent in (Intent.KAZAKH, Intent.RUSSIAN, Intent.ENGLISH)
}
DENIED: Final[Mapping[Intent, Denied]] = {
    Intent.FORGET: Denied(frozenset({"delete", "withdraw"}), Intent.KEEP),
    Intent.WITHDRAW: Denied(frozenset({"withdraw", "cancel_word", "delete", "not_coming", "ill"}), Intent.KEEP),
    Intent.CANCEL: Denied(frozenset({"cancel_word"}), Intent.KEEP),
    Intent.CHANGE: Denied(frozenset({"change"}), Intent.KEEP, Denial.UNWILLING),
    Intent.PASS_ON: Denied(frozenset({"instead"}), Intent.KEEP),
    Intent.REGISTER: Denied(frozenset({"register"}), Intent.KEEP, Denial.UNWILLING),
    Intent.MUTE: Denied(frozenset({"mute", "turn_off", "delete"}), Intent.NOTIFICATIONS),
    Intent.NOTIFICATIONS: Denied(frozenset({"notification", "remind", "turn_on"}), Intent.MUTE),
    Intent.LATE: Denied(frozenset({"late"}), Intent.FINE),
    Intent.FINE: Denied(frozenset({"fine"}), Intent.HELP),
    **_LANGUAGES,
}
"""By what is wanted of whoever says the same words without a denial."""
DEEDS: Final[Notions] = frozenset().union(*(one.deeds for one in DENIED.values()))
