"""What is answered to a text that was no label of those that were asked for."""

from collections.abc import Mapping

from handlers.base.screen import Button, Screen
from texts.translator import Translator


def choose(t: Translator, labels: Mapping[str, str]) -> Screen:
    """Say that it was none of the labels, or could be several, over the same buttons: labels by their data."""
    return Screen(t("choose-typed"), tuple((Button(label, data),) for data, label in labels.items()))
