-- name: of_registration!
INSERT INTO about (outbox_id, person_id, chat, file)
SELECT :outbox_id, r.person_id, :chat, :file FROM registrations r
WHERE r.id = :id AND r.person_id != :chat
ON CONFLICT (person_id, outbox_id) DO NOTHING;

-- name: of_person!
INSERT INTO about (outbox_id, person_id, chat, file)
SELECT :outbox_id, p.id, :chat, :file FROM people p
WHERE p.id = :id AND p.id != :chat
ON CONFLICT (person_id, outbox_id) DO NOTHING;

-- name: written_over!
-- The message says something else now.
DELETE FROM about
WHERE chat = (SELECT o.chat FROM outbox o WHERE o.id = :outbox_id) AND message_id = :message_id
  AND outbox_id != :outbox_id;

-- name: arrived!
UPDATE about SET message_id = :message_id, arrived_at = :now WHERE outbox_id = :outbox_id;

-- name: never_arrived!
DELETE FROM about WHERE outbox_id = :outbox_id;

-- name: move!
UPDATE about SET person_id = :person_id WHERE person_id = :before AND chat != :person_id;

-- name: in_chats
-- Each message once; `alone`: it tells of nobody else.
SELECT a.outbox_id, a.chat, a.file, a.message_id, a.arrived_at, p.event_id, o.state,
    CASE WHEN EXISTS (SELECT 1 FROM about b WHERE b.outbox_id = a.outbox_id AND b.person_id != a.person_id)
    THEN 0 ELSE 1 END AS alone
FROM about a
JOIN people p ON p.id = a.chat
LEFT JOIN outbox o ON o.id = a.outbox_id
WHERE a.person_id = :person_id
ORDER BY a.outbox_id;

-- name: gone
SELECT DISTINCT a.outbox_id, a.chat, a.file, a.message_id, a.arrived_at, p.event_id, o.state,
    CASE WHEN EXISTS (SELECT 1 FROM about b WHERE b.outbox_id = a.outbox_id AND b.gone = 0)
    THEN 0 ELSE 1 END AS alone
FROM about a
JOIN people p ON p.id = a.chat
LEFT JOIN outbox o ON o.id = a.outbox_id
WHERE a.gone = 1
ORDER BY a.outbox_id LIMIT :limit;

-- name: part!
-- The person is gone, so that what their rows said is gone from the message, too.
DELETE FROM about WHERE outbox_id = :outbox_id AND gone = 1;

-- name: forget!
DELETE FROM about WHERE person_id = :person_id;

-- name: purge
DELETE FROM about WHERE outbox_id IN (
    SELECT outbox_id FROM about WHERE arrived_at < :before ORDER BY arrived_at LIMIT :limit)
RETURNING outbox_id;

-- name: purge_unsent!
DELETE FROM about WHERE message_id IS NULL AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = about.outbox_id);
