### Ұйымдастырушыларға хабарламалар: адам не көреді және команда не көреді.

button-organisers = Ұйымдастырушыларға жазу
button-late = ⏰ Мен кешігемін
button-send-typed = Ұйымдастырушыларға жіберу
button-inbox = Хаттарға

lasting-minutes = { $count ->
        [one] { $count } минут
       *[other] { $count } минут
    }
lasting-hours = { $count ->
        [one] { $count } сағат
       *[other] { $count } сағат
    }
lasting-days = { $count ->
        [one] { $count } күн
       *[other] { $count } күн
    }

## Адам не көреді

enquiry-ask = ✉️ <b>Ұйымдастырушыларға жазыңыз</b>

    Осы чатқа мәтін, фото, дауыстық хабарлама немесе файл жіберіңіз. Жауап та осында келеді.

    Басқа байланыс жолы: { $contact }
enquiry-stop = Болдырмау
enquiry-stopped = Жақсы, ештеңе жіберілген жоқ. Ұйымдастырушыларға кез келген уақытта жаза аласыз.
enquiry-sent = ✅ Ұйымдастырушыларға жеткіздік. Жауап осы чатқа келеді.
enquiry-more = Тағы жазу
enquiry-late-ask = Ұйымдастырушыларға кешігетініңізді хабарлайық па?
enquiry-late-told = ✅ Кешігетініңізді ұйымдастырушыларға жеткіздік. Жауап берсе, ол осы чатқа келеді.
enquiry-late-again = Кешігетініңіз ұйымдастырушыларға жеткізілген. Қосарыңыз болса, оларға жазыңыз.
enquiry-refused-muted = Ұйымдастырушылар бұл чатта хабарламаларыңызды енді қабылдамайды. Басқа байланыс жолы: { $contact }
enquiry-refused-many = Соңғы бір сағатта Сізден хабарлама тым көп келді, сондықтан бұл хабарлама жеткізілмеді. Оны бір сағаттан кейін қайта жіберіңіз. Шұғыл болса: { $contact }
enquiry-unsupported = Мұндай хабарламаны жеткізу мүмкін емес. Мәтін, фото, бейне, дауыстық хабарлама немесе файл жіберіңіз.
enquiry-from-team = ✉️ <b>Ұйымдастырушылардан хабарлама</b>, № { $number } өтінім
enquiry-from-team-plain = ✉️ <b>Ұйымдастырушылардан хабарлама</b>
enquiry-answer = Жауап беру

## Кабинет

desk-enquiries = ✉️ Хаттар
desk-enquiries-waiting = ✉️ { $count ->
        [one] { $count } адам жауап күтіп отыр
       *[other] { $count } адам жауап күтіп отыр
    }, ең ұзақ күткені – { $lasting }

inbox = <b>Ұйымдастырушыларға хабарламалар</b>
    { $event }
inbox-line = { $place }. { $waiting ->
        [yes] <b>{ $name }</b>, күткеніне { $lasting }
       *[no] { $name }
    }
    { $team ->
        [yes] ↩️
       *[no] 💬
    } { $text }
inbox-empty-waiting = ✅ Жауап күтіп отырған ешкім жоқ.
inbox-empty-answered = Мұнда әзірше ештеңе жоқ.
inbox-empty-closed = Мұнда әзірше ештеңе жоқ.
inbox-state-waiting = { $chosen ->
        [yes] ✓ Жауап күтеді
       *[no] Жауап күтеді
    }: { $count }
inbox-state-answered = { $chosen ->
        [yes] ✓ Жауап берілді
       *[no] Жауап берілді
    }: { $count }
inbox-state-closed = { $chosen ->
        [yes] ✓ Жабылды
       *[no] Жабылды
    }: { $count }
inbox-who = ✉️ <b>{ $name }</b>
inbox-applicant = № { $number } { $who }
inbox-nameless = Аты-жөні жоқ
inbox-language = 🌐 Мына тілде оқиды: { $language }
inbox-standing-waiting = ⏳ Жауап күткеніне { $lasting }
inbox-standing-answered = ✅ Жауап берілді
inbox-standing-closed = Жауапсыз жабылды
inbox-answering = ✍️ Қазір жауап жазып жатыр: { $name }, басталған уақыты { $since }
inbox-muted = 🔇 Бұл адамның жаңа хабарламалары қабылданбайды.
inbox-by-team = команда
inbox-message = { $team ->
        [yes] ↩️ <b>{ $name }</b>,
       *[no] 💬
    } { $when }
inbox-undelivered = { $line } ⚠️ жеткізілмеді
inbox-photo = 🖼 Фото
inbox-video = 🎬 Бейне
inbox-animation = 🎬 Анимация
inbox-audio = 🎵 Аудио
inbox-voice = 🎤 Дауыстық хабарлама
inbox-document = 📎 Файл
inbox-video_note = 🎬 Бейнехабарлама
inbox-sticker = 🙂 Стикер
inbox-location = 📍 Картадағы орын
inbox-venue = 📍 Картадағы орын
inbox-contact = 👤 Контакт
inbox-dice = 🎲
inbox-late = ⏰ Кешігеді
inbox-files = 📎 Тіркемелер ({ $count })
inbox-earlier = Бұрынғы хабарламалар
inbox-latest = Соңғы хабарламаларға
inbox-application = Өтінімді ашу
inbox-close = Жауапсыз жабу
inbox-closed = Жауапсыз жабылды.
inbox-mute = Хабарлама қабылдамау
inbox-muted-now = Бұл адамның хабарламалары енді қабылданбайды.
inbox-unmute = Қайта қабылдау
inbox-unmuted-now = Бұл адамның хабарламалары қайта қабылданады.
inbox-answer = Жауап беру
inbox-conversation = Хат алмасуды ашу
inbox-gone = Бұл хат алмасу енді жоқ.
inbox-told = 📨 <b>Ұйымдастырушыларға хабарлама</b>
inbox-told-how = Жауап беру үшін батырманы басыңыз немесе осы хабарламаның өзіне жауап жазыңыз.
inbox-told-many = 📨 { $count ->
        [one] <b>Ұйымдастырушыларға { $count } адам жазып, жауап күтіп отыр</b>
       *[other] <b>Ұйымдастырушыларға { $count } адам жазып, жауап күтіп отыр</b>
    }
    { $event }
inbox-told-yes = 🔔 Сізге бірден хабарлаймыз
inbox-told-no = 🔕 Сізге хабарламаймыз
inbox-silent-now = Жаңа хабарламалар туралы Сізге енді хабарламаймыз. Қаншасы күтіп тұрғаны кабинетте көрінеді.
inbox-heard-now = Жаңа хабарламалар туралы Сізге қайтадан бірден хабарлаймыз, түнде келгенін – таңертең.

answer-ask = ✉️ <b>{ $name }</b>

    Жауап жазыңыз. Фото, дауыстық хабарлама немесе файл жіберуге де болады. Адам Сіздің атыңызды көрмейді: оған команда жазады.
answer-busy = ✍️ Қазір жауап жазып жатыр: { $name }, басталған уақыты { $since }. Сіз де жауап берсеңіз, адам екі жауап алады.
answer-sent = ✅ Жіберіп жатырмыз: { $name }
answer-overtaken = ⚠️ <b>{ $name }</b>: Сіз жазып жатқанда жауап жіберіліп қойды.
answer-overtaken-by = ↩️ <b>{ $who }</b>
answer-overtaken-ask = Сіздің жауабыңыз жіберілмеді. Оны да жіберейік пе?
answer-send-too = Менікін де жіберу
answer-drop = Жібермеу
answer-which = Бұл хабарлама бірнеше адам туралы, сондықтан жауап ешкімге жіберілмеді. Кімге жауап беретініңізді таңдаңыз.
answer-unreachable = ⚠️ { $name }: бот бұл адамға жаза алмайды, жауап жіберілмеді. Өтінімде телефон болса, қоңырау шалыңыз.
application-write = Осы адамға жазу

deed-enquiry-answered = хабарламаға жауап берді: { $subject }
deed-enquiry-closed = хабарламаны жауапсыз жапты: { $subject }
deed-enquiry-muted = хабарламаларын қабылдауды тоқтатты: { $subject }
deed-enquiry-unmuted = хабарламаларын қайта қабылдай бастады: { $subject }

## Деректер мен файлдар

mydata-enquiries = { $count ->
        [one] Ұйымдастырушылармен хат алмасу: { $count } хабарлама
       *[other] Ұйымдастырушылармен хат алмасу: { $count } хабарлама
    }
export-author-person = қатысушы
export-enquiry-waiting = Жауап күтеді
export-enquiry-answered = Жауап берілді
export-enquiry-closed = Жауапсыз жабылды
