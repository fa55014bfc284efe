-- A place that is passed on to a colleague of the same organisation: by a link that works once, or to one chosen.

CREATE TABLE place_passes (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,    -- whose place it is, or was
    colleague_id INTEGER REFERENCES registrations (id) ON DELETE SET NULL,   -- who has it, or registers by the link
    token_hash TEXT UNIQUE,             -- SHA-256 of the token, which is in the link only; NULL: the place has gone over
    made_at INTEGER NOT NULL,
    passed_at INTEGER,                  -- when the place went over; NULL: the link is open
    CHECK ((token_hash IS NULL) = (passed_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX place_passes_open ON place_passes (registration_id) WHERE passed_at IS NULL;
CREATE INDEX place_passes_registration ON place_passes (registration_id);
CREATE INDEX place_passes_colleague ON place_passes (colleague_id) WHERE colleague_id IS NOT NULL;
