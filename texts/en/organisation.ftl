### Several delegates of one organisation.

join-offer = <b>{ $name }</b> is already registered. Are you from this organisation?
join-yes = Yes, I am
join-other = No, another organisation
join-accept = Join
join-invited = You are invited to the fair by a colleague from <b>{ $name }</b>. Join this organisation?
join-welcome = A colleague from <b>{ $name }</b> invites you to the fair. You will not have to fill in the organisation’s details.
join-nothing = This invitation no longer works. Ask your colleague for a new one, or register yourself.
join-already = You already belong to an organisation at this fair.
join-refused = The delegate of <b>{ $name }</b> did not confirm that you are from it. Your answers are kept. Please answer the questions about your own organisation.
joined = ✅ You come from: <b>{ $name }</b>
joined-asked = ✅ You come from: <b>{ $name }</b>. We have asked your colleague to confirm it; you need not wait.

delegate-ask = <b>{ $person }</b> says that they come to the fair from your organisation: { $name }. Is this your colleague?
delegate-confirm = Yes, confirm
delegate-refuse = No, not ours
delegate-confirmed = ✅ Confirmed: { $person }. Organisation: { $name }
delegate-refused = { $person } does not belong to your organisation: { $name }. We have told them.
delegate-over = This request is no longer open.
