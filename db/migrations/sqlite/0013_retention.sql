-- Terms: what is deleted when, what was deleted, and the numbers that stay of it.

CREATE TABLE retention_plans (          -- of each event, as its content said when it could last be read
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    plan TEXT NOT NULL,                 -- JSON
    told_at INTEGER NOT NULL            -- until when organisers were told of what is to come
) STRICT;

CREATE TABLE retained_counts (          -- how many there were of those who were deleted
    event_id TEXT NOT NULL,             -- no reference: numbers may outlive their event
    tally TEXT NOT NULL,                -- what is counted, such as role or answer:sphere
    kind TEXT NOT NULL,                 -- of which kind, such as ngo
    count INTEGER NOT NULL,
    PRIMARY KEY (event_id, tally, kind)
) STRICT, WITHOUT ROWID;

-- A term that ended is one line, however many parts it was deleted in.
ALTER TABLE deletions ADD COLUMN kind TEXT CHECK (kind IN ('answers', 'unfinished', 'everything'));
ALTER TABLE deletions ADD COLUMN due_at INTEGER CHECK ((due_at IS NULL) = (kind IS NULL));
ALTER TABLE deletions ADD COLUMN questions TEXT;        -- JSON: whose answers, if it was about answers
ALTER TABLE deletions ADD COLUMN noted INTEGER NOT NULL DEFAULT 0 CHECK (noted IN (0, 1));     -- in the journal
CREATE UNIQUE INDEX deletions_term ON deletions (event_id, kind, due_at) WHERE kind IS NOT NULL;
CREATE INDEX deletions_event ON deletions (event_id, deleted_at);
