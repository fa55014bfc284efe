"""Numbers as people read them."""


def registration_number(value: int | None) -> str:
    """Return a registration's number as it is written: four digits at least."""
    return f"{value or 0:04d}"
