### Вопрос анкеты и кнопки под ним.

question-place = Вопрос { $place } из { $total }
question-change = Изменение ответа
question-example = Пример: <code>{ $example }</code>
question-optional = Этот вопрос можно пропустить.
question-frozen-from = Этот ответ можно изменить до { $moment }
question-limit-text = { $max ->
        [one] Не больше { $max } символа.
        [few] Не больше { $max } символов.
        [many] Не больше { $max } символов.
       *[other] Не больше { $max } символа.
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
button-back = Назад
button-skip = Пропустить
button-keep = Оставить как есть
button-cancel = Отмена
button-done = Готово
button-done-count = Готово ({ $count })
button-share-phone = Поделиться номером телефона
button-edit = ✏️ { $name }
