### Командаға арналған файлдар.

desk-files = 📄 Файлдар
command-export = Тізімдер файл түрінде
deed-export = файл жүктеп алды: { $subject }

files = <b>Файлдар</b>
    { $event }
    Қандай файл керек? Файлдарда дербес деректер бар: бөгде адам көрмейтін жерде сақтаңыз, қажет болмағанда өшіріңіз.
files-form = <b>{ $table }</b>
    { $about }

    XLSX – Excel үшін, CSV – кез келген кесте үшін, JSON – бағдарламалар үшін.
files-whose-all = Барлық өтінім
files-whose-approved = Тек мақұлданғандар
files-whose-sifted = Кезектегідей
files-sifted = Кезекте көрсетілгендер – { $state }
files-ordered = ⏳ <b>{ $table }</b>: файл дайындалып жатыр. Ол хабарлама болып келеді.
files-ready = <b>{ $table }</b>
    { $rows ->
        [one] { $rows } жол
       *[other] { $rows } жол
    }
files-empty = <b>{ $table }</b>: әзірге бос, файлға салатын ештеңе жоқ.
files-others = Басқа файлдар

export-participants = Қатысушылар
export-organisations = Ұйымдар
export-answers = Жауаптар
export-agenda = Бағдарлама
export-attendance = Қатысу парағы
export-checkins = Келгендер
export-announcements = Хабарландырулар
export-enquiries = Хат алмасу
export-audit = Команда журналы

export-about-participants = Әр өтінімге бір жол, барлық жауаптарымен.
export-about-organisations = Әр ұйымға бір жол: карточкасы және өкілдер саны.
export-about-answers = Әр жауапқа бір жол: есептеуге ыңғайлы.
export-about-agenda = Жарияланған бағдарлама және әр сессияны неше адам белгілегені.
export-about-attendance = Қатысушылар әліпби бойынша, қол қоятын орнымен: басып шығаруға арналған.
export-about-checkins = Келу туралы әр белгіге бір жол: кім, қайда, қашан, кім кіргізген. Кері алынған белгілер де бар.
export-about-announcements = Әр хабарландыруға және әр алушыға бір жол: тілі, жеткені, жетпесе – себебі.
export-about-enquiries = Әр хабарламаға бір жол: ұйымдастырушыларға кім, не, қашан жазды және команда не деп жауап берді.
export-about-audit = Командадан кім, қашан, не істегені.

export-column-announcement = Хабарландыру №
export-column-answer = Жауап
export-column-answered_at = Жауап берілген уақыт
export-column-begun_at = Басталды
export-column-bin = БСН
export-column-bookmarks = Белгілегендер
export-column-code = Билет коды
export-column-came_at = Келген уақыты
export-column-came_where = Қай кіреберістен
export-column-username = Telegram-дағы атауы
export-column-consent_version = Келісім нұсқасы
export-column-consent_at = Келісім берілген уақыт
export-column-decision = Шешім
export-column-decided_at = Шешім уақыты
export-column-decided_by = Кім шешті
export-column-notes = Ескертпелер
export-column-created_at = Құрылған
export-column-day = Күні
export-column-deed = Не істеді
export-column-delegates = Өкілдер
export-column-done_at = Қашан
export-column-first_delegate = Алғашқы өкілдің өтінім №
export-column-how = Қалай
export-column-language = Тіл
export-column-link = Сілтеме
export-column-member = Кім
export-column-movements = Кетуі мен қайта келуі
export-column-name = Аты-жөні
export-column-number = Өтінім №
export-column-organisation_name = Ұйымның атауы
export-column-people = Адам саны
export-column-place = №
export-column-question = Сұрақ коды
export-column-question_name = Сұрақ
export-column-reason = Себебі
export-column-role = Қатысушы санаты
export-column-sent_at = Жіберілді
export-column-signature = Қолы
export-column-source = Дереккөз
export-column-state = Күйі
export-column-written_at = Қашан
export-column-author = Кім жазды
export-column-message = Хабарлама
export-column-status = Күйі
export-column-submitted_at = Жіберілген
export-column-time = Уақыты
export-column-undone_at = Белгі кері алынды
export-column-where = Қайда
export-column-words = Мәтін

export-by-rules = ереже бойынша
export-where-fair = Іс-шараға кіреберіс
export-how-scan = билеттегі код сканерленді
export-how-code = код немесе нөмір терілді
export-how-name = аты бойынша табылды
export-how-poster = кіреберістегі плакат арқылы өзі
export-how-list = қағаз тізімнен
export-how-walk_in = өтінімі жоқ қонақ
export-state-queued = кезекте
export-state-sending = жолда
export-state-sent = жеткізілді
export-state-unknown = жеткені белгісіз
export-state-failed = жеткізілмеді
export-state-withdrawn = жіберілмеді
export-state-expired = уақыты өтті
export-state-forgotten = деректері жойылды
