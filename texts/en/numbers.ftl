### Numbers for the team.

desk-numbers = 📊 Numbers
command-stats = Numbers: how many have applied, and who

numbers = <b>Numbers</b>
    { $event }

    Registered: <b>{ $registered }</b>
    Organisations: <b>{ $organisations }</b>
    Today: <b>{ $today }</b>, in seven days: <b>{ $week }</b>

    Applications by status:
    { $statuses }
    Begun but not submitted: { $drafts }
numbers-status = – { $status }: <b>{ $count }</b>
numbers-present = Have come: <b>{ $came }</b>, approved: <b>{ $approved }</b>, today: <b>{ $today }</b>
numbers-inside = In now: <b>{ $inside }</b>
numbers-present-besides = And without approval: <b>{ $count }</b>
numbers-reach = Announcements: <b>{ $count }</b>, delivered: <b>{ $sent }</b> of { $size }
numbers-reached = – No. { $number }: delivered { $sent } of { $size }
numbers-reached-lost = not delivered { $count }
numbers-reached-unknown = not known { $count }
numbers-reached-waiting = waiting { $count }
numbers-reached-forgotten = data deleted { $count }
numbers-moment = { $moment }
numbers-by = <b>{ $title }</b>

    { $lines }
numbers-by-all = <b>{ $title }</b>
    In all: { $total }

    { $lines }
numbers-line = { $bar } <b>{ $count }</b> { $label }
numbers-line-share = { $bar } <b>{ $count }</b> ({ $percent } %) { $label }
numbers-none = Nobody yet.
numbers-more = … and { $count } more: they are in the file.
numbers-picture = As a picture
numbers-drawing = Making the chart: it will arrive as a message.
numbers-others = Other numbers
numbers-caption = <b>{ $title }</b>
    { $event }
    { $moment }
numbers-below = { $event } · { $moment }
numbers-below-all = { $below } · n = { $total }
numbers-rest = The others
numbers-no-source = unknown

numbers-by-day = By day
numbers-by-role = Attending as
numbers-by-language = Language
numbers-by-source = Where from
numbers-by-present = Who has come
