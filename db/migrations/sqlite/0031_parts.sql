-- What is done for very many people goes on in parts, a transaction each: how far it has come.

CREATE TABLE announcement_parts (
    id INTEGER PRIMARY KEY,             -- in the order of these
    announcement_id INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    deed TEXT NOT NULL CHECK (deed IN
        ('begin', 'park', 'unpark', 'withdraw', 'withdraw_corrections', 'again', 'correct', 'delete')),
    state TEXT,                         -- again: of which fate
    language TEXT,                      -- correct: which version
    round INTEGER,                      -- correct: which correction of this announcement
    asked_at INTEGER NOT NULL,
    reached INTEGER NOT NULL            -- the last person for whom it was done
) STRICT;
CREATE INDEX announcement_parts_announcement ON announcement_parts (announcement_id);

DROP INDEX outbox_announcement;
CREATE INDEX outbox_announcement ON outbox (announcement_id, act, state, chat, error)
    WHERE announcement_id IS NOT NULL;  -- with the reason: so they are counted
