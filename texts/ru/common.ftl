### Слова, общие для всех экранов: даты, кнопки.

## Дата и время. Часовой пояс экран пишет сам, один раз.

date = { $day } { $month } { $year } г. ({ $weekday })
date-plain = { $day } { $month } { $year } г.
date-time = { $date }, { $time }
date-range = { $starts } – { $ends }
date-end-of-day = конца { $date }
number-units = КБ МБ ч час часа часов мин минута минуты минуту минут г. %
number = { $count }

month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря

weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье

## Кнопки, которые ведут в меню

button-menu = Меню
button-register = Зарегистрироваться
button-continue = Продолжить регистрацию
button-my-registration = Моя заявка
button-about = О ярмарке
button-map = Показать на карте
button-language = Язык
button-help = Помощь
button-privacy = Защита данных
button-mydata = Мои данные
button-notifications = Уведомления
button-ticket = Билет
