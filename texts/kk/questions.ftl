### Тіркеу нысанының сұрағы және оның батырмалары.

question-place = { $place }-сұрақ, барлығы { $total }
question-change = Жауапты өзгерту
question-example = Мысалы: <code>{ $example }</code>
question-optional = Бұл сұрақты өткізіп жіберуге болады.
question-frozen-from = Бұл жауапты өзгертудің соңғы мерзімі: { $moment }
question-limit-text = { $max ->
        [one] Ең көбі { $max } таңба.
       *[other] Ең көбі { $max } таңба.
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
button-back = Артқа
button-skip = Өткізіп жіберу
button-keep = Осылай қалдыру
button-cancel = Болдырмау
button-done = Дайын
button-done-count = Дайын ({ $count })
button-share-phone = Телефон нөмірімен бөлісу
button-edit = ✏️ { $name }
