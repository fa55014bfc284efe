"""A small fair of our own, so that tests of conversations do not hang on organisers' content."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from fair.event.model import Consent, Event, Operator, Role, Venue
from fair.forms.model import Condition, Form, Option, Question, QuestionKind
from fair.words import Words

ZONE = ZoneInfo("Asia/Aqtau")
NOW = datetime(2027, 10, 1, 7, 0, tzinfo=UTC)
"""The moment at which stories begin: registration is open."""


def words(kk: str, ru: str, en: str) -> Words:
    return {"kk": kk, "ru": ru, "en": en}


def option(id_: str, kk: str, ru: str, en: str) -> Option:
    return Option(id_, words(kk, ru, en))


SPHERES = tuple(
    option(f"sphere_{number}", f"Сала {number}", f"Сфера {number}", f"Sphere {number}") for number in range(1, 15)
)
FORMS = (
    option("association", "Қоғамдық бірлестік", "Общественное объединение", "Public association"),
    option("fund", "Қоғамдық қор", "Общественный фонд", "Public foundation"),
)
NGO = frozenset({"ngo"})

QUESTIONS = (
    Question(
        "full_name",
        QuestionKind.TEXT,
        words("Аты-жөні", "Фамилия, имя", "Full name"),
        words("Тегіңіз бен атыңызды жазыңыз.", "Напишите фамилию и имя.", "Please write your full name."),
        help=words("Бейджде осылай жазылады.", "Так будет на бейдже.", "It is printed on the badge."),
        check="name",
        min=3,
        max=100,
        personal=True,
    ),
    Question(
        "phone",
        QuestionKind.PHONE,
        words("Телефон", "Телефон", "Phone"),
        words("Телефон нөміріңізді жазыңыз.", "Напишите номер телефона.", "Please write your phone number."),
        example="+7 701 123 45 67",
        personal=True,
    ),
    Question(
        "organisation",
        QuestionKind.ORGANISATION,
        words("Ұйым атауы", "Название организации", "Organisation"),
        words("Ұйымның атауын жазыңыз.", "Напишите название организации.", "Please write its name."),
        check="organisation",
        min=2,
        max=200,
        roles=NGO,
    ),
    Question(
        "org_form",
        QuestionKind.CHOICE,
        words("Нысаны", "Форма", "Legal form"),
        words("Нысанын таңдаңыз.", "Выберите форму.", "Please choose the legal form."),
        options=FORMS,
        roles=NGO,
        card=True,
    ),
    Question(
        "bin",
        QuestionKind.BIN,
        words("БСН", "БИН", "BIN"),
        words("БСН жазыңыз.", "Напишите БИН.", "Please write the BIN."),
        roles=NGO,
        required=False,
        card=True,
    ),
    Question(
        "spheres",
        QuestionKind.CHOICES,
        words("Салалар", "Сферы", "Spheres"),
        words("Салаларды таңдаңыз.", "Выберите сферы.", "Please choose the spheres."),
        options=SPHERES,
        columns=2,
        min=1,
        max=3,
        roles=NGO,
        card=True,
    ),
    Question(
        "takes_part",
        QuestionKind.CHOICE,
        words("Қатысу нысаны", "Участие", "Taking part"),
        words("Қалай қатысасыз?", "Как Вы участвуете?", "How will you take part?"),
        options=(
            option("listener", "Тыңдаушы", "Слушатель", "Listener"),
            option("project", "Жоба", "Проект", "Project"),
        ),
        roles=NGO,
    ),
    Question(
        "project_title",
        QuestionKind.TEXT,
        words("Жоба атауы", "Название проекта", "Project title"),
        words("Жобаның атауын жазыңыз.", "Напишите название проекта.", "Please write the project's title."),
        when=Condition("takes_part", frozenset({"project"})),
        min=3,
        max=150,
        roles=NGO,
        frozen_from=datetime(2027, 11, 10, tzinfo=ZONE),
    ),
    Question(
        "project_file",
        QuestionKind.FILE,
        words("Таныстырылым", "Презентация", "Slides"),
        words("Файлды жіберіңіз.", "Отправьте файл.", "Please send the file."),
        when=Condition("takes_part", frozenset({"project"})),
        file_types=("pdf", "pptx"),
        max=20,
        required=False,
        required_from=datetime(2027, 11, 5, tzinfo=ZONE),
        roles=NGO,
    ),
    Question(
        "arrival",
        QuestionKind.DATE,
        words("Келетін күні", "Дата приезда", "Arrival"),
        words("Қай күні келесіз?", "Когда Вы приедете?", "When will you arrive?"),
        example="13.11.2027",
        required=False,
    ),
    Question(
        "people",
        QuestionKind.NUMBER,
        words("Адам саны", "Число людей", "Number of people"),
        words("Неше адам келеді?", "Сколько человек приедет?", "How many people will come?"),
        min=1,
        max=50,
        roles=NGO,
    ),
    Question(
        "photo_ok",
        QuestionKind.YES_NO,
        words("Фотоға келісім", "Согласие на фото", "Photos"),
        words("Фотоға келісесіз бе?", "Согласны ли Вы на фото?", "Do you agree to photos?"),
        personal=True,
    ),
)


def sample_event(**changes: object) -> Event:
    """Return the fair, with some fields changed."""
    fields: dict[str, object] = {
        "id": "fair",
        "title": words("Идеялар жәрмеңкесі", "Ярмарка идей", "Fair of Ideas"),
        "theme": words("Болашақ", "Будущее", "The future"),
        "about": words("Жәрмеңке туралы.", "О ярмарке.", "About the fair."),
        "organiser": words("«Ұрпақ»", "«Ұрпақ»", "Urpaq"),
        "zone": ZONE,
        "zone_name": words("Ақтау уақыты", "время Актау", "Aktau time"),
        "starts": datetime(2027, 11, 14, 8, 30, tzinfo=ZONE),
        "ends": datetime(2027, 11, 14, 17, 0, tzinfo=ZONE),
        "place": Venue(
            name=words("Қонақүй", "Гостиница", "Hotel"),
            address=words("Ақтау", "Актау", "Aktau"),
            map_url="https://2gis.kz/aktau",
            latitude=43.65,
            longitude=51.16,
        ),
        "operator": Operator(
            words("«Ұрпақ» ҚҚ", "ОФ «Ұрпақ»", "Urpaq fund"),
            "141140999901",
            words("Ақтау", "Актау", "Aktau"),
            "fair@example.org",
        ),
        "consent": Consent(
            version="1",
            text=words(
                "Келісемін: {operator}, БСН {bin}, «{event}». Деректер: {fields}. Мерзімі: {term}. {contact}",
                "Даю согласие: {operator}, БИН {bin}, «{event}». Данные: {fields}. Срок: {term}. {contact}",
                "I agree: {operator}, BIN {bin}, {event}. Data: {fields}. Term: {term}. {contact}",
            ),
            privacy=words("Саясат.", "Политика.", "Policy."),
            term_days=180,
        ),
        "help_contact": "fair@example.org",
        "registration_opens": NOW - timedelta(days=30),
        "registration_closes": datetime(2027, 11, 12, 18, 0, tzinfo=ZONE),
        "changes_until": datetime(2027, 11, 13, 12, 0, tzinfo=ZONE),
        "roles": (
            Role(
                "ngo",
                words("ҮЕҰ өкілі", "Представитель НПО", "NGO representative"),
                words("Ұйым", "НПО", "NGO"),
            ),
            Role("guest", words("Қонақ", "Гость", "Guest")),
        ),
        "form": Form(QUESTIONS),
        "after_submit": words("Шешімді күтіңіз.", "Ждите решения.", "Wait for the decision."),
        "profile": {
            "description": words("Бот", "Бот", "Bot"),
            "short_description": words("Бот", "Бот", "Bot"),
        },
    }
    return Event(**{**fields, **changes})  # type: ignore[arg-type]  # a table of fields
