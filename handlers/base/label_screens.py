"""What is answered to a text that was no label of those that were asked for."""

from collections.abc import Mapping
from itertools import islice
from typing import Final

from handlers.base.screen import Button, Screen
from texts.translator import Translator

MOST: Final = 20


def choose(t: Translator, labels: Mapping[str, str]) -> Screen:
    """Say that it was none of the labels, or could be several, over the first of them: labels by their data."""
    return Screen(t("choose-typed"), tuple((Button(label, data),) for data, label in islice(labels.items(), MOST)))
