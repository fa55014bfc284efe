### Включение и отключение сообщений.

mute-all = Уведомления отключены. Любые можно включить снова.
mute-choose = <b>Уведомления</b>

    Какие из них Вы хотите получать? Чтобы изменить, нажмите кнопку.
mute-always = Ответы на Ваши вопросы и решение по заявке приходят всегда.
mute-on = { $category }: вкл.
mute-off = { $category }: выкл.
mute-switched-on = Включено
mute-switched-off = Отключено

category-reminders = Напоминания
category-changes = Изменения программы
category-bookmark_changes = Мои сессии
category-announcements = Объявления
