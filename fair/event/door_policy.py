"""What an organiser decides about the door."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DoorPolicy:
    """How people are let in."""

    self_check_in: bool = False
    """Whether people may check themselves in by the poster at the door."""
    shown: tuple[str, ...] = ()
    """The questions whose answers the door has to see, such as access needs."""
