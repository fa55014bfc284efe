from db.core.json import dumps


def test_json_is_short_and_keeps_the_letters_that_people_wrote() -> None:
    assert dumps({"name": "Әсел", "of": [1, None, True]}) == '{"name":"Әсел","of":[1,null,true]}'
