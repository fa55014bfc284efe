-- Which sessions of their agenda people have by an answer of the form: they go with the answer.

CREATE TABLE answer_marks (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    own INTEGER NOT NULL CHECK (own IN (0, 1)),     -- marked by the person, too: it stays when the answer goes
    PRIMARY KEY (person_id, event_id, session_id),
    FOREIGN KEY (event_id, session_id) REFERENCES sessions (event_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_marks_session ON answer_marks (event_id, session_id, person_id);
