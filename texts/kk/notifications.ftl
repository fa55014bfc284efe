### Хабарламаларды қосу және өшіру.

mute-all = Хабарламалар өшірілді. Кез келгенін қайта қоса аласыз.
mute-choose = <b>Хабарламалар</b>

    Қайсысын алғыңыз келеді? Өзгерту үшін батырманы басыңыз.
mute-always = Сұрағыңыз бен өтініміңізге жауап әрқашан келеді.
mute-on = { $category }: қосулы
mute-off = { $category }: өшірулі
mute-switched-on = Қосылды
mute-switched-off = Өшірілді

category-reminders = Еске салулар
category-changes = Бағдарламадағы өзгерістер
category-bookmark_changes = Менің бағдарламамдағы өзгерістер
category-announcements = Хабарландырулар
