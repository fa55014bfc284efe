"""An answer of a table that can't be one is quoted to who has to correct it."""

import pytest

from tests.fair.applications.test_people_table import reads_of
from texts.findings import sentence
from texts.translator import load


@pytest.mark.parametrize(("language", "said"), [("ru", "«не дам»: "), ("kk", "«не дам»: "), ("en", "“не дам”: ")])
def test_what_could_not_be_an_answer_is_told_as_it_stands_there(language: str, said: str) -> None:
    read = reads_of([["role", "full_name", "phone"], ["guest", "Smith John", "не дам"]])
    assert [(one.code, one.args["value"]) for one in read.findings] == [("phone", "не дам")]
    assert sentence(load().speaking(language), read.findings[0]).startswith(said)
