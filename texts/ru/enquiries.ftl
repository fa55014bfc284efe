### Сообщения организаторам: что видит человек и что видит команда.

button-organisers = Написать организаторам
button-late = ⏰ Я опаздываю
button-send-typed = Отправить организаторам
button-inbox = К сообщениям

lasting-minutes = { $count ->
        [one] { $count } минуту
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }
lasting-hours = { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
    }
lasting-days = { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }

## Что видит человек

enquiry-ask = ✉️ <b>Напишите организаторам</b>

    Отправьте сюда текст, фото, голосовое сообщение или файл. Ответ придёт в этот же чат.

    Другой способ связи: { $contact }
enquiry-stop = Отмена
enquiry-stopped = Хорошо, ничего не отправлено. Написать организаторам можно в любое время.
enquiry-sent = ✅ Передали организаторам. Ответ придёт в этот чат.
enquiry-more = Написать ещё
enquiry-late-ask = Сообщить организаторам, что Вы опаздываете?
enquiry-late-told = ✅ Передали организаторам, что Вы опаздываете. Если они ответят, ответ придёт в этот чат.
enquiry-late-again = Организаторам уже передано, что Вы опаздываете. Если хотите что-то добавить, напишите им.
enquiry-refused-muted = Организаторы больше не принимают Ваши сообщения в этом чате. Другой способ связи: { $contact }
enquiry-refused-many = За последний час от Вас пришло очень много сообщений, поэтому это не передано. Отправьте его ещё раз через час. Если дело срочное: { $contact }
enquiry-unsupported = Такое сообщение передать нельзя. Отправьте текст, фото, видео, голосовое сообщение или файл.
enquiry-from-team = ✉️ <b>Сообщение от организаторов</b> по заявке № { $number }
enquiry-from-team-plain = ✉️ <b>Сообщение от организаторов</b>
enquiry-answer = Ответить организаторам

## Кабинет

desk-enquiries = ✉️ Сообщения
desk-enquiries-waiting = ✉️ { $count ->
        [one] { $count } человек ждёт ответа
        [few] { $count } человека ждут ответа
        [many] { $count } человек ждут ответа
       *[other] { $count } человека ждут ответа
    }, дольше всего – { $lasting }

inbox = <b>Сообщения организаторам</b>
    { $event }
inbox-line = { $place }. { $waiting ->
        [yes] <b>{ $name }</b>, ждёт { $lasting }
       *[no] { $name }
    }
    { $team ->
        [yes] ↩️
       *[no] 💬
    } { $text }
inbox-empty-waiting = ✅ Никто не ждёт ответа.
inbox-empty-answered = Здесь пока пусто.
inbox-empty-closed = Здесь пока пусто.
inbox-state-waiting = { $chosen ->
        [yes] ✓ Ждут ответа
       *[no] Ждут ответа
    }: { $count }
inbox-state-answered = { $chosen ->
        [yes] ✓ Отвечено
       *[no] Отвечено
    }: { $count }
inbox-state-closed = { $chosen ->
        [yes] ✓ Закрыто
       *[no] Закрыто
    }: { $count }
inbox-who = ✉️ <b>{ $name }</b>
inbox-applicant = № { $number } { $who }
inbox-nameless = Без имени
inbox-language = 🌐 Читает на языке: { $language }
inbox-standing-waiting = ⏳ Ждёт ответа { $lasting }
inbox-standing-answered = ✅ Отвечено
inbox-standing-closed = Закрыто без ответа
inbox-answering = ✍️ Сейчас отвечает: { $name }, с { $since }
inbox-muted = 🔇 Новые сообщения этого человека не принимаются.
inbox-by-team = команда
inbox-message = { $team ->
        [yes] ↩️ <b>{ $name }</b>,
       *[no] 💬
    } { $when }
inbox-undelivered = { $line } ⚠️ не доставлено
inbox-photo = 🖼 Фото
inbox-video = 🎬 Видео
inbox-animation = 🎬 Анимация
inbox-audio = 🎵 Аудио
inbox-voice = 🎤 Голосовое сообщение
inbox-document = 📎 Файл
inbox-video_note = 🎬 Видеосообщение
inbox-sticker = 🙂 Стикер
inbox-location = 📍 Место на карте
inbox-venue = 📍 Место на карте
inbox-contact = 👤 Контакт
inbox-dice = 🎲
inbox-late = ⏰ Опаздывает
inbox-files = 📎 Вложения ({ $count })
inbox-earlier = Более ранние сообщения
inbox-latest = К последним сообщениям
inbox-application = Открыть заявку
inbox-close = Закрыть без ответа
inbox-closed = Закрыто без ответа.
inbox-mute = Не принимать сообщения
inbox-muted-now = Сообщения этого человека больше не принимаются.
inbox-unmute = Снова принимать
inbox-unmuted-now = Сообщения этого человека снова принимаются.
inbox-answer = Ответить
inbox-conversation = Открыть переписку
inbox-gone = Этой переписки больше нет.
inbox-told = 📨 <b>Сообщение организаторам</b>
inbox-told-how = Чтобы ответить, нажмите кнопку или ответьте прямо на это сообщение.
inbox-told-many = 📨 { $count ->
        [one] <b>Организаторам написал { $count } человек и ждёт ответа</b>
        [few] <b>Организаторам написали { $count } человека и ждут ответа</b>
        [many] <b>Организаторам написали { $count } человек и ждут ответа</b>
       *[other] <b>Организаторам написали { $count } человека и ждут ответа</b>
    }
    { $event }
inbox-told-yes = 🔔 Сообщаем Вам сразу
inbox-told-no = 🔕 Вам не сообщаем
inbox-silent-now = О новых сообщениях Вам больше не сообщаем. Сколько их ждёт, видно в кабинете.
inbox-heard-now = О новых сообщениях снова сообщаем Вам сразу, ночью – утром.

answer-ask = ✉️ <b>{ $name }</b>

    Напишите ответ. Можно отправить и фото, голосовое сообщение или файл. Ваше имя человек не увидит: ему пишет команда.
answer-busy = ✍️ Сейчас отвечает: { $name }, с { $since }. Если ответите и Вы, человек получит два ответа.
answer-sent = ✅ Отправляем: { $name }
answer-overtaken = ⚠️ <b>{ $name }</b>: пока Вы писали, ответ уже отправлен.
answer-overtaken-by = ↩️ <b>{ $who }</b>
answer-overtaken-ask = Ваш ответ не отправлен. Отправить и его?
answer-send-too = Отправить и мой ответ
answer-drop = Не отправлять
answer-which = Это сообщение о нескольких людях, поэтому ответ никому не отправлен. Выберите, кому ответить.
answer-unreachable = ⚠️ { $name }: бот не может написать этому человеку, ответ не отправлен. Если в заявке есть телефон, позвоните.
application-write = Написать человеку

deed-enquiry-answered = отправлен ответ на сообщение: { $subject }
deed-enquiry-closed = закрыто без ответа сообщение: { $subject }
deed-enquiry-muted = прекращён приём сообщений: { $subject }
deed-enquiry-unmuted = возобновлён приём сообщений: { $subject }

## Данные и файлы

mydata-enquiries = { $count ->
        [one] Переписка с организаторами: { $count } сообщение
        [few] Переписка с организаторами: { $count } сообщения
        [many] Переписка с организаторами: { $count } сообщений
       *[other] Переписка с организаторами: { $count } сообщения
    }
export-author-person = участник
export-enquiry-waiting = Ждёт ответа
export-enquiry-answered = Отвечено
export-enquiry-closed = Закрыто без ответа
