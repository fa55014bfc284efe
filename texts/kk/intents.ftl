### Адамдар өз сөзімен жазғанға жауаптар: жәрмеңке туралы деректер, қысқа әңгіме, «нені айттыңыз».

## Анық емес немесе белгісіз

intents-unsure = Нені айтқыңыз келді?
intents-nothing = Бұған менде дайын жауап жоқ. Мұндай сұраққа ұйымдастырушылар жауап береді.

## Айтылуы мүмкін нәрселердің атаулары

intent-register = Тіркелу
intent-deadline = Тіркелу мерзімі
intent-ticket = Менің билетім
intent-status = Менің өтінімім
intent-own_file = Файлымды жіберу
intent-change = Жауаптарды өзгерту
intent-cancel = Бастағанды тоқтату
intent-keep = Сол қалпында қалдыру
intent-withdraw = Қатысудан бас тарту
intent-pass_on = Орныма әріптесім барады
intent-invite = Әріптестерді шақыру
intent-agenda = Бағдарлама
intent-my_agenda = Менің бағдарламам
intent-now = Қазір қайда бару керек
intent-halls = Залдар
intent-sections = Секциялар
intent-speakers = Спикерлер
intent-ask_speaker = Спикерге сұрақ
intent-materials = Жәрмеңке материалдары
intent-calendar = Күнтізбеге қосу
intent-place = Мекенжай және жол
intent-start = Қашан басталады
intent-end = Қашан аяқталады
intent-free = Қатысу құны
intent-organiser = Ұйымдастырушы кім
intent-about = Жәрмеңке туралы
intent-late = Кешігіп жатырмын
intent-language = Тілді ауыстыру
intent-kazakh = Қазақша
intent-russian = Русский
intent-english = English
intent-mute = Хабарламаларды өшіру
intent-notifications = Хабарламаларды баптау
intent-messages = Бұрынғы хабарландырулар
intent-forget = Деректерімді жою
intent-my_data = Менің деректерім
intent-privacy = Құпиялылық
intent-faq_list = Жиі қойылатын сұрақтар
intent-human = Ұйымдастырушымен байланысу
intent-help = Көмек
intent-menu = Мәзір
intent-thanks = Рақмет
intent-greeting = Сәлеметсіз бе
intent-goodbye = Сау болыңыз
intent-fine = Жақсы

## Деректер

fact-place = <b>Орны:</b> { $place }, { $address }
fact-where = <b>Орны:</b> { $place }, { $address }
fact-way = <b>Қалай жетуге болады:</b> { $way }
fact-when = <b>Уақыты:</b> { $when } ({ $zone })
fact-start = <b>Басталуы:</b> { $when } ({ $zone })
fact-end = <b>Аяқталуы:</b> { $when } ({ $zone })
fact-session = { $time } { $title }
fact-registration-not_yet = Тіркеу әлі басталған жоқ. Басталуы: { $when } ({ $zone }).
fact-registration-open = Тіркеу ашық. Соңғы мерзімі: { $when } ({ $zone }).
fact-registration-closed = Тіркеу аяқталды. Соңғы мерзімі: { $when } ({ $zone }).
fact-changes = Жауаптарыңызды өзгертудің соңғы мерзімі: { $when }.

## Әңгіме

talk-greeting = Сәлеметсіз бе! Мен осы жәрмеңкенің ботымын: бағдарлама, өтетін орын немесе өтініміңіз туралы сұраңыз.
talk-thanks = Оқасы жоқ! Тағы сұрағыңыз болса, жаза беріңіз.
talk-goodbye = Сау болыңыз!
talk-keep = Жақсы, ештеңе өзгермейді: бәрі сол қалпында қалады.
talk-fine = Жақсы. Бірдеңе керек болса, жаза беріңіз.
talk-human = Ұйымдастырушы: { $organiser }.
    Байланыс: { $contact }
talk-late = Оқасы жоқ, мүмкіндік болғанда келе беріңіз: билет басталғаннан кейін де жарамды.
talk-instead = Орныңызға әріптесіңіз былай келеді: ол өзі тіркеледі, ал Сіз қатысудан бас тартасыз. Билетіңіз тек өзіңізге жарамды.
talk-instead-late = Тіркелу аяқталды, орынды бот арқылы беру мүмкін емес. Орныңызға әріптесіңіз келетін болса, ұйымдастырушыларға жазыңыз: олар көмектеседі. Билетіңіз тек өзіңізге жарамды.
talk-share = Осы сілтемені жіберіңіз: ол арқылы әркім өзі тіркеледі.
    { $link }
talk-file = Файл өтініммен бірге жіберіледі. Батырманы басып, файлды осы чатқа жіберіңіз.
talk-file-of = Жіберу: { $name }
talk-no-file = Өтініміңізде қазір файлмен жауап беретін сұрақ жоқ.
talk-ask-speaker = Спикерлерге сұрақ мына уақытта қойылады:
talk-ask-organisers = Бағдарламада спикерлерге сұрақ қоятын бөлек уақыт жоқ. Сұрағыңызды ұйымдастырушылар жеткізе алады.
talk-no-materials = Материалдар әлі жарияланған жоқ. Спикерлердің таныстырылымдары сессия карточкасында шығады: бағдарламаны ашып, сессияның нөмірін басыңыз.
