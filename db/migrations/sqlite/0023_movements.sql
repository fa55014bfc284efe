-- Who went out of a door where they had come in, and came back: the last movement that stands says where they are.

CREATE TABLE movements (
    id INTEGER PRIMARY KEY,
    checkin_id INTEGER NOT NULL REFERENCES checkins (id) ON DELETE CASCADE,
    leaves INTEGER NOT NULL CHECK (leaves IN (0, 1)),   -- out; else in again
    moved_at INTEGER NOT NULL,
    by_id INTEGER REFERENCES people (id) ON DELETE SET NULL,    -- NULL: the poster, or somebody who was forgotten
    undone_at INTEGER
) STRICT;
CREATE INDEX movements_checkin ON movements (checkin_id, id);
CREATE INDEX movements_by ON movements (by_id) WHERE by_id IS NOT NULL;
