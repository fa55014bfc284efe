"""Speakers as an organiser types them into a chat."""

from dataclasses import replace

import pytest

from fair.agenda.model import Agenda, Speaker
from fair.agenda.table.typed_speakers import ListsError, typed_speakers
from tests.handlers.agenda.released import SESSIONS
from tests.handlers.sample import words

AGENDA = Agenda(SESSIONS)
(AIGUL,) = AGENDA.by_id["shanyraq"].speakers
ASAN = "Асан Үсенов"


def same(text: str) -> dict[str, str]:
    return dict(words(text, text, text))


def speakers(text: str, agenda: Agenda = AGENDA) -> tuple[Speaker, ...]:
    found, wrong = typed_speakers(text, agenda)
    assert wrong == ()
    return found


def codes(text: str) -> list[str]:
    return [one.code for one in typed_speakers(text, AGENDA)[1]]


def test_one_list_is_for_all_languages() -> None:
    assert speakers(f"{ASAN} | директор | №12") == (Speaker(same(ASAN), same("директор"), None, 12),)


def test_whom_the_agenda_knows_keeps_all_languages() -> None:
    assert speakers("айгуль серикова\nAsan") == (AIGUL, Speaker(same("Asan")))
    assert speakers("Айгүл Серікова | №7") == (Speaker(AIGUL.name, AIGUL.position, AIGUL.organisation, 7),)


def test_what_is_said_anew_of_somebody_known_is_taken() -> None:
    (found,) = speakers("Айгуль Серикова | директор | ОФ «Теңіз»")
    assert (found.name, found.position) == (AIGUL.name, AIGUL.position)
    assert found.organisation == same("ОФ «Теңіз»")
    (alone,) = speakers("Айгуль Серикова | министр")
    assert (alone.position, alone.organisation) == (same("министр"), None)


def test_two_of_one_name_are_told_apart_by_their_numbers() -> None:
    twelve = Speaker(words("Асан Үсенов", "Асан Усенов", "Asan Usenov"), same("инженер"), None, 12)
    known = Agenda((replace(SESSIONS[0], speakers=(twelve,)),))
    assert speakers("Асан Усенов | №12", known) == (twelve,)
    assert speakers("Асан Усенов | №13", known) == (Speaker(same("Асан Усенов"), None, None, 13),)


def test_three_lists_are_one_for_each_language() -> None:
    (found,) = speakers("Асан Үсенов | №3\n\nАсан Усенов\n \nAsan Usenov")
    assert found == Speaker(words("Асан Үсенов", "Асан Усенов", "Asan Usenov"), None, None, 3)


def test_two_lists_are_refused() -> None:
    with pytest.raises(ListsError):
        typed_speakers("Асан\n\nАсан", AGENDA)


def test_what_is_wrong_is_said_once() -> None:
    assert codes("Асан | а | б | в") == ["bad-speaker"]
    assert codes("Асан\nМарат\n\nАсан\n\nAsan\nMarat") == ["speakers-differ"]
    assert codes("\n".join(f"Асан {number}" for number in range(21))) == ["too-many-speakers"]
