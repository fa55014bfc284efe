### Стол организатора.

desk = <b>Стол организатора</b>
    { $event }
    Ваша роль: { $role }
desk-guest = Посмотреть бот глазами участника
button-desk = Стол
command-desk = Стол организатора

team-role-owner = владелец
team-role-organiser = организатор
team-role-moderator = модератор
team-role-door = вход
