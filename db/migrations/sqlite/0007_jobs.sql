-- Work that takes long: done outside a turn, in a process of its own.

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,    -- who asked for it
    kind TEXT NOT NULL,
    args TEXT NOT NULL,                 -- JSON
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    tells INTEGER NOT NULL CHECK (tells IN (0, 1)),     -- its result holds other people's data
    progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),     -- per cent
    error TEXT,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER,
    CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL)),
    CHECK (state = 'queued' OR started_at IS NOT NULL)
) STRICT;
CREATE INDEX jobs_open ON jobs (state, id) WHERE state IN ('queued', 'running');
CREATE INDEX jobs_person ON jobs (person_id);
CREATE INDEX jobs_finished ON jobs (finished_at) WHERE finished_at IS NOT NULL;
