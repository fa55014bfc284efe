-- What people ask: questions that found no answer, and how often the common ones were asked. Nothing tells who asked.

CREATE TABLE unanswered (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 200),   -- in small letters, without names and numbers
    times INTEGER NOT NULL CHECK (times > 0),
    asked_on INTEGER NOT NULL,          -- the day of the last time: a moment would lead to a person
    UNIQUE (event_id, language, question)
) STRICT;
CREATE INDEX unanswered_order ON unanswered (event_id, times DESC, asked_on DESC, id);
CREATE INDEX unanswered_age ON unanswered (asked_on);

CREATE TABLE faq_counts (
    event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    faq TEXT NOT NULL,                  -- the id of a common question, as in faq.toml
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (event_id, faq)
) STRICT, WITHOUT ROWID;
