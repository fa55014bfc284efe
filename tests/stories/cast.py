"""Who comes to the fair: organisations of every legal form, and all the others. All are made up."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import cycle
from typing import Final

from fair.fields.bin_number import check_digit
from fair.words import LANGUAGES, Language
from rehearsal.sample_people.wishes import Contact, Typed, Upload, Wish

PROJECT_TEXT: Final = "Балабақшалардың аулаларын көгалдандырамыз; нәтижесі: он аула, екі жүз көшет."
SLIDES: Final = Upload("таныстырылым.pdf", b"%PDF-1.7 slides")


@dataclass(frozen=True)
class Guest:
    """Somebody who registers: a name in Telegram, a role, a language and all answers."""

    name: str
    role: str
    language: Language
    wishes: Mapping[str, Wish]


def made_up_bin(serial: int) -> str:
    """Return a BIN that passes its check, of the serial numbers that are never given out."""
    stem = f"141140999{serial:02d}"
    digit = check_digit(stem)
    assert digit is not None, serial
    return f"{stem}{digit}"


FORMS: Final = (
    "public_association",
    "public_fund",
    "private_fund",
    "corporate_fund",
    "private_institution",
    "legal_entities_union",
    "nonprofit_jsc",
    "consumer_coop",
    "chamber",
    "religious",
    "trade_union",
    "owners_assoc",
    "branch",
    "initiative_group",
    "other",
)
OUTSIDE_THE_BASE: Final = frozenset({"religious", "trade_union", "initiative_group"})
NAMES: Final = (
    "«Жасыл аула» қоғамдық бірлестігі",
    "Общественный фонд «Добрый причал»",
    "«Ақ қайың» жеке қоры",
    'Корпоративный фонд "Каспий - детям"',
    "Private institution «Open Door 24»",
    "ОЮЛ «Ассоциация степных инициатив»",
    "НАО «Центр примера № 7»",
    "«Береке-сауда» тұтыну кооперативі",
    "Палата ремёсел & промыслов",
    "«Нұр жолы үлгісі» діни бірлестігі",
    "Салалық кәсіподақ (үлгі)",
    "ОСИ «Двор 15»",
    "Филиал «Северный ветер»",
    "Тіркелмеген бастамашыл топ: Таза жағалау",
    "Anything Else, Org.",
)
NUMBERS: Final = (
    "87014567890",
    "8 701 456 78 91",
    "77014567892",
    "7014567893",
    "+7 (701) 456-78-94",
    "8 (7292) 50-12-34",
    "8-(7292)-50-12-35",
)


def phone(place: int) -> Wish:
    """Return a number the way one of them writes it; the first few do it the hard way."""
    if place < len(NUMBERS):
        digits = "".join(filter(str.isdigit, NUMBERS[place]))[-10:]
        return Typed(NUMBERS[place], f"+7{digits}")
    return Contact(f"+7701{place:07d}")


def ngo(place: int, form: str, language: Language) -> Guest:
    """Return the delegate of an organisation of this legal form."""
    wishes: dict[str, Wish] = {
        "full_name": f"{'Серікова' if place % 2 else 'Әбенов'} {'Ақмарал' if place % 3 else 'Өмір'}",
        "position": "Төраға" if language == "kk" else "Председатель",
        "phone": phone(place),
        "organisation": NAMES[place],
        "org_form": form,
        "bin": a_bin(form, place),
        "sphere": [["education", "environment", "animals"], ["youth"], ["charity", "other"]][place % 3],
        "place": ["aktau", "zhanaozen", "munaily", "other_region"][place % 4],
        "region": ["kz_10", "abroad"][place % 2],
        "takes_part": ["listener", "project", "stand"][place % 3],
        "email": [None, "name@example.org"][place % 2],
        "project_title": f"Жоба № {place}: <b>&amp;</b> 🌳",
        "project_text": PROJECT_TEXT,
        "project_reach": Typed("1 250", 1250),
        "project_file": [None, SLIDES][place % 2],
        "stand_needs": "2 үстел, розетка",
        "section": ["ecology", "family", "patriotism"][place % 3],
        "question_state": [None, "Гранттар қашан жарияланады?"][place % 2],
        "access_needs": [None, "Пандус керек"][place % 2],
        "photo_ok": bool(place % 2),
    }
    if form not in OUTSIDE_THE_BASE:
        wishes["ngo_base"] = ["yes", "no", "unknown", None][place % 4]
    return Guest(f"NGO {place}", "ngo", language, wishes)


def a_bin(form: str, place: int) -> Wish:
    """Return a BIN: a group has none, a branch has a branch's, and one printed in a notice fails its check."""
    match form:
        case "initiative_group":
            return None
        case "branch":
            return "141141999907"
        case "private_fund":
            return "141140999902"
        case "chamber":
            return Typed("БИН 1411 4099 0705", "141140990705")
        case _:
            return made_up_bin(10 + 3 * place)


OTHERS: Final = (
    Guest(
        "Компания",
        "company",
        "ru",
        {
            "full_name": "Иванова Анна-Мария Петровна",
            "position": "Менеджер",
            "phone": Contact("77019990001"),
            "organisation": "ТОО «Пример Логистик»",
            "bin": "240540999904",
            "site": Typed("example.org/about", "https://example.org/about"),
            "place": "aktau",
            "takes_part": "stand",
            "email": Typed("info@EXAMPLE.org", "info@example.org"),
            "stand_needs": "Розетка",
            "sponsor_interest": ["finance", "joint_project"],
            "section": "family",
            "access_needs": None,
            "photo_ok": True,
        },
    ),
    Guest(
        "Әкімдік",
        "state",
        "kk",
        {
            "full_name": "Жұмабекұлы Ғани",
            "position": "Бөлім басшысы",
            "phone": Typed("8 (7292) 50-12-39", "+77292501239"),
            "organisation": "Үлгі басқармасы",
            "state_level": "region",
            "place": "beyneu",
            "section": "patriotism",
            "access_needs": None,
            "photo_ok": False,
        },
    ),
    Guest(
        "Media",
        "media",
        "en",
        {
            "full_name": "O’Neil Jane",
            "position": "Reporter",
            "phone": Typed("+44 20 7946 0958", "+442079460958"),
            "outlet": "Example Times",
            "outlet_link": "https://example.org/news?id=1",
            "accreditation": True,
            "equipment": "Camera, tripod",
            "place": "other_region",
            "region": "kz_75",
            "arrival_date": "2027-11-13",
            "access_needs": None,
            "photo_ok": True,
        },
    ),
    Guest(
        "Эксперт",
        "expert",
        "ru",
        {
            "full_name": "Сейітқызы Әйгерім",
            "position": "Доцент",
            "phone": Contact("+77019990004"),
            "workplace": None,
            "expert_part": "moderator",
            "expert_topic": "Экология береговой линии",
            "place": "karakiya",
            "section": "ecology",
            "access_needs": "Нужен пандус",
            "photo_ok": True,
        },
    ),
    Guest(
        "Ерікті",
        "volunteer",
        "kk",
        {
            "full_name": "Тұрсын Нұрай",
            "age": 17,
            "phone": Contact("+77019990005"),
            "place": "tupkaragan",
            "availability": ["day_before", "morning", "afternoon", "evening"],
            "languages": ["kk", "ru", "sign"],
            "access_needs": None,
            "photo_ok": True,
        },
    ),
    Guest(
        "Guest",
        "guest",
        "en",
        {
            "full_name": "Smith John",
            "phone": Typed("+1 415 555 2671", "+14155552671"),
            "place": "mangystau",
            "question_state": "When are the grants announced?\n\nAnd where?",
            "access_needs": None,
            "photo_ok": False,
        },
    ),
)

CAST: Final = (
    *(ngo(place, form, language) for place, (form, language) in enumerate(zip(FORMS, cycle(LANGUAGES), strict=False))),
    *OTHERS,
)
SIMPLE: Final = OTHERS[-1].wishes
"""A guest's answers: the shortest way to a number."""
