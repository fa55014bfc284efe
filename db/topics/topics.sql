-- name: get
SELECT event_id, number, registration_id, thread, name, card FROM topics
WHERE event_id = :event_id AND number = :number;

-- name: of_thread
SELECT event_id, number, registration_id, thread, name, card FROM topics
WHERE event_id = :event_id AND thread = :thread;

-- name: count
SELECT count(*) AS every, count(card) AS shown FROM topics WHERE event_id = :event_id;

-- name: choose!
-- The groups first: where enough waits already, none of the topics is looked at.
UPDATE topics SET mirror = 'chosen'
WHERE (event_id, number) IN (
    SELECT t.event_id, t.number FROM forums f CROSS JOIN topics t
    WHERE f.trouble IS NULL
      AND (SELECT count(*) FROM outbox o WHERE o.chat = f.chat AND o.state IN ('queued', 'sending')) < :most
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
SELECT f.chat, 'live', 0, 'reference', 'said', r.event_id, r.number, :details, :now, 'relay:' || r.id || ':' || :message,
    1, 'queued', :now
FROM registrations r
JOIN forums f ON f.event_id = r.event_id
WHERE r.id = :registration_id AND r.number IS NOT NULL
ON CONFLICT (dedupe_key) DO NOTHING;
