### Жиі қойылатын сұрақтар: тізім мен жауаптар; ұйымдастырушыларға – не сұралып, жауап табылмады.

## Бәріне

faq = <b>Жиі қойылатын сұрақтар</b>
faq-line = { $number }. { $question }
faq-hint = Нөмірін басыңыз немесе сұрағыңызды жаза салыңыз.
faq-none = Жиі қойылатын сұрақтар тізімі әзірге жоқ. Сұрағыңызды осы чатқа жаза беріңіз.
faq-answer = <b>{ $question }</b>

    { $answer }
button-faq = Жиі қойылатын сұрақтар
command-faq = Жиі қойылатын сұрақтар

## Ұйымдастырушыларға: не сұралып, жауап табылмады

desk-faq = ❓ Не сұрайды
desk-unanswered = Жауапсыз: { $count ->
        [one] { $count } сұрақ
       *[other] { $count } сұрақ
    }
faq-asked = <b>Сұралып, жауап табылмағандар</b>
faq-asked-line = { $number }. { $question } ({ $times })
faq-asked-hint = Жақшада неше рет сұралғаны тұр. Кім сұрағаны сақталмайды: аты-жөн, телефон, мекенжай алынып тасталған. Сұрақтар 90 күннен кейін жойылады.
faq-asked-none = Сұралғанның бәріне жауап табылды.
faq-asked-one = <b>{ $question }</b>

    Сұралғаны: { $times ->
        [one] { $times } рет
       *[other] { $times } рет
    }. Тілі: { $language }.
faq-known = <b>Жиі қойылатын сұрақтар</b>
    Жақшада неше рет сұралғаны тұр.
faq-known-line = { $number }. { $question } ({ $times })
faq-known-none = Жиі қойылатын сұрақтар әзірге жоқ.
faq-belongs = «{ $question }» қай жауапқа жатады?
faq-version = <b>{ $language }</b>
    <b>{ $question }</b>
    { $answer }
faq-words = Былай да сұрайды: { $words }
faq-no-words = Бұл сұрақтың басқа сөздері әзірге жоқ.
faq-times = { $times ->
        [one] { $times } рет сұралды.
       *[other] { $times } рет сұралды.
    }
faq-language-kk = Қазақ тілі
faq-language-ru = Орыс тілі
faq-language-en = Ағылшын тілі
faq-draft-part = <b>{ $language }:</b> { $answer }
faq-write-in = <b>Тілі: { $language }</b>
faq-write-answer = Сұрақ: «{ $question }»

    Жауабын жазыңыз, 1 000 таңбаға дейін. Сұрақты басқаша атау керек болса, оны бірінші жолға «?» белгісімен, ал жауабын төменге жазыңыз.
faq-write-both = Бірінші жолға сұрақты «?» белгісімен, ал төменге жауабын жазыңыз, 1 000 таңбаға дейін.
faq-write-words = «{ $question }» дегенді тағы қалай сұрайды? Сөздерді үтір арқылы немесе әр жолға бөлек жазыңыз. Адамның хабарламасында жолдағы барлық сөз болуы керек, реті маңызды емес.
faq-problem-empty = Мұнда жауаптың мәтіні керек.
faq-problem-no-question = Сұрақ көрінбейді: бірінші жол «?» белгісімен аяқталуы керек.
faq-problem-long-question = Сұрақ тым ұзын: 150 таңбаға дейін болады.
faq-problem-long-answer = Жауап тым ұзын: 1 000 таңбаға дейін болады.
faq-saved = Енді бот былай жауап береді:

    <b>{ $question }</b>

    { $answer }
faq-removed = «{ $question }» сұрағы жойылды, бот оған енді жауап бермейді.
faq-remove-sure = «{ $question }» сұрағын жауабымен бірге жоясыз ба?
button-faq-list = Барлық жиі сұрақтар: { $count }
button-faq-answer = Жауап жазу
button-faq-belongs = Мұндай жауап бар
button-faq-delete = Жауап керек емес
button-faq-words = Сөз қосу
button-faq-remove = Сұрақты жою
button-faq-remove_yes = Иә, жою
button-faq-card = Сұрақты ашу
button-faq-undo = Бұрынғысын қайтару
button-faq-to-home = Не сұралды
button-faq-to-list = Тізімге оралу
button-faq-to-new = Жаңа сұрақ
button-faq-to-same = Барлық тілде бірдей
toast-faq-deleted = Тізімнен алынды.
toast-faq-undone = Бәрі бұрынғыдай.
toast-faq-not-undone = Содан бері тағы бірдеңе өзгерді. Сұрақты өзіңіз түзетіңіз.
deed-faq-added = жиі қойылатын сұрақ қосты: { $subject }
deed-faq-changed = жиі қойылатын сұрақты өзгертті: { $subject }
deed-faq-removed = жиі қойылатын сұрақты жойды
deed-faq-taken-back = бұрынғы жиі сұрақтарды қайтарды
journal-faq-gone = (жойылған сұрақ)
