### Words that all screens share: dates, buttons.

## Date and time. The zone is written by the screen itself, once.

date = { $weekday }, { $day } { $month } { $year }
date-plain = { $day } { $month } { $year }
date-time = { $date }, { $time }
date-range = { $starts } – { $ends }
date-end-of-day = the end of { $date }
number-units = KB MB h hour hours min minute minutes %
number = { $count }

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

## Buttons that lead to the menu

button-menu = Menu
button-register = Register
button-continue = Continue the registration
button-my-registration = My registration
button-about = About the fair
button-map = Show on the map
button-language = Language
button-help = Help
button-privacy = Privacy
button-mydata = My data
button-notifications = Notifications
button-ticket = Ticket
