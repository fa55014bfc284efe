### Телефоннан басқарылатын бағдарлама: алдын ала нұсқа, батырмамен түзету, жариялау, қайтару.

desk-programme = 🗓 Бағдарлама
button-programme = Бағдарлама
button-programme-list = ✏️ Сессияларды түзету
button-programme-diff = Не өзгереді: { $count }
button-programme-discard = Түзетулерден бас тарту
button-programme-undo = ↩️ Қайтару (мерзімі: { $time })
button-programme-sessions = Тізімге
button-programme-card = Сессияға

programme-home = <b>Бағдарлама</b>
programme-none = Бағдарлама әлі жоқ.
programme-unseen = Қатысушылар оны әлі көрмейді.
programme-seen = Қатысушылар { $number }-нұсқаны көреді ({ $when }).
programme-same = Қаралама одан өзгеше емес.
programme-differs = Қараламада { $count ->
        [one] қатысушылар көретін { $count } өзгеріс бар.
       *[other] қатысушылар көретін { $count } өзгеріс бар.
    }
programme-quiet = Хабарламасыз өзгеретіні (сипаттама, орын саны, т.б.): { $count }
programme-drafted = Қараламадағы сессия саны: { $count }

## Тізім мен сессия беті

programme-list = <b>Қаралама: { $day }</b>
    Өзгерткіңіз келетін сессияның нөмірін басыңыз.
programme-list-empty = Қараламада бірде-бір сессия жоқ.
programme-marked = ✏️ { $title }
programme-tab-open = ✓ { $day }
programme-when = <b>Уақыты:</b> { $when }
programme-speakers = <b>Спикерлер:</b> { $speakers }
programme-capacity = <b>Орын саны:</b> { $capacity }
programme-capacity-none = <b>Орын саны:</b> шектелмеген
programme-taken = <b>Қатысушылардың бағдарламаларында:</b> { $count }
programme-news = <b>Қатысушылар үшін өзгеретіні:</b>
programme-moving = Неше минутқа жылжыту керек:

button-programme-earlier = −{ $minutes }
button-programme-later = +{ $minutes }
button-programme-add = ➕ Сессия қосу
button-programme-times = Уақыты мен ұзақтығы
button-programme-title = Атауы
button-programme-kind = Түрі
button-programme-section = Секция
button-programme-same = Барлық тілде осылай
button-programme-delete = 🗑 Сессияны жою
button-programme-delete-yes = Иә, жою
button-programme-late = Залдағы кідіріс
button-programme-hall = Зал
button-programme-speakers = Спикерлер
button-programme-capacity = Орын саны
button-programme-cancel = ❌ Сессияны өткізбеу
button-programme-restore = ✅ Бәрібір өткізу

programme-late = <b>Кідіріс: { $hall }</b>
    { $when }

    { $until ->
        [break] Үзіліске дейін залдағы сессия саны: { $count }. Оларды неше минутқа жылжыту керек? Үзілістен кейінгі сессиялар өз уақытында қалады.
       *[day] Күн соңына дейін залдағы сессия саны: { $count }. Оларды неше минутқа жылжыту керек?
    }
button-programme-until-evening = Күн соңына дейін
button-programme-until-break = Тек үзіліске дейін
programme-chosen = ✓ { $label }
programme-late-overlaps = <b>{ $minutes } минут кідіріс: { $hall }</b>
    { $when }, { $until ->
        [break] үзіліске дейін
       *[day] күн соңына дейін
    }

    Жылжитын сессия саны: { $count }. Сонда не қабаттасатыны төменде жазылған. Әзірге ештеңе өзгерген жоқ.
button-programme-shift-break = Үзілісті де жылжыту
button-programme-late-anyway = Бәрібір жылжыту
button-programme-other-delay = Басқа кідіріс
programme-choose-hall = <b>{ $title }</b>

    Қай залға ауыстырасыз?
programme-hall-here = ✓ { $hall }
programme-hall-none = Залсыз
programme-ask-speakers = <b>{ $title }</b>

    Спикерлерді жазыңыз, әрқайсысын бөлек жолға:
    <code>аты-жөні | лауазымы | ұйымы | №0012</code>

    Жоғын жазбаңыз. Нөмір – спикер жәрмеңкеге қатысса, оның өтінімінің нөмірі. Бағдарламада бар адамның аты-жөні ғана жеткілікті.

    Есімдер үш тілде әртүрлі жазылса, араларына бос жол қойып, үш тізім жазыңыз (қазақша, орысша, ағылшынша).

    Бәрін алып тастау үшін «-» жіберіңіз.
programme-now = Қазір:
    <code>{ $speakers }</code>
programme-speakers-blocks = Тізім біреу немесе үшеу болуы керек, араларында бос жол тұрады. Тексеріп, қайта жіберіңіз.
programme-ask-capacity = <b>{ $title }</b>

    Неше орын бар? 1 мен { $max } аралығындағы санды жазыңыз. Шектеуді алып тастау үшін «-» жіберіңіз.
programme-capacity-bad = 1 мен { $max } аралығындағы сан немесе «-» керек.

## Жаңа сессия, атауы, уақыты, түрі, секциясы

programme-add = <b>Жаңа сессия</b>
programme-add-times = <b>{ $title }</b>
    { $day }

    Қашан басталады және қанша уақытқа созылады? Мысалы: <code>14:30 45 мин</code> немесе <code>14:30–15:15</code>. Басқа күн болса, оны алдына жазыңыз: <code>15.11 14:30–15:15</code>.
programme-add-length = <b>{ $title }</b>
    Басталуы: { $when }

    Қанша уақытқа созылады? Мысалы: <code>45 мин</code>, <code>1 сағ 30 мин</code> немесе <code>15:15-ке дейін</code>.
programme-titles = <b>Сессияның атауы</b>
    Басқаша жазғыңыз келетін тілді басыңыз.

programme-title-ask = Атауын мына тілде жазыңыз: { $language }. Ең көбі – { $max } таңба. Үш тілде бірден жазуға да болады: үш жол – қазақша, орысша, ағылшынша.
programme-title-lines = Бір жол (осы тілдегі атауы) немесе үш жол (қазақша, орысша, ағылшынша) керек.
programme-title-long = Атауы тым ұзын: { $length } таңба, ең көбі – { $max }. Қысқартыңыз.
programme-times-ask = <b>{ $title }</b>
    Қазір: { $when }

    Жаңа уақытын, ұзақтығын немесе екеуін де жазыңыз: <code>14:30</code>, <code>45 мин</code>, <code>14:30–15:15</code>, <code>15:15-ке дейін</code>. Басқа күн болса, оны алдына жазыңыз: <code>15.11 14:30</code>.
programme-times-bad = Уақытын түсіну мүмкін болмады. Сағат пен минутты қос нүктемен (14:30), ұзақтығын «мин» немесе «сағ» сөзімен (45 мин) жазыңыз.
programme-times-order = Олай етсе, сессия басталмай тұрып аяқталады. Уақытын тексеріңіз.
programme-times-start = Алдымен сессияның қашан басталатынын жазыңыз.
programme-choose-kind = <b>{ $title }</b>

    Бұл қандай сессия?
programme-choose-section = <b>{ $title }</b>

    Ол қай секцияға жатады?
programme-section-none = Секциясыз
programme-delete = <b>{ $title }</b>

    Бұл сессияны қараламадан жоясыз ба? Қатысушылар оны әлі көрген жоқ, хабарлама жіберілмейді.
toast-programme-deleted = Сессия жойылды.

## Не дұрыс емес

programme-troubles = <b>Назар аударыңыз</b>
programme-trouble-hall = ⚠️ { $hall }: <b>{ $other }</b> ({ $before }) және <b>{ $title }</b> ({ $when }) бір уақытта өтеді.
programme-trouble-speaker = ⚠️ { $name } бір уақытта екі жерде: <b>{ $other }</b> ({ $before }) және <b>{ $title }</b> ({ $when }).
programme-trouble-break = ⚠️ Үзіліс: <b>{ $other }</b> ({ $before }), ал сол уақытта <b>{ $title }</b> ({ $when }) өтеді.
programme-trouble-everybody = ⚠️ Бәріне арналған: <b>{ $other }</b> ({ $before }), ал сол уақытта <b>{ $title }</b> ({ $when }) өтеді.
programme-trouble-late = ⚠️ <b>{ $title }</b> ({ $when }) жәрмеңке аяқталғаннан кейін немесе басқа күні бітеді.
programme-trouble-outside = ⚠️ <b>{ $title }</b> ({ $when }): бұл – жәрмеңке күні емес.
programme-trouble-places = ⚠️ <b>{ $title }</b> ({ $when }): орын саны – { $places }, алынғаны – { $taken }. Ешкім орнынан айырылмайды, бірақ орындар босағанша жаңадан ешкім орын ала алмайды.
programme-troubles-more = … тағы ескерту: { $count }
programme-outside = Олай етсе, сессия жәрмеңке күнінде басталмайды, сондықтан уақыты өзгермеді.

toast-programme-saved = Қараламада сақталды. Қатысушылар әзірге ештеңе көрмейді.
programme-gone = Бұл сессия қараламада енді жоқ.
toast-programme-same = Өзгеріс жоқ: қаралама қатысушылар көретін нұсқамен бірдей.

## Жариялау

programme-diff = <b>Қатысушылар үшін не өзгереді</b>
programme-diff-first = <b>Алғашқы жариялау</b>
    Сессия саны: { $count }. Қатысушылар бағдарламаны көреді, өзгерістер туралы хабарлама жіберілмейді.
programme-gone-line = ❌ <b>{ $title }</b>, { $when }
programme-diff-gone = Өткізілмейтін сессиялар: { $count }, барлығы – { $total }.
programme-diff-quiet = Қатысушылар үшін көзге түсетін өзгеріс болмайды.
button-programme-say = Әрі қарай: жариялау
programme-say = <b>Жариялау</b>

    Өзгерістер туралы бір сөйлем қосуға болады, ол хабарламаның басында тұрады. Жазу үшін тілді басыңыз. Онсыз да болады.
programme-say-line = { $language }: { $sentence }
programme-say-nothing = –
programme-say-partly = ⚠️ Сөйлем барлық тілде жазылмаған. Басқа тілде оқитындар хабарламаны сөйлемсіз алады.
programme-say-when = Хабарлама жарияланғаннан кейін { $minutes ->
        [one] { $minutes } минуттан соң жіберіледі, түнде – таңертең.
       *[other] { $minutes } минуттан соң жіберіледі, түнде – таңертең.
    }
programme-say-soon = Өзгерістер жақын арадағы сессияларға қатысты, сондықтан хабарлама бірден жіберіледі.
programme-say-ask = Сөйлемді мына тілде жазыңыз: { $language }. Ең көбі – { $max } таңба. Алып тастау үшін «-» жіберіңіз.
programme-say-long = Сөйлем тым ұзын: { $length } таңба, ең көбі – { $max }. Қысқартыңыз.
button-programme-say-edit = ✏️ { $language }
button-programme-back = Артқа
programme-out-sure = Бұл сессиялар шынымен өткізілмей ме? Оларды таңдаған адамдарға хабарлама барады.
button-programme-out-yes = Жариялау, болмайды: { $count }
button-programme-out = ✅ Жариялау
button-programme-out-people = ✅ Жариялау: { $count }
programme-changed-since = ⚠️ Қаралама жаңа ғана өзгерді. Не жарияланатынын тағы бір рет қараңыз.

programme-out = ✅ <b>{ $number }-нұсқа жарияланды</b>
programme-out-people = Өзгерістер туралы хабарлама { $count ->
        [one] { $count } адамға жіберіледі.
       *[other] { $count } адамға жіберіледі.
    }
programme-out-nobody = Бұл туралы хабарланатын адам жоқ.
programme-out-undo = Қате болса, бұрынғы бағдарламаны қайтаруға болады. Соңғы уақыты: { $time }.
programme-undone = ↩️ <b>Бұрынғы бағдарлама қайтарылды</b>
    Қатысушылар { $before }-нұсқада болғанды қайта көреді (енді ол – { $number }-нұсқа). Түзетулер қараламада қалды.
programme-undone-nobody = Өзгерістер туралы хабарламаны ешкім алған жоқ және алмайды.
programme-undone-told = Өзгерістер туралы хабарламаны алып үлгергендер саны: { $count }. Олар бәрі бұрынғыдай екенін біледі; қалғандары ештеңе алмайды.
toast-programme-undo-late = Бұрынғы бағдарламаны бұл батырмамен енді қайтаруға болмайды.

programme-discard = Қараламадағы барлық түзету жойылады, ол қатысушылар көретін бағдарламадай болады.

    Түзетулерден бас тартасыз ба?
button-programme-discard-yes = Иә, бас тарту
toast-programme-discarded = Түзетулер жойылды.

deed-programme-add = қараламаға сессия қосты: { $subject }
deed-programme-title = қараламада сессияның атауын өзгертті: { $subject }
deed-programme-times = қараламада сессияның уақытын өзгертті: { $subject }
deed-programme-kind = қараламада сессияның түрін өзгертті: { $subject }
deed-programme-section = қараламада сессияның секциясын өзгертті: { $subject }
deed-programme-delete = қараламадан сессияны жойды: { $subject }
deed-programme-move = қараламада сессияның уақытын жылжытты: { $subject }
deed-programme-late = қараламада залдағы кідірісті ескерді, бірінші сессия: { $subject }
deed-programme-hall = қараламада сессияның залын өзгертті: { $subject }
deed-programme-cancel = қараламада сессияны өткізілмейтін етті: { $subject }
deed-programme-restore = қараламада сессияны қайтарды: { $subject }
deed-programme-speakers = қараламада сессияның спикерлерін өзгертті: { $subject }
deed-programme-capacity = қараламада сессиядағы орын санын өзгертті: { $subject }
deed-programme-publish = бағдарламаны жариялады, нұсқа: { $subject }
deed-programme-undo = бұрынғы бағдарламаны қайтарды, алып тасталған нұсқа: { $subject }
deed-programme-discard = қараламадағы түзетулерден бас тартты

## Файлмен

button-programme-get = 📥 Excel алу
button-programme-send = 📤 Файл жіберу
programme-file-ask = Бағдарламаны файл түрінде жіберіңіз (📎 қыстырғыш → «Файл»): Excel (xlsx) немесе CSV, json, xml, ics те болады. Ең үлкен көлемі: { $megabytes } МБ.

    Жариялағанша қатысушылар ештеңе көрмейді.
programme-file-unknown = Мұндай файлды бот бағдарлама ретінде оқи алмайды.
programme-file-reading = ⏳ Файл оқылып жатыр. Не өзгеретінін келесі хабарламада көрсетемін.
programme-file-making = ⏳ Кесте дайындалып жатыр. Оны Excel-де өзгертіп, осында жіберіңіз; id бағанына тимеңіз.
programme-file-ready = Бағдарламаның қараламасы. Кестені өзгертіп, осы чатқа файл түрінде жіберіңіз; id бағанына тимеңіз. Екінші парақта ұяшықтарға не жазуға болатыны тұр.
programme-file-gone = ⚠️ <b>Бұл файлда жоқ сессиялар: { $count }, барлығы – { $total }</b>
    Қаралама әзірге бұрынғыдай. Файлды алып, осы сессияларды қалдыруға болады, не оны сол қалпында алуға болады, сонда олар өткізілмейді:
button-programme-take_rest = Алу, осыларды қалдыру
button-programme-take_all = Алу, осыларды болдырмау
programme-file-refused = <b>Файл қабылданбады</b>
    Мыналарды түзетіп, қайта жіберіңіз. Қаралама бұрынғыдай қалды.
programme-file-taken = Файл қабылданды, енді бұл – қаралама.
deed-programme-file = бағдарлама қараламасын файлдан алды

found-line = • <b>{ $where }</b>: { $said }
found-in-sheet = «{ $sheet }» парағы
found-about = «{ $about }»
found-in-whole = бүкіл файл
found-in-row = жол: { $row }
found-in-column = жол: { $row }, { $column }
found-in-file = { $file }, жол: { $line }
found-more = … тағы ескерту: { $count }
