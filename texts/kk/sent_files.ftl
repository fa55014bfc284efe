### Қатысушылар жіберетін файлдар.

application-files = 📎 Файлдар ({ $count })
button-sent-files = 📎 Қатысушы файлдары
file-of = № { $number }: { $question }
sift-lacking = «{ $question }» файлы жоқ

files-board = <b>Қатысушылар файлдары</b>
    { $shown }
files-all = Бәрін көрсету
files-none = Ешкімнен файл сұралмайды.
files-line = { $place }. <b>{ $question }</b>
    Жібергендер: { $sent }, жібермегендер: { $missing }
file-size = { $number } { $unit ->
        [kilobytes] КБ
       *[megabytes] МБ
    }
files-question = <b>{ $question }</b>
    Файлдар: { $sent } ({ $size })
files-required-from = Міндетті болатын уақыты: { $moment }
files-optional = Файл міндетті емес.
files-missing = Жібермегендер: { $count }
files-asked = Сұралып қойғандар: { $count }
files-unreachable = ⚠️ Бот жаза алмайтындар: { $count }. Оларға қоңырау шалыңыз.
files-who = Кім жібермеді
files-ask = Сұрау ({ $count })
files-ask-sure = { $count ->
        [one] <b>{ $count } адамнан файл жіберуді сұрайық па?</b>
       *[other] <b>{ $count } адамнан файл жіберуді сұрайық па?</b>
    }
    { $question }

    Әрқайсысы өз тілінде батырмасы бар хабарлама алады: файлды сол батырма арқылы өзгерту мерзімі өтіп кетсе де жіберуге болады. Жаңа өтінімдер оған дейін «Өзгертуді күтеміз» күйінде тұрады.
files-ask-yes = Иә, сұрау ({ $count })
files-ask-no = Жоқ
files-ask-done = Файл жіберуін сұраймыз: { $count }
files-wanted = 📎 <b>Ұйымдастырушы өтініміңізге файл жіберуді сұрайды.</b>
    { $event }

    { $names }

    Сұрақты басып, файлды жіберіңіз.

archive-get = 📦 Архивпен ({ $count })
archive-sure = 📦 <b>Файлдар: { $count }, шамамен { $size }</b>

    Олар архивтермен келеді, әрқайсысы { $most } МБ-қа дейін. Ішіндегі файлдар өтінім нөмірі, аты-жөні және сұрақ бойынша аталған. Алу мүмкін болмағандары архив ішіндегі тізімде аталады.

    ⚠️ Бұл – қатысушылардың дербес деректері.
archive-yes = Архивтерді алу
archive-too-much = Файлдар тым көп: шамамен { $size }. Бір жолы { $most } МБ алуға болады. Сүзгіні тарылтыңыз, мысалы, санат бойынша.
archive-ordered = ⏳ Файлдарды жинап жатырмыз. Архивтер осы чатқа келеді.
archive-nothing = Файлдар әзірше жоқ.
archive = 📦 Қатысушылар файлдары: архив { $place } / { $of }
archive-lost = ⚠️ Алу мүмкін болмаған файлдар: { $count }. Олар архив ішіндегі тізімде аталған.
archive-list-name = тізім
archive-list = Осы архивтегі файлдар:
archive-list-lost = Алу мүмкін болмады:
archive-lost-file = бұл файл Telegram-да енді жоқ
archive-lost-size = файл 20 МБ-тан үлкен

deed-files-asked = файл жіберуді сұрады
deed-files-taken = қатысушылардың файлдарын алды
