-- Several processes may serve one database of PostgreSQL's: who they are, whose calls are under way, and the pace of all.

CREATE TABLE replicas (                 -- a row per start, or per connection made anew: those that may be alive
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,                 -- the machine and the process, for people
    started_at INTEGER NOT NULL
) STRICT;

ALTER TABLE outbox ADD COLUMN owner INTEGER;    -- the replica whose call is under way; of what is not being sent: the last
CREATE INDEX outbox_owner ON outbox (owner) WHERE state = 'sending';

CREATE TABLE pace (                     -- what all replicas together have let go lately
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    state TEXT NOT NULL                 -- JSON: db/delivery/pace.py
) STRICT;
