### Программа: списки, карточка сессии, поиск, календарь.

## Списки

agenda-none = Программа ещё не опубликована. Когда она выйдет, Вы найдёте её здесь.
agenda-heading = <b>{ $title }</b>
agenda-sentence = <i>{ $sentence }</i>
agenda-zone = <i>Часовой пояс: { $zone }</i>
agenda-tab = { $day } { $month }
agenda-line = { $number }. <b>{ $time }</b> { $title }
agenda-line-cancelled = { $number }. <s>{ $time } { $title }</s>
agenda-in-hall = { $line } · { $hall }
agenda-marked = ⭐ { $title }
agenda-empty = Здесь ничего не запланировано.
agenda-mine = <b>Моя программа</b>
agenda-mine-empty = Пока пусто. Откройте сессию и нажмите «⭐ В мою программу», тогда она появится здесь.
agenda-halls = Выберите зал.
agenda-sections = Выберите секцию.
agenda-at = <b>Что идёт в { $time }</b>
agenda-at-next = <b>В { $time } ничего не идёт. Далее:</b>
agenda-at-empty = В это время и позже в тот день ничего не идёт.
agenda-found = <b>Найдено: { $count ->
        [one] { $count } сессия
        [few] { $count } сессии
        [many] { $count } сессий
       *[other] { $count } сессии
    }</b>
agenda-part = <b>{ $day }</b>
agenda-slides = <b>Презентации</b>
agenda-no-slides = Презентации пока не опубликованы.
agenda-found-more = Показаны самые подходящие. Если нужной нет, уточните запрос.
agenda-search = Что найти в программе? Напишите в этот чат, например:
    { $examples }
agenda-nothing = Извините, в программе ничего такого нет. Попробуйте спросить так:
    { $examples }
agenda-example = • <code>{ $text }</code>
agenda-ask-lunch = когда обед
agenda-ask-now = что сейчас

## Сейчас

now-before = До начала { $days ->
        [one] остался { $days } день
        [few] осталось { $days } дня
        [many] осталось { $days } дней
       *[other] осталось { $days } дня
    }. Первый день: { $day }
now-before-today = Начинаем сегодня!
now-during = <b>Сейчас, { $time }</b>
now-between = Сейчас ничего не идёт. Следующий день: { $day }
now-after = Мероприятие «{ $event }» завершилось. Спасибо, что были с нами!
now-empty = В программе пока ничего нет.
now-hall = <b>{ $hall }</b>
now-running = { $number }. Идёт до { $time }: { $title }
now-next = { $number }. { $wait }, в { $time }: { $title }
now-later = { $number }. { $time }: { $title }
in-minutes = Через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }
in-hours = Через { $hours } ч
in-hours-minutes = Через { $hours } ч { $minutes } мин

## Спикеры

speakers = <b>Спикеры</b>
speakers-line = { $number }. { $speaker }
    { $time } { $title }
speakers-none = В программе пока нет спикеров.

## Карточка сессии

session-title = <b>{ $title }</b>
    { $kind }
session-cancelled = <s>{ $title }</s>
    <b>Отменено</b> · { $kind }
session-time = <b>Время:</b> { $when } ({ $zone })
session-time-local = <b>По Вашему времени:</b> { $when }
session-here = { $when } ({ $zone })
session-hall = 📍 { $hall }
session-section = <b>Секция:</b> { $section }
session-roles = <b>Для кого:</b> { $roles }
session-speaker = <b>Спикер:</b> { $speaker }
session-speakers = <b>Спикеры:</b>
    { $speakers }
session-speakers-line = • { $speaker }
session-speakers-more = • и ещё { $count }
session-marked = ⭐ В Вашей программе.
session-places = Свободных мест: { $places }
session-full = Мест нет.
session-gone = Такой сессии в программе нет (или уже нет).
session-way = <b>{ $hall }</b>
session-place = { $place }, { $address }
kind-checkin = Регистрация
kind-opening = Открытие
kind-plenary = Пленарное заседание
kind-presentation = Презентация проекта
kind-qa = Вопросы и ответы
kind-panel = Панельная сессия
kind-section = Секция
kind-workshop = Мастер-класс
kind-break = Перерыв
kind-vote = Голосование
kind-closing = Закрытие
kind-awards = Церемония награждения
kind-other = Пункт программы

## В других чатах

shared-when = { $time }, { $day }
shared-in-hall = { $when } · { $hall }
shared-cancelled = Отменено: { $title }

## Файл для календаря

file-session = «{ $title }»: откройте файл, чтобы добавить сессию в календарь телефона.
file-mine = Моя программа: откройте файл, чтобы добавить её в календарь телефона. Если программа изменится, скачайте файл ещё раз: записи обновятся.
file-all = Вся программа: откройте файл, чтобы добавить её в календарь телефона. Если программа изменится, скачайте файл ещё раз: записи обновятся.
calendar-subscribe = <b>Или подпишитесь</b>: тогда Ваш календарь будет обновляться вместе с программой, и скачивать ничего не придётся. Кнопка открывает страницу для Вашего календаря.
calendar-subscribe-mine = <b>Или подпишитесь</b>: тогда всё, что Вы отметите, само появится в Вашем календаре, и изменения тоже. Кнопка открывает страницу для Вашего календаря.

    Ссылка – только Ваша: тот, у кого она есть, видит, какие сессии Вы выбрали. Если её узнал кто-то ещё, замените её – старая сразу перестанет работать.
calendar-replaced = <b>Ссылка заменена.</b> Старая больше не работает, и в календарях, где на неё подписаны, тоже: подпишитесь заново по новой.

## Короткие ответы

toast-marked = Добавлено в Вашу программу.
toast-dropped = Убрано из Вашей программы.
toast-full = К сожалению, мест больше нет.
toast-cancelled = Эта сессия отменена.
toast-over = Эта сессия уже закончилась.

## Кнопки

button-agenda = Программа
button-agenda-home = Программа
button-agenda-now = Сейчас
button-agenda-mine = ⭐ Моя программа
button-agenda-halls = По залам
button-agenda-sections = По секциям
button-agenda-search = Поиск
button-agenda-file = В календарь
button-agenda-file_mine = В календарь
button-agenda-refresh = Обновить
button-agenda-back = К списку
button-session-add = ⭐ В мою программу
button-session-drop = Убрать из моей программы
button-session-file = В календарь
button-session-way = Где это?
button-session-slides = Презентация
button-session-share = Поделиться
button-session-show = К сессии
button-calendar-subscribe = Подписаться
button-agenda-replace_link = Заменить ссылку
button-shared-open = Открыть в боте

## Команды

command-agenda = Программа
command-now = Что идёт сейчас
