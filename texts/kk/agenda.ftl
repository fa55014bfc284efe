### Бағдарлама: тізімдер, сессия беті, іздеу, күнтізбе.

## Тізімдер

agenda-none = Бағдарлама әлі жарияланған жоқ. Жарияланған соң оны осы жерден көре аласыз.
agenda-heading = <b>{ $title }</b>
agenda-sentence = <i>{ $sentence }</i>
agenda-zone = <i>Уақыт белдеуі: { $zone }</i>
agenda-tab = { $day } { $month }
agenda-line = { $number }. <b>{ $time }</b> { $title }
agenda-line-cancelled = { $number }. <s>{ $time } { $title }</s>
agenda-in-hall = { $line } · { $hall }
agenda-marked = ⭐ { $title }
agenda-empty = Мұнда ештеңе жоспарланбаған.
agenda-mine = <b>Менің бағдарламам</b>
agenda-mine-empty = Әзірге бос. Сессияны ашып, «⭐ Бағдарламама қосу» батырмасын басыңыз: ол осында пайда болады.
agenda-halls = Залды таңдаңыз.
agenda-sections = Секцияны таңдаңыз.
agenda-at = <b>Сағат { $time }: не болады</b>
agenda-at-next = <b>Сағат { $time }: ештеңе жоспарланбаған. Одан кейін:</b>
agenda-at-empty = Бұл уақытқа да, сол күннің қалған бөлігіне де ештеңе жоспарланбаған.
agenda-found = <b>Табылды: { $count ->
        [one] { $count } сессия
       *[other] { $count } сессия
    }</b>
agenda-part = <b>{ $day }</b>
agenda-slides = <b>Таныстырылымдар</b>
agenda-no-slides = Таныстырылымдар әлі жарияланған жоқ.
agenda-found-more = Ең сәйкес келетіндері көрсетілді. Іздегеніңіз болмаса, сұрауды нақтылаңыз.
agenda-search = Бағдарламадан не іздейсіз? Осы чатқа жазыңыз, мысалы:
    { $examples }
agenda-nothing = Кешіріңіз, бағдарламадан мұндай ештеңе таппадым. Былай сұрап көріңіз:
    { $examples }
agenda-example = • <code>{ $text }</code>
agenda-ask-lunch = түскі ас қашан
agenda-ask-now = қазір не болып жатыр

## Қазір

now-before = Басталуына { $days ->
        [one] { $days } күн
       *[other] { $days } күн
    } қалды. Бірінші күні: { $day }.
now-before-today = Бүгін басталады!
now-during = <b>Қазір, { $time }</b>
now-between = Қазір ештеңе өтіп жатқан жоқ. Келесі күні: { $day }
now-after = «{ $event }» іс-шарасы аяқталды. Бізбен бірге болғаныңызға рақмет!
now-empty = Бағдарламада әзірге ештеңе жоқ.
now-hall = <b>{ $hall }</b>
now-running = { $number }. Өтіп жатыр, аяқталуы { $time }: { $title }
now-next = { $number }. { $wait }, сағат { $time }: { $title }
now-later = { $number }. { $time }: { $title }
in-minutes = { $minutes ->
        [one] { $minutes } минуттан кейін
       *[other] { $minutes } минуттан кейін
    }
in-hours = { $hours } сағаттан кейін
in-hours-minutes = { $hours } сағат { $minutes } минуттан кейін

## Спикерлер

speakers = <b>Спикерлер</b>
speakers-line = { $number }. { $speaker }
    { $time } { $title }
speakers-none = Бағдарламада әзірге спикерлер жоқ.

## Сессия беті

session-title = <b>{ $title }</b>
    { $kind }
session-cancelled = <s>{ $title }</s>
    <b>Өткізілмейді</b> · { $kind }
session-time = <b>Уақыты:</b> { $when } ({ $zone })
session-time-local = <b>Сіздің уақытыңызбен:</b> { $when }
session-here = { $when } ({ $zone })
session-hall = 📍 { $hall }
session-section = <b>Секция:</b> { $section }
session-roles = <b>Кімге арналған:</b> { $roles }
session-speaker = <b>Спикер:</b> { $speaker }
session-speakers = <b>Спикерлер:</b>
    { $speakers }
session-speakers-line = • { $speaker }
session-speakers-more = • тағы { $count }
session-marked = ⭐ Сіздің бағдарламаңызда.
session-places = Бос орын: { $places }
session-full = Орын қалмады.
session-gone = Бағдарламада мұндай сессия жоқ (немесе енді жоқ).
session-way = <b>{ $hall }</b>
session-place = { $place }, { $address }
kind-checkin = Тіркеу
kind-opening = Ашылу салтанаты
kind-plenary = Пленарлық отырыс
kind-presentation = Жобаны таныстыру
kind-qa = Сұрақ-жауап
kind-panel = Панельдік сессия
kind-section = Секция
kind-workshop = Мастер-класс
kind-break = Үзіліс
kind-vote = Дауыс беру
kind-closing = Жабылу рәсімі
kind-awards = Марапаттау рәсімі
kind-other = Бағдарлама бөлігі

## Басқаларға жіберу

shared-when = { $time }, { $day }
shared-in-hall = { $when } · { $hall }
shared-cancelled = Өткізілмейді: { $title }

## Күнтізбе файлы

file-session = «{ $title }»: файлды ашып, телефон күнтізбесіне қосыңыз.
file-mine = Менің бағдарламам: файлды ашып, телефон күнтізбесіне қосыңыз. Бағдарлама өзгерсе, файлды қайта жүктеп алыңыз: жазбалар жаңарады.
file-all = Бүкіл бағдарлама: файлды ашып, телефон күнтізбесіне қосыңыз. Бағдарлама өзгерсе, файлды қайта жүктеп алыңыз: жазбалар жаңарады.
calendar-subscribe = <b>Немесе жазылыңыз</b>: сонда күнтізбеңіз бағдарламамен бірге жаңарып отырады, ештеңені қайта жүктеудің қажеті болмайды. Батырма күнтізбеңізге арналған бетті ашады.
calendar-subscribe-mine = <b>Немесе жазылыңыз</b>: сонда белгілегеніңіз де, өзгерістер де күнтізбеңізде өзі пайда болады. Батырма күнтізбеңізге арналған бетті ашады.

    Сілтеме – тек Сіздікі: ол кімде болса, сол қай сессияларды таңдағаныңызды көреді. Егер оны басқа біреу біліп қойса, ауыстырыңыз – ескісі бірден жұмысын тоқтатады.
calendar-replaced = <b>Сілтеме ауыстырылды.</b> Ескісі енді жұмыс істемейді, ол бойынша жазылған күнтізбелерде де: жаңасы арқылы қайта жазылыңыз.

## Қысқа жауаптар

toast-marked = Бағдарламаңызға қосылды.
toast-dropped = Бағдарламаңыздан алып тасталды.
toast-full = Кешіріңіз, орын қалмады.
toast-cancelled = Бұл сессия өткізілмейді.
toast-over = Бұл сессия аяқталды.

## Батырмалар

button-agenda = Бағдарлама
button-agenda-home = Бағдарлама
button-agenda-now = Қазір
button-agenda-mine = ⭐ Менің бағдарламам
button-agenda-halls = Залдар бойынша
button-agenda-sections = Секциялар бойынша
button-agenda-search = Іздеу
button-agenda-file = Күнтізбеге қосу
button-agenda-file_mine = Күнтізбеге қосу
button-agenda-refresh = Жаңарту
button-agenda-back = Тізімге оралу
button-session-add = ⭐ Бағдарламама қосу
button-session-drop = Бағдарламамнан шығару
button-session-file = Күнтізбеге қосу
button-session-way = Қай жерде?
button-session-slides = Таныстырылым
button-session-share = Бөлісу
button-session-show = Сессия беті
button-calendar-subscribe = Жазылу
button-agenda-replace_link = Сілтемені ауыстыру
button-shared-open = Ботта ашу

## Пәрмендер

command-agenda = Бағдарлама
command-now = Қазір не өтіп жатыр
