### Деректер мен мерзімдер: не қашан жойылады.

desk-retention = 🗑 Дерек мерзімі
desk-deletion = 🗑 Деректер жақында жойылады. Сақталатын соңғы күн: { $date }

retention = <b>Деректер және сақтау мерзімдері</b>
    { $event }

    Келісімде аталған мерзім біткенде бот деректерді өзі жояды.
retention-download = Тізімдер әлі керек болса, ертерек жүктеп алыңыз.
retention-ahead = <b>Жойылады</b>
retention-coming-answers = 🗓 <b>{ $date }</b> – мына жауаптар сақталатын соңғы күн: «{ $questions }», { $count ->
        [one] { $count } жауап
       *[other] { $count } жауап
    }
retention-coming-unfinished = 🗓 <b>{ $date }</b> – қаралама, қайтарып алынған және қабылданбаған өтінімдер сақталатын соңғы күн: { $count }
retention-coming-everything = 🗓 <b>{ $date }</b> – қалған барлық деректер сақталатын соңғы күн. Өтінімдер: { $count }, жауаптар: { $answers }, ұйымдар: { $organisations }
retention-nothing = – Енді жойылатын ештеңе жоқ.
retention-report = Есепті тапсыру мерзімі: { $date }
retention-past = <b>Жойылды</b>
retention-past-answers = – { $date }: «{ $questions }» жауаптары ({ $count })
retention-past-unfinished = – { $date }: қаралама, қайтарып алынған және қабылданбаған өтінімдер ({ $count })
retention-past-everything = – { $date }: қатысушылардың деректері, өтінімдер: { $count }
retention-stays = Статистика, спикерлердің есімдері бар бағдарлама, хабарландыру мәтіндері және қатысушылардың есімдері жоқ команда журналы қалады.

retention-notice = ⏳ <b>Деректер жақында жойылады</b>
    { $event }

    { $lines }

    Сол күн біткенде бот бұл деректерді жояды, тек сандар қалады. Тізімдер әлі керек болса, қазір жүктеп алыңыз.

## Журнал және файлдар

journal-bot = бот
deed-retention-answers = сақтау мерзімі бітті, жауаптар жойылды
deed-retention-unfinished = сақтау мерзімі бітті, қаралама, қайтарып алынған және қабылданбаған өтінімдер жойылды
deed-retention-everything = сақтау мерзімі бітті, өтінімдер мен қатысушылардың деректері жойылды

files-deleted = <b>{ $table }</b>: сақтау мерзімі бітіп, бұл деректер жойылды ({ $date }). Статистика қалды.
export-numbers = Статистика
export-about-numbers = Күйі, санаты, күні және жауаптары бойынша неше өтінім болғаны. Бұл файлды деректер жойылғаннан кейін де жүктеп алуға болады.
export-column-counted = Не саналды
export-column-kind = Мәні
export-column-count = Саны
