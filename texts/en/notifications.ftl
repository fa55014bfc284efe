### Switching messages on and off.

mute-all = Notifications are off. You can turn any of them back on.
mute-choose = <b>Notifications</b>

    Which of them do you want to get? Tap a button to change it.
mute-always = Answers to your questions and the decision on your application always come.
mute-on = { $category }: on
mute-off = { $category }: off
mute-switched-on = Turned on
mute-switched-off = Turned off

category-reminders = Reminders
category-changes = Programme changes
category-bookmark_changes = My sessions
category-announcements = Announcements
