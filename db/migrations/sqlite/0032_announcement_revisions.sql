-- What shall become of an announcement that people have, once a second organiser has confirmed it.

ALTER TABLE announcements ADD COLUMN revision TEXT;     -- JSON: corrected or deleted, and with what words
ALTER TABLE announcements ADD COLUMN reviser INTEGER    -- who wants it so; no reference, as the author
    CHECK ((reviser IS NULL) = (revision IS NULL));
