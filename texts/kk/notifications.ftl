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
category-changes = Бағдарлама өзгерісі
category-bookmark_changes = Менің сессияларым
category-announcements = Хабарландырулар
