"""From millimetres on paper to pixels."""

from typing import Final

_INCH: Final = 25.4


def pixels(millimetres: float, dpi: int) -> int:
    """Return how many pixels a length has, at so many to the inch."""
    return round(millimetres / _INCH * dpi)
