### Ответы на то, что люди пишут сами: факты о ярмарке, короткие разговоры, «вы имели в виду».

## Неясно или неизвестно

intents-unsure = Что Вы имели в виду?
intents-nothing = Готового ответа на это у меня нет. На такой вопрос отвечают организаторы.

## Как называется то, что можно иметь в виду

intent-register = Зарегистрироваться
intent-deadline = Срок регистрации
intent-ticket = Мой билет
intent-status = Моя заявка
intent-own_file = Отправить свой файл
intent-change = Изменить ответы
intent-cancel = Прекратить начатое
intent-keep = Оставить как есть
intent-withdraw = Отказаться от участия
intent-pass_on = Коллега вместо меня
intent-invite = Пригласить коллег
intent-agenda = Программа
intent-my_agenda = Моя программа
intent-now = Куда идти сейчас
intent-halls = Залы
intent-sections = Секции
intent-speakers = Спикеры
intent-ask_speaker = Вопрос спикеру
intent-materials = Материалы ярмарки
intent-calendar = Добавить в календарь
intent-place = Адрес и дорога
intent-start = Когда начало
intent-end = Когда окончание
intent-free = Сколько стоит участие
intent-organiser = Кто организатор
intent-about = О ярмарке
intent-late = Я опаздываю
intent-language = Сменить язык
intent-kazakh = Қазақша
intent-russian = Русский
intent-english = English
intent-mute = Отключить уведомления
intent-notifications = Настроить уведомления
intent-messages = Прошлые объявления
intent-forget = Удалить мои данные
intent-my_data = Мои данные
intent-privacy = Конфиденциальность
intent-faq_list = Частые вопросы
intent-human = Связаться с организатором
intent-help = Помощь
intent-menu = Меню
intent-thanks = Спасибо
intent-greeting = Здравствуйте
intent-goodbye = До свидания
intent-fine = Хорошо

## Факты

fact-place = <b>Место:</b> { $place }, { $address }
fact-where = <b>Место:</b> { $place }, { $address }
fact-way = <b>Как добраться:</b> { $way }
fact-when = <b>Время:</b> { $when } ({ $zone })
fact-start = <b>Начало:</b> { $when } ({ $zone })
fact-end = <b>Окончание:</b> { $when } ({ $zone })
fact-session = { $time } { $title }
fact-registration-not_yet = Регистрация ещё не началась. Начало: { $when } ({ $zone }).
fact-registration-open = Зарегистрироваться можно до { $when } ({ $zone }).
fact-registration-closed = Регистрация завершена. Заявки принимались до { $when } ({ $zone }).
fact-changes = Свои ответы можно менять до { $when }.

## Разговор

talk-greeting = Здравствуйте! Я бот этой ярмарки: спросите меня о программе, месте или своей заявке.
talk-thanks = Пожалуйста! Если будут ещё вопросы, просто напишите.
talk-goodbye = Всего доброго!
talk-keep = Хорошо, ничего не меняем: всё остаётся как есть.
talk-fine = Хорошо. Если что-то понадобится, просто напишите.
talk-human = Организатор: { $organiser }.
    Контакт: { $contact }
talk-late = Ничего страшного, приходите, как только сможете: билет действует и после начала.
talk-instead = Коллега приходит вместо Вас так: он регистрируется сам, а Вы отказываетесь от участия. Ваш билет действует только для Вас.
talk-instead-late = Регистрация закрыта, и передать место в боте нельзя. Если вместо Вас придёт коллега, напишите организаторам: помогут они. Ваш билет действует только для Вас.
talk-share = Отправьте эту ссылку: по ней каждый регистрируется сам.
    { $link }
talk-file = Файл отправляют вместе с заявкой. Нажмите кнопку, потом отправьте файл в этот чат.
talk-file-of = Отправить: { $name }
talk-no-file = В Вашей заявке сейчас нет вопроса, на который отвечают файлом.
talk-ask-speaker = Вопросы спикерам задают в это время:
talk-ask-organisers = Отдельного времени для вопросов спикерам в программе нет. Ваш вопрос могут передать организаторы.
talk-no-materials = Материалы пока не опубликованы. Презентации спикеров появятся в карточках сессий: откройте программу и нажмите номер сессии.
