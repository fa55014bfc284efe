-- The team of an event, what its members did, and what they are about to write.

CREATE TABLE team (                     -- who is, or was, in the team
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    role TEXT NOT NULL                  -- owners stand in the settings; here they have a name, but no rights
        CHECK (role IN ('owner', 'organiser', 'moderator', 'door')),
    name TEXT NOT NULL,                 -- as Telegram showed it last: colleagues know each other by it
    joined_at INTEGER NOT NULL,
    ended_at INTEGER,                   -- not in the team any more; the name stays beside what the person did
    UNIQUE (event_id, person_id)
) STRICT;
CREATE INDEX team_person ON team (person_id);

CREATE TABLE team_invitations (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    role TEXT NOT NULL CHECK (role IN ('organiser', 'moderator', 'door')),
    token_hash TEXT NOT NULL UNIQUE,    -- SHA-256 of the token, which is in the link only
    invited_by INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER                    -- used or taken back
) STRICT;
CREATE INDEX team_invitations_open ON team_invitations (event_id) WHERE ended_at IS NULL;
CREATE INDEX team_invitations_inviter ON team_invitations (invited_by);

CREATE TABLE audit (                    -- append-only; no personal data: who did what to which row
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL,
    person_id INTEGER NOT NULL,         -- no reference: the row outlives the person
    action TEXT NOT NULL,
    subject TEXT NOT NULL,              -- such as registration:42 or member:7, ids of rows
    before TEXT,                        -- JSON
    after TEXT,                         -- JSON
    done_at INTEGER NOT NULL
) STRICT;
CREATE INDEX audit_event ON audit (event_id, id);
CREATE INDEX audit_person ON audit (person_id);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;

CREATE TABLE prompts (                  -- what the next message of a member of the team answers
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL,
    of TEXT NOT NULL,                   -- JSON: what it is about
    asked_at INTEGER NOT NULL
) STRICT;

-- What the desk counts.
CREATE INDEX registrations_submitted ON registrations (event_id) WHERE status = 'submitted';
CREATE INDEX outbox_failed ON outbox (finished_at) WHERE state = 'failed';
