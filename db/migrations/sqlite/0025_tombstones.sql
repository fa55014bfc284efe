-- Who asked to be forgotten: a fingerprint made with a key that is not in the database. Written with the deletion itself,
-- so that the list beside the database (bot/forgotten.py) can follow, whatever kills the process in between.

CREATE TABLE tombstones (
    fingerprint TEXT PRIMARY KEY CHECK (length(fingerprint) = 64),
    forgotten_at INTEGER NOT NULL
) STRICT;
