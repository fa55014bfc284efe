### Бағдарламадағы өзгерістер.

changes-sentence = <i>{ $sentence }</i>
changes-heading = 📅 <b>Бағдарламадағы өзгеріс</b>
changes-heading-several = 📅 <b>Бағдарламадағы өзгерістер</b>
changes-new = 🆕 <b>{ $title }</b>
changes-changed = ✏️ <b>{ $title }</b>
changes-cancelled = ❌ <b>{ $title }</b>
    Өкінішке қарай, өткізілмейді.
changes-restored = ✅ <b>{ $title }</b>
    Өткізіледі.
changes-own = 🎤 Сіздің баяндамаңыз
changes-when = Уақыты: { $when }
changes-was = Жоспарланған уақыты: { $when }
changes-where = 📍 { $hall }
changes-time = Уақыты: { $old } → { $new }
changes-end = Аяқталуы: { $old } → { $new }
changes-hall = 📍 { $old } → { $new }
changes-title = Атауы: { $old } → { $new }
changes-speakers = Спикер: { $old } → { $new }
changes-nowhere = залы көрсетілмеген
changes-nobody = көрсетілмеген
changes-more = Тағы { $count ->
        [one] { $count } өзгеріс бар.
       *[other] { $count } өзгеріс бар.
    }
changes-superseded = 🔄 Сызылғаны өзгерді. Жаңасы бағдарламада.

button-changes-day = Күн бағдарламасы: { $day } { $month }
button-changes-session = Жаңасын көру
button-changes-mute = Мұндай хабарламаларды өшіру

## Өшіру

changes-muted = Бұл хабарламалар өшірілді.
changes-kept = Хабарламалар қосулы қалды.
mute-surely = Өзіңіз таңдаған сессия ауысса не өткізілмейтін болса, бұл туралы хабарлама келмейді.

    Расымен өшіреміз бе?
button-mute-surely = Иә, өшіру
button-mute-keep = Жоқ, келе берсін
