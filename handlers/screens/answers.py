"""Answers as screens show them."""

from texts.answers import LONG, label, shown

__all__ = ["LONG", "label", "shown"]
