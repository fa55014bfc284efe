"""People send all sorts of things: they hear what is wrong and how a right answer looks, and the question stays."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import pytest

from rehearsal.people.account import Account
from rehearsal.sample_people.respondent import Respondent
from tests.front import Fair
from tests.stories.cast import CAST, OTHERS
from tests.stories.conftest import labels, later, registers, stored, walks, words

NGO, MEDIA = CAST[1], OTHERS[2]
EMOJI = "😀" * 4000
LONG_NUMBER = "123456789012345678901234567890"


class Clumsy:
    """Somebody who answers wrongly before answering rightly."""

    def __init__(self, fair: Fair, person: Respondent) -> None:
        self.fair = fair
        self.person = person
        self.account = person.account

    async def comes_to(self, question: str) -> None:
        self.question = question
        await walks(self.fair, self.person, until=question)

    async def hears(self, key: str, act: Callable[[], object], **arguments: str | int) -> None:
        """Do something and hear that it is wrong, while the question stays open."""
        before = len(self.account.messages)
        await self.fair.does(act)
        said = [message for message in self.account.messages[before:] if message.from_bot]
        asked = self.fair.app.event.form.by_id[self.question]
        assert len(said) == 1, self.account.transcript()
        assert said[0].text.startswith(f"⚠️ {words('en', f'problem-{key}', **arguments)}\n"), said[0].text
        assert asked.label["en"] in said[0].text
        registration, _ = await stored(self.fair, self.account)
        assert registration.cursor == self.question
        later(self.fair, seconds=20)

    async def says(self, key: str, text: str, **arguments: str | int) -> None:
        await self.hears(key, partial(self.account.say, text), **arguments)

    async def sends_anything_but(self, key: str, *fitting: str) -> None:
        """Send what no question but a few takes."""
        acts: dict[str, Callable[[], object]] = {
            "sticker": self.account.send_sticker,
            "voice": self.account.send_voice,
            "location": partial(self.account.send_location, 43.65, 51.17),
            "photo": self.account.send_photo,
            "album": partial(self.account.send_album, [("1.jpg", b"1"), ("2.jpg", b"2"), ("3.jpg", b"3")]),
            "document": partial(self.account.send_document, "letter.pdf", b"%PDF"),
            "contact": self.account.share_contact,
            "dice": partial(self.account.send_raw, {"dice": {"emoji": "🎲", "value": 3}}),
        }
        for name, act in acts.items():
            if name not in fitting:
                await self.hears(key, act)

    async def sends_a_sticker_and_an_album(self, key: str) -> None:
        """Send what fits least, where a question is like others that were tried with everything."""
        await self.hears(key, self.account.send_sticker)
        await self.hears(key, partial(self.account.send_album, [("1.jpg", b"1"), ("2.jpg", b"2")]))


@pytest.fixture
async def clumsy(fair: Fair) -> Clumsy:
    account = fair.telegram.person("Dana", language_code="en")
    return Clumsy(fair, await registers(fair, account, "ngo", NGO.wishes, language="en", until="full_name"))


async def test_every_kind_of_question_explains_itself(clumsy: Clumsy) -> None:
    await clumsy.comes_to("full_name")
    await clumsy.sends_anything_but("text-expected")
    await clumsy.says("no-words", EMOJI[:4000])
    await clumsy.says("too-long", "Ұ" * 4000, max=100, length=4000)
    await clumsy.says("too-short", "X", min=3, length=1)
    await clumsy.says("name", "12345")
    await clumsy.says("name-odd", "Madonna")

    await clumsy.comes_to("phone")
    await clumsy.sends_anything_but("phone", "contact")
    for text in ("292501234", LONG_NUMBER, "+7 999", "call me", EMOJI):
        await clumsy.says("phone", text)

    await clumsy.comes_to("organisation")
    await clumsy.sends_a_sticker_and_an_album("text-expected")
    await clumsy.says("organisation-name", "???")
    await clumsy.says("too-long", "Ұ" * 201, max=200, length=201)

    await clumsy.comes_to("org_form")
    await clumsy.sends_anything_but("tap-expected")
    await clumsy.says("choose", "Limited liability partnership")
    await clumsy.says("choose", EMOJI)

    await clumsy.comes_to("bin")
    await clumsy.sends_a_sticker_and_an_album("text-expected")
    await clumsy.says("bin-iin", "850101300123")
    await clumsy.says("bin-length", "14114099990", length=11)
    await clumsy.says("bin-length", LONG_NUMBER, length=30)
    await clumsy.says("bin-digits", "fourteen digits")

    await clumsy.comes_to("sphere")
    await clumsy.sends_a_sticker_and_an_album("tap-expected")
    await clumsy.says("choose", "Astrology")

    await clumsy.comes_to("email")
    await clumsy.sends_a_sticker_and_an_album("text-expected")
    for text in ("nobody", "a@b", "a b@example.org", EMOJI):
        await clumsy.says("email", text)

    await clumsy.comes_to("project_text")
    await clumsy.says("too-short", "Short", min=30, length=5)
    await clumsy.says("too-long", "Ұ" * 4000, max=1500, length=4000)

    await clumsy.comes_to("project_reach")
    await clumsy.sends_a_sticker_and_an_album("text-expected")
    for text in ("many", "12,5", "1e3"):
        await clumsy.says("number", text)
    for text in ("0", "-5", LONG_NUMBER):
        await clumsy.says("number-range", text, min=1, max=1_000_000)

    await clumsy.comes_to("project_file")
    await clumsy.sends_anything_but("file-expected", "document", "photo", "album")
    await clumsy.says("file-expected", "here it is")
    await clumsy.hears("file-as-document", clumsy.account.send_photo)
    await clumsy.hears("file-as-document", partial(clumsy.account.send_album, [("1.jpg", b"1"), ("2.jpg", b"2")]))
    send = clumsy.account.send_document
    await clumsy.hears("file-type", partial(send, "virus.exe", b"MZ"), types="pdf, pptx")
    await clumsy.hears("file-too-big", partial(send, "big.pdf", b"%PDF", size=21 * 2**20), max=20)

    await clumsy.comes_to("photo_ok")
    await clumsy.sends_a_sticker_and_an_album("tap-expected")
    await clumsy.says("choose", "maybe")

    await walks(clumsy.fair, clumsy.person)
    assert clumsy.person.remembers((await stored(clumsy.fair, clumsy.account))[1])


async def test_dates_and_links(fair: Fair) -> None:
    account = fair.telegram.person("Jane", language_code="en")
    jane = Clumsy(fair, await registers(fair, account, "media", MEDIA.wishes, language="en", until="full_name"))
    await jane.comes_to("arrival_date")
    await jane.sends_a_sticker_and_an_album("text-expected")
    for text in ("31.02.2027", "soon", "13", LONG_NUMBER):
        await jane.says("date", text)
    await jane.comes_to("outlet_link")
    await jane.sends_a_sticker_and_an_album("text-expected")
    for text in ("our site", "javascript:alert(1)", "http://localhost/", "ftp://example.org"):
        await jane.says("link", text)
    await walks(fair, jane.person)
    assert jane.person.remembers((await stored(fair, account))[1])


async def test_another_persons_contact_is_kept_only_on_request(clumsy: Clumsy) -> None:
    await clumsy.comes_to("phone")
    colleague = clumsy.fair.telegram.person("Colleague")
    await clumsy.hears("phone-of-another", partial(clumsy.account.share_contact, "+77015550000", of=colleague))
    assert clumsy.account.keyboard == [["Share phone number"], ["Keep as is"], ["Back", "Cancel"]]
    await clumsy.fair.does(clumsy.account.press, "Keep as is")
    registration, answers = await stored(clumsy.fair, clumsy.account)
    assert (registration.cursor, answers["phone"]) == ("organisation", "+77015550000")


async def test_a_doubtful_bin_may_be_corrected_or_kept(clumsy: Clumsy) -> None:
    await clumsy.comes_to("bin")
    await clumsy.says("bin-shape", "141340999901")
    await clumsy.says("bin-check-digit", "1411 4099 9902")
    assert "Keep as is" in labels(clumsy.account)
    await clumsy.fair.says(clumsy.account, "БИН: 141140999901")
    assert (await stored(clumsy.fair, clumsy.account))[1]["bin"] == "141140999901"


async def test_an_iin_is_not_stored(clumsy: Clumsy) -> None:
    await clumsy.comes_to("bin")
    await clumsy.says("bin-iin", "850101300123")
    _, answers = await stored(clumsy.fair, clumsy.account)
    assert "850101300123" not in answers.values()


async def test_too_many_and_too_few_choices_are_told_in_passing(clumsy: Clumsy) -> None:
    dana, fair = clumsy.account, clumsy.fair
    await clumsy.comes_to("sphere")
    await fair.taps(dana, "Done")
    assert dana.toasts[-1].text == words("en", "problem-too-few", min=1)
    for label in ("Environment", "Demography", "Employment"):
        await fair.picks(dana, label)
    assert "Chosen (3): Environment; Demography; Employment" in dana.last.text
    await fair.picks(dana, "Volunteering, charity")
    assert dana.toasts[-1].text == words("en", "problem-too-many", max=3)
    await fair.picks(dana, "Demography")
    assert "Done (2)" in labels(dana)
    await fair.taps(dana, "Done (2)")
    assert (await stored(fair, dana))[1]["sphere"] == ["environment", "employment"]


TYPED: Final[Mapping[str, tuple[str, Any]]] = {
    "org_form": ("Қоғамдық қор (ҚҚ)", "public_fund"),
    "sphere": ("Culture and art; охрана окружающей среды", ["environment", "culture"]),
    "ngo_base": ("не знаю", "unknown"),
    "place": ("ГОРОД АКТАУ", "aktau"),
    "section": ("civic  patriotism", "patriotism"),
    "photo_ok": ("иә", True),
}


async def test_an_option_may_be_typed_in_any_language(clumsy: Clumsy) -> None:
    for question, (text, value) in TYPED.items():
        await clumsy.comes_to(question)
        await clumsy.fair.says(clumsy.account, text)
        assert (await stored(clumsy.fair, clumsy.account))[1][question] == value
        if question == "sphere":
            await clumsy.fair.taps(clumsy.account, "Done (2)")


PHONES: Final[Mapping[str, str]] = {
    "87014567890": "+77014567890",
    "8 701 456 78 90": "+77014567890",
    "77014567890": "+77014567890",
    "7014567890": "+77014567890",
    "+7 (701) 456-78-90": "+77014567890",
    "8 (7292) 50-12-34": "+77292501234",
    "8-(7292)-50-12-34": "+77292501234",
    "+79161234567": "+79161234567",
}


async def test_a_phone_number_in_the_forms_that_people_write(clumsy: Clumsy) -> None:
    await clumsy.comes_to("phone")
    for typed, number in PHONES.items():
        await clumsy.fair.says(clumsy.account, typed)
        assert (await stored(clumsy.fair, clumsy.account))[1]["phone"] == number
        assert not clumsy.account.keyboard
        await clumsy.fair.taps(clumsy.account, "Back")


async def test_the_phone_button(clumsy: Clumsy) -> None:
    await clumsy.comes_to("phone")
    await clumsy.fair.does(clumsy.account.press, "Share phone number")
    assert (await stored(clumsy.fair, clumsy.account))[1]["phone"] == "+77011234567"


async def test_of_an_album_of_files_the_first_is_taken_and_answered_once(clumsy: Clumsy) -> None:
    await clumsy.comes_to("project_file")
    before = len(clumsy.account.messages)
    await clumsy.fair.does(clumsy.account.send_album, [("a.pdf", b"%PDF-a"), ("b.pdf", b"%PDF-b")])
    said = [message for message in clumsy.account.messages[before:] if message.from_bot]
    assert len(said) == 1
    _, answers = await stored(clumsy.fair, clumsy.account)
    assert isinstance(answers["project_file"], dict)
    assert answers["project_file"]["name"] == "a.pdf"


async def test_an_edited_message_changes_nothing_and_says_how_to(clumsy: Clumsy) -> None:
    dana, fair = clumsy.account, clumsy.fair
    await clumsy.comes_to("position")
    await fair.does(dana.edit, None, "Another Name")
    assert dana.last.text == words("en", "edited")
    registration, answers = await stored(fair, dana)
    assert (registration.cursor, answers["full_name"]) == ("position", NGO.wishes["full_name"])
    await fair.taps(dana, "Continue")
    assert "Please write your position." in dana.last.text
    await fair.does(dana.edit, None, "Another Name")
    await fair.changes(dana, "Full name")
    await fair.says(dana, "Another Name")
    registration, answers = await stored(fair, dana)
    assert answers["full_name"] == "Another Name"
    assert sum_of_answers(dana) == 1


def sum_of_answers(account: Account) -> int:
    """Count how often the name was noted."""
    return sum("✅ Full name: Another Name" in message.text for message in account.messages)
