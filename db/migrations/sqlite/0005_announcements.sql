-- What organisers tell many people at once. The ledger is the outbox itself: one row per person and announcement.

CREATE TABLE announcements (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    phase TEXT NOT NULL CHECK (phase IN
        ('draft', 'unconfirmed', 'scheduled', 'running', 'paused', 'cancelled', 'done')),
    audience TEXT NOT NULL,             -- JSON: whom it is for
    buttons TEXT NOT NULL,              -- JSON: what stands under it
    fallback TEXT,                      -- the version for those in whose language there is none
    author INTEGER NOT NULL,            -- no reference: the announcement outlives the person, as their deeds do
    confirmed_by INTEGER,               -- as above
    previewed INTEGER NOT NULL DEFAULT 0 CHECK (previewed IN (0, 1)),   -- as it is now
    send_at INTEGER,                    -- when it is to begin
    session_id TEXT,                    -- or: when this session begins
    size INTEGER,                       -- how many people it was for when it began
    corrections INTEGER NOT NULL DEFAULT 0,
    watcher INTEGER,                    -- whose message shows how far it has come
    watched INTEGER,                    -- that message
    shown TEXT,                         -- what it shows
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    deleted_at INTEGER,                 -- since when what was sent is being deleted
    CHECK (send_at IS NULL OR session_id IS NULL),
    CHECK ((started_at IS NULL) = (size IS NULL)),
    CHECK (phase NOT IN ('running', 'paused', 'done') OR started_at IS NOT NULL),
    CHECK ((watcher IS NULL) = (watched IS NULL))
) STRICT;
CREATE INDEX announcements_event ON announcements (event_id, id);
CREATE INDEX announcements_active ON announcements (phase) WHERE ended_at IS NULL;

CREATE TABLE announcement_versions (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    content TEXT NOT NULL,              -- JSON: kind, HTML, what Telegram keeps of files
    PRIMARY KEY (announcement_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE announcement_replies (     -- to a question under an announcement; the last one counts
    announcement_id INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    yes INTEGER NOT NULL CHECK (yes IN (0, 1)),
    replied_at INTEGER NOT NULL,
    PRIMARY KEY (announcement_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX announcement_replies_person ON announcement_replies (person_id);

ALTER TABLE outbox ADD COLUMN announcement_id INTEGER REFERENCES announcements (id);
ALTER TABLE outbox ADD COLUMN act TEXT                  -- send: the ledger; the others follow what was sent
    CHECK (act IN ('send', 'correct', 'delete')) CHECK ((act IS NULL) = (announcement_id IS NULL));
ALTER TABLE outbox ADD COLUMN album TEXT;               -- JSON: the ids of the messages of an album
CREATE INDEX outbox_announcement ON outbox (announcement_id, act, state, chat) WHERE announcement_id IS NOT NULL;

ALTER TABLE dues ADD COLUMN held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1));          -- by an organiser
ALTER TABLE notice_runs ADD COLUMN held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1));   -- by an organiser
