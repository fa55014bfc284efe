### Кіреберіс: билет, келгенін белгілеу, қағаз.

## Билет

ticket = 🎫 <b>Сіздің билетіңіз</b>
    { $event }
    { $when } ({ $zone })
    { $place }

    { $who }

    Коды: <code>{ $code }</code>

    Осы QR-кодты кіреберісте көрсетіңіз. Телефоныңыз өшіп қалса немесе байланыс болмаса, кодты айтсаңыз жеткілікті.
ticket-name = <b>{ $name }</b>
ticket-role = { $role } · № { $number }
ticket-not-yet = Өтініміңіз мақұлданған соң билет осы чатқа келеді.

## Кіреберістегі плакат: адам өзі белгіленеді

poster-in = ✅ <b>Келгеніңіз белгіленді. Бейджіңізді алыңыз.</b>

    { $who }
poster-unregistered = Сіз әлі тіркелмегенсіз. Тіркеу үстеліне келуіңізді өтінеміз.
poster-not-approved = Өтініміңіз мақұлданбаған. Тіркеу үстеліне келуіңізді өтінеміз.
poster-day = Келгеніңізді іс-шара күні белгілей аласыз.
poster-line = Билетіңіз бар ма? Телефон камерасын осы кодқа бағыттап, сілтемені ашып, экранның төменіндегі батырманы (Start / Запустить) басыңыз: келгеніңіз белгіленеді.

## Кіреберіс үстелі

desk-door = 🚪 Кіреберіс
button-door = 🚪 Кіреберіс
command-door = Кіреберіс: келгенін белгілеу
command-merge = Кіреберіс: қағаздағы белгілерді көшіру
door-title = 🚪 <b>Кіреберіс</b>
    { $event }
door-title-session = 🚪 <b>Сессияға кіру</b>
    { $time } { $title }
door-present = <b>Келгені: { $present }, күтілгені: { $expected }</b> (сағат { $time })
door-present-session = <b>Келгені: { $present }</b> (сағат { $time })
door-present-places = <b>Келгені: { $present }, орын саны: { $places }</b> (сағат { $time })
door-role = { $role }: { $present } / { $expected }
door-role-session = { $role }: { $present }
door-how = Билетті телефон камерасымен сканерлеңіз немесе осында кодты, өтінім нөмірін не атын жазыңыз.
door-refresh = 🔄 Жаңарту
door-guest = ➕ Өтінімі жоқ қонақ
door-sessions = Сессияға кіру
door-papers = 🖨 Қағазға басу
door-fair = Іс-шараға кіру
door-choose-session = Адамдарды қайда кіргізесіз?
door-no-sessions = Бағдарлама әлі жоқ, сондықтан кіреберіс біреу.
door-only-text = Кодты, өтінім нөмірін немесе атын жазыңыз. Билетті телефонның әдеттегі камерасымен сканерлеңіз.

## Жауаптар: жасыл, сары, қызыл

door-welcome = ✅ <b>Қош келдіңіз!</b>
door-let-in = Мақұлданбаса да кіргізілді: { $why }
door-already = ⚠️ <b>Келгені бұрын белгіленген: { $time }</b>
door-by = Белгілеген адам: { $name }
door-by-you = Оны Сіз белгілегенсіз.
door-by-team = Оны әріптесіңіз белгілеген.
door-by-poster = Плакат арқылы өзі белгіленген.
door-red-submitted = ⛔ <b>Өтінім әлі мақұлданбаған</b>
door-red-rejected = ⛔ <b>Өтінім қабылданбаған</b>
door-red-waitlisted = ⛔ <b>Күту тізімінде.</b> { $why }
door-red-offered = ⛔ <b>Орын ұсынылған, бірақ қатысуы расталмаған</b>
door-red-withdrawn = ⛔ <b>Өтінімді қатысушының өзі қайтарып алған</b>
door-red-day = ⛔ <b>Күні сәйкес емес.</b> Кіру уақыты: { $when }
door-unknown-code = ⛔ <b>Мұндай код жоқ.</b> Кодты тексеріңіз немесе адамды аты бойынша іздеңіз.
door-unknown-mistyped = ⛔ <b>Кодта қате бар:</b> мұндай код болуы мүмкін емес. Қайта қараңыз: онда алты таңба бар.
door-unknown-number = ⛔ <b>Мұндай нөмірлі өтінім жоқ.</b> Адамды аты бойынша іздеңіз.
door-unknown-name = ⛔ <b>Өтінімдерде мұндай есім жоқ.</b> Тек тегін немесе оның бір бөлігін жазыңыз.
door-elsewhere = ⛔ <b>Бұл басқа іс-шараның билеті:</b> { $event }
door-code = Коды: <code>{ $code }</code>
door-note = ❗ <b>{ $name }:</b> { $answer }
door-session = Сессия: { $title }
door-session-places = Сессия: { $title }
    Келгені: { $taken }, орын саны: { $places }
door-undo = ↩️ Белгіні алып тастау
door-undone = ↩️ <b>Белгі алып тасталды</b>
door-enter = ✅ Келгенін белгілеу
door-anyway = Бәрібір кіргізу
door-ask-why = <b>Неліктен кіргізесіз?</b> Себебі журналда қалады.
door-why-organiser = Ұйымдастырушы рұқсат берді
door-why-mistake = Өтінімде қате бар
door-why-speaker = Спикер немесе құрметті қонақ
door-why-other = Басқа себеп
door-hits = <b>Бұл кім?</b> Батырмасын басыңыз, сонда келгені белгіленеді.
    Ізделген есім: { $heard }
door-more = { $more ->
        [one] Тағы { $more } ұқсас есім бар: нақтырақ жазыңыз.
       *[other] Тағы { $more } ұқсас есім бар: нақтырақ жазыңыз.
    }

## Өтінімі жоқ қонақ

door-guest-role = <b>Өтінімі жоқ қонақ.</b> Кім ретінде қатысады?
door-guest-who = <b>{ $role }</b>
    Аты-жөнін, ұйымын және телефонын бір хабарламамен жазыңыз – үтірмен бөліп не әрқайсысын жаңа жолдан. Мысалы:
    <code>Есенов Қайрат, «Маяк» ҚҚ, 8 701 123 45 67</code>
    Аты-жөні жеткілікті.

    Осы деректердің сақталуына келісетінін сұраңыз.
door-guest-role-is = <b>{ $role }</b>
door-guest-kept = Қалғаны жазылды: { $kept }
door-unclear-name = ⚠️ Аты-жөні жетіспейді. Қонақтың аты-жөнін жазыңыз.
door-unclear-name-long = ⚠️ Аты-жөні тым ұзын. Қысқартып жазыңыз.
door-unclear-organisation-long = ⚠️ Ұйымның атауы тым ұзын. Қысқартып жазыңыз.
door-unclear-phone = ⚠️ Телефон нөмірі дұрыс емес. Тек нөмірді қайта жазыңыз, мысалы: +7 701 123 45 67
door-without-phone = Телефонсыз
door-without-organisation = Ұйымсыз

## Қағаз

papers = 🖨 <b>Кіреберіске басып шығару</b>
    Мақұлданған өтінімдер: { $people }

    Тізімді іс-шараға дейін басып шығарыңыз: интернет болмай қалса, келгендерді қаламмен белгілеп, кейін кодтарды осында көшіріңіз.
papers-list = Қол қойылатын тізім
papers-badges = Бейдждер
papers-coming = Файл дайындалып жатыр: осы чатқа келеді.
papers-poster = Кіреберіс плакаты
papers-poster-renew = Плакат кодын ауыстыру
papers-merge = Қағаздан көшіру
papers-list-file = Әліпби ретімен тізім. Файлды браузерде ашып, басып шығарыңыз.
papers-list-name = tizim.html
papers-badges-file = Бейдждер, A4 парағында сегізден. Файлды браузерде ашып, 100 % масштабпен басып шығарыңыз.
papers-badges-name = beidzhder.html
papers-poster-file = Есікке ілінетін плакат. Оны суретке түсірген адам келмей-ақ белгілене алады: ондай болса, кодты ауыстырып, плакатты қайта басып шығарыңыз.
papers-poster-name = plakat.html
papers-ask-list = <b>Қағаздағы белгілер.</b> Кодтарды жіберіңіз, әрқайсысын жаңа жолдан жазыңыз. Уақыты белгілі болса, қасына жазыңыз, мысалы: 09:12 HK4-7MX
papers-merged = <b>Көшірілген белгілер: { $people }</b>
papers-conflicts = ⚠️ Көшірілмегені:
papers-line = { $place }. { $text }: { $why }
papers-line-whose = { $line } ({ $whose })
papers-more = тағы: { $more }
paper-unreadable = мұнда код жоқ немесе кодта қате бар
paper-unknown = мұндай код жоқ
paper-twice = тізімде қайталанады
paper-future = бұл уақыт әлі келген жоқ
paper-in = келгені бұрын белгіленген
paper-day = бұл күні кіргізілмейді
paper-submitted = өтінім мақұлданбаған
paper-rejected = өтінім қабылданбаған
paper-waitlisted = күту тізімінде
paper-offered = қатысуы расталмаған
paper-withdrawn = өтінім қайтарып алынған

## Басып шығарылатын беттердегі сөздер

page-list = Қатысушылар тізімі
page-list-note = Жасалған уақыты: { $when }. Интернет жоқ па? Уақытын жазып, қол қойғызыңыз, кейін кодтарды ботқа жіберіңіз: /merge
page-place = №
page-name = Аты-жөні, ұйымы
page-code = Коды
page-time = Уақыты
page-sign = Қолы
page-badges = Бейдждер

## Журнал

deed-door-in = келгенін белгіледі: { $subject }
deed-door-anyway = мақұлданбаса да кіргізді: { $subject }
deed-door-undo = келгені туралы белгіні алып тастады: { $subject }
deed-door-guest = өтінімі жоқ қонақты тіркеді: { $subject }
deed-door-poster = плакат кодын ауыстырды
deed-door-merge = қағаздағы белгілерді көшірді
