### The team's group, in which every application has a topic of its own.

desk-forum = 💬 Team’s group
desk-forum-gone = ⚠️ The bot is no longer in the group for applications. Bring it back, or disconnect the group.
desk-forum-rights = ⚠️ In the group for applications the bot lacks the rights it needs, or topics are switched off.
desk-forum-silenced = ⚠️ The bot may not write in the group for applications. Allow members to send messages there, or make the bot an administrator. Then open “Team’s group” and tap “Try again”.
desk-forum-restricted = ⚠️ Telegram has restricted the group for applications, nothing can be written there. Once that is over, open “Team’s group” and tap “Try again”, or connect another group.
desk-forum-refused = ⚠️ Telegram refused to show in the group: applications – { $topics }, messages – { $messages }. The messages can be read here, under “Messages”. To try again, open “Team’s group”.

forum-offer = <b>Group for applications</b>

    You can connect a group of your team. Every application gets a topic of its own there: it shows all answers and decisions, what you write in it reaches the participant, and their answers come to the same topic.

    ⚠️ Everybody in the group will see participants’ personal data.

    1. Create a group in Telegram and switch on topics in its settings.
    2. Add the bot with the button below, with the rights to manage topics and to delete messages. Do so in your own name, not as an anonymous administrator.
    3. Come back here: the bot will ask you to confirm.

    The button works for one hour, and only for you.
forum-bring = Add the bot to a group
forum-no-topics = Topics are switched off in the group “{ $title }”, so the bot has left it. Switch them on in the group’s settings and add the bot again.
forum-rights-wanted = The bot is in the group “{ $title }”, but lacks rights. Make it an administrator who may manage topics and delete messages; then it will ask you to confirm.
forum-confirm = <b>Connect the group “{ $title }”?</b>
    { $event }

    All submitted applications will get topics: { $count }. Everybody who is in the group, or joins it later, will see participants’ personal data.
forum-connect = Connect
forum-refuse = No, leave the group
forum-connected = The group is connected. Topics appear little by little.
forum = <b>Group for applications</b>
    { $title }

    Connected: { $when }
    Topics ready: { $shown } of { $topics }
forum-again = Try again
forum-part = Disconnect
forum-part-ask = <b>Disconnect the group “{ $title }”?</b>

    The bot will leave it. The topics stay there, and the bot can no longer delete them, even if a participant asks for their data to be deleted. Please delete in the group what is not needed.
forum-part-yes = Yes, disconnect
forum-parted = The group is disconnected.
forum-stale = This is no longer valid. Here is how things are now.

deed-forum-connected = connected the group for applications
deed-forum-disconnected = disconnected the group for applications

## In the topic of an application

topic-name = No. { $number } { $name }
topic-hint = 💬 The participant gets what you write in this topic. For the team only? Begin with //.
topic-more = Not all answers are shown here. The others are in the bot: /desk, application No. { $number }.
topic-said = 💬 <b>Message from the participant</b>
topic-answered = ↩️ <b>Answer of the team</b> ({ $name })
topic-unreachable = ⚠️ The bot can’t write to this person, the message was not passed on.
topic-unsupported = ⚠️ Text, photos, videos, audio and files can be passed on. This message was not.
topic-not-copied = ⚠️ What was sent can’t be shown here: { $why }. You can read it in the bot: /desk, “Messages”.
topic-undelivered = ⚠️ Not delivered to the participant: { $said }
    Reason: { $why }.
