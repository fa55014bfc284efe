"""What `event.toml` says for the door, and whether the questionnaire agrees."""

from typing import Final

from fair.content.toml_table import TomlTable
from fair.event.door_policy import DoorPolicy
from fair.forms.model import Form

_DOOR: Final = "door"
_SHOWN: Final = "show"


def read_door(top: TomlTable) -> DoorPolicy:
    """Return how people are let in; what is left out is as usual."""
    table = top.optional_table(_DOOR)
    if table is None:
        return DoorPolicy()
    policy = DoorPolicy(
        self_check_in=table.flag("self_check_in", default=False),
        shown=table.optional_strings(_SHOWN),
    )
    table.finish()
    return policy


def check_door(top: TomlTable, policy: DoorPolicy, form: Form) -> None:
    """Check that the door is shown answers to questions that are asked."""
    for position, question in enumerate(policy.shown):
        if question not in form.by_id:
            top.note_unknown("unknown-question", question, form.by_id, _DOOR, _SHOWN, position)
