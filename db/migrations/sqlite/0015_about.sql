-- Of whom messages in other people's chats tell: it is taken back there, too, when their data are deleted.

CREATE TABLE about (
    outbox_id INTEGER NOT NULL,         -- no reference: a message is there for longer than its delivery
    person_id INTEGER NOT NULL,         -- no reference: it is taken back after the person is gone
    chat INTEGER NOT NULL,              -- of somebody else
    file INTEGER NOT NULL CHECK (file IN (0, 1)),    -- a file: no edit changes what is in it
    message_id INTEGER,                 -- NULL: it has not arrived
    arrived_at INTEGER,
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),     -- nothing is stored of that person any more
    PRIMARY KEY (person_id, outbox_id),
    CHECK ((message_id IS NULL) = (arrived_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX about_delivery ON about (outbox_id);
CREATE INDEX about_message ON about (chat, message_id);
CREATE INDEX about_arrived ON about (arrived_at) WHERE arrived_at IS NOT NULL;
CREATE INDEX about_unsent ON about (outbox_id) WHERE message_id IS NULL;
CREATE INDEX about_gone ON about (outbox_id) WHERE gone = 1;

-- Whoever deletes them, by whatever way: nobody has to think of the messages.
CREATE TRIGGER registrations_are_taken_back AFTER DELETE ON registrations BEGIN
    UPDATE about SET gone = 1
    WHERE person_id = OLD.person_id
      AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.person_id = OLD.person_id);
END;
CREATE TRIGGER people_are_taken_back AFTER DELETE ON people BEGIN
    UPDATE about SET gone = 1 WHERE person_id = OLD.id;
    DELETE FROM about WHERE chat = OLD.id;
END;

-- What the team did stays for ever; who did it is known until that person is forgotten.
DROP TRIGGER audit_is_never_changed;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
WHEN NOT (NEW.person_id = -1 AND NEW.id = OLD.id AND NEW.event_id = OLD.event_id AND NEW.action = OLD.action
          AND NEW.subject = OLD.subject AND NEW.before IS OLD.before AND NEW.after IS OLD.after
          AND NEW.done_at = OLD.done_at) BEGIN
    SELECT raise(ABORT, 'audit is append-only');
END;
