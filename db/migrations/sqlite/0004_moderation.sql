-- Applications: what the team decided and whether people were told, changes asked for, the line for a place.

ALTER TABLE registrations ADD COLUMN verdict TEXT       -- decided, and the person was not told yet
    CHECK (verdict IN ('approved', 'rejected', 'waitlisted'));
ALTER TABLE registrations ADD COLUMN opened TEXT NOT NULL DEFAULT '';   -- questions whose answers the team asked to change
ALTER TABLE registrations ADD COLUMN coming TEXT        -- whether the person was asked to come, and agreed
    CHECK (coming IN ('asked', 'yes'));
CREATE INDEX registrations_holding ON registrations (event_id, role, organisation_id)
    WHERE status IN ('approved', 'offered') OR verdict = 'approved';
CREATE INDEX registrations_verdict ON registrations (event_id) WHERE verdict IS NOT NULL;
CREATE INDEX registrations_queue ON registrations (event_id, submitted_at);

CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'rejected', 'waitlisted')),
    reason TEXT,                        -- as it was written, or the name of a template with a # before it
    decided_by INTEGER,                 -- no reference; NULL: the rules of the fair
    decided_at INTEGER NOT NULL,
    published_at INTEGER                -- NULL: the person was not told
) STRICT;
CREATE INDEX decisions_registration ON decisions (registration_id, id);

CREATE TABLE waiting_list (
    registration_id INTEGER PRIMARY KEY REFERENCES registrations (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    position INTEGER NOT NULL,
    offer_ends_at INTEGER               -- until when a place is kept for this person; NULL: none is offered
) STRICT;
CREATE INDEX waiting_list_position ON waiting_list (event_id, position);
CREATE INDEX waiting_list_offer ON waiting_list (offer_ends_at) WHERE offer_ends_at IS NOT NULL;

CREATE TABLE remarks (                  -- what members of the team tell each other about an application
    id INTEGER PRIMARY KEY,
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    author_id INTEGER NOT NULL,         -- no reference
    remark TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX remarks_registration ON remarks (registration_id, id);

CREATE TABLE sieves (                   -- which applications a member of the team is looking at
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    sieve TEXT NOT NULL                 -- JSON
) STRICT;

CREATE TABLE claims (                   -- by which link somebody takes over a registration that the team made by hand
    registration_id INTEGER PRIMARY KEY REFERENCES registrations (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE     -- SHA-256 of the token, which is in the link only
) STRICT;
