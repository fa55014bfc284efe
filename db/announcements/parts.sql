-- name: add!
INSERT INTO announcement_parts (announcement_id, deed, state, language, round, asked_at, reached)
VALUES (:id, :deed, :state, :language, :round, :now, :reached);

-- name: next
SELECT w.*, a.event_id FROM announcement_parts w JOIN announcements a ON a.id = w.announcement_id ORDER BY w.id LIMIT 1;

-- name: left
SELECT 1 FROM announcement_parts WHERE announcement_id = :id LIMIT 1;

-- name: reach!
UPDATE announcement_parts SET reached = :upto WHERE id = :part;

-- name: done!
DELETE FROM announcement_parts WHERE id = :part;

-- name: drop!
DELETE FROM announcement_parts WHERE announcement_id = :id AND deed = :deed;

-- name: part_of_people
-- The last person of the next part; none where everybody left fits into one.
SELECT id AS person_id FROM people WHERE id > :after ORDER BY id LIMIT 1 OFFSET :people;

-- name: part_of_copies
SELECT chat AS person_id FROM outbox
WHERE announcement_id = :id AND act = :act AND state = :state AND chat > :after
ORDER BY chat LIMIT 1 OFFSET :people;

-- name: grow!
UPDATE announcements SET size = size + :people WHERE id = :id;

-- name: queue!
-- Who can't be reached or does not want announcements stands in the ledger too.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget, state, error,
                    announcement_id, act, created_at, finished_at)
VALUES (:chat, 'announcement', :priority, 'reference', 'announcement', :event_id, :id, :now, :key, 0, :state, :why,
        :id, 'send', :now, :finished_at)
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: park!
-- A priority that the courier does not look at: what is parked holds nothing else up.
UPDATE outbox SET priority = :priority
WHERE announcement_id = :id AND act = 'send' AND state = 'queued' AND chat > :after AND chat <= :upto;

-- name: withdraw!
UPDATE outbox SET state = 'withdrawn', error = 'cancelled', finished_at = :now, kind = 'reference', payload = NULL
WHERE announcement_id = :id AND act = :act AND state = 'queued' AND chat > :after AND chat <= :upto;

-- name: annul!
-- What is on its way is not sent again when it comes back from there.
UPDATE outbox SET void = 1 WHERE announcement_id = :id AND act = 'send' AND state = 'sending';

-- name: again!
UPDATE outbox SET state = 'queued', priority = :priority, due_at = :now, attempts = 0, unknowns = 0, error = NULL,
    finished_at = NULL, kind = 'reference', payload = NULL, void = 0
WHERE announcement_id = :id AND act = 'send' AND state = :state AND finished_at <= :asked_at
  AND chat > :after AND chat <= :upto
  AND EXISTS (SELECT 1 FROM people p WHERE p.id = outbox.chat AND p.unreachable_at IS NULL);

-- name: correct!
-- Of all copies that had been sent, or were on their way: what is on its way may have gone with the old words; which
-- message it is, is known when it has come.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, follows, due_at, dedupe_key, forget, state,
                    announcement_id, act, created_at)
SELECT o.chat, 'reminder', :priority, 'reference', 'correction', :event_id, :id, o.id,
       CASE WHEN o.state = 'sent' THEN CAST(:now AS BIGINT) ELSE CAST(:arrived AS BIGINT) END,
       'ac:' || CAST(:round AS BIGINT) || ':' || o.id, 0, 'queued', :id, 'correct', :now
FROM outbox o
JOIN people p ON p.id = o.chat
WHERE o.announcement_id = :id AND o.act = 'send' AND o.state = :state AND o.chat > :after AND o.chat <= :upto
  AND (o.message_id IS NOT NULL OR o.state = 'sending')
  AND (p.language = :language OR (:language = (SELECT a.fallback FROM announcements a WHERE a.id = :id)
       AND p.language NOT IN (SELECT v.language FROM announcement_versions v WHERE v.announcement_id = :id)))
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: delete!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, follows, due_at, expires_at, dedupe_key, forget,
                    state, announcement_id, act, created_at)
SELECT o.chat, 'reminder', :priority, 'reference', 'deletion', :event_id, :id, o.id, :now, o.finished_at + :span, 'ad:' || o.id, 0, 'queued', :id, 'delete', :now
FROM outbox o
WHERE o.announcement_id = :id AND o.act = 'send' AND o.state = 'sent' AND o.chat > :after AND o.chat <= :upto
  AND o.message_id IS NOT NULL AND o.finished_at + :span > :now
ON CONFLICT (dedupe_key) DO NOTHING;
