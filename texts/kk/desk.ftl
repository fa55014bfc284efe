### Ұйымдастырушының үстелі.

desk = <b>Ұйымдастырушы кабинеті</b>
    { $event }
    Сіздің рөліңіз: { $role }
desk-guest = 👁 Қатысушы көзімен
button-desk = Кабинет
command-desk = Ұйымдастырушы кабинеті
choose-typed = Мұндай нұсқа жоқ немесе бірнешеуі сәйкес келеді. Батырманы басыңыз немесе оның атауын толық жазыңыз.

team-role-owner = иесі
team-role-organiser = ұйымдастырушы
team-role-moderator = модератор
team-role-door = кіреберіс көмекшісі

## Назар аударатын істер

desk-waiting = 📥 { $count ->
        [one] { $count } өтінім шешім күтіп тұр
       *[other] { $count } өтінім шешім күтіп тұр
    }
desk-asked = ✏️ { $count ->
        [one] { $count } өтінім қатысушының өзгертуін күтіп тұр
       *[other] { $count } өтінім қатысушылардың өзгертуін күтіп тұр
    }
desk-decided = 📨 { $count ->
        [one] { $count } шешім әлі хабарланбаған
       *[other] { $count } шешім әлі хабарланбаған
    }
desk-failed = ⚠️ Соңғы тәулікте жеткізілмеді: { $count ->
        [one] { $count } хабарлама
       *[other] { $count } хабарлама
    }
desk-coming = ⏰ Алдағы тәулікте бот еске салуларды өзі жібереді: { $count ->
        [one] { $count } рет
       *[other] { $count } рет
    }
desk-disk = ⚠️ Сервер дискісінде орын аз: { $megabytes } МБ қалды
desk-no-backup = ⚠️ Деректердің сақтық көшірмесі әлі жоқ. Сервер үшін жауапты адамнан көшірме жасауды сұраңыз.
desk-old-backup = ⚠️ Соңғы сақтық көшірме: { $when }
desk-calm = ✅ Шұғыл іс жоқ.

desk-team = 👥 Команда
desk-journal = 📓 Журнал
