### Анкета и тексты с телефона: файлы, что изменится, применение, возврат.

desk-content = 📝 Анкета и тексты
button-content-home = Анкета и тексты
button-content-get = 📥 Получить файлы
button-content-send = 📤 Отправить файл
button-content-diff = Что изменится
button-content-apply = ✅ Применить
button-content-discard = Не применять
button-content-before = ↩️ Прежняя версия

content-home = <b>Анкета и тексты</b>
    { $questions ->
        [one] { $questions } вопрос
        [few] { $questions } вопроса
        [many] { $questions } вопросов
       *[other] { $questions } вопроса
    }, { $roles ->
        [one] { $roles } роль
        [few] { $roles } роли
        [many] { $roles } ролей
       *[other] { $roles } роли
    }.
    Действуют с: { $when }
content-file-questions = Вопросы анкеты. Измените файл и отправьте его сюда.
content-file-event = Тексты, сроки, залы и остальное о ярмарке. Измените файл и отправьте его сюда.
content-ask = Отправьте questions.toml или event.toml файлом (📎 скрепка → «Файл»). Можно оба, по очереди.

    Ничего не изменится, пока Вы не подтвердите.
content-unknown = Нужен файл с именем questions.toml или event.toml.
content-reading = ⏳ Читаю файл. Что изменится, покажу следующим сообщением.
content-unreadable = Файл не читается как текст. Сохраните его в кодировке UTF-8 и отправьте ещё раз.
content-wrong = <b>Применить пока нельзя</b>
    Исправьте это и отправьте файл ещё раз. Всё работает по-прежнему.
content-other = Эти файлы – от другой ярмарки: не совпадает id в начале event.toml. Верните прежний id.
content-diff = <b>Что изменится</b>
content-people = Данные ответы сохранятся. Кто заполняет анкету сейчас, продолжит с того же места.
content-same = Эти файлы ничем не отличаются от того, что действует сейчас.
content-before = Это версия, которая действовала до нынешней.
content-changed-since = ⚠️ Файлы только что изменились. Посмотрите ещё раз.
content-applied = ✅ <b>Применено</b>
    Бот уже использует новые тексты и вопросы. Если что-то не так, верните прежнюю версию.
content-change-added = 🆕 { $part }: <b>{ $name }</b>
content-change-removed = ❌ { $part }: <b>{ $name }</b>
content-change-changed = ✏️ { $part }: <b>{ $name }</b>
content-change-keys = { $change } (<code>{ $keys }</code>)
content-part-event = Ярмарка
content-part-role = Роль
content-part-question = Вопрос
content-part-option = Вариант ответа
toast-content-gone = Применять нечего: с тех пор всё изменилось.
toast-content-discarded = Присланное не применено.

deed-content-file = Файл анкеты или текстов (не применён: { $subject })
deed-content-apply = Новая анкета или тексты
