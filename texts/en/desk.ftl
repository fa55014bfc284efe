### The organiser's desk.

desk = <b>Organiser’s desk</b>
    { $event }
    Your role: { $role }
desk-guest = See the bot as a participant does
button-desk = Desk
command-desk = Organiser’s desk

team-role-owner = owner
team-role-organiser = organiser
team-role-moderator = moderator
team-role-door = door
