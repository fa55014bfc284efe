"""Errors that are told to people as they are."""


class PlainError(Exception):
    """Its message says in one sentence what is wrong and what to do; no traceback helps anybody."""
