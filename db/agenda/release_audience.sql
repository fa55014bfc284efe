-- The same people as in change_notices.queue, as far as they want to hear of it.

-- name: concerned_by_session
SELECT b.person_id FROM bookmarks b
JOIN people p ON p.id = b.person_id AND p.language = :language AND p.unreachable_at IS NULL
WHERE b.event_id = :event_id AND b.session_id = :session_id
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = p.id AND m.category = 'bookmark_changes');

-- name: concerned_by_role
SELECT r.person_id FROM registrations r
JOIN people p ON p.id = r.person_id AND p.language = :language AND p.unreachable_at IS NULL
JOIN told t ON t.person_id = r.person_id AND t.event_id = r.event_id
WHERE r.event_id = :event_id AND r.role = :role AND r.status IN ('submitted', 'approved')
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = p.id AND m.category = 'changes');

-- name: concerned_by_number
SELECT r.person_id FROM registrations r
JOIN people p ON p.id = r.person_id AND p.language = :language AND p.unreachable_at IS NULL
JOIN told t ON t.person_id = r.person_id AND t.event_id = r.event_id
WHERE r.event_id = :event_id AND r.number = :number AND r.status NOT IN ('draft', 'withdrawn');

-- name: told^
-- People whom a notice of this release has reached, or may have.
SELECT count(*) AS people FROM outbox
WHERE dedupe_key > :first AND dedupe_key < :last AND state IN ('sending', 'sent', 'unknown');
