-- Members of a team who do not want to be told that somebody has written to the organisers.

CREATE TABLE enquiry_silences (
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, person_id)
) STRICT;
CREATE INDEX enquiry_silences_person ON enquiry_silences (person_id);
