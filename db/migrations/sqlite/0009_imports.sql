-- People who come in by a table: offered when it was read, made into registrations a few at a time.

CREATE TABLE imports (
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    author INTEGER NOT NULL,            -- the member of the team who sent the table
    name TEXT NOT NULL,                 -- of the file
    phase TEXT NOT NULL CHECK (phase IN ('offered', 'running', 'done')),
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE import_rows (
    event_id TEXT NOT NULL REFERENCES imports (event_id) ON DELETE CASCADE,
    row INTEGER NOT NULL,               -- of the table, the heading's is 1
    role TEXT NOT NULL,
    answers TEXT NOT NULL,              -- JSON: by question
    registration_id INTEGER REFERENCES registrations (id) ON DELETE CASCADE,
    token TEXT,                         -- of the link that takes it over, until the list of links was handed over
    PRIMARY KEY (event_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_rows_left ON import_rows (event_id, row) WHERE registration_id IS NULL;
CREATE INDEX import_rows_registration ON import_rows (registration_id) WHERE registration_id IS NOT NULL;
