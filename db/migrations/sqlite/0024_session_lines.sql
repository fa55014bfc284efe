-- Waiting lists of sessions with places: whoever comes first gets the next place that is free.

CREATE TABLE session_lines (
    id INTEGER PRIMARY KEY,             -- in the order of these
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    joined_at INTEGER NOT NULL,
    UNIQUE (person_id, event_id, session_id),
    FOREIGN KEY (event_id, session_id) REFERENCES sessions (event_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX session_lines_session ON session_lines (event_id, session_id, id);
