"""What an answer has to keep to, said before anybody goes beyond it: made of the question, for its help need not."""

from fair.forms.model import Question, QuestionKind
from fair.forms.values import FILE_MAX, choices_limits, text_limits
from texts.translator import Safe, Translator


def limits(t: Translator, this: Question) -> Safe | None:
    """Return the limits of a question in a line; none, where its example or its options say it all."""
    match this.kind:
        case QuestionKind.TEXT if this.asks_name:
            return t("question-limit-name")
        case QuestionKind.TEXT | QuestionKind.LONG_TEXT | QuestionKind.NUMBER | QuestionKind.CHOICES:
            return _counted(t, this)
        case QuestionKind.BIN:
            return t("question-limit-bin")
        case QuestionKind.FILE:
            types = ", ".join(this.file_types).upper() or t.plain("question-any-file")
            return t("question-limit-file", types=types, max=str(this.max or FILE_MAX))
        case _:
            return None


def _counted(t: Translator, this: Question) -> Safe | None:
    if this.kind is QuestionKind.NUMBER:
        return _of_number(t, this)
    if this.kind is QuestionKind.CHOICES:
        return _of_choices(t, this)
    return _of_text(t, this)


def _of_text(t: Translator, this: Question) -> Safe:
    least, most = text_limits(this)
    return t("question-limit-text-range", min=least, max=most) if least > 1 else t("question-limit-text", max=most)


def _of_number(t: Translator, this: Question) -> Safe | None:
    match this.min, this.max:
        case None, None:
            return None
        case int(least), None:
            return t("question-limit-number-least", min=least)
        case None, int(most):
            return t("question-limit-number-most", max=most)
        case least, most:
            return t("question-limit-number", min=least or 0, max=most or 0)


def _of_choices(t: Translator, this: Question) -> Safe:
    least, most = choices_limits(this)
    limited = most < len(this.options)
    if least > 1:
        key = "question-limit-choices-range" if limited else "question-limit-choices-least"
        return t(key, min=least, max=most) if limited else t(key, min=least)
    return t("question-limit-choices", max=most) if limited else t("question-several")
