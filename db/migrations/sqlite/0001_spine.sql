-- Times are UTC microseconds since 1970, flags 0 or 1, JSON is text that Python reads.

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,               -- JSON: the content's files by name
    digest TEXT NOT NULL,
    loaded_at INTEGER NOT NULL
) STRICT;

CREATE TABLE people (
    id INTEGER PRIMARY KEY,             -- Telegram's user id
    language TEXT NOT NULL,
    language_chosen INTEGER NOT NULL DEFAULT 0 CHECK (language_chosen IN (0, 1)),
    event_id TEXT REFERENCES events (id),
    first_source TEXT,
    last_source TEXT,
    met_at INTEGER NOT NULL,
    unreachable_at INTEGER,
    unreachable_why TEXT,
    CHECK ((unreachable_at IS NULL) = (unreachable_why IS NULL))
) STRICT;

CREATE TABLE mutes (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    category TEXT NOT NULL,
    muted_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, category)
) STRICT;

CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    version TEXT NOT NULL,
    hash TEXT NOT NULL,                 -- of the very text shown, in the language shown
    language TEXT NOT NULL,
    agreed_at INTEGER NOT NULL,
    UNIQUE (event_id, person_id, hash)
) STRICT;
CREATE INDEX consents_person ON consents (person_id);

CREATE TABLE organisations (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    bin TEXT,
    card TEXT NOT NULL,                 -- JSON: answers to the card's questions
    first_delegate_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    invitation_hash TEXT UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX organisations_bin ON organisations (event_id, bin) WHERE bin IS NOT NULL;
CREATE INDEX organisations_name ON organisations (event_id, folded_name);
CREATE INDEX organisations_first_delegate ON organisations (first_delegate_id);

CREATE TABLE registrations (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN
        ('draft', 'submitted', 'approved', 'rejected', 'waitlisted', 'offered', 'withdrawn')),
    number INTEGER,
    cursor TEXT,                        -- the question that is open; NULL: none
    organisation_id INTEGER REFERENCES organisations (id),
    delegate TEXT CHECK (delegate IN ('first', 'asked', 'confirmed')),
    own_organisation INTEGER NOT NULL DEFAULT 0 CHECK (own_organisation IN (0, 1)),
    first_source TEXT,
    last_source TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    submitted_at INTEGER,
    UNIQUE (event_id, person_id),
    UNIQUE (event_id, number),
    CHECK ((organisation_id IS NULL) = (delegate IS NULL)),
    CHECK (status IN ('draft', 'withdrawn') OR (number IS NOT NULL AND submitted_at IS NOT NULL))
) STRICT;
CREATE INDEX registrations_person ON registrations (person_id);
CREATE INDEX registrations_organisation ON registrations (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE answers (
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    value TEXT NOT NULL,                -- JSON; null: skipped
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (registration_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE numbers (                  -- the last number given out, so that none is ever given twice
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE deletions (                -- that somebody asked to be forgotten, not who
    id INTEGER PRIMARY KEY,
    event_id TEXT,
    why TEXT NOT NULL,
    deleted_at INTEGER NOT NULL,
    counts TEXT NOT NULL                -- JSON: how many rows of what
) STRICT;

CREATE TABLE albums (                   -- an album is many updates and gets one answer
    chat INTEGER NOT NULL,
    media_group TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (chat, media_group)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (
    position INTEGER PRIMARY KEY,
    bot_id INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    body TEXT,                          -- the update as Telegram sent it; NULL once it is no longer kept
    state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'failed', 'quarantined', 'dropped')),
    attempts INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER,                  -- whose update it was, known after the turn; no reference: strangers, groups
    incident TEXT,
    received_at INTEGER NOT NULL,
    finished_at INTEGER,
    UNIQUE (bot_id, update_id),
    CHECK (state != 'pending' OR body IS NOT NULL),
    CHECK ((state = 'pending') = (finished_at IS NULL))
) STRICT;
CREATE INDEX inbox_pending ON inbox (position) WHERE state = 'pending';
CREATE INDEX inbox_person ON inbox (person_id) WHERE body IS NOT NULL;
CREATE INDEX inbox_finished ON inbox (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('live', 'reminder', 'announcement', 'alert')),
    priority INTEGER NOT NULL,
    payload TEXT NOT NULL,              -- JSON: method, params, file
    due_at INTEGER NOT NULL,
    expires_at INTEGER,
    dedupe_key TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN
        ('queued', 'sending', 'sent', 'unknown', 'failed', 'withdrawn', 'expired')),
    attempts INTEGER NOT NULL DEFAULT 0,
    unknowns INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    error TEXT,
    forget INTEGER NOT NULL DEFAULT 0 CHECK (forget IN (0, 1)),   -- leave no row behind once it is finished
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    CHECK ((state IN ('queued', 'sending')) = (finished_at IS NULL))
) STRICT;
CREATE INDEX outbox_due ON outbox (priority, due_at, id) WHERE state = 'queued';
CREATE INDEX outbox_chat ON outbox (chat, id) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_kept ON outbox (chat) WHERE finished_at IS NOT NULL;
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_forget ON outbox (id) WHERE forget = 1 AND finished_at IS NOT NULL;
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE pauses (                   -- Telegram's retry_after, kept over restarts; chat 0 is everybody
    chat INTEGER PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT;

CREATE TABLE marks (                    -- small facts about the process itself: last good poll, the bot's profile
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
