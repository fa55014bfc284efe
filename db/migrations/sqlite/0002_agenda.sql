-- The programme: releases, bookmarks, reminders, and what people were told of changes.

CREATE TABLE releases (                 -- immutable; people see the one with the highest number
    event_id TEXT NOT NULL REFERENCES events (id),
    number INTEGER NOT NULL,
    sentence TEXT NOT NULL,             -- JSON: one human sentence by language; {} is none
    agenda TEXT NOT NULL,               -- JSON: the whole programme
    released_at INTEGER NOT NULL,
    PRIMARY KEY (event_id, number)
) STRICT;

CREATE TABLE agenda_drafts (
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    agenda TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (                 -- the sessions of the latest release, for questions that SQL has to answer
    event_id TEXT NOT NULL REFERENCES events (id),
    id TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    capacity INTEGER,
    cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    for_all INTEGER NOT NULL CHECK (for_all IN (0, 1)),
    changed_in INTEGER NOT NULL,        -- the release in which people would last see a difference
    PRIMARY KEY (event_id, id)
) STRICT;
CREATE INDEX sessions_end ON sessions (ends_at);

CREATE TABLE talks (                    -- speakers who are participants, by the number of their registration
    event_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    ended_in INTEGER,                   -- the release in which they were taken off: they have to hear of it
    PRIMARY KEY (event_id, session_id, number),
    FOREIGN KEY (event_id, session_id) REFERENCES sessions (event_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX talks_number ON talks (event_id, number);

CREATE TABLE bookmarks (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    known_release INTEGER NOT NULL,     -- as of which release the person knows this session
    bookmarked_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, event_id, session_id),
    FOREIGN KEY (event_id, session_id) REFERENCES sessions (event_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX bookmarks_session ON bookmarks (event_id, session_id, person_id);

CREATE TABLE told (                     -- as of which release a person knows what is not bookmarked
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    release INTEGER NOT NULL,           -- the sessions for all
    talks_release INTEGER NOT NULL,     -- the own talks: these are told also to those who muted the others
    PRIMARY KEY (person_id, event_id)
) STRICT;

CREATE TABLE lead_choices (             -- how long before a bookmarked session a person wants to be reminded
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    lead TEXT NOT NULL,                 -- minutes, or 'none'
    chosen_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, event_id)
) STRICT;
CREATE INDEX lead_choices_event ON lead_choices (event_id, lead);

CREATE TABLE dues (                     -- the moments at which reminders fall due; people are found when it comes
    event_id TEXT NOT NULL REFERENCES events (id),
    session_id TEXT NOT NULL,           -- '' is the event itself
    lead TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    lateness INTEGER NOT NULL,          -- how long after its moment a reminder is still worth sending
    usual INTEGER NOT NULL CHECK (usual IN (0, 1)),     -- for those who chose no lead of their own
    reference TEXT NOT NULL,            -- JSON: what is drawn when it is sent
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'gone')),   -- gone: moved or cancelled; may come back
    missed INTEGER NOT NULL DEFAULT 0,  -- how many people were not reminded, because it was too late
    reached INTEGER,                    -- the last person for whom it was queued, while it is dealt with in parts
    PRIMARY KEY (event_id, session_id, lead, starts_at)
) STRICT;
CREATE INDEX dues_waiting ON dues (due_at) WHERE state = 'waiting';

CREATE TABLE notice_runs (              -- that a release is to be told, once organisers have been quiet for a while
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    due_at INTEGER NOT NULL,
    deadline INTEGER                    -- when the first changed session begins: nights hold nothing back beyond that
) STRICT;

CREATE TABLE mentions (                 -- which sessions a delivery spoke of, to correct it when it becomes wrong
    outbox_id INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    release INTEGER NOT NULL,
    PRIMARY KEY (outbox_id, event_id, session_id)
) STRICT;
CREATE INDEX mentions_session ON mentions (event_id, session_id, release);
