-- Who has left for later what has to be there from a moment on is reminded of it: another kind of errand.

ALTER TABLE errands RENAME TO errands_before;

CREATE TABLE errands (                  -- what is done once, at a moment that follows from the content
    event_id TEXT NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL CHECK (kind IN ('coming', 'undecided', 'owed', 'nudge')),
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done')),
    PRIMARY KEY (event_id, kind, due_at)
) STRICT;
INSERT INTO errands (event_id, kind, due_at, state) SELECT event_id, kind, due_at, state FROM errands_before;
DROP TABLE errands_before;
CREATE INDEX errands_waiting ON errands (due_at) WHERE state = 'waiting';
