### Файлы, которые отправляют участники.

application-files = 📎 Файлы ({ $count })
button-sent-files = 📎 Файлы участников
file-of = № { $number }: { $question }
sift-lacking = нет файла «{ $question }»

files-board = <b>Файлы участников</b>
    { $shown }
files-all = Показать всех
files-none = Файлов ни у кого не просят.
files-line = { $place }. <b>{ $question }</b>
    Отправили: { $sent }, не отправили: { $missing }
file-size = { $number } { $unit ->
        [kilobytes] КБ
       *[megabytes] МБ
    }
files-question = <b>{ $question }</b>
    Файлов: { $sent } ({ $size })
files-required-from = Обязательно с { $moment }
files-optional = Файл необязателен.
files-missing = Не отправили: { $count }
files-asked = Уже попросили отправить: { $count }
files-unreachable = ⚠️ Бот не может написать: { $count }. Позвоните им.
files-who = Кто не отправил
files-ask = Попросить ({ $count })
files-ask-sure = { $count ->
        [one] <b>Попросить { $count } человека отправить файл?</b>
        [few] <b>Попросить { $count } человек отправить файл?</b>
        [many] <b>Попросить { $count } человек отправить файл?</b>
       *[other] <b>Попросить { $count } человека отправить файл?</b>
    }
    { $question }

    Каждый получит на своём языке сообщение с кнопкой, по которой файл можно отправить, даже если срок изменений прошёл. Новые заявки до этого стоят в «Ждём правки».
files-ask-yes = Да, попросить ({ $count })
files-ask-no = Нет
files-ask-done = Просим отправить файл: { $count }
files-wanted = 📎 <b>Организатор просит отправить файл к Вашей заявке.</b>
    { $event }

    { $names }

    Нажмите на вопрос и отправьте файл.

archive-get = 📦 Архивом ({ $count })
archive-sure = 📦 <b>Файлов: { $count }, около { $size }</b>

    Они придут архивами, в каждом до { $most } МБ. Файлы внутри названы по номеру заявки, имени и вопросу. Что не удастся получить, будет названо в списке внутри архива.

    ⚠️ Это персональные данные участников.
archive-yes = Получить архивы
archive-too-much = Файлов слишком много: около { $size }. За один раз можно получить { $most } МБ. Сузьте фильтр, например по категории.
archive-ordered = ⏳ Собираем файлы. Архивы придут сюда.
archive-nothing = Файлов пока нет.
archive = 📦 Файлы участников: архив { $place } из { $of }
archive-lost = ⚠️ Не удалось получить файлов: { $count }. Они названы в списке внутри архива.
archive-list-name = список
archive-list = Файлы в этом архиве:
archive-list-lost = Не удалось получить:
archive-lost-file = в Telegram этого файла больше нет
archive-lost-size = файл больше 20 МБ

deed-files-asked = отправлена просьба о файле
deed-files-taken = скачаны файлы участников
