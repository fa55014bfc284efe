-- A person's own address of their agenda as a calendar: whoever knows the key sees which sessions they have chosen.

CREATE TABLE calendar_links (
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    key TEXT NOT NULL UNIQUE CHECK (length(key) = 22),  -- 128 random bits; an earlier one is nobody's any more
    created_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, event_id)
);
CREATE INDEX calendar_links_event ON calendar_links (event_id);
