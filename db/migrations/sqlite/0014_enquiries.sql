-- What people write to the organisers of an event, and what the team answers.

CREATE TABLE enquiries (                -- one conversation for each person who ever wrote, or was written to
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,                 -- as Telegram showed it last: without an application there is no other
    state TEXT NOT NULL CHECK (state IN ('waiting', 'answered', 'closed')),
    waiting_since INTEGER,              -- the first message that nobody has answered
    told_at INTEGER,                    -- when the team was told of it; NULL: not yet
    muted_at INTEGER,                   -- since when the team takes no messages of this person; NULL: it does
    changed_at INTEGER NOT NULL,
    UNIQUE (event_id, person_id),
    CHECK ((state = 'waiting') = (waiting_since IS NOT NULL)),
    CHECK (told_at IS NULL OR state = 'waiting')
) STRICT;
CREATE INDEX enquiries_person ON enquiries (person_id);
CREATE INDEX enquiries_waiting ON enquiries (event_id, waiting_since) WHERE waiting_since IS NOT NULL;
CREATE INDEX enquiries_untold ON enquiries (id) WHERE waiting_since IS NOT NULL AND told_at IS NULL;
CREATE INDEX enquiries_state ON enquiries (event_id, state, changed_at);

CREATE TABLE enquiry_messages (
    id INTEGER PRIMARY KEY,
    enquiry_id INTEGER NOT NULL REFERENCES enquiries (id) ON DELETE CASCADE,
    author_id INTEGER,                  -- the member of the team who wrote it, no reference; NULL: the person
    kind TEXT NOT NULL,                 -- text, or what was sent, by Telegram's word for it
    text TEXT NOT NULL,                 -- what was written, or stands under what was sent
    chat INTEGER,                       -- where what was sent is to be copied from; NULL: it is a text
    message_id INTEGER,
    written_at INTEGER NOT NULL,
    CHECK ((chat IS NULL) = (message_id IS NULL))
) STRICT;
CREATE INDEX enquiry_messages_enquiry ON enquiry_messages (enquiry_id, id);

-- Who is about to answer whom is read from what the members of the team were asked.
CREATE INDEX prompts_kind ON prompts (event_id, kind);

-- What applicants had said and waits for their topic is a message like any other from now on; of what had been sent
-- only the place was kept. Their ids are those of the deliveries, which name them.
INSERT INTO enquiries (event_id, person_id, name, state, waiting_since, changed_at)
SELECT r.event_id, r.person_id, '', 'waiting', min(o.created_at), max(o.created_at)
FROM outbox o JOIN registrations r ON r.event_id = o.event_id AND r.number = o.subject
WHERE o.draw = 'said' AND o.state = 'queued'
GROUP BY r.event_id, r.person_id;

INSERT INTO enquiry_messages (id, enquiry_id, kind, text, chat, message_id, written_at)
SELECT o.id, e.id, CASE WHEN o.details -> '$.original' IS NULL THEN 'text' ELSE 'document' END,
    coalesce(o.details ->> '$.text', ''), o.details ->> '$.original[0]', o.details ->> '$.original[1]', o.created_at
FROM outbox o
JOIN registrations r ON r.event_id = o.event_id AND r.number = o.subject
JOIN enquiries e ON e.event_id = r.event_id AND e.person_id = r.person_id
WHERE o.draw = 'said' AND o.state = 'queued';

UPDATE outbox SET details = json_object('message', id) WHERE draw = 'said' AND state = 'queued';
