### Хабарландырулар: ұйымдастырушы қалай жазады және адамдар қалай көреді.

## Адамдар не көреді

letter-nameless = қатысушы
letter-session = Бағдарламадан ашу
letter-session-at = Сессия: { $time }
letter-yes = Жауабыңыз қабылданды: иә. Оны өзгертуге болады.
letter-no = Жауабыңыз қабылданды: жоқ. Оны өзгертуге болады.
earlier = <b>Бұрынғы хабарландырулар</b>

    Оқу үшін басыңыз.
earlier-none = Әзірге хабарландыру болған жоқ.
earlier-of = { $day } { $month }, { $time }
button-earlier = Бұрынғы хабарландырулар

## Тізім

desk-announcements = 📣 Хабарландыру
announce-heading = <b>Хабарландырулар</b>
announce-none = Әзірге ештеңе жіберілген жоқ.
announce-line = <b>№ { $number }</b> · { $phase }
    { $when } · { $people ->
        [one] { $people } алушы
       *[other] { $people } алушы
    }
announce-number = № { $number }
announce-new = Жаңа хабарландыру
announce-go-on = Қараламаны жалғастыру
announce-automatic = Автоматты хабарламалар
announce-list = Хабарландыруларға

phase-draft = қаралама
phase-unconfirmed = екінші ұйымдастырушыны күтуде
phase-scheduled = жоспарланған
phase-running = жіберілуде
phase-paused = кідіртілген
phase-cancelled = тоқтатылған
phase-done = жіберілді

## Алдын ала нұсқа

announce-draft = <b>Жаңа хабарландыру</b>
announce-version = ✅ { $language } · { $shape }: { $beginning }
announce-version-as = ↪️ { $language }: «{ $other }» нұсқасын алады
announce-version-none = ▫️ { $language }: әлі жазылған жоқ
announce-album-coming = Бұл альбом: қалған файлдар әлі қабылдануда.
announce-reaches = { $count ->
        [one] { $count } адам алады.
       *[other] { $count } адам алады.
    } Батырмалар: { $buttons }.
announce-ready = Алдымен алушылар қалай көретінін қарап шығыңыз, содан кейін ғана жіберуге болады.
announce-incomplete = Керегі: әр тілдегі нұсқа (немесе қалғандары қай нұсқаны алатыны) және кемінде бір алушы.
announce-write = ✏️ { $language }
announce-rest = Қалғандарына: { $language }
announce-audience = Кімге: { $count }
announce-buttons = Батырмалар: { $count }
announce-preview = Қарап шығу
announce-discard = Қараламаны жою
announce-discarded = Қаралама жойылды.
announce-back = Артқа
announce-ask = <b>{ $language }</b>

    Хабарламаны адамдар көруі тиіс түрде жіберіңіз: пішімделген мәтін, фото, альбом, бейне, құжат, орын немесе сауалнама.

    Мыналардың орнына әр алушының өз дерегі қойылады: { $placeholders }

    Сауалнаманың дауыстары ортақ, сондықтан ол Сіздің атыңыздан қайта жіберіледі. Альбом мен сауалнамада батырма болмайды.
announce-drop = Бұл нұсқаны алып тастау
announce-refused = { $why }

    Хабарламаны қайта жіберіңіз.
announce-unknown = Жақшадағы белгісіз сөз: { $names }
    Бот мыналарды ғана біледі: { $placeholders }
announce-too-long = Тым ұзын: артық таңба – { $over }, қойылатын сөздермен бірге { $limit } сыяды.
announce-unfit = Мұндай хабарламаны таратуға болмайды.
announce-unfit-again = Мұндай хабарламаны таратуға болмайды. Басқасын жіберіңіз: { $language }.
shape-text = мәтін
shape-photo = фото
shape-video = бейне
shape-animation = анимация
shape-document = құжат
shape-audio = аудио
shape-voice = дауыстық хабар
shape-album = альбом
shape-location = орын
shape-venue = орын
shape-poll = сауалнама

## Хабарландыру астындағы батырмалар

announce-buttons-text = <b>Хабарландыру астындағы батырмалар</b>

    Алып тастау үшін батырманы басыңыз.
announce-buttons-bare = <b>Хабарландыру астындағы батырмалар</b>

    Нұсқалардың бірі – альбом немесе сауалнама: оның астында батырма болмайды.
announce-add-link = ➕ Сілтеме
announce-add-session = ➕ Сессия
announce-add-question = ➕ «Иә / жоқ» сұрағы
announce-question = Иә / Жоқ
announce-remove = ✖️ { $label }
announce-link = <b>Сілтеме</b>

    Бірінші жолда – мекенжай, ол https:// деп басталады.
    Одан кейін – жазуы: бәріне ортақ бір жол немесе ретімен үш жол: қазақша, орысша, ағылшынша.
announce-link-wrong = Бұлай болмайды. Бірінші жолда – https:// мекенжайы, одан кейін бір немесе үш жол жазу, әрқайсысы 60 таңбаға дейін.
announce-sessions = Сессияны таңдаңыз.
announce-sessions-none = Алда сессия жоқ.

## Кімге

audience-title = <b>Кімге</b>
audience-rule = Таңдалған шарттардың бәрі сәйкес келуі керек; бір шартта бір мән жеткілікті.
audience-count = { $count ->
        [one] <b>{ $count }</b> адам алады.
       *[other] <b>{ $count }</b> адам алады.
    }
audience-split = Тілдер бойынша: { $split }
audience-names = Тізімде алғашқылар: { $names }
audience-unreachable = Алмайтындар: { $count } ({ $reasons })
audience-values = <b>{ $name }</b>
    Қазір алушылар: { $count }
audience-chosen = { $label }: { $count }
audience-taken = <b>{ $name }:</b> { $labels }
audience-chosen-values = Таңдалғаны: <b>{ $labels }</b>
audience-more = тағы { $count }
audience-back = Дайын
audience-roles = Қатысушы санаты
audience-statuses = Өтінім күйі
audience-languages = Тілі
audience-organisations = Ұйым
audience-sessions = Сессияны белгілегендер
audience-present = Кіреберістегі белгі
audience-present-in = Келгені белгіленген
audience-present-out = Келгені белгіленбеген
audience-unreached = Бұрынғысын алмағандар
audience-status-submitted = Қаралуда
audience-status-approved = Мақұлданған
audience-status-waitlisted = Күту тізімінде
audience-status-offered = Орын ұсынылған
audience-status-rejected = Қабылданбаған
audience-status-withdrawn = Қайтарып алынған
audience-status-draft = Аяқталмаған
audience-status-none = Өтінімсіз

## Жіберу

announce-plan = Жоғарыда – барлық нұсқа: алушылар дәл осылай көреді.

    <b>Қашан:</b> { $when } ({ $zone })
    <b>Алушылар:</b> { $count }
announce-when-now = бірден
announce-when-session = { $when }, «{ $title }» сессиясы басталғанда
announce-send = Жіберу: { $count }
announce-schedule = Жоспарлау: { $count }
announce-ask-colleague = Растауға беру: { $count }
announce-at = Басқа уақытта
announce-with = Сессия басталғанда
announce-now = Кідіріссіз
announce-edit = Өзгерту
announce-time = Қашан жіберейік? Мысалы: 13.11 18:00 ({ $zone }).
announce-time-wrong = Уақытты түсінбедім немесе ол өтіп кеткен. Былай жазыңыз: 13.11 18:00 ({ $zone }).
announce-number-changed = Алушылар саны өзгерді: { $count }. Қайта тексеріңіз.
announce-surely = { $count ->
        [one] Хабарламаны <b>{ $count }</b> адам алады. Шынымен жібереміз бе?
       *[other] Хабарламаны <b>{ $count }</b> адам алады. Шынымен жібереміз бе?
    }
announce-surely-yes = Иә, жіберу: { $count }
announce-surely-no = Жоқ, қайта қараймын
announce-please = Хабарландыру екінші ұйымдастырушының растауын күтіп тұр.
    { $event }
announce-review = Қарап шығу
announce-changed = Сіз қарағаннан бері ол өзгерді. Қазір мынадай түрде жіберіледі.
announce-decide = Адамдар осылай көреді. Алушылар: { $count }
announce-own = Бұл – Сіздің хабарландыруыңыз: оны басқа ұйымдастырушы растауы керек.
announce-approve = Растап, жіберу: { $count }
announce-return = Қараламаға қайтару
announce-returned = Хабарландыру авторына қаралама ретінде қайтарылды.

## Жіберу барысы

running-title = <b>№ { $number } хабарландыру</b> · { $phase }
running-unconfirmed = Басқа ұйымдастырушының растауын күтуде.
running-scheduled = Жіберіледі: { $when } ({ $zone })
running-with-session = Таңдалған сессия басталғанда жіберіледі. Сессияның уақыты ауысса, хабарландыру да ауысады; сессия өткізілмесе, хабарландыру жіберілмейді.
running-size = Басталды: { $when }
    Кімге: { $count ->
        [one] { $count } адам
       *[other] { $count } адам
    }
running-sent = ✅ Жетті: { $count }
running-waiting = ⏳ Кезекте: { $count }
running-unknown = ❓ Жеткені белгісіз: { $count }
running-forgotten = 🗑 Деректерін жойғандар: { $count }
running-lost = ✖️ Жетпеді: { $count } ({ $reasons })
running-replies = Жауаптар: иә – { $yes }, жоқ – { $no }
running-corrected = ✏️ Түзетілді: { $done } / { $todo }
running-uncorrected = ✖️ Түзетілмеді: { $count } ({ $reasons })
running-deleted = 🧹 Жойылды: { $done } / { $todo }
running-undeleted = ✖️ Жойылмады: { $count } ({ $reasons })
running-way-pause = ⏸ Кідірту
running-way-resume = ▶️ Жалғастыру
running-way-cancel = ⏹ Тоқтату
running-way-review = Қарап шығу
running-way-return = Қараламаға қайтару
running-way-calls = Қоңырау шалу тізімі
running-way-correct = Жіберілгенді түзету
running-way-revision = Өзгерісті қарау
running-again-unknown = Жеткені белгісізге қайта: { $count }
running-again-failed = Жетпегендерге қайта: { $count }
running-delete = Бәрінен жою: { $count }
running-cancel-ask = Жіберу кідіртілді. Жіберілді: { $sent }, қалды: { $waiting }.

    Біржола тоқтатамыз ба? Қалғандары бұл хабарламаны алмайды.
running-cancel-yes = Біржола тоқтату
running-delete-ask = { $count ->
        [one] Хабарлама { $count } чаттан жойылады. 48 сағаттан бұрын жіберілгенін жоюға болмайды.
       *[other] Хабарлама { $count } чаттан жойылады. 48 сағаттан бұрын жіберілгенін жоюға болмайды.
    }
running-which = Қай нұсқаны түзетеміз?
running-correct = <b>{ $language }</b>

    { $how }

    Қазіргісі:

    <code>{ $present }</code>
running-correct-bare = <b>{ $language }</b>

    { $how }

    Қазір астында мәтін жоқ.
running-how-text = Түзетілген мәтінді немесе оның орнына қойылатын файлды жіберіңіз: фото, бейне, анимация, құжат немесе аудио.
running-how-file = Жаңа мәтінді немесе осының орнына қойылатын басқа файлды жіберіңіз: фото, бейне, анимация, құжат немесе аудио. Файл мәтінсіз келсе, қазіргі мәтін қалады.
running-how-words = Жаңа мәтінді жіберіңіз. Файлдардың өзін ауыстыруға болмайды.
running-refused-album = Альбомның файлдарын да, олардың санын да өзгертуге болмайды, тек мәтінін түзетуге болады: жаңа мәтінді жіберіңіз. Басқа файлдар керек болса, жіберілгенді жойып, жаңа хабарландыру жіберіңіз.
running-refused-voice = Дауыстық хабарламаны ауыстыруға болмайды, тек астындағы мәтінді түзетуге болады: жаңа мәтінді жіберіңіз. Басқа жазба керек болса, жіберілгенді жойып, жаңа хабарландыру жіберіңіз.
running-refused-fixed = Telegram жіберілген сауалнаманы немесе орынды өзгертуге рұқсат бермейді. Жіберілгенді жойып, жаңа хабарландыру жіберіңіз. 48 сағаттан бұрын жіберілгенін жоюға болмайды: онда не өзгергенін жаңа хабарландырумен айтыңыз.
running-refused-unfit = Мұны жіберілген хабарламаның орнына қоюға болмайды. Мәтін немесе бір файл жіберіңіз: фото, бейне, анимация, құжат немесе аудио. Басқасы керек болса, жіберілгенді жойып, жаңа хабарландыру жіберіңіз.
running-look = { $count ->
        [one] Адамдар осылай көреді. { $count } чатта түзетіледі.
       *[other] Адамдар осылай көреді. { $count } чатта түзетіледі.
    }
running-correct-yes = Түзету: { $count }
running-calls = { $count ->
        [one] { $count } адам хабарламаны алмаған немесе алмаған болуы мүмкін.
       *[other] { $count } адам хабарламаны алмаған немесе алмаған болуы мүмкін.
    }
running-calls-gone = { $count ->
        [one] Тізімде тағы { $count } адам жоқ: деректері жойылған.
       *[other] Тізімде тағы { $count } адам жоқ: деректері жойылған.
    }
revision-ask = Растауға беру: { $count }
revision-waits-correct = ✏️ Түзету екінші ұйымдастырушының растауын күтіп тұр. Оған дейін адамдар жіберілгенін көреді.
revision-waits-delete = 🧹 Бәрінен жою екінші ұйымдастырушының растауын күтіп тұр. Оған дейін адамдар жіберілгенін көреді.
revision-please-correct = Әріптесіңіз жіберілген № { $number } хабарландыруды түзеткісі келеді. Сіздің растауыңыз керек.
    { $event }
revision-please-delete = Әріптесіңіз № { $number } хабарландыруды алғандардың бәрінен жойғысы келеді. Сіздің растауыңыз керек.
    { $event }
revision-decide-correct = Адамдар оны осылай көреді. Түзетілетін көшірмелер: { $count }
revision-decide-delete = Бұл адамдардың чаттарынан жойылады, оны енді ешкім алмайды. Әлі жоюға болатын көшірмелер: { $count }
revision-own = Бұл – Сіздің өзгерісіңіз: оны басқа ұйымдастырушы растауы керек.
revision-give-up = Осы күйінде қалдыру
revision-given-up = Адамдарда ештеңе өзгерген жоқ.
revision-changed = Сіз қарағаннан бері ол өзгерді. Қазір ұсынылып отырғаны – осы.
revision-confirmed = Әріптесіңіз № { $number } хабарландыруға енгізген өзгерісіңізді растады.
revision-refused = Әріптесіңіз № { $number } хабарландыруды бұрынғы күйінде қалдырды: өзгерісіңіз жасалған жоқ.
running-finished = <b>№ { $number } хабарландыру жіберілді</b>
running-late = № { $number } хабарландыру жіберілген жоқ: уақыты келгенде бот жұмыс істемеген. Ол қайтадан қараламада.

calls-number = №
calls-name = Аты-жөні
calls-phone = Телефон
calls-organisation = Ұйым
calls-why = Себебі
calls-file = qonyrau.csv

unreached-blocked = бот бұғатталған
unreached-deactivated = аккаунт жойылған
unreached-chat-not-found = чат табылмады
unreached-kicked = чатқа кіруге болмайды
unreached-cannot-initiate = бот іске қосылмаған
unreached-migrated = чат көшкен
unreached-message-gone = хабарлама енді жоқ
unreached-query-too-old = тым кеш
unreached-parse-error = пішімдеу қабылданбады
unreached-thread-gone = тақырып енді жоқ
unreached-silenced = бот онда жаза алмайды
unreached-restricted = Telegram шектеген
unreached-protected = көшіруге рұқсат жоқ
unreached-topic-closed = тақырып жабық
unreached-too-long = тым ұзын
unreached-too-many = Telegram күтуді сұрады
unreached-unauthorised = Telegram рұқсаты жоқ
unreached-conflict = Telegram ақауы
unreached-no-rights = боттың топта құқығы жоқ
unreached-permanent = Telegram қабылдамады
unreached-never-connected = байланыс болмады
unreached-server-error = Telegram серверінде ақау болды
unreached-unknown = жеткені белгісіз
unreached-muted = хабарландыруларды өшірген
unreached-cancelled = жіберу тоқтатылды
unreached-restored = көшірме қайтарылғаннан кейін алынды
unreached-untrue = енді қажет емес
unreached-undrawable = бот қатесі
unreached-other = басқа себеп

## Автоматты хабарламалар

automatic-heading = <b>Бір тәулікке жоспарланған автоматты хабарламалар</b>
    ({ $zone })
automatic-line = { $number }. { $when } · { $title } · { $count ->
        [one] { $count } адам
       *[other] { $count } адам
    }
automatic-held = ⏸ { $number }. { $when } · { $title } · { $count ->
        [one] { $count } адам
       *[other] { $count } адам
    } · кідіртілген
automatic-more = { $count ->
        [one] Тағы { $count } еске салу.
       *[other] Тағы { $count } еске салу.
    }
automatic-changes = 📅 Бағдарламадағы өзгерістерді хабарлаймыз: { $when }
automatic-changes-held = ⏸ Бағдарламадағы өзгерістер туралы хабарлама кідіртілген.
automatic-none = Алдағы тәулікте ештеңе жоқ.
automatic-hold-changes = ⏸ Хабарды кідірту
automatic-release-changes = ▶️ Өзгерістерді хабарлау

## Журнал

deed-announcement-sent = № { $subject } хабарландыруды жіберді
deed-announcement-scheduled = № { $subject } хабарландыруды жоспарлады
deed-announcement-asked = № { $subject } хабарландыруды растауды сұрады
deed-announcement-returned = № { $subject } хабарландыруды қараламаға қайтарды
deed-announcement-paused = № { $subject } хабарландыруды кідіртті
deed-announcement-resumed = № { $subject } хабарландыруды жалғастырды
deed-announcement-cancelled = № { $subject } хабарландыруды тоқтатты
deed-announcement-deleted = № { $subject } хабарландыруды алушылардан жойды
deed-announcement-again = № { $subject } хабарландыруды тағы жіберді
deed-announcement-corrected = № { $subject } хабарландыруды түзетті
deed-announcement-correction-asked = № { $subject } хабарландыруды түзетуді растауды сұрады
deed-announcement-deletion-asked = № { $subject } хабарландыруды жоюды растауды сұрады
deed-announcement-revision-returned = № { $subject } хабарландырудың өзгерісін қабылдамады
deed-announcement-calls = № { $subject } хабарландыру бойынша қоңырау шалу тізімін алды
deed-message-held = автоматты хабарламаны кідіртті
deed-message-released = автоматты хабарламаны босатты
