-- Offers: nobody is offered the same place twice, and at night none goes out.

ALTER TABLE waiting_list ADD COLUMN ignored INTEGER NOT NULL DEFAULT 0;     -- offers in a row that ran out
ALTER TABLE waiting_list ADD COLUMN rests INTEGER NOT NULL DEFAULT 0        -- the place that they let go is still free
    CHECK (rests IN (0, 1));

CREATE TABLE offer_rounds (             -- that places are to be offered when the night is over
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    due_at INTEGER NOT NULL
) STRICT;
