"""Links on posters and web pages; and what strangers type and press who only want to see what happens."""

import random
import string
from typing import Final

from aiogram.filters.callback_data import CallbackData

from fair.words import LANGUAGES
from rehearsal.people.account import Account
from tests.front import Fair
from tests.stories.cast import SIMPLE
from tests.stories.conftest import all_is_well, everybody, labels, registers, rows, states, stored, words

EVENT: Final = "mangystau-fair"
SEED: Final = 20271114


async def arrives(fair: Fair, payload: str, *, language: str = "en") -> Account:
    """Let somebody new follow a link and choose the language."""
    account = fair.telegram.person("Dana", language_code=language)
    await fair.does(account.start, payload)
    await fair.taps(account, {"kk": "Қазақша", "ru": "Русский", "en": "English"}[language])
    return account


async def test_a_link_to_the_event_shows_its_card(fair: Fair) -> None:
    dana = await arrives(fair, EVENT)
    assert dana.last.text.startswith("Fair of Social Ideas and Projects")
    assert "Register" in labels(dana)


async def test_a_link_to_a_role_leads_to_the_consent(fair: Fair) -> None:
    dana = await arrives(fair, f"{EVENT}-volunteer")
    assert labels(dana) == ["I agree", "I do not agree"]
    await fair.taps(dana, "I agree")
    assert (await stored(fair, dana))[0].role == "volunteer"


async def test_the_first_and_the_last_source_are_kept(fair: Fair) -> None:
    dana = await arrives(fair, f"{EVENT}-guest-poster_7")
    await fair.does(dana.start, f"{EVENT}-guest-instagram")
    await fair.taps(dana, "I agree")
    await fair.does(dana.start, f"{EVENT}-guest-radio")
    touched = rows(fair, "SELECT first_source, last_source FROM people")
    assert touched == [("poster_7", "radio")]
    begun = rows(fair, "SELECT first_source, last_source FROM registrations")
    assert begun == [("poster_7", "instagram")]
    await fair.does(dana.start)
    assert rows(fair, "SELECT first_source, last_source FROM people") == touched


async def test_a_link_does_not_change_the_role_of_a_registration(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en")
    await fair.does(dana.start, f"{EVENT}-volunteer")
    registration, _ = await stored(fair, dana)
    assert (registration.role, registration.status, registration.number) == ("guest", "submitted", 1)


async def test_an_unknown_link_is_no_link(fair: Fair) -> None:
    plain = await arrives(fair, "")
    for payload in ("unknown", "mangystau", f"{EVENT}x", f"{EVENT}-king", "j-short", "J-" + "a" * 22):
        other = await arrives(fair, payload)
        assert (other.last.text, labels(other)) == (plain.last.text, labels(plain))


def strange_payloads(chance: random.Random, count: int) -> list[str]:
    """Return what a link may never hold, and what it may: near misses, long ones, other scripts, control characters."""
    alphabets = [
        string.ascii_letters + string.digits + "_-",
        string.printable,
        "әғқңөұүһі😀👨‍👩‍👧\u202e\u2066\u0000\ud800\u0301",
        "-_",
        "0123456789",
    ]
    seeds = [
        EVENT,
        f"{EVENT}-ngo.",
        f"{EVENT}-guest!",
        "j-",
        "org_",
        "<b>",
        "'; DROP TABLE people; --",
        "../../etc",
        "%s%n",
        "{0}",
    ]
    made = []
    for _ in range(count):
        alphabet = chance.choice(alphabets)
        text = "".join(chance.choice(alphabet) for _ in range(chance.choice([1, 5, 22, 64, 65, 500, 3000])))
        made.append(chance.choice(["", chance.choice(seeds)]) + text)
    return made


async def test_strange_payloads_get_one_neutral_answer(fair: Fair) -> None:
    chance = random.Random(SEED)
    payloads = strange_payloads(chance, 500)
    strangers = [fair.telegram.person(f"S{i}", language_code=LANGUAGES[i % 3]) for i in range(25)]
    for place, payload in enumerate(payloads):
        strangers[place % 25].say(f"/start {payload}"[:4096])
    await fair.settled()
    for stranger in strangers:
        answers = [message.text for message in stranger.messages if message.from_bot]
        assert len(answers) == len(payloads) / 25
        assert len(set(answers)) == 1
    assert await everybody(fair) == []
    assert rows(fair, "SELECT DISTINCT last_source FROM people") == [(None,)]
    assert states(fair, "inbox").keys() == {"done"}


async def test_strange_payloads_lead_somebody_known_home(fair: Fair) -> None:
    dana = await arrives(fair, "")
    home = dana.last.text
    for payload in strange_payloads(random.Random(SEED + 1), 100):
        if not payload.startswith(EVENT):
            dana.say(f"/start {payload}"[:4096])
    await fair.settled()
    answers = {message.text for message in dana.messages[3:] if message.from_bot}
    assert answers <= {home, words("en", "join-nothing")}


def forged(chance: random.Random, count: int) -> list[str]:
    """Return data of buttons that never were: of every class, with fields that nobody chose."""
    prefixes = [one.__prefix__ for one in CallbackData.__subclasses__()] + ["zz", ""]
    fields = ["", "0", "1", "-1", "yes", "guest", "ngo", "king", "9" * 25, "full_name", "photo_ok", "submit", "confirm"]
    fields += ["discard", "home", "en", "sure", "again", "page", "😀", "\ud800", "\x00", "a b", "%", "True", "join"]
    made = []
    for _ in range(count):
        parts = [chance.choice(prefixes), *(chance.choice(fields) for _ in range(chance.randint(0, 4)))]
        made.append(":".join(parts).encode("utf-8", "surrogatepass")[:64].decode("utf-8", "ignore") or "?")
    return made


async def test_forged_buttons_of_strangers_do_nothing(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en")
    before = rows(fair, "SELECT * FROM registrations"), rows(fair, "SELECT * FROM answers ORDER BY question_id")
    strangers = [fair.telegram.person(f"S{i}") for i in range(10)]
    for stranger in strangers:
        stranger.start()
    await fair.settled()
    for place, data in enumerate(harmless(forged(random.Random(SEED), 800))[:500]):
        strangers[place % 10].tap_data(data)
    await fair.settled()
    after = (
        rows(fair, "SELECT * FROM registrations WHERE person_id = ?", dana.id),
        rows(fair, "SELECT * FROM answers ORDER BY question_id"),
    )
    assert after == before
    assert rows(fair, "SELECT count(*) FROM registrations") == [(1,)]
    assert states(fair, "inbox").keys() == {"done"}
    all_is_well(fair)


def harmless(data: list[str]) -> list[str]:
    """Leave out what is no forgery: anybody may agree to the consent, and so begin."""
    return [one for one in data if not one.startswith("c:")]


async def test_forged_buttons_of_a_participant_change_nobody_else(fair: Fair) -> None:
    aigul, dana = (fair.telegram.person(name, language_code="en") for name in ("Айгүл", "Dana"))
    await registers(fair, aigul, "guest", SIMPLE, language="en")
    await registers(fair, dana, "guest", SIMPLE, language="en", until="photo_ok")
    before = await stored(fair, aigul)
    for data in forged(random.Random(SEED + 2), 200):
        dana.tap_data(data)
    await fair.settled()
    assert await stored(fair, aigul) == before
    assert states(fair, "inbox").keys() == {"done"}
