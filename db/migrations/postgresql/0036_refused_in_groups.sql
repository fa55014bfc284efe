-- What Telegram refuses to show in the team's group is said, and tried again when it can work.

ALTER TABLE forums ADD COLUMN refusal TEXT;             -- more exactly than trouble; NULL: the trouble says it all
ALTER TABLE topics ADD COLUMN refused TEXT;             -- why it does not show its application as it is; NULL: it does
ALTER TABLE enquiry_messages ADD COLUMN unsaid TEXT;    -- why it is not in the application's topic; NULL: nothing was refused

CREATE INDEX topics_refused ON topics (event_id, number) WHERE refused IS NOT NULL;
CREATE INDEX enquiry_messages_unsaid ON enquiry_messages (unsaid, id) WHERE unsaid IS NOT NULL;
