### Өтінімдер: кезек, шешімдер, орындар.

## Қатысушы не оқиды

decision-approved = ✅ <b>№ { $number } өтініміңіз мақұлданды.</b>

    { $event }
    { $when } ({ $zone })
    { $place }

    Сізді күтеміз! Келе алмасаңыз, өтінімді қайтарып алыңыз: орныңыз басқа адамға беріледі.
decision-rejected = Өкінішке қарай, № { $number } өтініміңіз қабылданбады.

    { $event }

    Ұйымдастырушымен байланыс: { $contact }
decision-waitlisted = ⏳ <b>№ { $number } өтініміңіз күту тізіміне енгізілді.</b>

    { $event }

    { $why } Орын босаған бойда оны күтіп тұрғандарға кезекпен ұсынамыз.
decision-reason = <b>Себебі:</b> { $reason }

submitted-approved = Өтініміңіз мақұлданды. Келе алмасаңыз, оны қайтарып алыңыз: орныңыз басқа адамға беріледі.
submitted-waitlisted = { $why } Сондықтан Сіз күту тізіміндесіз. Орын босағанда, кезегіңіз бойынша Сізге ұсынамыз.

reason-places = Барлық орын толды.
reason-incomplete = Деректер жеткіліксіз.
reason-theme = Тақырыбы сай келмейді.
reason-duplicate = Мұндай өтінім бізде бар.
reason-late = Өтінім тым кеш түсті.

offer = 🎟 <b>Сізге орын босады!</b>

    { $event }
    { $when } ({ $zone })

    Қатысуыңызды растаудың соңғы мерзімі: <b>{ $until }</b> ({ $zone }). Одан кейін орын кезектегі келесі адамға ұсынылады.
offer-yes = Иә, келемін
offer-no = Жоқ, келе алмаймын
offer-accepted = ✅ Орын Сіздікі. Сізді күтеміз!
offer-over = Растау мерзімі өтіп кетті, орын келесі адамға ұсынылды. Сіз күту тізімінің соңында қаласыз.
offer-too-late = Бұл ұсыныс енді жарамсыз.

coming = <b>Сіз келесіз бе?</b>

    { $event }
    { $when } ({ $zone })
    { $place }

    Келе алмасаңыз, айтыңыз: орныңыз күтіп тұрған адамға беріледі.
coming-yes = Иә, келемін
coming-no = Жоқ, келе алмаймын
coming-noted = ✅ Рақмет! Сізді күтеміз: { $when } ({ $zone }).

change-asked = ✏️ <b>Ұйымдастырушы өтініміңіздегі жауаптарды өзгертуді сұрайды.</b>
    { $event }

    { $names }

    Қайта жауап беру үшін сұрақты басыңыз.
change-comment = <b>Ұйымдастырушының түсініктемесі:</b> { $comment }

status-line = Кезектегі нөміріңіз: { $place }
    { $why }
status-offer = 🎟 Қатысуыңызды растаудың соңғы мерзімі: <b>{ $until }</b> ({ $zone }).
status-to-change = ✏️ Ұйымдастырушы мына жауаптарды өзгертуді сұрайды: { $names }

problem-no-places = Бұл нұсқа бойынша орын қалмады. Басқасын таңдаңыз.
join-full = Бұл ұйымнан тіркеле алатын өкілдердің саны толды. Сұрағыңыз болса, ұйымдастырушыға жазыңыз.

## Кезек

desk-applications = 📥 Өтінімдер
button-queue = Өтінімдер
button-application = Өтінімге оралу

queue = <b>Өтінімдер</b>
    { $event }
queue-sifted = Сүзгі: { $by }
queue-text = «{ $text }»
queue-open = Ашу ({ $count })
queue-names = Есімдер тізімі
queue-names-back = Тізімге
queue-list = <b>Өтінімдер тізімі</b>
    { $state }
queue-list-line = { $place }. { $state ->
        [waiting] 📥
        [asked] ✏️
        [decided] 🔕
        [approved] ✅
        [rejected] ⛔
        [waitlisted] ⏳
        [offered] 🎟
       *[withdrawn] ↩️
    } № { $number } { $name }
queue-nobody = Бұл сүзгіге ешкім сай келмейді.
queue-list-empty = Мұнда әзірше ешкім жоқ.
queue-list-type = Адамды табу үшін аты-жөнінің, ұйым атауының немесе телефонының бір бөлігін не өтінім нөмірін жазыңыз.
queue-sieve = Сүзгі және іздеу
queue-file = 📄 Файл түрінде алу: { $count }
queue-approve-all = Бәрін мақұлдау ({ $count })
queue-publish = Шешімдерді хабарлау ({ $count })
queue-end = Одан әрі өтінім жоқ.
queue-changed = Осы арада сан өзгерді. Қайта қараңыз.
queue-state-waiting = { $chosen ->
        [yes] ✓ Жаңа
       *[no] Жаңа
    }: { $count }
queue-state-asked = { $chosen ->
        [yes] ✓ Өзгертуді күтеміз
       *[no] Өзгертуді күтеміз
    }: { $count }
queue-state-decided = { $chosen ->
        [yes] ✓ Хабарланбаған
       *[no] Хабарланбаған
    }: { $count }
queue-state-approved = { $chosen ->
        [yes] ✓ Мақұлданған
       *[no] Мақұлданған
    }: { $count }
queue-state-rejected = { $chosen ->
        [yes] ✓ Қабылданбаған
       *[no] Қабылданбаған
    }: { $count }
queue-state-waitlisted = { $chosen ->
        [yes] ✓ Күту тізімі
       *[no] Күту тізімі
    }: { $count }
queue-state-offered = { $chosen ->
        [yes] ✓ Орын ұсынылды
       *[no] Орын ұсынылды
    }: { $count }
queue-state-withdrawn = { $chosen ->
        [yes] ✓ Қайтарып алынған
       *[no] Қайтарып алынған
    }: { $count }
queue-state-all = { $chosen ->
        [yes] ✓ Барлығы
       *[no] Барлығы
    }: { $count }

places-all = Барлық орын
places-delegates = Ұйымның өкілдері
places-taken = { $what }: { $taken } / { $places } толды

sift = <b>Қай өтінімдерді көрсетейік?</b>
    Табылды: { $count }
    { $by }
sift-role = Санаты
sift-text = Мәтін бойынша іздеу
sift-clear = Сүзгіні тазалау
sift-any = Кез келген жауап
sift-which-role = <b>Қай санат?</b>
sift-which-answer = <b>{ $name }</b>
    Қай жауапты көрсетейік?
sift-write = Аты-жөнінің, ұйым атауының, телефонның бір бөлігін немесе өтінім нөмірін жазыңыз.
sift-nobody = «{ $text }» бойынша ешкім табылмады.
button-back-to-sieve = Сүзгіге оралу

## Бір өтінім

application = <b>№ { $number } өтінім</b>
    { $role }
    Күйі: <b>{ $status }</b>
    Берілген уақыты: { $when }
    Тілі: { $language ->
        [kk] Қазақша
        [ru] Русский
       *[en] English
    }
application-source = Қайдан келді: { $source }
application-unreachable = ⚠️ Бот бұл адамға жаза алмайды.
application-coming = { $coming ->
        [yes] Келе ме: иә
       *[asked] Келе ме: әлі жауап жоқ
    }
application-place = Өтінім: { $place } / { $total }
application-organisation = <b>Ұйым:</b> { $name }
application-colleague = – № { $number }, { $name }: { $status }
application-opened = ✏️ Өзгертуді күтеміз: { $names }
application-remark = 📝 { $name }, { $when }: { $remark }
application-full = ⚠️ Орын қалмады: { $what }
application-gone = Мұндай өтінім енді жоқ.
application-withdrawn = Бұл өтінім қайтарып алынған.
application-changed = Өтінімнің күйі өзгерген. Қазір мынадай.
application-approve = Мақұлдау
application-reject = Қабылдамау
application-wait = Күту тізіміне
application-change = Өзгертуді сұрау
application-tell = Шешімді хабарлау
application-retract = Шешімді қайтарып алу
application-request = Дерек туралы сұрау
application-note = Ескертпе
application-link = Сілтеме
application-previous = ◀ Алдыңғы
application-next = Келесі ▶

decided-approved = № { $number }: мақұлданды
decided-rejected = № { $number }: қабылданбады
decided-waitlisted = № { $number }: күту тізімінде
decided-by-rules = ереже бойынша
decided-already = Шешім қабылданып қойған. { $decision }
decided-line-approved = ✅ Мақұлданды: { $name }, { $when }{ $told ->
        [yes] .
       *[no] . Адамға әлі хабарланбаған.
    }
decided-line-rejected = ⛔ Қабылданбады: { $name }, { $when }{ $told ->
        [yes] .
       *[no] . Адамға әлі хабарланбаған.
    }
decided-line-waitlisted = ⏳ Күту тізіміне: { $name }, { $when }{ $told ->
        [yes] .
       *[no] . Адамға әлі хабарланбаған.
    }
decided-reason = { $line } Себебі: { $reason }
decision-retracted = Шешім қайтарып алынды.
no-places = Орын қалмады: { $what }

reject-why = <b>№ { $number } өтінім: неге қабылданбайды?</b>

    Себебін басыңыз немесе өз сөзіңізбен жазыңыз.
reason-button-none = Себепсіз
reject-yes = Қабылдамау
reject-other = Басқа себеп
reads-language = 🌐 Бұл адам мына тілде оқиды: { $language }
preview = <b>№ { $number } өтінім. Адам мынаны оқиды:</b>

    <blockquote>{ $read }</blockquote>

change-choose = <b>№ { $number } өтінім: нені өзгерту керек?</b>

    Сұрақтарды белгілеңіз. Түсініктеме қосқыңыз келсе, оны хабарламамен жіберіңіз.
change-send = Сұрауды жіберу ({ $count })
change-sent = { $count ->
        [one] { $count } жауапты өзгерту сұралды.
       *[other] { $count } жауапты өзгерту сұралды.
    }

note-write = <b>№ { $number } өтінім: әріптестерге ескертпе</b>

    Жазыңыз. Қатысушы оны тек өз деректерін сұрағанда (/mydata) көреді.
words-wanted = Мұны мәтінмен жазыңыз.

bulk-ask = { $admitted ->
        [0] <b>Бос орын жоқ: әзірге ешбір өтінімді мақұлдау мүмкін емес.</b>
        [one] <b>{ $admitted } өтінімді мақұлдайсыз ба?</b>
       *[other] <b>{ $admitted } өтінімді мақұлдайсыз ба?</b>
    }
bulk-left = Орын жетпейді, шешімін күтіп қала береді: { $count }
bulk-yes = Иә, мақұлдау ({ $count })
bulk-done = Мақұлданды: { $approved }. Орынсыз қалды: { $left }.

publish-ask = { $count ->
        [one] <b>{ $count } шешімді хабарлайсыз ба?</b>
       *[other] <b>{ $count } шешімді хабарлайсыз ба?</b>
    }
    Мақұлданды: { $approved }
    Қабылданбады: { $rejected }
    Күту тізіміне: { $waitlisted }

    Әркім оны өз тілінде оқиды.
publish-yes = Иә, хабарлау ({ $count })
publish-done = Хабарланатын шешімдер: { $count }.

## Ұйымдар

button-organisations = Ұйымдар
button-organisation-back = Ұйымға оралу
organisations = { $count ->
        [one] <b>{ $count } ұйым</b>
       *[other] <b>{ $count } ұйым</b>
    }
organisations-line = { $name } ({ $delegates })
organisations-search = Ұйымды іздеу
organisations-found = Табылған ұйымдар: { $count }
organisations-found-none = Мұндай ұйым табылмады. Атауының басқа бөлігін немесе БСН-ін жазыңыз не бүкіл тізімді ашыңыз.
organisation = <b>{ $name }</b>
    БСН: { $bin }
    Өкілдер: { $delegates }
organisation-move = Ауыстыру
organisation-delegate = № { $number }
organisation-rename = Атауын өзгерту
organisation-merge = Біріктіру
organisation-rename-ask = <b>{ $name }</b>

    Жаңа атауын жазыңыз.
organisation-name-wanted = Бұл ұйым атауына ұқсамайды. Қайта жазыңыз.
organisation-which = Басқа ұйым атауының бір бөлігін немесе БСН-ін жазыңыз.
organisation-merge-ask = <b>Екі ұйымды біріктіресіз бе?</b>

    Жойылады: { $name } (БСН { $bin })
    Қалады: { $into } (БСН { $into_bin })

    Өкілдер қалған ұйымға өтеді, оның деректері өзгермейді. Мұны кері қайтаруға болмайды.
organisation-merge-yes = Біріктіру
organisation-merged = Ұйымдар біріктірілді.
organisation-moved = Өкіл ауыстырылды.
organisation-full = Бір ұйымда мұнша өкіл бола алмайды.
organisation-gone = Мұндай ұйым енді жоқ.

## Қолмен тіркеу

button-by-hand = Қолмен тіркеу
by-hand-role = <b>Қолмен тіркеу</b>

    Адам кім ретінде қатысады?
by-hand-ask = <b>{ $name }</b>

    Жауабын жазыңыз.
by-hand-check = <b>Бәрі дұрыс па?</b>

    { $lines }

    «Тіркеу» батырмасын басып, Сіз адамның өз деректерін өңдеуге келісетінін растайсыз.
by-hand-yes = Тіркеу
by-hand-again = Қайта бастау
by-hand-approved = ✅ <b>Тіркелді: № { $number }</b>

    Адамға мына сілтемені жіберіңіз: оны ашып, келісім берсе, өтінімін Telegram-да өзі басқарады. Сілтеме бір рет қана жарайды:
    { $link }
by-hand-link = 🔗 <b>№ { $number }</b>

    Адамға мына сілтемені жіберіңіз: оны ашып, келісім берсе, өтінімін Telegram-да өзі басқарады. Сілтеме бір рет қана жарайды. Бұрынғы сілтеме енді жарамайды.
    { $link }
by-hand-waitlisted = ⏳ <b>Күту тізіміне жазылды: № { $number }</b>

    Қазір орын жоқ. Telegram-ы жоқ адамға бот орын ұсына алмайды: орын пайда болғанда өтінімді өзіңіз мақұлдаңыз.

    Адамға мына сілтемені жіберіңіз: оны ашып, келісім берсе, өтінімін Telegram-да өзі басқарады. Сілтеме бір рет қана жарайды:
    { $link }
claim = <b>Ұйымдастырушы Сізді тіркеді: № { $number }</b>
    { $event }
    { $role }

    Өтінім Сіздікі болуы үшін төмендегі келісімді оқып, растаңыз.
claim-yes = Бұл менмін, келісемін
claim-no = Бұл мен емеспін
claim-done = ✅ Енді бұл Сіздің өтініміңіз.
claim-over = Бұл сілтеме енді жарамсыз. Өзіңіз тіркеліңіз немесе ұйымдастырушыға жазыңыз.

## Журнал

deed-application-approved = өтінімді мақұлдады: { $subject }
deed-application-rejected = өтінімді қабылдамады: { $subject }
deed-application-waitlisted = өтінімді күту тізіміне енгізді: { $subject }
deed-application-retracted = шешімді қайтарып алды: { $subject }
deed-decisions-told = шешімдерді қатысушыларға хабарлады
deed-applications-approved = бірнеше өтінімді бірден мақұлдады
deed-application-change = жауаптарды өзгертуді сұрады: { $subject }
deed-application-erased = адамның сұрауы бойынша өтінімнің барлық деректерін жойды
deed-data-request = деректер туралы сұрауды жазды: { $subject }
deed-application-note = әріптестерге ескертпе жазды: { $subject }
deed-application-by-hand = өтінімді қолмен тіркеді: { $subject }
deed-application-link = жаңа сілтеме жасады: { $subject }
deed-organisation-renamed = ұйымның атауын өзгертті: { $subject }
deed-organisation-merged = екі ұйымды біріктірді, қалғаны: { $subject }
deed-delegate-moved = өкілді басқа ұйымға ауыстырды: { $subject }

named-several = Табылды: { $count }. Кімнің өтінімін ашу керек?
named-more = Алғашқы { $shown } өтінім көрсетілді. Керегін табу үшін аты-жөнін толық жазыңыз.
