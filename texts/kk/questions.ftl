### Тіркеу нысанының сұрағы және оның батырмалары.

question-place = { $place }-сұрақ, барлығы { $total }
question-place-about = { $place }-сұрақ, барлығы шамамен { $total }
question-change = Жауапты өзгерту
question-example = Мысалы: <code>{ $example }</code>
question-seen-by = 👁 { $who ->
        [door] Жауапты көретіндер: ұйымдастырушы командасы, кіреберістегі көмекшілер.
        [group] Жауапты көретіндер: ұйымдастырушы командасы, команданың Telegram тобының мүшелері.
        [both] Жауапты көретіндер: ұйымдастырушы командасы, кіреберістегі көмекшілер, команданың Telegram тобының мүшелері.
       *[team] Жауапты көретіндер: ұйымдастырушы командасы.
    }
question-optional = Бұл сұрақты өткізіп жіберуге болады.
question-frozen-from = Бұл жауапты өзгертудің соңғы мерзімі: { $moment }
question-required-from = Әзірге бұл сұрақты өткізіп жіберуге болады. Жауап қажет болатын күн: { $moment }
question-owed = Бұл жауап қажет. Өтінімді онсыз да жібере аласыз, ал жауапты кейін «Менің өтінімім» бөлімінде беріңіз. Соңғы мерзімі: { $moment } ({ $zone }).
question-file-needed = Бұл файлсыз өтінімді жіберу мүмкін емес. Қазір жоқ болса, кейін оралыңыз: жауаптарыңыз сақталады (/register). Ұйымдастырушымен байланыс: { $contact }
question-file-missing = Бұл файл болмаса, ұйымдастырушыға жазыңыз: { $contact }
question-limit-text = { $max ->
        [one] Ең көбі { $max } таңба.
       *[other] Ең көбі { $max } таңба.
    }
question-limit-text-range = { $max ->
        [one] Кемінде { $min }, ең көбі { $max } таңба.
       *[other] Кемінде { $min }, ең көбі { $max } таңба.
    }
question-limit-name = Әріппен жазыңыз, кемінде тегіңіз бен атыңыз.
question-limit-bin = 12 цифр.
question-limit-number-least = Ең азы { $min }.
question-limit-number-most = Ең көбі { $max }.
question-limit-choices-range = { $max ->
        [one] Кемінде { $min }, ең көбі { $max } нұсқа таңдаңыз. Содан кейін «Дайын» батырмасын басыңыз.
       *[other] Кемінде { $min }, ең көбі { $max } нұсқа таңдаңыз. Содан кейін «Дайын» батырмасын басыңыз.
    }
question-limit-choices-least = { $min ->
        [one] Кемінде { $min } нұсқа таңдаңыз. Содан кейін «Дайын» батырмасын басыңыз.
       *[other] Кемінде { $min } нұсқа таңдаңыз. Содан кейін «Дайын» батырмасын басыңыз.
    }
question-limit-number = Ең азы { $min }, ең көбі { $max }.
question-limit-choices = { $max ->
        [one] Ең көбі { $max } нұсқа таңдауға болады. Содан кейін «Дайын» батырмасын басыңыз.
       *[other] Ең көбі { $max } нұсқа таңдауға болады. Содан кейін «Дайын» батырмасын басыңыз.
    }
question-several = Бірнеше нұсқа таңдауға болады. Содан кейін «Дайын» батырмасын басыңыз.
question-limit-file = Файл: { $types }, ең көбі { $max } МБ.
question-any-file = кез келген
question-present = Жауабыңыз: <b>{ $answer }</b>
question-chosen = Таңдалғаны ({ $count }): <b>{ $labels }</b>
question-left = Жарайды.

answer-noted = ✅ { $name }: { $answer }
answer-skipped = –
answer-yes = Иә
answer-no = Жоқ

option-full = { $label } (орын жоқ)
option-full-ask = «{ $label }»: орын қалмады. Бұл нұсқаны бәрібір таңдай аласыз, бірақ сессия бағдарламаңызда болмайды.
answer-marked = ⭐ Енді бағдарламаңызда: { $titles }
answer-no-place = Орын қалмағандықтан, бағдарламаңызға қосылмады: { $titles }
did-you-mean = Мына нұсқалардың бірін айтып отырсыз ба?
told-by-name = Нысаны ұйымның атауында көрсетілген. Дұрыс болса, оны басыңыз.
told-by-name-several = Ұйымның атауына қарағанда, бұл – мына нысандардың бірі. Керегін басыңыз.
problem = ⚠️ { $text }
warning = ⚠️ { $text }
edited = Хабарламаны түзету жауабыңызды өзгертпейді. Батырманы басып, өзгертетін жауапты таңдаңыз.

## Батырмалар

button-chosen = ✓ { $label }
button-page-back = ◀️ Алдыңғы бет
button-page-ahead = Келесі бет ▶️
page-of = Бет: { $page } / { $pages }
picker-line = { $number }. { $label }
picker-chosen = ✓ { $number }. { $label }
picker-prompt = <b>{ $name }</b>: нөмірін басыңыз.
button-back = Артқа
button-skip = Өткізіп жіберу
button-send-later = Кейін жіберемін
button-answer-later = Кейін жауап беремін
button-anyway = Орынсыз таңдау
button-all-options = Барлық нұсқалар
button-spell = Иә, осылай жазыңыз
button-keep = Осылай қалдыру
button-cancel = Болдырмау
button-done = Дайын
button-done-count = Дайын ({ $count })
button-share-phone = Телефон нөмірімен бөлісу
button-edit = ✏️ { $name }
