-- A group of the team's with a topic for each application.

CREATE TABLE forums (
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    chat INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL,
    language TEXT NOT NULL,             -- of the member who connected it: what the bot writes there is in it
    connected_at INTEGER NOT NULL,
    trouble TEXT CHECK (trouble IN ('gone', 'rights'))      -- why nothing can be written there; NULL: nothing is wrong
) STRICT;

CREATE TABLE forum_seekers (            -- who is about to bring the bot into a group; nobody else's group counts
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    until INTEGER NOT NULL,
    chat INTEGER,                       -- the group that the bot was brought into; NULL: none yet
    title TEXT,
    CHECK ((chat IS NULL) = (title IS NULL))
) STRICT;
CREATE INDEX forum_seekers_chat ON forum_seekers (chat) WHERE chat IS NOT NULL;

CREATE TABLE topics (
    event_id TEXT NOT NULL REFERENCES events (id),
    number INTEGER NOT NULL,            -- of the application: none is ever given twice
    registration_id INTEGER UNIQUE REFERENCES registrations (id) ON DELETE SET NULL,  -- NULL: gone, the topic has to go
    thread INTEGER,                     -- message_thread_id; NULL: there is no topic (any more)
    name TEXT,
    card INTEGER,                       -- the message that shows the application
    mirror TEXT NOT NULL CHECK (mirror IN ('changed', 'chosen', 'queued', 'shown')),
    PRIMARY KEY (event_id, number),
    CHECK ((thread IS NULL) = (name IS NULL)),
    CHECK (thread IS NOT NULL OR card IS NULL)
) STRICT;
CREATE UNIQUE INDEX topics_thread ON topics (event_id, thread) WHERE thread IS NOT NULL;
CREATE INDEX topics_changed ON topics (event_id, number) WHERE mirror = 'changed';
CREATE INDEX topics_chosen ON topics (event_id, number) WHERE mirror = 'chosen';     -- within a transaction

-- Whatever changes in an application, by whomever, is noted here: no conversation has to think of it.
CREATE TRIGGER registrations_are_mirrored
AFTER UPDATE OF status, verdict, opened, coming, role, organisation_id, person_id ON registrations
WHEN NEW.number IS NOT NULL AND NEW.status != 'draft' BEGIN
    INSERT INTO topics (event_id, number, registration_id, mirror)
    SELECT NEW.event_id, NEW.number, NEW.id, 'changed' FROM forums WHERE event_id = NEW.event_id
    ON CONFLICT (event_id, number) DO UPDATE SET mirror = 'changed' WHERE topics.mirror = 'shown';
END;
CREATE TRIGGER answers_are_mirrored AFTER INSERT ON answers BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = NEW.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER other_answers_are_mirrored AFTER UPDATE ON answers BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = NEW.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER dropped_answers_are_mirrored AFTER DELETE ON answers BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = OLD.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER told_decisions_are_mirrored AFTER UPDATE ON decisions BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = NEW.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER remarks_are_mirrored AFTER INSERT ON remarks BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = NEW.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER organisations_are_mirrored AFTER UPDATE OF name, bin, card ON organisations BEGIN
    UPDATE topics SET mirror = 'changed'
    WHERE mirror = 'shown' AND registration_id IN (SELECT id FROM registrations WHERE organisation_id = NEW.id);
END;
CREATE TRIGGER people_are_mirrored AFTER UPDATE OF unreachable_at, language ON people BEGIN
    UPDATE topics SET mirror = 'changed'
    WHERE mirror = 'shown' AND registration_id IN (SELECT id FROM registrations WHERE person_id = NEW.id);
END;
CREATE TRIGGER deletions_are_mirrored AFTER UPDATE OF registration_id ON topics WHEN NEW.registration_id IS NULL BEGIN
    UPDATE topics
    SET mirror = CASE mirror WHEN 'shown' THEN 'changed' ELSE mirror END,
        name = CASE WHEN name IS NULL THEN NULL ELSE '' END         -- it tells of a person
    WHERE event_id = NEW.event_id AND number = NEW.number;
END;
