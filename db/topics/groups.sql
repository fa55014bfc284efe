-- name: of_event
SELECT * FROM forums WHERE event_id = :event_id;

-- name: at
SELECT * FROM forums WHERE chat = :chat;

-- name: everywhere
SELECT * FROM forums;

-- name: seek!
INSERT INTO forum_seekers (person_id, event_id, until) VALUES (:person_id, :event_id, :until)
ON CONFLICT (person_id) DO UPDATE
SET event_id = excluded.event_id, until = excluded.until, chat = NULL, title = NULL;

-- name: last_no_longer!
-- The clock was set back since: the wait lasts as long as it was to.
UPDATE forum_seekers SET until = :latest WHERE until > :latest;

-- name: pending_connection
SELECT * FROM forum_seekers WHERE person_id = :person_id AND until > :now;

-- name: find!
UPDATE forum_seekers SET chat = :chat, title = :title WHERE person_id = :person_id;

-- name: sought
SELECT * FROM forum_seekers WHERE chat = :chat AND until > :now;

-- name: give_up!
DELETE FROM forum_seekers WHERE person_id = :person_id;

-- name: connect!
INSERT INTO forums (event_id, chat, title, language, connected_at) VALUES (:event_id, :chat, :title, :language, :now);

-- name: applications
SELECT count(*) AS count FROM registrations
WHERE event_id = :event_id AND number IS NOT NULL AND status NOT IN ('draft', 'withdrawn');

-- name: open_topics!
INSERT INTO topics (event_id, number, registration_id, mirror)
SELECT event_id, number, id, 'changed' FROM registrations
WHERE event_id = :event_id AND number IS NOT NULL AND status NOT IN ('draft', 'withdrawn');

-- name: forget_topics!
DELETE FROM topics WHERE event_id = :event_id;

-- name: disconnect!
DELETE FROM forums WHERE event_id = :event_id;

-- name: note_trouble!
UPDATE forums SET trouble = :trouble, refusal = :refusal WHERE chat = :chat;

-- name: mirror_all!
UPDATE topics SET mirror = 'changed' WHERE event_id = :event_id;
