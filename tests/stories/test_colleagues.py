"""Several people come from one organisation: its card is filled in once."""

import re
from typing import Final

from rehearsal.people.account import Account
from rehearsal.sample_people.respondent import Respondent, sights
from rehearsal.sample_people.wishes import Wish
from tests.front import Fair
from tests.stories.cast import CAST
from tests.stories.conftest import everybody, labels, later, registers, rows, stored, walks, words

NGO = CAST[1]
NAME: Final = "Общественный фонд «Добрый причал»"
CARD: Final = {"organisation", "org_form", "bin", "sphere", "ngo_base"}


def colleague_of(wishes: dict[str, Wish], **changed: Wish) -> dict[str, Wish]:
    """Return a colleague's answers: the same organisation, another person."""
    return {**wishes, "full_name": "Болат Ерлан", "phone": "+77015550001", "takes_part": "listener", **changed}


async def first_delegate(fair: Fair) -> Respondent:
    account = fair.telegram.person("Айгүл", language_code="ru")
    return await registers(fair, account, "ngo", NGO.wishes, language="ru")


async def asks_to_join(fair: Fair, **changed: Wish) -> Respondent:
    account = fair.telegram.person("Ерлан", language_code="en")
    wishes = colleague_of(dict(NGO.wishes), **changed)
    return await registers(fair, account, "ngo", wishes, language="en", joins=True, until="place")


async def organisations(fair: Fair) -> list[tuple[str, str | None]]:
    return [tuple(row) for row in rows(fair, "SELECT name, bin FROM organisations ORDER BY id")]


async def test_a_colleague_of_the_same_name_is_asked_nothing_twice_and_confirmed(fair: Fair) -> None:
    aigul = (await first_delegate(fair)).account
    erlan = await asks_to_join(fair, organisation='ОФ "ДОБРЫЙ ПРИЧАЛ"')
    assert erlan.said.keys().isdisjoint(CARD - {"organisation"})
    assert aigul.last.text == words("ru", "delegate-ask", person="Болат Ерлан", name=NAME)
    await walks(fair, erlan)

    registration, answers = await stored(fair, erlan.account)
    assert (registration.delegate, registration.number) == ("asked", 2)
    assert {question: answers[question] for question in CARD} == {q: NGO.wishes[q] for q in CARD}

    await fair.taps(aigul, "Да, подтвердить")
    assert aigul.last.text == words("ru", "delegate-confirmed", person="Болат Ерлан", name=NAME)
    assert (await stored(fair, erlan.account))[0].delegate == "confirmed"
    await fair.says(erlan.account, "/status")
    assert NAME in erlan.account.last.text
    assert "2 delegates are registered" in erlan.account.last.text
    assert await organisations(fair) == [(NAME, NGO.wishes["bin"])]


async def test_the_same_bin_under_another_name_is_the_same_organisation(fair: Fair) -> None:
    await first_delegate(fair)
    erlan = await asks_to_join(fair, organisation="Kind Pier Foundation")
    assert {"organisation", "org_form", "bin"} <= erlan.said.keys()
    assert erlan.said.keys().isdisjoint({"sphere", "ngo_base"})
    await walks(fair, erlan)
    registration, answers = await stored(fair, erlan.account)
    assert (registration.status, answers["organisation"]) == ("submitted", NAME)
    assert len(await organisations(fair)) == 1


async def test_who_comes_from_another_organisation_of_the_same_name_fills_in_its_own_card(fair: Fair) -> None:
    await first_delegate(fair)
    account = fair.telegram.person("Ерлан", language_code="en")
    wishes = colleague_of(dict(NGO.wishes), bin="240540991806")
    other = await registers(fair, account, "ngo", wishes, language="en", joins=False)
    assert other.remembers((await stored(fair, account))[1])
    assert await organisations(fair) == [(NAME, NGO.wishes["bin"]), (NAME, "240540991806")]


async def test_a_stranger_is_refused_and_asked_about_the_own_organisation(fair: Fair) -> None:
    aigul = (await first_delegate(fair)).account
    erlan = await asks_to_join(fair, organisation="Добрый причал")
    await walks(fair, erlan)
    later(fair, hours=3)
    await fair.taps(aigul, "Нет, не наш")
    assert aigul.last.text == words("ru", "delegate-refused", person="Болат Ерлан", name=NAME)
    assert erlan.account.last.text == words("en", "join-refused", name=NAME)
    await fair.taps(erlan.account, "Continue")
    erlan.wishes = {**erlan.wishes, "organisation": "Another Pier", "bin": "240540991806"}
    await walks(fair, erlan)
    registration, answers = await stored(fair, erlan.account)
    assert (registration.status, registration.number, registration.delegate) == ("submitted", 2, "first")
    assert answers.keys() >= CARD
    assert (await organisations(fair))[0] == (NAME, NGO.wishes["bin"])
    assert len(await organisations(fair)) == 2

    await fair.does(aigul.tap_data, f"d:confirm:{registration.id}")
    assert aigul.toasts[-1].text == words("ru", "delegate-over")
    assert (await stored(fair, erlan.account))[0].delegate == "first"


async def test_only_the_first_delegate_lets_colleagues_in(fair: Fair) -> None:
    await first_delegate(fair)
    erlan = await asks_to_join(fair)
    asked = (await stored(fair, erlan.account))[0]
    for account in (erlan.account, fair.telegram.person("Бөтен")):
        await fair.does(account.tap_data, f"d:confirm:{asked.id}")
        assert (await stored(fair, erlan.account))[0].delegate == "asked"


async def invited(fair: Fair, host: Account) -> str:
    """Return the payload of the link that a delegate gets for the colleagues."""
    await fair.says(host, "/status")
    await fair.taps(host, "Пригласить коллег")
    found = re.search(r"start=(j-[\w-]+)", host.last.text)
    assert found is not None, host.last.text
    return found[1]


async def test_an_invitation_needs_no_confirmation(fair: Fair) -> None:
    aigul = (await first_delegate(fair)).account
    payload = await invited(fair, aigul)
    heard = len(aigul.messages)

    erlan = fair.telegram.person("Ерлан", language_code="en")
    await fair.does(erlan.start, payload)
    await fair.taps(erlan, "English")
    assert any(message.text == words("en", "join-welcome", name=NAME) for message in erlan.messages)
    await fair.taps(erlan, "I agree")
    person = Respondent(erlan, sights(fair.app.event), "ngo", colleague_of(dict(NGO.wishes)), "en")
    await walks(fair, person)
    assert person.said.keys().isdisjoint(CARD)
    registration, answers = await stored(fair, erlan)
    assert (registration.role, registration.status, registration.delegate) == ("ngo", "submitted", "confirmed")
    assert answers["organisation"] == NAME
    assert len(aigul.messages) == heard


async def test_a_newer_invitation_ends_the_older_one(fair: Fair) -> None:
    aigul = (await first_delegate(fair)).account
    old = await invited(fair, aigul)
    new = await invited(fair, aigul)
    assert old != new
    erlan = fair.telegram.person("Ерлан", language_code="en")
    await fair.does(erlan.start, old)
    await fair.taps(erlan, "English")
    assert erlan.last.text == words("en", "join-nothing")
    await fair.does(erlan.start, new)
    assert words("en", "join-welcome", name=NAME) in [message.text for message in erlan.messages]


async def test_who_withdraws_and_returns_keeps_the_number_and_the_answers(fair: Fair) -> None:
    aigul = (await first_delegate(fair)).account
    await registers(fair, fair.telegram.person("Басқа"), "guest", CAST[-1].wishes)
    await fair.says(aigul, "/status")
    await fair.taps(aigul, "Отказаться от участия")
    assert aigul.last.text == words("ru", "withdraw-ask")
    await fair.taps(aigul, "Да, отозвать")
    assert aigul.last.text == words("ru", "withdrawn")
    assert (await stored(fair, aigul))[0].status == "withdrawn"

    later(fair, days=2)
    await fair.says(aigul, "/register")
    await fair.taps(aigul, "Представитель НПО")
    assert "Проверьте данные." in aigul.last.text
    await fair.taps(aigul, "Отправить заявку")
    assert "Номер: 0001" in aigul.last.text
    registration, answers = await stored(fair, aigul)
    assert (registration.number, registration.delegate) == (1, "first")
    assert {question: answers[question] for question in CARD} == {q: NGO.wishes[q] for q in CARD}
    assert sorted(one.number or 0 for one, _ in await everybody(fair)) == [1, 2]


async def test_the_card_passes_on_when_the_first_delegate_withdraws(fair: Fair) -> None:
    aigul = (await first_delegate(fair)).account
    erlan = await asks_to_join(fair)
    await walks(fair, erlan)
    await fair.says(aigul, "/status")
    await fair.taps(aigul, "Отказаться от участия")
    await fair.taps(aigul, "Да, отозвать")
    registration, answers = await stored(fair, erlan.account)
    assert registration.delegate == "first"
    assert answers.keys() >= CARD
    await fair.says(erlan.account, "/status")
    assert "Invite colleagues" in labels(erlan.account)


async def test_nobody_is_invited_to_what_is_closed(fair: Fair) -> None:
    aigul = (await first_delegate(fair)).account
    await fair.says(aigul, "/status")
    assert words("ru", "button-invite") in labels(aigul)
    fair.clock.now = fair.app.event.registration_closes
    await fair.taps(aigul, words("ru", "button-invite"))
    assert aigul.toasts[-1].text == words("ru", "invite-closed")
    assert words("ru", "button-invite") not in labels(aigul)
    assert "t.me" not in aigul.last.text
