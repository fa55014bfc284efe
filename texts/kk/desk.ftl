### Ұйымдастырушының үстелі.

desk = <b>Ұйымдастырушы үстелі</b>
    { $event }
    Сіздің рөліңіз: { $role }
desk-guest = Ботты қатысушы ретінде көру
button-desk = Үстел
command-desk = Ұйымдастырушы үстелі

team-role-owner = иесі
team-role-organiser = ұйымдастырушы
team-role-moderator = модератор
team-role-door = кіреберіс
