"""What the buttons of one kind do: a table with exactly one function for every action that they can name."""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar, get_args

from aiogram.filters.callback_data import CallbackData

Step = TypeVar("Step")


class Actions(Mapping[str, Step], Generic[Step]):
    """The functions behind the buttons of a class whose field `action` is a `Literal`.

    Pydantic refuses any other action before a handler is asked, so looking one up never fails; and what is added to
    the `Literal` without a function here, or the other way round, stops the program when it is imported.
    """

    def __init__(self, data: type[CallbackData], steps: Mapping[str, Step]) -> None:
        named = set(get_args(data.model_fields["action"].annotation))
        if named != set(steps):
            raise TypeError(f"{data.__name__} and its table differ: {sorted(named ^ set(steps))}")
        self.data = data
        self.steps = dict(steps)

    def __getitem__(self, action: str) -> Step:
        """Return what an action does."""
        return self.steps[action]

    def __iter__(self) -> Iterator[str]:
        return iter(self.steps)

    def __len__(self) -> int:
        return len(self.steps)
