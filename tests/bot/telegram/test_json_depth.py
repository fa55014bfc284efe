"""JSON nested too deep: what lies deep is gone, the rest is as it was."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.json_depth import MOST, levelled

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='"\\[]{}a,: \n'),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(alphabet='"\\[{}]a'), inner, max_size=3),
    max_leaves=40,
)


def cut(value: Any, most: int) -> Any:
    """The same by recursion."""
    if not isinstance(value, list | dict):
        return value
    if not most:
        return None
    inner = most - 1
    return {k: cut(v, inner) for k, v in value.items()} if isinstance(value, dict) else [cut(v, inner) for v in value]


@given(VALUES, st.integers(1, 5))
def test_what_lies_deeper_is_nothing_and_the_rest_as_it_was(value: Any, most: int) -> None:
    assert json.loads(levelled(json.dumps([value] * 9), most)) == cut([value] * 9, most)


@pytest.mark.parametrize("depth", [MOST - 1, MOST, MOST + 1, 1_500, 100_000])
def test_however_deep_it_can_be_read(depth: int) -> None:
    nested = '{"a":' * depth + "1" + "}" * depth
    read = json.loads(levelled(f'{{"deep":{nested},"beside":[1,"[[[[{{"]}}'))
    assert read["beside"] == [1, "[[[[{"]
    assert isinstance(read["deep"], dict)


@pytest.mark.parametrize("half", ["[" * 1_500, '{"a":' * 1_500, "[" * 100 + '"' + '\\"' * 9_999])
def test_half_of_it_is_no_json(half: str) -> None:
    with pytest.raises(ValueError, match="Expecting"):
        json.loads(levelled(half))
