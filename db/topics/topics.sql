-- name: get
SELECT event_id, number, registration_id, thread, name, card FROM topics
WHERE event_id = :event_id AND number = :number;

-- name: of_thread
SELECT event_id, number, registration_id, thread, name, card FROM topics
WHERE event_id = :event_id AND thread = :thread;

-- name: count
SELECT count(*) AS every, count(card) AS shown FROM topics WHERE event_id = :event_id;

-- name: refused
SELECT
    (SELECT count(*) FROM topics t WHERE t.event_id = :event_id AND t.refused IS NOT NULL) AS topics,
    (SELECT count(*) FROM enquiry_messages m CROSS JOIN enquiries e
     WHERE m.unsaid > '' AND e.id = m.enquiry_id AND e.event_id = :event_id) AS messages;

-- name: refuse!
UPDATE topics SET refused = :why WHERE event_id = :event_id AND number = :number;

-- name: mirror_refused!
UPDATE topics SET mirror = 'changed' WHERE event_id = :event_id AND refused IS NOT NULL AND mirror = 'shown';

-- name: unsay!
UPDATE enquiry_messages SET unsaid = :why WHERE id = :message;

-- name: told_no_more!
-- The topic does not show it: the team is told of it as of what is written without a group.
UPDATE enquiries SET told_at = NULL
WHERE waiting_since IS NOT NULL
  AND id = (SELECT m.enquiry_id FROM enquiry_messages m WHERE m.id = :message AND m.author_id IS NULL);

-- name: waiting_to_be_said
-- The index outbox_chat is taken only where its own condition stands.
SELECT details FROM outbox WHERE chat = :chat AND draw = 'said' AND state IN ('queued', 'sending');

-- name: unsaid
-- In no order: by that of the messages all of them would be looked at.
SELECT m.id AS message, r.id AS registration_id FROM enquiry_messages m
CROSS JOIN enquiries e
JOIN registrations r ON r.event_id = e.event_id AND r.person_id = e.person_id
WHERE m.unsaid > '' AND e.id = m.enquiry_id AND e.event_id = :event_id
  AND r.number IS NOT NULL AND r.status != 'draft';

-- name: choose!
-- The groups first: where enough waits already, none of the topics is looked at.
UPDATE topics SET mirror = 'chosen'
WHERE (event_id, number) IN (
    SELECT t.event_id, t.number FROM forums f CROSS JOIN topics t
    WHERE f.trouble IS NULL
      AND (SELECT count(*) FROM outbox o WHERE o.chat = f.chat AND o.state IN ('queued', 'sending') AND o.draw = 'topic') < :most
      AND t.event_id = f.event_id AND t.mirror = 'changed'
    ORDER BY t.event_id, t.number LIMIT :most
);

-- name: queue_chosen!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, forget, state, created_at)
SELECT f.chat, 'reminder', 2, 'reference', 'topic', t.event_id, t.number, :now, 1, 'queued', :now
FROM topics t JOIN forums f ON f.event_id = t.event_id
WHERE t.mirror = 'chosen'
ORDER BY t.event_id, t.number;

-- name: chosen_are_queued!
UPDATE topics SET mirror = 'queued' WHERE mirror = 'chosen';

-- name: show!
UPDATE topics SET mirror = 'shown' WHERE event_id = :event_id AND number = :number AND mirror = 'queued';

-- name: change!
UPDATE topics SET mirror = 'changed' WHERE event_id = :event_id AND number = :number AND mirror = 'shown';

-- name: open!
-- Of somebody who was forgotten meanwhile no name is kept.
UPDATE topics
SET thread = :thread, card = NULL, name = CASE WHEN registration_id IS NULL THEN '' ELSE :name END
WHERE event_id = :event_id AND number = :number;

-- name: rename!
UPDATE topics SET name = :name
WHERE event_id = :event_id AND number = :number AND thread = :thread AND registration_id IS NOT NULL;

-- name: put_card!
UPDATE topics SET card = :card WHERE event_id = :event_id AND number = :number AND thread = :thread;

-- name: lose!
UPDATE topics SET thread = NULL, name = NULL, card = NULL
WHERE event_id = :event_id AND number = :number AND thread = :thread;

-- name: drop!
DELETE FROM topics WHERE event_id = :event_id AND number = :number AND registration_id IS NULL;

-- name: say!
-- Live: what somebody has written waits for no card.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, dedupe_key, forget, state,
                    created_at)
SELECT f.chat, 'live', 0, 'reference', 'said', r.event_id, r.number, :details, :now,
    'relay:' || r.id || ':' || CAST(:message AS BIGINT), 1, 'queued', :now
FROM registrations r
JOIN forums f ON f.event_id = r.event_id
WHERE r.id = :registration_id AND r.number IS NOT NULL
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: undelivered!
-- Beside what was said in the topic: it did not reach the person.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, dedupe_key, forget, state,
                    created_at)
SELECT f.chat, 'live', 0, 'reference', 'undelivered', r.event_id, r.number, :details, :now,
    'undelivered:' || m.id, 1, 'queued', :now
FROM enquiry_messages m
JOIN enquiries e ON e.id = m.enquiry_id
JOIN registrations r ON r.event_id = e.event_id AND r.person_id = e.person_id
JOIN forums f ON f.event_id = e.event_id
WHERE m.id = :message AND r.number IS NOT NULL AND r.status != 'draft'
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: answers_waiting
SELECT subject FROM outbox WHERE chat = :chat AND draw = 'answer' AND state = 'queued' AND state IN ('queued', 'sending');
