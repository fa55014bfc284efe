### Телефоннан өзгертілетін тіркеу нысаны мен мәтіндер: файлдар, не өзгереді, қолдану, қайтару.

desk-content = 📝 Нысан, мәтіндер
button-content-home = Нысан мен мәтіндер
button-content-get = 📥 Файлдарды алу
button-content-send = 📤 Файл жіберу
button-content-diff = Не өзгереді
button-content-apply = ✅ Қолдану
button-content-discard = Қолданбау
button-content-before = ↩️ Бұрынғы нұсқа

content-home = <b>Тіркеу нысаны мен мәтіндер</b>
    { $questions ->
        [one] { $questions } сұрақ
       *[other] { $questions } сұрақ
    }, { $roles ->
        [one] { $roles } рөл
       *[other] { $roles } рөл
    }.
    Қолданыла бастаған уақыты: { $when }
content-file-questions = Тіркеу нысанының сұрақтары. Файлды өзгертіп, осында жіберіңіз.
content-file-event = Мәтіндер, мерзімдер, залдар және жәрмеңке туралы қалған мәлімет. Файлды өзгертіп, осында жіберіңіз.
content-ask = questions.toml немесе event.toml файлын жіберіңіз (📎 қыстырғыш → «Файл»). Екеуін де кезекпен жіберуге болады.

    Сіз растағанша ештеңе өзгермейді.
content-unknown = Аты questions.toml немесе event.toml болатын файл керек.
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
content-change-keys = { $change } (<code>{ $keys }</code>)
content-part-event = Жәрмеңке
content-part-role = Рөл
content-part-question = Сұрақ
content-part-option = Жауап нұсқасы
toast-content-gone = Қолданатын ештеңе жоқ: содан бері бәрі өзгерді.
toast-content-discarded = Жіберілген файл қолданылмады.

deed-content-file = Нысан не мәтін файлы (қолданылмаған: { $subject })
deed-content-apply = Жаңа нысан не мәтіндер
