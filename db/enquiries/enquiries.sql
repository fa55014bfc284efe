-- name: get
SELECT e.*, p.language, p.unreachable_at, r.id AS registration_id FROM enquiries e
JOIN people p ON p.id = e.person_id
LEFT JOIN registrations r ON r.event_id = e.event_id AND r.person_id = e.person_id
    AND r.number IS NOT NULL AND r.status != 'draft'
WHERE e.id = :id;

-- name: of_person
SELECT e.*, p.language, p.unreachable_at, r.id AS registration_id FROM enquiries e
JOIN people p ON p.id = e.person_id
LEFT JOIN registrations r ON r.event_id = e.event_id AND r.person_id = e.person_id
    AND r.number IS NOT NULL AND r.status != 'draft'
WHERE e.event_id = :event_id AND e.person_id = :person_id;

-- name: lately
SELECT count(*) AS count FROM enquiry_messages
WHERE enquiry_id = :enquiry_id AND author_id IS NULL AND written_at > :since;

-- name: write
INSERT INTO enquiries (event_id, person_id, name, state, waiting_since, changed_at)
VALUES (:event_id, :person_id, :name, 'waiting', :now, :now)
ON CONFLICT (event_id, person_id) DO UPDATE
SET name = excluded.name, state = 'waiting', changed_at = excluded.changed_at,
    waiting_since = coalesce(enquiries.waiting_since, excluded.waiting_since)
RETURNING id;

-- name: begin!
INSERT INTO enquiries (event_id, person_id, name, state, changed_at) VALUES (:event_id, :person_id, '', 'closed', :now)
ON CONFLICT (event_id, person_id) DO NOTHING;

-- name: answer!
UPDATE enquiries SET state = 'answered', waiting_since = NULL, told_at = NULL, changed_at = :now WHERE id = :id;

-- name: add
INSERT INTO enquiry_messages (enquiry_id, author_id, kind, text, chat, message_id, written_at)
VALUES (:enquiry_id, :author_id, :kind, :text, :chat, :message_id, :now)
RETURNING id;

-- name: close!
UPDATE enquiries SET state = 'closed', waiting_since = NULL, told_at = NULL, changed_at = :now WHERE id = :id;

-- name: mute!
UPDATE enquiries SET muted_at = :since WHERE id = :id;

-- name: message
SELECT m.*, t.name AS author, o.state AS delivery FROM enquiry_messages m
JOIN enquiries e ON e.id = m.enquiry_id
LEFT JOIN team t ON t.event_id = e.event_id AND t.person_id = m.author_id
LEFT JOIN outbox o ON o.chat = e.person_id AND o.finished_at IS NOT NULL AND o.draw = 'answer' AND o.subject = m.id
    AND m.author_id IS NOT NULL
WHERE m.id = :id;

-- name: messages
SELECT m.*, t.name AS author, o.state AS delivery FROM enquiry_messages m
JOIN enquiries e ON e.id = m.enquiry_id
LEFT JOIN team t ON t.event_id = e.event_id AND t.person_id = m.author_id
LEFT JOIN outbox o ON o.chat = e.person_id AND o.finished_at IS NOT NULL AND o.draw = 'answer' AND o.subject = m.id
    AND m.author_id IS NOT NULL
WHERE m.enquiry_id = :enquiry_id AND (CAST(:before AS BIGINT) = 0 OR m.id < :before)
ORDER BY m.id DESC LIMIT :limit;

-- name: answered_since
SELECT m.*, t.name AS author, NULL AS delivery FROM enquiry_messages m
JOIN enquiries e ON e.id = m.enquiry_id
LEFT JOIN team t ON t.event_id = e.event_id AND t.person_id = m.author_id
WHERE m.enquiry_id = :enquiry_id AND m.id > :seen AND m.author_id IS NOT NULL AND m.author_id != :own
ORDER BY m.id DESC LIMIT 1;

-- name: last_of_person
SELECT coalesce(max(id), 0) AS last FROM enquiry_messages WHERE enquiry_id = :enquiry_id AND author_id IS NULL;

-- name: count
-- Without those in which nothing was written (yet).
SELECT e.state, count(*) AS count FROM enquiries e
WHERE e.event_id = :event_id AND EXISTS (SELECT 1 FROM enquiry_messages m WHERE m.enquiry_id = e.id)
GROUP BY e.state;

-- name: page
SELECT e.*, p.language, p.unreachable_at, r.id AS registration_id, m.kind, m.text, m.author_id FROM enquiries e
JOIN people p ON p.id = e.person_id
JOIN enquiry_messages m ON m.id = (SELECT max(l.id) FROM enquiry_messages l WHERE l.enquiry_id = e.id)
LEFT JOIN registrations r ON r.event_id = e.event_id AND r.person_id = e.person_id
    AND r.number IS NOT NULL AND r.status != 'draft'
WHERE e.event_id = :event_id AND e.state = :state
ORDER BY CASE WHEN e.state = 'waiting' THEN e.waiting_since ELSE -e.changed_at END, e.id LIMIT :limit OFFSET :offset;

-- name: untold
SELECT e.*, p.language, p.unreachable_at, r.id AS registration_id FROM enquiries e
JOIN people p ON p.id = e.person_id
LEFT JOIN registrations r ON r.event_id = e.event_id AND r.person_id = e.person_id
    AND r.number IS NOT NULL AND r.status != 'draft'
WHERE e.waiting_since IS NOT NULL AND e.told_at IS NULL
ORDER BY e.id;

-- name: note_told!
UPDATE enquiries SET told_at = :now WHERE id = :id AND waiting_since IS NOT NULL;

-- name: silent
SELECT person_id FROM enquiry_silences WHERE event_id = :event_id;

-- name: silence!
INSERT INTO enquiry_silences (event_id, person_id) VALUES (:event_id, :person_id)
ON CONFLICT (event_id, person_id) DO NOTHING;

-- name: hear!
DELETE FROM enquiry_silences WHERE event_id = :event_id AND person_id = :person_id;

-- name: answering
SELECT p.person_id, p.of, p.asked_at, t.name FROM prompts p
LEFT JOIN team t ON t.event_id = p.event_id AND t.person_id = p.person_id
WHERE p.event_id = :event_id AND p.kind = :kind AND p.asked_at > :since
ORDER BY p.asked_at;

-- name: deliver!
-- Live: somebody waits for it.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget, state, created_at)
SELECT e.person_id, 'live', 0, 'reference', 'answer', e.event_id, m.id, :now, 'talk:' || e.event_id || ':' || m.id, 0,
    'queued', :now
FROM enquiry_messages m JOIN enquiries e ON e.id = m.enquiry_id
WHERE m.id = :id
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: is_from_team
SELECT 1 FROM outbox
WHERE chat = :chat AND message_id = :message_id AND finished_at IS NOT NULL
  AND dedupe_key LIKE 'talk:' || :event_id || ':%';

-- name: told_of
SELECT subject FROM outbox
WHERE chat = :chat AND message_id = :message_id AND finished_at IS NOT NULL AND draw = 'enquiry';
