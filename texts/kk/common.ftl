### Барлық экранға ортақ сөздер: күндер, батырмалар.

## Күні мен уақыты. Уақыт белдеуін экран өзі бір рет жазады.

date = { $year } жылғы { $day } { $month }, { $weekday }
date-plain = { $year } жылғы { $day } { $month }
date-time = { $date }, { $time }
date-range = { $starts } – { $ends }
date-end-of-day = { $date }, күннің соңы
number-units = КБ МБ сағ сағат мин минут %
number = { $count }

month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан

weekday-1 = дүйсенбі
weekday-2 = сейсенбі
weekday-3 = сәрсенбі
weekday-4 = бейсенбі
weekday-5 = жұма
weekday-6 = сенбі
weekday-7 = жексенбі

## Мәзірге баратын батырмалар

button-menu = Мәзір
button-register = Тіркелу
button-continue = Тіркеуді жалғастыру
button-my-registration = Менің өтінімім
button-about = Жәрмеңке туралы
button-map = Картадан көру
button-language = Тіл
button-help = Көмек
button-privacy = Құпиялылық
button-mydata = Менің деректерім
button-notifications = Хабарламалар
button-ticket = Билет
