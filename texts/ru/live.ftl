### Проверка бота в настоящем Telegram (bot check --live): что видит владелец в чате.

live-hello = Это проверка бота. Она займёт две минуты. В конце бот попросит несколько раз нажать на кнопки.
live-plain = Сообщение без оформления.
live-changed = Это сообщение изменено.
live-caption = <b>Текст</b> под файлом
live-caption-new = <b>Другой текст</b> под файлом
live-formats = Все виды оформления:
live-format-bold = Жирный
live-format-italic = Курсив
live-format-underline = Подчёркнутый
live-format-strikethrough = Зачёркнутый
live-format-spoiler = Скрытый до нажатия
live-format-code = Код
live-format-pre = Блок кода
live-format-text_link = Ссылка
live-format-date_time = 12 мая 2027 г., 10:00
live-format-blockquote = Цитата
live-format-expandable_blockquote = Длинная цитата

live-tap = 1. Нажмите на одну из цветных кнопок.
live-button-primary = Синяя кнопка
live-button-success = Зелёная кнопка
live-button-danger = Красная кнопка
live-button-plain = Кнопка без цвета
live-button-link = Ссылка
live-toast = Нажатие получено.

live-keys = 2. Внизу появились две кнопки. Нажмите на нижнюю.
live-key = Нижняя кнопка

live-inline = 3. Нажмите на эту кнопку и дождитесь списка.
live-inline-button = Показать список
live-result = Строка списка

live-over = Проверка завершена. Результат показан там, где была введена команда.
