### Телефоннан өзгертілетін тіркеу нысаны мен мәтіндер: файлдар, не өзгереді, қолдану, қайтару.

desk-content = 📝 Нысан, мәтіндер
button-content-home = Нысан мен мәтіндер
button-content-get = 📥 Файлдарды алу
button-content-send = 📤 Файл жіберу
button-content-diff = Не өзгереді
button-content-apply = ✅ Қолдану
button-content-discard = Қолданбау
button-content-before = ↩️ Бұрынғы нұсқа

button-content-questions = ✏️ Сұрақтар
button-content-label = Мәтіні
button-content-help = Кеңесі
button-content-name = Қысқаша атауы
button-content-options = Жауап нұсқалары
button-content-in-kk = Қазақша
button-content-in-ru = Русский
button-content-in-en = English
button-content-option-add = ➕ Нұсқа қосу
button-content-option-up = ⬆️ Жоғары
button-content-option-down = ⬇️ Төмен
button-content-option-remove = 🗑 Нұсқаны жою
button-content-option-remove-yes = Иә, жою
button-content-to-question = Сұраққа
button-content-to-options = Нұсқаларға
button-content-to-option = Нұсқаға

content-home = <b>Тіркеу нысаны мен мәтіндер</b>
    { $questions ->
        [one] { $questions } сұрақ
       *[other] { $questions } сұрақ
    }, { $roles ->
        [one] { $roles } қатысушы санаты
       *[other] { $roles } қатысушы санаты
    }.
    Қолданыла бастаған уақыты: { $when }
content-file-questions = Тіркеу нысанының сұрақтары. Файлды өзгертіп, осында жіберіңіз.
content-file-event = Мәтіндер, мерзімдер, залдар және жәрмеңке туралы қалған мәлімет. Файлды өзгертіп, осында жіберіңіз.
content-file-faq = Жиі қойылатын сұрақтар мен жауаптар. Файлды өзгертіп, осында жіберіңіз.
content-ask = questions.toml, event.toml немесе faq.toml файлын жіберіңіз (📎 қыстырғыш → «Файл»). Бірнешеуін де кезекпен жіберуге болады.

    Сіз растағанша ештеңе өзгермейді.
content-unknown = Аты questions.toml, event.toml немесе faq.toml болатын файл керек.
content-reading = ⏳ Файл оқылып жатыр. Не өзгеретінін келесі хабарламада көрсетемін.
content-unreadable = Файл мәтін ретінде оқылмайды. Оны UTF-8 кодтауында сақтап, қайта жіберіңіз.
content-wrong = <b>Әзірге қолдануға болмайды</b>
    Мыналарды түзетіп, файлды қайта жіберіңіз. Бәрі бұрынғыдай жұмыс істеп тұр.
content-other = Бұл файлдарда басқа жәрмеңке: оның сәйкестендіргіші басқа (event.toml басындағы id). Бұрынғысын қайтарыңыз.
content-diff = <b>Не өзгереді</b>
content-people = Берілген жауаптар сақталады. Нысанды қазір толтырып жатқандар сол жерінен жалғастырады.
content-same = Бұл файлдарда қазір қолданылып тұрғаннан өзгеше ештеңе жоқ.
content-before = Бұл – қазіргіге дейін қолданылған нұсқа.
content-changed-since = ⚠️ Файлдар жаңа ғана өзгерді. Тағы бір рет қараңыз.
content-applied = ✅ <b>Қолданылды</b>
    Бот енді жаңа мәтіндер мен сұрақтарды қолданады. Дұрыс болмаса, бұрынғы нұсқаны қайтарыңыз.
content-change-added = 🆕 { $part }: <b>{ $name }</b>
content-change-removed = ❌ { $part }: <b>{ $name }</b>
content-change-changed = ✏️ { $part }: <b>{ $name }</b>
content-part-event = Жәрмеңке
content-part-role = Қатысушы санаты
content-part-question = Сұрақ
content-part-option = Жауап нұсқасы
content-part-faq = Жиі қойылатын сұрақ
content-key-line = • { $key }: { $before } → { $after }
content-key-only = • { $key }
content-key-language = { $key } ({ $language })
content-quoted = «{ $text }»
content-nothing = –
content-in-kk = қазақша
content-in-ru = орысша
content-in-en = ағылшынша
content-key-title = Атауы
content-key-theme = Тақырыбы
content-key-about = Жәрмеңке туралы
content-key-organiser = Ұйымдастырушы
content-key-zone = Уақыт белдеуі
content-key-zone_name = Уақыт белдеуінің атауы
content-key-starts = Басталуы
content-key-ends = Аяқталуы
content-key-place = Өтетін жері
content-key-operator = Деректер операторы
content-key-consent = Келісім және құпиялық
content-key-help_contact = Байланыс
content-key-registration_opens = Тіркеудің басталуы
content-key-registration_closes = Тіркеудің аяқталуы
content-key-changes_until = Жауаптарды өзгерту мерзімі
content-key-after_submit = Өтінім жіберілгеннен кейінгі мәтін
content-key-profile = Боттың сипаттамасы
content-key-halls = Залдар
content-key-sections = Секциялар
content-key-reminders = Еске салулар
content-key-quiet_minutes = Өзгерістер туралы хабарлау уақыты
content-key-night = Түнгі уақыт
content-key-door = Кіреберіс
content-key-second_confirmation = Екінші растау
content-key-places = Орын саны
content-key-roles = Қатысушы санаттары
content-key-questions = Сұрақтардың реті
content-key-label = Мәтіні
content-key-hint = Түсіндірмесі
content-key-automatic = Автоматты мақұлдау
content-key-kind = Жауап түрі
content-key-name = Қысқаша атауы
content-key-help = Кеңесі
content-key-example = Үлгісі
content-key-options = Жауап нұсқаларының реті
content-key-columns = Бағандар
content-key-min = Ең азы
content-key-max = Ең көбі
content-key-check = Тексеру
content-key-file_types = Файл түрлері
content-key-when = Сұрау шарты
content-key-required = Міндетті
content-key-required_from = Қай күннен міндетті
content-key-words = Басқа сөздер
content-key-sessions = Сессиялар
content-key-frozen_from = Қай күннен өзгертілмейді
content-key-personal = Жеке деректер
content-key-keep_days = Сақтау күндері
content-key-report_due = Есеп тапсыру мерзімі
content-key-card = Ұйым карточкасы
content-key-price = Қатысу құны
content-key-faq = Жиі сұрақтардың реті
content-key-wordings = Сұрау сөздері
content-key-question = Сұрақ
content-key-answer = Жауап
content-key-other = Баптау

## Бір сұрақты батырмамен өзгерту

content-questions = <b>Тіркеу нысанының сұрақтары</b>
    Өзгерткіңіз келетін сұрақтың нөмірін басыңыз.
content-numbered = { $number }. { $text }
content-question = <b>{ $name }</b>
    Барлығы { $count } сұрақтың { $place }-сұрағы
content-question-label = <b>Мәтіні:</b> { $text }
content-question-help = <b>Кеңесі:</b> { $text }
content-question-options = <b>Жауап нұсқалары:</b>
content-more-options = … тағы нұсқа: { $count }
content-option-lines = Бір жол немесе үш жол (қазақша, орысша, ағылшынша) керек.
content-now = Қазір:
    <code>{ $text }</code>
content-ask-words = <b>{ $part }</b>
    Жаңа мәтінді жазыңыз ({ $language }). Ең көбі – { $max } таңба.
content-help-remove = Кеңесті алып тастау үшін «-» жіберіңіз (барлық тілден алынады).
content-help-new = Кеңес әлі жоқ. Жазғаныңыз үш тілде де тұрады, кейін әр тілде бөлек өзгерте аласыз.
content-options = <b>{ $name }: жауап нұсқалары</b>
    Өзгерткіңіз келетін нұсқаның нөмірін басыңыз.
content-shared = ⚠️ Бұл тізім басқа сұрақтарда да бар, онда да өзгереді: { $names }.
content-option = <b>Жауап нұсқасы ({ $place } / { $count })</b>
    Мәтінін өзгерту үшін тілді басыңыз.
content-option-words = • { $language }: { $text }
content-option-remove = «{ $name }» нұсқасын жоясыз ба? Оны әлі ешкім таңдаған жоқ.
content-option-given = «{ $name }» нұсқасы жауаптарда бар (саны: { $count }), сондықтан оны жоюға болмайды. Мәтінін өзгертуге болады.
content-ask-label = Нұсқаның жаңа мәтінін жазыңыз ({ $language }). Ең көбі – { $max } таңба.
content-ask-option = Жаңа жауап нұсқасын жазыңыз: бір жол – үш тілде бірдей, немесе үш жол – қазақша, орысша, ағылшынша. Жолда ең көбі { $max } таңба.
content-refused-long = Тым ұзын: { $length } таңба, ең көбі – { $max }. Қысқартыңыз.
content-refused-same = Дәл осындай нұсқа бар. Басқаша жазыңыз.
content-refused-needed = Бұл нұсқаға басқа сұрақтың шарты немесе орын шегі байланған. Алдымен соны файлда өзгертіңіз.
content-refused-last = Бұл – соңғы нұсқа. Алдымен басқасын қосыңыз.
content-refused-many = Нұсқа саны шегіне жетті.
content-refused-file = Мұны батырмамен өзгерту мүмкін болмады, тек файлда өзгертіледі: «Файлдарды алу» батырмасын басыңыз.

toast-content-gone = Қолданатын ештеңе жоқ: содан бері бәрі өзгерді.
toast-content-discarded = Жіберілген файл қолданылмады.

deed-content-file = жаңа нысан не мәтін файлын тексертті, әлі қолданған жоқ: { $subject }
deed-content-words = сұрақтың мәтінін не нұсқаларын өзгертті, әлі қолданған жоқ: { $subject }
deed-content-apply = жаңа тіркеу нысаны мен мәтіндерді қолданды
