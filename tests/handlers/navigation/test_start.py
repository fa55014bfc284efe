"""The first contact, links, and coming back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.people import people
from fair import deep_links
from tests.handlers.conversation import Person, World
from tests.handlers.sample import sample_event, words
from tests.handlers.stories import begin_as_ngo, come, invite, submit
from texts.typography import loose


async def sources(world: World, person: Person) -> tuple[str | None, str | None]:
    known = await world.database.write(lambda tx: people.find(tx, person.id))
    assert known is not None
    return known.first_source, known.last_source


@pytest.mark.parametrize(
    ("code", "labels"),
    [
        ("kk", ["Қазақша", "Русский", "English"]),
        ("ru-RU", ["Русский", "Қазақша", "English"]),
        ("en", ["English", "Қазақша", "Русский"]),
        ("pt-br", ["Қазақша", "Русский", "English"]),
        (None, ["Қазақша", "Русский", "English"]),
    ],
)
async def test_somebody_new_chooses_a_language_their_own_first(
    world: World, code: str | None, labels: list[str]
) -> None:
    aigul = world.person(code)
    await aigul.says("/start")
    assert aigul.labels == labels
    kazakh, russian, english = (aigul.text.index(word) for word in ("Қош келдіңіз", "Добро пожаловать", "Welcome"))
    assert kazakh < russian < english, "Kazakh stands first for everybody"


async def test_the_card_tells_what_when_and_where(world: World) -> None:
    aigul = world.person("ru")
    await aigul.says("/start")
    await aigul.taps("Русский")
    aigul.sees("Ярмарка идей", "14 ноября 2027 г. (воскресенье), 08:30–17:00 (время Актау)", "Гостиница, Актау")
    aigul.sees("Регистрация открыта до 12 ноября 2027 г. (пятница), 18:00.")
    assert aigul.labels == [
        "Зарегистрироваться",
        "Показать на карте",
        "Язык",
        "Помощь",
        "Защита данных",
        "Уведомления",
    ]
    assert aigul.screen.buttons[1][0].url == "https://2gis.kz/aktau"


async def test_somebody_known_sees_the_card_at_once(world: World) -> None:
    aigul = await come(world)
    await aigul.says("/start")
    aigul.sees("Регистрация открыта")


async def test_before_and_after_its_time_nobody_is_sent_to_register(world: World) -> None:
    aigul = await come(world)
    event = sample_event()
    world.at(event.registration_opens.replace(year=2027, month=8))
    await aigul.says("/start")
    aigul.sees("Регистрация откроется")
    assert "Зарегистрироваться" not in aigul.labels
    world.at(event.registration_closes)
    await aigul.says("/start")
    aigul.sees("Регистрация завершена.")
    assert "Зарегистрироваться" not in aigul.labels


async def test_an_open_draft_is_resumed_where_it_stood(world: World) -> None:
    aigul = await come(world)
    await begin_as_ngo(aigul)
    await aigul.says("Серікова Айгүл")
    await aigul.says("/start")
    aigul.sees("Вы начали регистрацию и не закончили её", "Вопрос 2, всего около 12")


async def test_who_has_registered_sees_the_number_on_the_card(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    await aigul.says("/start")
    aigul.sees("Ваша заявка на рассмотрении. Номер: 0001")
    await aigul.taps("Моя заявка")
    aigul.sees("Моя заявка: № 0001")


async def test_a_link_with_a_role_leads_straight_to_the_registration(world: World) -> None:
    aigul = world.person("ru")
    await aigul.says("/start fair-ngo-poster")
    await aigul.taps("Русский")
    aigul.sees("Даю согласие")
    await aigul.taps("Даю согласие")
    registration = await aigul.registration()
    assert registration is not None
    assert registration.role == "ngo"


async def test_the_first_source_stays_and_the_last_one_changes(world: World) -> None:
    aigul = world.person("ru")
    await aigul.says("/start fair-ngo-poster")
    await aigul.says("/start fair-guest-radio_2")
    await aigul.says("/start fair")
    assert await sources(world, aigul) == ("poster", "radio_2")


async def test_a_link_leads_to_its_event(tmp_path_factory: pytest.TempPathFactory) -> None:
    other = sample_event(id="fair-2", title=words("Екінші", "Вторая ярмарка", "Second"))
    world = await World.open(tmp_path_factory.mktemp("two"), None, other)
    try:
        aigul = world.person("ru")
        await aigul.says("/start fair-2-guest")
        aigul.sees("Вторая ярмарка")
        await aigul.taps("Русский")
        await aigul.taps("Даю согласие")
        assert await aigul.registration("fair") is None
        assert await aigul.registration("fair-2") is not None
    finally:
        await world.close()


async def test_an_invitation_survives_the_choice_of_a_language(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    payload = await invite(aigul)
    bolat = world.person("ru", "Болат")
    await bolat.says(f"/start {payload}")
    await bolat.taps("Русский")
    bolat.sees("ОФ «Шанырак»", "Даю согласие")


UNKNOWN = [
    "x",
    "fairy",
    "nothing-at-all",
    "j-",
    "j-xx",
    "=",
    "../etc",
    "fair-ngo-",
    "fair-nobody",
    "\N{GRINNING FACE}",
    "-" * 64,
]


@pytest.mark.parametrize("payload", UNKNOWN)
async def test_an_unknown_link_leads_to_the_same_start_as_none(world: World, payload: str) -> None:
    aigul = world.person("ru")
    await aigul.says("/start")
    plain = aigul.screens
    bolat = world.person("ru")
    await bolat.says(f"/start {payload}")
    assert [screen.text for screen in bolat.screens] == [screen.text for screen in plain]
    await bolat.taps("Русский")
    assert await bolat.registration() is None


@given(payload=st.one_of(st.text(max_size=64), st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True)))
def test_no_payload_raises_and_every_step_fits_into_a_button(payload: str) -> None:
    link = deep_links.read(payload, {"fair": sample_event(), "fair-2": sample_event()})
    assert len(f"l:kk:{link.then}".encode()) <= 64
    assert link.invitation is None or payload == f"j-{link.invitation}"


@pytest.mark.parametrize(
    ("payload", "link"),
    [
        ("fair", deep_links.Link("fair")),
        ("fair-ngo", deep_links.Link("fair", "ngo")),
        ("fair-ngo-poster", deep_links.Link("fair", "ngo", "poster")),
        ("fair-2", deep_links.Link("fair-2")),
        ("fair-2-ngo-tv", deep_links.Link("fair-2", "ngo", "tv")),
        ("fair-ngo-two-words", deep_links.Link("fair", "ngo")),
        ("fair-astronaut", deep_links.Link("fair")),
        ("fairground", deep_links.Link()),
        ("j-abcdefgh", deep_links.Link(invitation="abcdefgh")),
        ("j-short", deep_links.Link()),
        ("a-42", deep_links.Link(application=42)),
        ("a-042", deep_links.Link()),
        ("a-0", deep_links.Link()),
        ("a-1234567890", deep_links.Link()),
        ("", deep_links.Link()),
    ],
)
def test_a_payload_is_read_by_its_longest_known_names(payload: str, link: deep_links.Link) -> None:
    assert deep_links.read(payload, {"fair": sample_event(), "fair-2": sample_event()}) == link


@pytest.mark.parametrize(
    ("code", "label", "said", "gone"),
    [
        ("kk", "Қазақша", "№ 0001", "Мұндай өтінім енді жоқ."),
        ("ru", "Русский", "№ 0001", "Такой заявки больше нет."),
    ],
)
async def test_the_link_in_a_file_opens_the_application_for_the_team_and_nobody_else(
    world: World, code: str, label: str, said: str, gone: str
) -> None:
    aigul = await come(world)
    await submit(aigul)
    owner = world.person(code, "Болат")
    world.owners.add(owner.id)
    await owner.says("/start a-1")
    await owner.taps(label)
    assert said in loose(owner.text)
    await owner.says("/start a-7")
    owner.sees(gone)
    ivan = await come(world, "ru", "Иван")
    before = ivan.text
    await ivan.says("/start a-1")
    assert ivan.text == before
    assert world.owners == {owner.id}
