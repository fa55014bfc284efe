### Программа с телефона: черновик, правки кнопками, публикация, отмена.

desk-programme = 🗓 Программа
button-programme = Программа
button-programme-list = ✏️ Править сессии
button-programme-diff = Что изменится: { $count }
button-programme-discard = Отменить правки
button-programme-undo = ↩️ Вернуть прежнюю (до { $time })
button-programme-sessions = К списку
button-programme-card = К сессии

programme-home = <b>Программа</b>
programme-none = Программы ещё нет.
programme-unseen = Участники её ещё не видят.
programme-seen = Участники видят версию { $number }. Опубликована: { $when }.
programme-same = Черновик от неё не отличается.
programme-differs = В черновике { $count ->
        [one] { $count } изменение, которое увидят участники.
        [few] { $count } изменения, которые увидят участники.
        [many] { $count } изменений, которые увидят участники.
       *[other] { $count } изменения, которые увидят участники.
    }
programme-quiet = Без сообщений изменится (описание, число мест и т. п.): { $count }
programme-drafted = Сессий в черновике: { $count }

## Список и карточка

programme-list = <b>Черновик: { $day }</b>
    Нажмите номер сессии, которую хотите изменить.
programme-list-empty = В черновике нет ни одной сессии.
programme-marked = ✏️ { $title }
programme-tab-open = ✓ { $day }
programme-when = <b>Время:</b> { $when }
programme-speakers = <b>Спикеры:</b> { $speakers }
programme-capacity = <b>Мест:</b> { $capacity }
programme-capacity-none = <b>Мест:</b> без ограничения
programme-taken = <b>В программах участников:</b> { $count }
programme-news = <b>Изменится для участников:</b>
programme-moving = Сдвинуть на столько минут:

button-programme-earlier = −{ $minutes }
button-programme-later = +{ $minutes }
button-programme-add = ➕ Добавить сессию
button-programme-times = Время и длительность
button-programme-title = Название
button-programme-kind = Вид
button-programme-section = Секция
button-programme-same = Так на всех языках
button-programme-delete = 🗑 Удалить сессию
button-programme-delete-yes = Да, удалить
button-programme-late = Задержка в зале
button-programme-hall = Зал
button-programme-speakers = Спикеры
button-programme-capacity = Число мест
button-programme-cancel = ❌ Отменить сессию
button-programme-restore = ✅ Вернуть сессию

programme-late = <b>Задержка: { $hall }</b>
    { $when }

    { $until ->
        [break] До перерыва сессий в зале: { $count }. На сколько минут их сдвинуть? Сессии после перерыва останутся на своих местах.
       *[day] До конца дня сессий в зале: { $count }. На сколько минут их сдвинуть?
    }
button-programme-until-evening = До конца дня
button-programme-until-break = Только до перерыва
programme-chosen = ✓ { $label }
programme-late-overlaps = <b>Задержка { $minutes } мин: { $hall }</b>
    { $when }, { $until ->
        [break] до перерыва
       *[day] до конца дня
    }

    Сессий сдвинется: { $count }. Ниже – что тогда совпадёт по времени. Пока ничего не изменено.
button-programme-shift-break = Сдвинуть и перерыв
button-programme-late-anyway = Всё равно сдвинуть
button-programme-other-delay = Другая задержка
programme-choose-hall = <b>{ $title }</b>

    В какой зал перенести?
programme-hall-here = ✓ { $hall }
programme-hall-none = Без зала
programme-ask-speakers = <b>{ $title }</b>

    Напишите спикеров, каждого на своей строке:
    <code>имя | должность | организация | №0012</code>

    Чего нет, то пропустите. Номер – это номер заявки, если спикер участвует в ярмарке. Кто уже есть в программе, того достаточно назвать по имени.

    Если имена на трёх языках пишутся по-разному, напишите три списка (казахский, русский, английский) с пустой строкой между ними.

    Чтобы убрать всех, отправьте «-».
programme-now = Сейчас:
    <code>{ $speakers }</code>
programme-speakers-blocks = Списков должно быть один или три, между ними пустая строка. Проверьте и отправьте ещё раз.
programme-ask-capacity = <b>{ $title }</b>

    Сколько мест? Напишите число от 1 до { $max }. Чтобы снять ограничение, отправьте «-».
programme-capacity-bad = Нужно число от 1 до { $max } или «-».

## Новая сессия, название, время, вид, секция

programme-add = <b>Новая сессия</b>
programme-add-times = <b>{ $title }</b>
    { $day }

    Когда она начнётся и сколько продлится? Например: <code>14:30 45 мин</code> или <code>14:30–15:15</code>. Для другого дня напишите его впереди: <code>15.11 14:30–15:15</code>.
programme-add-length = <b>{ $title }</b>
    Начало: { $when }

    Сколько она продлится? Например: <code>45 мин</code>, <code>1 ч 30 мин</code> или <code>до 15:15</code>.
programme-titles = <b>Название сессии</b>
    Нажмите язык, на котором хотите написать его по-другому.

programme-title-ask = Напишите название на этом языке: { $language }. Не длиннее { $max } символов. Можно сразу на трёх: три строки – казахский, русский, английский.
programme-title-lines = Нужна одна строка (название на этом языке) или три (на казахском, русском, английском).
programme-title-long = Название слишком длинное: { $length } из { $max } символов. Сократите его.
programme-times-ask = <b>{ $title }</b>
    Сейчас: { $when }

    Напишите новое время, длительность или то и другое: <code>14:30</code>, <code>45 мин</code>, <code>14:30–15:15</code>, <code>до 15:15</code>. Для другого дня напишите его впереди: <code>15.11 14:30</code>.
programme-times-bad = Не получилось понять время. Часы и минуты пишите через двоеточие (14:30), длительность – со словом «мин» или «ч» (45 мин).
programme-times-order = Тогда сессия закончится раньше, чем начнётся. Проверьте время.
programme-times-start = Сначала напишите, когда сессия начнётся.
programme-choose-kind = <b>{ $title }</b>

    Что это за сессия?
programme-choose-section = <b>{ $title }</b>

    К какой секции она относится?
programme-section-none = Без секции
programme-delete = <b>{ $title }</b>

    Удалить эту сессию из черновика? Участники её ещё не видели, и сообщений не будет.
toast-programme-deleted = Сессия удалена.

## Что не так

programme-troubles = <b>Обратите внимание</b>
programme-trouble-hall = ⚠️ { $hall }: <b>{ $other }</b> ({ $before }) и <b>{ $title }</b> ({ $when }) идут одновременно.
programme-trouble-speaker = ⚠️ { $name } в одно время в двух местах: <b>{ $other }</b> ({ $before }) и <b>{ $title }</b> ({ $when }).
programme-trouble-break = ⚠️ Перерыв: <b>{ $other }</b> ({ $before }), а в это время идёт <b>{ $title }</b> ({ $when }).
programme-trouble-everybody = ⚠️ Для всех: <b>{ $other }</b> ({ $before }), а в это время идёт <b>{ $title }</b> ({ $when }).
programme-trouble-late = ⚠️ <b>{ $title }</b> ({ $when }) закончится после конца ярмарки или на другой день.
programme-trouble-outside = ⚠️ <b>{ $title }</b> – { $when }: это не день ярмарки.
programme-trouble-places = ⚠️ <b>{ $title }</b> ({ $when }): мест { $places }, уже занято { $taken }. Никто своё место не потеряет, но и новых мест не будет, пока занято не меньше { $places }.
programme-troubles-more = … и ещё замечаний: { $count }
programme-outside = Тогда сессия начнётся не в день ярмарки, поэтому её время не изменилось.

toast-programme-saved = Сохранено в черновике. Участники пока ничего не видят.
programme-gone = Этой сессии в черновике уже нет.
toast-programme-same = Менять нечего: черновик такой же, как версия участников.

## Публикация

programme-diff = <b>Что изменится для участников</b>
programme-diff-first = <b>Первая публикация</b>
    Сессий: { $count }. Участники увидят программу, сообщений об изменениях не будет.
programme-gone-line = ❌ <b>{ $title }</b>, { $when }
programme-diff-gone = Отменяется сессий: { $count } из { $total }.
programme-diff-quiet = Для участников ничего заметного не изменится.
button-programme-say = Дальше: опубликовать
programme-say = <b>Публикация</b>

    Можно добавить одну фразу об изменениях, она будет в начале сообщения. Нажмите язык, чтобы написать её. Можно и без неё.
programme-say-line = { $language }: { $sentence }
programme-say-nothing = –
programme-say-partly = ⚠️ Фраза написана не на всех языках. Кто читает на другом языке, получит сообщение без неё.
programme-say-when = Сообщение уйдёт через { $minutes ->
        [one] { $minutes } минуту после публикации, ночью – утром.
        [few] { $minutes } минуты после публикации, ночью – утром.
        [many] { $minutes } минут после публикации, ночью – утром.
       *[other] { $minutes } минуты после публикации, ночью – утром.
    }
programme-say-soon = Изменения касаются ближайших сессий, поэтому сообщение уйдёт сразу.
programme-say-ask = Напишите фразу на этом языке: { $language }. Не длиннее { $max } символов. Чтобы убрать её, отправьте «-».
programme-say-long = Фраза слишком длинная: { $length } из { $max } символов. Сократите её.
button-programme-say-edit = ✏️ { $language }
button-programme-back = Назад
programme-out-sure = Эти сессии действительно не состоятся? Тем, кто их выбрал, придёт уведомление.
button-programme-out-yes = Опубликовать, отменить: { $count }
button-programme-out = ✅ Опубликовать
button-programme-out-people = ✅ Опубликовать: { $count }
programme-changed-since = ⚠️ Черновик только что изменили. Посмотрите ещё раз, что будет опубликовано.

programme-out = ✅ <b>Версия { $number } опубликована</b>
programme-out-people = Об изменениях { $count ->
        [one] узнает { $count } человек.
        [few] узнают { $count } человека.
        [many] узнают { $count } человек.
       *[other] узнают { $count } человека.
    }
programme-out-nobody = Сообщать об этом некому.
programme-out-undo = Если это ошибка, вернуть прежнюю программу можно до { $time }.
programme-undone = ↩️ <b>Прежняя программа возвращена</b>
    Участники снова видят то, что было в версии { $before } (теперь это версия { $number }). Правки остались в черновике.
programme-undone-nobody = Сообщение об изменениях не получил никто, и никто его не получит.
programme-undone-told = Сообщение об изменениях уже получили: { $count }. Они узнают, что всё осталось по-прежнему; остальные не получат ничего.
toast-programme-undo-late = Вернуть прежнюю программу этой кнопкой уже нельзя.

programme-discard = Все правки черновика пропадут, он снова станет таким, как программа участников.

    Отменить правки?
button-programme-discard-yes = Да, отменить правки
toast-programme-discarded = Правки отменены.

deed-programme-add = добавлена в черновик сессия: { $subject }
deed-programme-title = изменено в черновике название сессии: { $subject }
deed-programme-times = изменено в черновике время сессии: { $subject }
deed-programme-kind = изменён в черновике вид сессии: { $subject }
deed-programme-section = изменена в черновике секция у сессии: { $subject }
deed-programme-delete = удалена из черновика сессия: { $subject }
deed-programme-move = сдвинуто в черновике время сессии: { $subject }
deed-programme-late = учтена в черновике задержка в зале, начиная с сессии: { $subject }
deed-programme-hall = изменён в черновике зал сессии: { $subject }
deed-programme-cancel = отменена в черновике сессия: { $subject }
deed-programme-restore = возвращена в черновике сессия: { $subject }
deed-programme-speakers = изменены в черновике спикеры сессии: { $subject }
deed-programme-capacity = изменено в черновике число мест на сессии: { $subject }
deed-programme-publish = опубликована программа, версия { $subject }
deed-programme-undo = возвращена прежняя программа, снята версия { $subject }
deed-programme-discard = отменены правки черновика программы

## Файлом

button-programme-get = 📥 Получить Excel
button-programme-send = 📤 Отправить файл
programme-file-ask = Отправьте программу файлом (📎 скрепка → «Файл»): Excel (xlsx) или CSV, можно также json, xml и ics. До { $megabytes } МБ.

    Участники ничего не увидят, пока Вы не опубликуете.
programme-file-unknown = Бот не может прочитать такой файл как программу.
programme-file-reading = ⏳ Читаю файл. Что изменится, покажу следующим сообщением.
programme-file-making = ⏳ Готовлю таблицу. Измените её в Excel и отправьте сюда же; столбец id не трогайте.
programme-file-ready = Черновик программы. Измените таблицу и отправьте её в этот чат файлом; столбец id не трогайте. На втором листе – что можно писать в ячейках.
programme-file-gone = ⚠️ <b>Нет в этом файле: { $count ->
        [one] { $count } сессии
        [few] { $count } сессий
        [many] { $count } сессий
       *[other] { $count } сессии
    } из { $total }</b>
    Черновик пока прежний. Можно взять файл и оставить эти сессии или взять его как есть, тогда они будут отменены:
button-programme-take_rest = Взять, эти оставить
button-programme-take_all = Взять, эти отменить
programme-file-refused = <b>Файл не принят</b>
    Исправьте это и отправьте его ещё раз. Черновик остался прежним.
programme-file-taken = Файл принят, это теперь черновик.
deed-programme-file = загружен из файла черновик программы

found-line = • <b>{ $where }</b>: { $said }
found-in-sheet = лист «{ $sheet }»
found-about = «{ $about }»
found-in-whole = весь файл
found-in-row = строка { $row }
found-in-column = строка { $row }, { $column }
found-in-file = { $file }, строка { $line }
found-more = … и ещё замечаний: { $count }
