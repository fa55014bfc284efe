"""The legal form that an organisation's name tells already: offered for one tap, never taken for an answer by itself.

A name may be older than the form, so the person confirms it.
"""

import re
from typing import Final

from fair.fields.names import is_legal_form, legal_form_in
from fair.forms.model import Answers, Form, Question, QuestionKind
from fair.forms.options import choices_of

_SURE: Final = 2
"""So many options that are legal forms make a question one that asks for it: districts have such abbreviations, too."""
_BRACKETS: Final = re.compile(r"\(.*?\)")


def told_by_name(form: Form, question: Question, answers: Answers) -> tuple[str, ...]:
    """Return the options of a question without an answer that the organisation's name speaks of; mostly one or none."""
    named = form.organisation_question
    name = answers.get(named.id) if named else None
    if question.id in answers or not isinstance(name, str) or not asks_legal_form(question):
        return ()
    written = legal_form_in(name)
    meant = choices_of(question).meant(written) if written else None
    return (meant.sure or meant.perhaps) if meant else ()


def asks_legal_form(question: Question) -> bool:
    """Tell whether a question asks for the legal form of an organisation."""
    if question.kind is not QuestionKind.CHOICE or not question.card:
        return False
    labels = [list(option.label.values()) for option in question.options]
    return sum(any(is_legal_form(_BRACKETS.sub("", label)) for label in each) for each in labels) >= _SURE
