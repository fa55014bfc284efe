-- The door: the codes of tickets, and who came.

CREATE TABLE tickets (                  -- a code is given once, and stays over a withdrawal
    registration_id INTEGER PRIMARY KEY REFERENCES registrations (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    code TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    UNIQUE (code, event_id)
) STRICT;
CREATE INDEX tickets_event ON tickets (event_id);

CREATE TABLE checkins (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    session_id TEXT NOT NULL,           -- '' is the fair itself
    day TEXT NOT NULL,                  -- YYYY-MM-DD, in the zone of the event
    entered_at INTEGER NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('scan', 'code', 'name', 'poster', 'list', 'walk_in')),
    by_id INTEGER REFERENCES people (id) ON DELETE SET NULL,    -- NULL: the poster, or somebody who was forgotten
    why TEXT,                           -- why somebody was let in who was not to be: a word of ours
    undone_at INTEGER
) STRICT;
CREATE UNIQUE INDEX checkins_once ON checkins (registration_id, session_id, day) WHERE undone_at IS NULL;
CREATE INDEX checkins_present ON checkins (event_id, session_id, day) WHERE undone_at IS NULL;
CREATE INDEX checkins_registration ON checkins (registration_id);
CREATE INDEX checkins_by ON checkins (by_id) WHERE by_id IS NOT NULL;
