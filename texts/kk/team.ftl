### Команда: құрамы, шақырулар, журнал.

team = <b>Команда</b>
    { $event }
team-line = { $name } – { $role }
team-line-you = { $name } – { $role } (бұл – Сіз)
team-invitations = <b>Ашық шақырулар</b>
team-invitation = { $role }, жарамды мерзімі: { $until }
team-invite = Командаға шақыру
team-revoke = ✖ { $role }: { $until }
team-revoked = Шақыру қайтарып алынды
team-full = Ашық шақырулар тым көп. Артығын қайтарып алыңыз.
team-stale = Команда өзгеріп кетіпті. Қазіргі құрамы – осы.

## Әркім не істей алады

team-may-organiser = өтінімдермен, хабарламалармен, кіреберіспен, хабарландырулармен, бағдарламамен, тіркеу нысанымен және қатысушылар деректері бар файлдармен жұмыс істеу, модераторлар мен кіреберістегі көмекшілерді шақыру, команда журналын оқу
team-may-moderator = өтінімдерді оқып, шешім қабылдау, ұйымдастырушыларға келген хабарламаларға жауап беру, статистиканы көру, келгендерді белгілеу
team-may-door = келгендерді белгілеу және билеттерді көру
team-role-line = <b>{ $role }</b>: { $may }.

## Шақыру

team-ask-role = <b>Кімді шақырасыз?</b>
team-link = <b>Командаға шақыру</b>
    Рөлі: { $role }

    { $link }

    Сілтеме бір рет қана жарайды. Жарамды мерзімі: { $until } ({ $zone }). Оны тек шақырған адамыңызға жіберіңіз: сілтемені бірінші ашып, келіскен адам командаға кіреді.
team-link-send = Шақыруды жіберу
team-link-share = Сізді командаға шақырамын: { $event }
team-offer = <b>Сіз командаға шақырылдыңыз</b>
    { $event }

    Рөліңіз: <b>{ $role }</b>
    Мүмкіндіктеріңіз: { $may }.

    Әріптестер Сіздің Telegram-дағы атыңызды көреді, ал әрекеттеріңіз команда журналына жазылады.
team-accept = Шақыруды қабылдау
team-nothing = Бұл шақыру жарамсыз. Іс-шараны өткізуге көмектессеңіз, ұйымдастырушыдан жаңасын сұраңыз.
team-welcome = Сіз командадасыз
team-joined = { $name } енді командада. Рөлі: { $role }
    { $event }

## Команда мүшесі

team-member = <b>{ $name }</b>
    Рөлі: { $role }
    Мүмкіндіктері: { $may }.
    Командаға қосылған күні: { $since }
team-make = Жаңа рөл: { $role }
team-change-ask = Рөлді өзгертесіз бе?

    <b>{ $name }</b>: { $before } → { $after }
    Мүмкіндіктері: { $may }.
team-change-yes = Иә, өзгерту
team-changed = Рөл өзгертілді
team-remove = Командадан шығару
team-remove-ask = Командадан шығарасыз ба?

    <b>{ $name }</b>, { $role }. Қолжетімділік бірден жабылады, бұл адам жасаған шақырулар жарамсыз болады. Бұл туралы оған хабарлаймыз.
team-remove-yes = Иә, шығару
team-removed = Қолжетімділік жабылды
team-no = Жоқ, қайту
team-told-role = Командадағы рөліңіз өзгерді.
    { $event }

    Енді рөліңіз: <b>{ $role }</b>
    Мүмкіндіктеріңіз: { $may }.
team-told-removed = Сіз енді командада емессіз.
    { $event }

    Ботты қатысушы ретінде бұрынғыша пайдалана аласыз.
team-leave = Командадан шығу
team-leave-ask = Командадан шығасыз ба?
    { $event }

    Қайта қосылу тек жаңа шақырумен болады.
team-leave-yes = Иә, шығу
team-left = Сіз командадан шықтыңыз.
    { $event }

    Көмегіңізге рақмет!

## Журнал

journal = <b>Команда журналы</b>
    { $count ->
        [one] { $count } әрекет
       *[other] { $count } әрекет
    } ({ $zone })
journal-day = <b>{ $day }</b>
journal-line = { $time } { $who }: { $deed }
journal-deed = { $said } ({ $change })
journal-change = { $before } → { $after }
journal-person = № { $number } { $name }
journal-no-application = өтінімі жоқ адам
journal-unnamed = аты көрсетілмеген адам
journal-people = { $count ->
        [one] { $count } адам
       *[other] { $count } адам
    }
journal-minutes = { $minutes } мин
journal-no-limit = шектеусіз
journal-no-section = секциясыз
journal-no-organisation = ұйымсыз
journal-organisation-gone = қазір жоқ ұйым
journal-session-gone = қазір жоқ сессия
journal-question-gone = қазір жоқ сұрақ
journal-nobody = деректері жойылған адам
journal-empty = Журналда әзірге ештеңе жоқ.
journal-csv = Кесте (CSV)
journal-json = Файл (JSON)
journal-file = Команда журналы. Файлда: { $count } жазбадан { $shown }.
journal-file-name = jurnal
journal-column-id = №
journal-column-at = Қашан
journal-column-who = Кім
journal-column-deed = Не істелді

deed-team-invite = командаға шақыру жасады
deed-team-revoke = командаға шақыруды қайтарып алды
deed-team-join = командаға қосылды
deed-team-role = рөлді өзгертті: { $subject }
deed-team-remove = командадан шығарды: { $subject }
deed-team-leave = командадан шықты
deed-other = боттың басқа нұсқасындағы әрекет

## Менің деректерім

mydata-team = <b>Команда</b>
    { $places }
    Команда журналында әрекеттеріңіз туралы жазбалар: { $deeds }. Олар деректер жойылғаннан кейін де атыңызсыз сақталады.
mydata-place = «{ $event }», { $role }: { $since }
mydata-place-ended = «{ $event }», { $role }: { $since } – { $until }
