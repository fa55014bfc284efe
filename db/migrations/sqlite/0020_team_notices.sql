-- What the bot says by itself before the fair: to members who decide, to who has not finished, to who has no decision.

CREATE TABLE owners (                   -- as the settings name them, to write to them: it gives nobody a right
    person_id INTEGER PRIMARY KEY       -- no reference: they may not have talked to the bot yet
) STRICT;

CREATE TABLE errands (                  -- what is done once, at a moment that follows from the content
    event_id TEXT NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL CHECK (kind IN ('coming', 'undecided', 'nudge')),
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done')),
    PRIMARY KEY (event_id, kind, due_at)
) STRICT;
CREATE INDEX errands_waiting ON errands (due_at) WHERE state = 'waiting';

-- Until now a mark kept that everybody was asked whether they will come.
INSERT INTO errands (event_id, kind, due_at, state)
SELECT e.id, 'coming', CAST(m.value AS INTEGER), 'done' FROM marks m JOIN events e ON m.name = 'coming:' || e.id;
DELETE FROM marks WHERE name LIKE 'coming:%';

CREATE TABLE digests (                  -- what members are told of new applications, and how often
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    pace TEXT CHECK (pace IN ('at_once', 'hourly', 'daily', 'never')),     -- NULL: they have chosen none
    known INTEGER NOT NULL,             -- the number of the last application that they have heard of
    due_at INTEGER,                     -- when they hear of what has come since; NULL: nothing has
    PRIMARY KEY (event_id, person_id)
) STRICT;
CREATE INDEX digests_person ON digests (person_id);
CREATE INDEX digests_due ON digests (due_at) WHERE due_at IS NOT NULL;

ALTER TABLE registrations ADD COLUMN nudged_at INTEGER;     -- when the person was reminded of the draft; NULL: never
CREATE INDEX registrations_left ON registrations (event_id, changed_at) WHERE status = 'draft' AND nudged_at IS NULL;
