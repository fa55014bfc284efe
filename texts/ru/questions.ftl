### Вопрос анкеты и кнопки под ним.

question-place = Вопрос { $place } из { $total }
question-place-about = Вопрос { $place }, всего около { $total }
question-change = Изменение ответа
question-example = Пример: <code>{ $example }</code>
question-seen-by = 👁 { $who ->
        [door] Ответ увидят: команда организатора, помощники на входе.
        [group] Ответ увидят: команда организатора, участники группы команды в Telegram.
        [both] Ответ увидят: команда организатора, помощники на входе, участники группы команды в Telegram.
       *[team] Ответ увидят: команда организатора.
    }
question-optional = Этот вопрос можно пропустить.
question-frozen-from = Этот ответ можно изменить до { $moment }
question-required-from = Пока этот вопрос можно пропустить. Ответ понадобится с { $moment }
question-owed = Этот ответ нужен. Заявку можно отправить и без него, а ответить позже в разделе «Моя заявка», до { $moment } ({ $zone }).
question-file-needed = Без этого файла заявку отправить нельзя. Если его сейчас нет, вернитесь с ним позже: ответы сохранены (/register). Вопросы к организатору: { $contact }
question-file-missing = Если этого файла нет, напишите организатору: { $contact }
question-limit-text = { $max ->
        [one] Не больше { $max } символа.
        [few] Не больше { $max } символов.
        [many] Не больше { $max } символов.
       *[other] Не больше { $max } символа.
    }
question-limit-text-range = { $max ->
        [one] От { $min } до { $max } символа.
        [few] От { $min } до { $max } символов.
        [many] От { $min } до { $max } символов.
       *[other] От { $min } до { $max } символа.
    }
question-limit-name = Буквами, хотя бы фамилия и имя.
question-limit-bin = 12 цифр.
question-limit-number-least = Не меньше { $min }.
question-limit-number-most = Не больше { $max }.
question-limit-choices-range = { $max ->
        [one] Выберите от { $min } до { $max } варианта. Затем нажмите «Готово».
        [few] Выберите от { $min } до { $max } вариантов. Затем нажмите «Готово».
        [many] Выберите от { $min } до { $max } вариантов. Затем нажмите «Готово».
       *[other] Выберите от { $min } до { $max } варианта. Затем нажмите «Готово».
    }
question-limit-choices-least = { $min ->
        [one] Выберите не меньше { $min } варианта. Затем нажмите «Готово».
        [few] Выберите не меньше { $min } вариантов. Затем нажмите «Готово».
        [many] Выберите не меньше { $min } вариантов. Затем нажмите «Готово».
       *[other] Выберите не меньше { $min } варианта. Затем нажмите «Готово».
    }
question-limit-number = От { $min } до { $max }.
question-limit-choices = { $max ->
        [one] Можно выбрать не больше { $max } варианта. Затем нажмите «Готово».
        [few] Можно выбрать не больше { $max } вариантов. Затем нажмите «Готово».
        [many] Можно выбрать не больше { $max } вариантов. Затем нажмите «Готово».
       *[other] Можно выбрать не больше { $max } варианта. Затем нажмите «Готово».
    }
question-several = Можно выбрать несколько вариантов. Затем нажмите «Готово».
question-limit-file = Файл: { $types }, до { $max } МБ.
question-any-file = любой
question-present = Ваш ответ: <b>{ $answer }</b>
question-chosen = Выбрано ({ $count }): <b>{ $labels }</b>
question-left = Хорошо.

answer-noted = ✅ { $name }: { $answer }
answer-skipped = –
answer-yes = Да
answer-no = Нет

option-full = { $label } (мест нет)
option-full-ask = «{ $label }»: мест больше нет. Этот вариант можно выбрать и так, но сессии не будет в Вашей программе.
answer-marked = ⭐ Теперь в Вашей программе: { $titles }
answer-no-place = Мест больше нет, поэтому в Вашу программу не добавлено: { $titles }
did-you-mean = Вы имели в виду один из этих вариантов?
told-by-name = Форма указана в названии организации. Если всё верно, нажмите на неё.
told-by-name-several = Судя по названию организации, это одна из этих форм. Нажмите нужную.
problem = ⚠️ { $text }
warning = ⚠️ { $text }
edited = Правка сообщения не меняет Вашего ответа. Нажмите кнопку и выберите ответ, который нужно изменить.

## Кнопки

button-chosen = ✓ { $label }
button-page-back = ◀️ Предыдущие
button-page-ahead = Следующие ▶️
page-of = Страница { $page } из { $pages }
picker-line = { $number }. { $label }
picker-chosen = ✓ { $number }. { $label }
picker-prompt = <b>{ $name }</b>: нажмите номер.
button-back = Назад
button-skip = Пропустить
button-send-later = Отправлю позже
button-answer-later = Отвечу позже
button-anyway = Выбрать без места
button-all-options = Все варианты
button-spell = Да, так и напишите
button-keep = Оставить как есть
button-cancel = Отмена
button-done = Готово
button-done-count = Готово ({ $count })
button-share-phone = Поделиться номером телефона
button-edit = ✏️ { $name }
