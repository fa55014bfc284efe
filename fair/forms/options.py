"""The options of a question as people call them."""

from fair.forms.model import Question
from fair.matching.choices import ChoiceLabels, Choices


def choices_of(question: Question) -> Choices:
    """Return a question's options, ready to be understood."""
    return Choices.of(
        [ChoiceLabels(option.id, tuple(option.label.values()), option.words) for option in question.options]
    )
