"""A place that is passed on to a colleague of the same organisation: never held twice, never lost."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
import pytest_asyncio

from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.sample_people.respondent import Respondent, sights
from rehearsal.sample_people.wishes import Wish
from tests.front import Fair
from tests.handlers.sample import ZONE
from tests.stories.agenda import approve, marks, release
from tests.stories.cast import CAST, SIMPLE
from tests.stories.conftest import labels, registers, rows, stored, walks, words
from tests.stories.moderation import fair_with, guest, organiser
from tests.stories.test_door import MORNING, staff, ticket
from tests.stories.test_places import status, tick

BOTH: Final = pytest.mark.parametrize("language", ["kk", "en"])
ALL: Final = pytest.mark.parametrize("language", ["kk", "ru", "en"])
NGO: Final = CAST[1]
ORGANISATION: Final = "Общественный фонд «Добрый причал»"
GIVER: Final = "Серікова Айгүл"
COLLEAGUE: Final = "Болат Ерлан"
CARD: Final = {"organisation", "org_form", "bin", "sphere", "ngo_base"}
RULES: Final = 'total = 1\npublish = "at once"'


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    async with fair_with(tmp_path, RULES) as running:
        await release(running)
        yield running


def wishes(name: str, **changed: Wish) -> dict[str, Wish]:
    return {**NGO.wishes, "full_name": name, "takes_part": "listener", **changed}


async def giver(fair: Fair, language: Language, **changed: Wish) -> Account:
    """Let somebody come for an organisation, and have a place."""
    account = fair.telegram.person("Айгүл", language_code=language)
    await registers(fair, account, "ngo", wishes(GIVER, **changed), language=language)
    await approve(fair, account)
    return account


async def applicant(fair: Fair, name: str, language: Language, **changed: Wish) -> Account:
    """Let a colleague apply, who has no place."""
    account = fair.telegram.person(name, language_code=language)
    await registers(fair, account, "ngo", wishes(name, phone="+77015550001", **changed), language=language, joins=True)
    return account


async def passes_on(fair: Fair, account: Account, language: Language) -> str:
    """Let somebody make a link to their place; return what the link carries."""
    await fair.says(account, "/status")
    await fair.taps(account, words(language, "button-pass-on"))
    await fair.taps(account, words(language, "pass-on-link"))
    found = re.search(r"start=(k-[\w-]+)", account.last.text)
    assert found is not None, account.last.text
    return found[1]


async def opens(fair: Fair, name: str, link: str, language: Language) -> Account:
    """Let somebody new open a link, in their language."""
    account = fair.telegram.person(name, language_code=language)
    await fair.does(account.start, link)
    await fair.taps(account, words(language, "language-name"))
    return account


async def agrees(fair: Fair, account: Account, language: Language, **changed: Wish) -> Respondent:
    await fair.taps(account, words(language, "consent-agree"))
    return Respondent(account, sights(fair.app.event), "ngo", wishes(COLLEAGUE, **changed), language)


def held(fair: Fair) -> int:
    """Count the places that are held."""
    return int(rows(fair, "SELECT count(*) FROM registrations WHERE status IN ('approved', 'offered')")[0][0])


def texts(account: Account) -> list[str]:
    return [message.text for message in account.messages if message.from_bot]


@BOTH
async def test_a_colleague_takes_the_place_by_a_link_also_after_the_closing(fair: Fair, language: Language) -> None:
    aigul = await giver(fair, language)
    await marks(fair, aigul, "sea")
    code = await ticket(fair, aigul)
    link = await passes_on(fair, aigul, language)
    fair.clock.now = fair.app.event.registration_closes + timedelta(hours=1)

    erlan = await opens(fair, "Ерлан", link, language)
    assert words(language, "pass-on-welcome", name=ORGANISATION) in texts(erlan)
    person = await agrees(fair, erlan, language)
    await walks(fair, person, until="position")
    await fair.says(aigul, "/status")
    await fair.taps(aigul, words(language, "button-pass-on"))
    assert words(language, "pass-on-open", begun="yes") in aigul.last.text
    assert (await status(fair, aigul), await status(fair, erlan)) == ("approved", "draft")
    await fair.does(erlan.tap_data, "m:home")
    await fair.taps(erlan, words(language, "button-continue"))
    await fair.says(erlan, "/start")
    await walks(fair, person)

    assert person.said.keys().isdisjoint(CARD)  # nobody fills in the organisation twice
    registration, answers = await stored(fair, erlan)
    assert (registration.status, registration.role, registration.delegate) == ("approved", "ngo", "first")
    assert answers["full_name"] == COLLEAGUE  # and nothing of the giver's own comes along
    assert await status(fair, aigul) == "withdrawn"
    assert held(fair) == 1
    assert any(words(language, "pass-on-yours") in text for text in texts(erlan))
    called = words(language, "pass-on-person", number="0002", name=COLLEAGUE)
    assert aigul.last.text == words(language, "pass-on-passed", name=called)
    assert rows(fair, "SELECT count(*) FROM bookmarks WHERE person_id = ?", aigul.id) == [(0,)]
    assert rows(fair, "SELECT count(*) FROM consents WHERE person_id = ?", erlan.id) == [(1,)]

    bolat = await staff(fair, "Болат", language)
    fair.clock.now = MORNING
    await fair.says(bolat, "/door")
    await fair.says(bolat, code)
    assert words(language, "door-red-passed", number="0002", name=COLLEAGUE) in bolat.last.text
    await fair.says(bolat, await ticket(fair, erlan))
    assert words(language, "door-welcome") in bolat.last.text


@ALL
async def test_what_is_typed_leads_there_and_a_colleague_who_waits_gets_it(fair: Fair, language: Language) -> None:
    typed = {"kk": "Келе алмаймын, орныма әріптесім келеді", "ru": "Вместо меня придёт коллега"}
    aigul = await giver(fair, language)
    erlan = await applicant(fair, COLLEAGUE, language)
    await fair.taps(aigul, words(language, "delegate-confirm"))
    boss = await organiser(fair, language)
    await fair.says(aigul, typed.get(language, "I can't come, a colleague comes instead"))
    called = words(language, "pass-on-person", number="0002", name=COLLEAGUE)
    assert called in aigul.last.text
    await fair.taps(aigul, "1")
    assert aigul.last.text == words(language, "pass-on-surely", name=called)
    await fair.taps(aigul, words(language, "withdraw-no"))
    await fair.does(aigul.tap_data, "po:give:9999:")  # a button that nobody was shown
    assert aigul.last.text == words(language, "pass-on-gone")
    await fair.does(aigul.tap_data, "po:ask:9999:")
    await fair.taps(aigul, "1")
    await fair.taps(aigul, words(language, "pass-on-yes"))
    assert aigul.last.text == words(language, "pass-on-passed", name=called)
    assert (await status(fair, aigul), await status(fair, erlan)) == ("withdrawn", "approved")
    from_whom = words(language, "pass-on-person", number="0001", name=GIVER)
    event = fair.app.event.title[language]
    assert words(language, "pass-on-got", known="yes", name=from_whom, event=event) in texts(erlan)
    assert "photo" in erlan.last.raw  # the ticket

    await fair.does(aigul.tap_data, f"po:give:{(await stored(fair, erlan))[0].id}:")
    assert held(fair) == 1
    await fair.does(boss.tap_data, "jn:0:")
    assert words(language, "deed-place-passed", subject=called).partition(":")[0] in boss.last.text
    (entry,) = rows(fair, "SELECT action, subject, after FROM audit WHERE action = 'place-passed'")
    assert entry == ("place-passed", f"registration:{(await stored(fair, erlan))[0].id}", "1")
    for account, line in ((aigul, "passed-to"), (erlan, "passed-from")):
        await fair.does(boss.tap_data, f"oa:show:{(await stored(fair, account))[0].id}:0")
        other = "0002" if line == "passed-to" else "0001"
        assert words(language, line, number=other, when="").rstrip() in boss.last.text


@BOTH
async def test_of_two_who_open_the_link_one_gets_the_place(fair: Fair, language: Language) -> None:
    aigul = await giver(fair, language)
    link = await passes_on(fair, aigul, language)
    erlan, dana = [await opens(fair, name, link, language) for name in ("Ерлан", "Дана")]
    first = await agrees(fair, erlan, language)
    second = await agrees(fair, dana, language, full_name="Дана Сер", phone="+77015550002")
    assert any(words(language, "pass-on-too-late", why="used") in text for text in texts(dana))
    late = await opens(fair, "Кеш", link, language)
    assert late.last.text == words(language, "pass-on-over", why="used", late="no")
    await walks(fair, first, second)
    assert [await status(fair, one) for one in (aigul, erlan, dana)] == ["withdrawn", "approved", "submitted"]
    assert held(fair) == 1
    await fair.does(late.start, link)
    assert late.last.text == words(language, "pass-on-over", why="ended", late="no")


@BOTH
async def test_who_gives_up_lets_the_link_work_again_and_the_giver_can_end_it(fair: Fair, language: Language) -> None:
    aigul = await giver(fair, language)
    link = await passes_on(fair, aigul, language)
    erlan = await opens(fair, "Ерлан", link, language)
    await agrees(fair, erlan, language)
    await fair.says(erlan, "/cancel")
    await fair.taps(erlan, words(language, "cancel-yes"))
    dana = await opens(fair, "Дана", link, language)
    person = await agrees(fair, dana, language)
    await fair.says(aigul, "/status")
    await fair.taps(aigul, words(language, "button-pass-on"))
    await fair.taps(aigul, words(language, "pass-on-end"))
    assert aigul.toasts[-1].text == words(language, "pass-on-ended")
    assert dana.last.text == words(language, "pass-on-stays", late="no")
    await fair.taps(dana, words(language, "button-continue"))
    await walks(fair, person)
    assert [await status(fair, one) for one in (aigul, dana)] == ["approved", "submitted"]
    await fair.does(erlan.start, link)
    assert erlan.last.text == words(language, "pass-on-over", why="ended", late="no")


@BOTH
@pytest.mark.parametrize("how", ["withdraws", "is forgotten"])
async def test_after_the_closing_nobody_slips_in_when_the_giver_leaves(
    fair: Fair, language: Language, how: str
) -> None:
    aigul = await giver(fair, language)
    link = await passes_on(fair, aigul, language)
    fair.clock.now = fair.app.event.registration_closes + timedelta(hours=1)
    erlan = await opens(fair, "Ерлан", link, language)
    await agrees(fair, erlan, language)
    if how == "withdraws":
        await fair.says(aigul, "/status")
        await fair.taps(aigul, words(language, "button-withdraw"))
        assert words(language, "button-pass-on") in labels(aigul)
        assert words(language, "pass-on-underway") in aigul.last.text
        await fair.taps(aigul, words(language, "withdraw-yes"))
    else:
        await fair.says(aigul, "/forget")
        assert words(language, "pass-on-underway") in aigul.last.text
        await fair.taps(aigul, words(language, "forget-go-on"))
        assert words(language, "pass-on-underway") in aigul.last.text
        await fair.taps(aigul, words(language, "forget-yes"))
    assert erlan.last.text == words(language, "pass-on-lost", next="late")
    await fair.says(erlan, "/register")
    assert erlan.last.text.startswith(closed(fair, language))
    assert (await status(fair, erlan), held(fair)) == ("draft", 0)


@BOTH
@pytest.mark.parametrize("sent", [False, True])
async def test_who_registers_for_a_place_that_is_given_up_hears_what_is_true(
    fair: Fair, language: Language, sent: bool
) -> None:
    aigul = await giver(fair, language)
    link = await passes_on(fair, aigul, language)
    erlan = await opens(fair, "Ерлан", link, language)
    person = await agrees(fair, erlan, language)
    await walks_to_review(fair, person, language)
    await fair.says(aigul, "/status")
    await fair.taps(aigul, words(language, "button-withdraw"))
    assert words(language, "pass-on-underway") in aigul.last.text
    if sent:  # in the same instant: what is told is drawn after both
        submit, leave = words(language, "review-submit"), words(language, "withdraw-yes")
        aigul.tap(leave)
        erlan.tap(submit)
        await fair.settled()
        assert any(text == words(language, "pass-on-lost", next="sent") for text in texts(erlan))
        assert await status(fair, erlan) == "submitted"
        return
    await fair.taps(aigul, words(language, "withdraw-yes"))
    assert erlan.last.text == words(language, "pass-on-lost", next="open")
    await fair.taps(erlan, words(language, "button-continue"))
    await fair.taps(erlan, words(language, "review-submit"))
    assert await status(fair, erlan) == "submitted"


@BOTH
async def test_who_agrees_too_late_after_the_closing_or_is_passed_over_reads_why(
    fair: Fair, language: Language
) -> None:
    aigul = await giver(fair, language)
    await applicant(fair, COLLEAGUE, language)
    await fair.taps(aigul, words(language, "delegate-confirm"))
    link = await passes_on(fair, aigul, language)
    fair.clock.now = fair.app.event.registration_closes + timedelta(hours=1)
    dana, erlan = [await opens(fair, name, link, language) for name in ("Дана", "Ерлан")]
    await agrees(fair, dana, language)
    await fair.taps(erlan, words(language, "consent-agree"))
    assert erlan.last.text == words(language, "pass-on-over", why="used", late="yes")
    assert words(language, "button-organisers") in labels(erlan)
    await fair.says(aigul, "/status")
    await fair.taps(aigul, words(language, "button-pass-on"))
    await fair.taps(aigul, "1")
    await fair.taps(aigul, words(language, "pass-on-yes"))
    assert dana.last.text == words(language, "pass-on-lost", next="late")


def closed(fair: Fair, language: Language) -> str:
    """Return how the sentence begins that says that registration is closed."""
    return words(language, "registration-closed", moment="@", zone="", contact="").partition("@")[0]


@BOTH
async def test_a_place_that_is_gone_is_given_to_nobody(fair: Fair, language: Language) -> None:
    aigul, boss = await giver(fair, language), await organiser(fair, language)
    link = await passes_on(fair, aigul, language)
    dana = await opens(fair, "Дана", link, language)
    fair.clock.now = fair.app.event.registration_closes + timedelta(hours=1)
    await agrees(fair, dana, language)
    person = Respondent(dana, sights(fair.app.event), "ngo", wishes(COLLEAGUE), language)
    await rejects(fair, boss, aigul, language)
    await walks_to_review(fair, person, language)
    await fair.taps(dana, words(language, "review-submit"))
    assert dana.last.text == words(language, "pass-on-gone")
    assert (await status(fair, dana), held(fair)) == ("draft", 0)
    await fair.does(aigul.tap_data, "s:pass_on")
    assert words(language, "pass-on-link") not in labels(aigul)


async def rejects(fair: Fair, boss: Account, account: Account, language: Language) -> None:
    registration = (await stored(fair, account))[0]
    last = rows(fair, "SELECT max(id) FROM decisions WHERE registration_id = ?", registration.id)[0][0]
    await fair.does(boss.tap_data, f"oa:reject:{registration.id}:{last}")
    await fair.says(boss, "Себеп")
    await fair.taps(boss, words(language, "reject-yes"))
    assert await status(fair, account) == "rejected"


async def walks_to_review(fair: Fair, person: Respondent, language: Language) -> None:
    while words(language, "review-submit") not in labels(person.account):
        assert person.step()
        await fair.settled()


@BOTH
async def test_a_place_with_a_stand_passes_on_and_another_stand_has_to_be_free(
    tmp_path: Path, language: Language
) -> None:
    stands = f'{RULES}\n[[places.limit]]\nquestion = "takes_part"\noption = "stand"\nplaces = 0'
    async with fair_with(tmp_path, stands) as fair:
        aigul = await giver(fair, language)
        erlan = await applicant(fair, COLLEAGUE, language, takes_part="stand")
        await fair.taps(aigul, words(language, "delegate-confirm"))
        await fair.says(aigul, "/status")
        await fair.taps(aigul, words(language, "button-pass-on"))
        await fair.taps(aigul, "1")
        await fair.taps(aigul, words(language, "pass-on-yes"))
        stand = fair.app.event.form.by_id["takes_part"].option("stand")
        assert stand is not None
        full = words(language, "pass-on-full", what=stand.label[language])
        assert aigul.last.text == full
        link = await passes_on(fair, aigul, language)
        await fair.does(erlan.start, link)
        await fair.taps(erlan, words(language, "pass-on-take"))
        assert erlan.last.text == full
        assert [await status(fair, one) for one in (aigul, erlan)] == ["approved", "submitted"]
        fair.clock.now = fair.app.event.registration_closes + timedelta(hours=1)
        dana = await opens(fair, "Дана", link, language)
        person = await agrees(fair, dana, language, takes_part="stand", phone="+77015550003")
        await walks_to_review(fair, person, language)
        await fair.taps(dana, words(language, "review-submit"))
        assert dana.last.text == full
        assert (await status(fair, dana), held(fair)) == ("draft", 1)


@BOTH
async def test_who_has_applied_takes_a_place_by_the_link_and_is_let_in_by_it(fair: Fair, language: Language) -> None:
    aigul = await giver(fair, language)
    erlan = await applicant(fair, COLLEAGUE, language)
    assert (await stored(fair, erlan))[0].delegate == "asked"
    link = await passes_on(fair, aigul, language)
    await fair.does(erlan.start, link)
    assert erlan.last.text == words(language, "pass-on-offer", name=ORGANISATION)
    await fair.taps(erlan, words(language, "pass-on-take"))
    registration = (await stored(fair, erlan))[0]
    assert (registration.status, registration.delegate) == ("approved", "first")
    assert await status(fair, aigul) == "withdrawn"
    await fair.does(erlan.tap_data, f"po:take:0:{link.removeprefix('k-')}")
    assert erlan.last.text == words(language, "pass-on-over", why="ended", late="no")


@BOTH
async def test_a_draft_goes_on_with_the_place(fair: Fair, language: Language) -> None:
    aigul = await giver(fair, language)
    erlan = fair.telegram.person("Ерлан", language_code=language)
    person = await registers(fair, erlan, "ngo", wishes(COLLEAGUE), language=language, until="organisation")
    link = await passes_on(fair, aigul, language)
    await fair.does(erlan.start, link)
    await fair.taps(erlan, words(language, "pass-on-take"))
    assert words(language, "pass-on-go-on") in erlan.last.text
    await fair.does(erlan.start, link)
    await fair.taps(erlan, words(language, "pass-on-take"))  # twice does no harm
    await walks(fair, person)
    assert [await status(fair, one) for one in (aigul, erlan)] == ["withdrawn", "approved"]


@BOTH
async def test_whom_the_place_is_not_for_is_told_so(fair: Fair, language: Language) -> None:
    aigul, boss = await giver(fair, language), await organiser(fair, language)
    link = await passes_on(fair, aigul, language)
    stranger = await guest(fair, "Бөтен Адам", language)
    rejected = await applicant(fair, COLLEAGUE, language)
    (await_id,) = rows(fair, "SELECT id FROM registrations WHERE person_id = ?", rejected.id)[0]
    await fair.does(boss.tap_data, f"oa:reject:{await_id}:0")
    await fair.says(boss, "Себеп")
    await fair.taps(boss, words(language, "reject-yes"))
    for account, why in (
        (aigul, "pass-on-own-link"),
        (stranger, "pass-on-stranger"),
        (rejected, "pass-on-gone"),
    ):
        await fair.does(account.start, link)
        assert account.last.text.startswith(words(language, why))
    await approve(fair, stranger)
    await fair.does(stranger.start, link)
    assert stranger.last.text.startswith(words(language, "pass-on-has-place"))
    await fair.says(stranger, "/status")
    assert words(language, "button-pass-on") not in labels(stranger)  # a guest comes for nobody
    await fair.taps(stranger, words(language, "button-withdraw"))
    await fair.taps(stranger, words(language, "withdraw-yes"))
    await fair.does(stranger.start, link)
    assert words(language, "pass-on-stranger") not in stranger.last.text  # who belongs to nobody can become a colleague


@BOTH
async def test_who_had_withdrawn_comes_back_with_the_place_of_a_colleague_only(fair: Fair, language: Language) -> None:
    aigul = await giver(fair, language)
    erlan = await applicant(fair, COLLEAGUE, language)
    other = fair.telegram.person("Бөтен", language_code=language)
    await registers(fair, other, "ngo", CAST[0].wishes, language=language)
    for account in (erlan, other):
        await fair.says(account, "/status")
        await fair.taps(account, words(language, "button-withdraw"))
        await fair.taps(account, words(language, "withdraw-yes"))
    link = await passes_on(fair, aigul, language)
    await fair.does(other.start, link)
    assert other.last.text == words(language, "pass-on-stranger")
    await fair.does(erlan.start, link)
    assert any(words(language, "pass-on-welcome", name=ORGANISATION) in text for text in texts(erlan))
    assert any(words(language, "joined", name=ORGANISATION) in text for text in texts(erlan))
    await fair.taps(erlan, words(language, "review-submit"))
    registration = (await stored(fair, erlan))[0]
    assert (registration.number, registration.status, registration.delegate) == (2, "approved", "first")
    assert await status(fair, aigul) == "withdrawn"


@BOTH
async def test_who_has_come_keeps_the_place(fair: Fair, language: Language) -> None:
    aigul = await giver(fair, language)
    link = await passes_on(fair, aigul, language)
    bolat = await staff(fair, "Болат", language)
    fair.clock.now = MORNING
    await fair.says(bolat, "/door")
    await fair.says(bolat, await ticket(fair, aigul))
    erlan = await opens(fair, "Ерлан", link, language)
    assert erlan.last.text == words(language, "pass-on-over", why="ended", late="yes")
    await fair.says(aigul, "/status")
    assert words(language, "button-pass-on") not in labels(aigul)
    await fair.does(aigul.tap_data, "po:link:0:")
    assert held(fair) == 1


@BOTH
async def test_a_fair_that_does_not_allow_it_says_how_a_colleague_comes(tmp_path: Path, language: Language) -> None:
    async with fair_with(tmp_path, f"{RULES}\npass_on = false") as fair:
        aigul = await giver(fair, language)
        await fair.says(aigul, "/status")
        assert words(language, "button-pass-on") not in labels(aigul)
        await fair.says(aigul, "Вместо меня придёт коллега")
        assert aigul.last.text == words(language, "talk-instead")
        fair.clock.now = fair.app.event.registration_closes + timedelta(hours=1)
        await fair.says(aigul, "Вместо меня придёт коллега")
        assert aigul.last.text == words(language, "talk-instead-late")
        assert words(language, "button-organisers") in labels(aigul)


async def test_who_waits_for_a_session_and_who_waits_for_a_place_get_nothing_that_was_passed_on(fair: Fair) -> None:
    aigul = await giver(fair, "ru")
    waiting = await guest(fair, "Ждан Ждун", "ru")
    fair.clock.now = fair.clock.now.astimezone(ZONE).replace(hour=12)
    boss = await organiser(fair)
    (waits,) = rows(fair, "SELECT id FROM registrations WHERE person_id = ?", waiting.id)[0]
    await fair.does(boss.tap_data, f"oa:wait:{waits}:0")
    await marks(fair, aigul, "sea")
    link = await passes_on(fair, aigul, "ru")
    erlan = await opens(fair, "Ерлан", link, "ru")
    await walks(fair, await agrees(fair, erlan, "ru"))
    await tick(fair)
    assert [await status(fair, one) for one in (aigul, erlan, waiting)] == ["withdrawn", "approved", "waitlisted"]
    assert rows(fair, "SELECT count(*) FROM bookmarks WHERE session_id = 'sea'") == [(0,)]
    await registers(fair, fair.telegram.person("Гость"), "guest", {**SIMPLE, "full_name": "Гость Гостев"})
    assert held(fair) == 1
