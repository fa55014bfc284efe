-- The programme and the texts from the phone: what is about to be released, what is taken back.

ALTER TABLE releases ADD COLUMN undoes INTEGER;             -- the release that this one takes back

ALTER TABLE agenda_drafts ADD COLUMN sentence TEXT NOT NULL DEFAULT '{}';   -- JSON: what is to be said, by language

CREATE TABLE concerns (                 -- whom a draft would concern, in each language: for one count of people
    event_id TEXT NOT NULL REFERENCES events (id),
    language TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('session', 'role', 'number')),
    session_id TEXT,                    -- bookmarked by them
    role TEXT,                          -- in which they take part
    number INTEGER,                     -- of their registration: they speak
    CHECK ((session_id IS NOT NULL) = (kind = 'session')),
    CHECK ((role IS NOT NULL) = (kind = 'role')),
    CHECK ((number IS NOT NULL) = (kind = 'number'))
) STRICT;
CREATE INDEX concerns_event ON concerns (event_id, kind, language);

ALTER TABLE events ADD COLUMN folder_digest TEXT;           -- of the folder's files as they were loaded last; NULL: never
UPDATE events SET folder_digest = digest;

CREATE TABLE event_versions (           -- every content that an event has had, to return to
    event_id TEXT NOT NULL REFERENCES events (id),
    number INTEGER NOT NULL,
    source TEXT NOT NULL,               -- as in events
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (event_id, number)
) STRICT;
INSERT INTO event_versions (event_id, number, source, saved_at) SELECT id, 1, source, loaded_at FROM events;

CREATE TABLE event_drafts (             -- content that was sent, and is not applied yet
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    source TEXT NOT NULL,
    base TEXT NOT NULL,                 -- the digest of the content that it was made from
    changed_at INTEGER NOT NULL
) STRICT;
