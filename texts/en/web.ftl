### The programme in a browser and as a calendar to subscribe to.

web-zone = Time zone: { $zone }
web-help = Subscribe, and your calendar follows the programme by itself.
web-subscribe = Subscribe
web-google = Google Calendar
web-file = Download the file
web-address = In any other calendar program, choose “Subscribe” or “Add from URL” and copy this address there:
web-bot = Open the bot in Telegram
web-mine = My agenda as a calendar
web-mine-follows = Subscribe, and what you mark in the bot appears in your calendar by itself. If a session is moved or cancelled, your calendar shows that, too.
web-mine-whose = This link is yours alone. Whoever has it sees which sessions you chose: do not pass it on.
web-mine-replace = If somebody else got it, send /agenda to the bot and tap “{ $mine }”, “{ $file }” and “{ $replace }”: this link stops at once.
web-nothing = There is nothing at this address.
