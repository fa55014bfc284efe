"""Numbers of rows and names of columns, as people read them."""

from collections.abc import Iterable


def spans(numbers: Iterable[int]) -> str:
    """Return numbers in order, runs of them as spans: 2, 5–9."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


def letters(place: int) -> str:
    """Return what spreadsheets call a column: A for the first, AA for the twenty-seventh. Places count from 0."""
    place += 1
    said = ""
    while place:
        place, rest = divmod(place - 1, 26)
        said = chr(ord("A") + rest) + said
    return said
