"""Words by which people ask for an agenda, in three languages. They are only read, never shown.

Case, Kazakh letters and the script do not matter here; most endings do not either.
"""

from collections.abc import Mapping
from typing import Final

from fair.agenda.model import SessionKind

STOP: Final = """
    а без бы в во где для до если есть же за и из или к как какая какие какой ко когда кто ли мне мы на
    над не нет но ну о об он она они от по под подскажите пожалуйста покажи покажите при про с со скажите
    сколько там то у уже хочу чем что чтобы это этот я будет идет пройдет состоится начало начнется начинается
    арқылы ал астан асқа бар бе ба бұл бір біз болады ва да де деген дейін екен еді ең және жоқ кезде кім қай қайда
    қайсы қалай қандай қашан қанша ма ме мен менің мын мына не немесе ол осы өтеді сен сіз соң та те тек
    туралы үшін үшiн па пе көрсет көрсетіңіз айтыңызшы басталады
    a about an and are at be by can do does for from give how i in is it me my of on or please show tell
    that the there this to us was we what when where which who will with you start starts begin begins
"""
"""Too common to be looked for."""

AGENDA: Final = """
    программа программу программе расписание план повестка
    бағдарлама бағдарламасы кесте тәртібі programme program schedule agenda timetable
"""
"""Alone: today's; beside others: nothing."""

NOW: Final = """
    сейчас щас счас сейчасный идущее текущее происходит қазір қазіргі казир дәл now current currently ongoing
"""
NEXT: Final = """
    дальше далее потом следующее следующий следующая следующие следом ближайшее ближайшие
    келесі алдағы одан кейінгі сосын әрі қарай next upcoming then after later
"""
AFTER: Final = "после кейін кейин соң after"
"""Behind a session: what follows it."""
TODAY: Final = "сегодня сегодняшний сегодняшняя седня бүгін бүгінгі today tonight"
TOMORROW: Final = "завтра завтрашний завтрашняя ертең ертеңгі tomorrow tmrw"
YESTERDAY: Final = "вчера вчерашний вчерашняя кеше кешегі yesterday"
OVERMORROW: Final = "послезавтра бүрсігүні арғы"
MORNING: Final = "утром утренний утренняя таңертең таңғы morning"
AFTERNOON: Final = "днем днём пополудни түстен күндіз afternoon"
EVENING: Final = "вечером вечерний вечерняя кешке кешкісін evening"
WEEKDAYS: Final = (
    "понедельник дүйсенбі monday",
    "вторник сейсенбі tuesday",
    "среда среду сәрсенбі wednesday",
    "четверг бейсенбі thursday",
    "пятница пятницу жұма friday",
    "суббота субботу сенбі saturday",
    "воскресенье воскресенья жексенбі sunday",
)
MONTHS: Final = (
    "январь января қаңтар january jan янв",
    "февраль февраля ақпан february feb фев",
    "март марта наурыз march mar",
    "апрель апреля сәуір april apr апр",
    "май мая мае мамыр may",
    "июнь июня июне маусым june jun",
    "июль июля июле шілде july jul",
    "август августа тамыз august aug авг",
    "сентябрь сентября қыркүйек september sep sept сен сент",
    "октябрь октября қазан october oct окт",
    "ноябрь ноября қараша november nov ноя нояб",
    "декабрь декабря желтоқсан december dec дек",
)

HALL: Final = "зал зале залы залда залдағы hall room аудитория кабинет бөлме холл"
SECTION: Final = "секция секции секциясы секциялар section sections трек track"
ORDINALS: Final = (
    "первый первом первая первой бірінші first",
    "второй втором вторая екінші second",
    "третий третьем третья третьей үшінші third",
    "четвертый четвертом четвертая четвертой төртінші fourth",
    "пятый пятом пятая пятой бесінші fifth",
)

KINDS: Final[Mapping[SessionKind, str]] = {
    SessionKind.CHECKIN: "регистрация | тіркеу | тіркелу | registration | check in | checkin",
    SessionKind.OPENING: "открытие | ашылу | ашылуы | ашылу салтанаты | opening",
    SessionKind.PLENARY: "пленарка | пленарное | пленарное заседание | пленарлық | пленарлық отырыс | plenary",
    SessionKind.PRESENTATION: "презентация | презентации проектов | жобаны таныстыру | таныстырылым | presentations",
    SessionKind.QA: "вопросы | вопрос ответ | вопросы спикерам | сұрақтар | сұрақ жауап | questions",
    SessionKind.PANEL: "панель | панельная дискуссия | диалог | панельдік | панельдік сессия | panel | dialogue",
    SessionKind.SECTION: "секции | секциялар | sections",
    SessionKind.WORKSHOP: "мастер класс | мастеркласс | воркшоп | тренинг | шеберлік сабағы | workshop | training",
    SessionKind.BREAK: "перерыв | пауза | үзіліс | демалыс | break",
    SessionKind.VOTE: "голосование | голосовать | голосуем | проголосовать | дауыс беру | дауыс | vote | voting",
    SessionKind.CLOSING: """
        закрытие | церемония закрытия | итоги | подведение итогов | жабылу | жабылуы | қорытынды | closing
    """,
    SessionKind.AWARDS: """
        награждение | награды | церемония награждения | марапаттау | марапаттау рәсімі
        | награждают | наградят | марапат | awards | award ceremony | prize giving
    """,
}
"""Phrases for a kind of session."""

PARTS: Final[tuple[tuple[SessionKind, str], ...]] = (
    (
        SessionKind.BREAK,
        """
        обед | обедать | обедаем | обеденный | обеденный перерыв | ланч | столовая | түскі | түскі ас | тамақ | асхана
        | lunch | dinner | canteen
        """,
    ),
    (
        SessionKind.BREAK,
        """
        кофе | кофе брейк | кофебрейк | кофе пауза | кофе ішу | шай | шай ішу | чай | coffee | coffee break | tea
        | tea break
        """,
    ),
    (SessionKind.BREAK, "завтрак | таңғы ас | breakfast"),
    (SessionKind.BREAK, "ужин | кешкі ас | фуршет | supper"),
)
"""Phrases for some sessions of a kind, which are known by their titles."""
