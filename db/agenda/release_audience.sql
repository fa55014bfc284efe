-- name: clear_concerns!
DELETE FROM concerns WHERE event_id = :event_id;

-- name: put_concern!
INSERT INTO concerns (event_id, language, kind, session_id, role, number)
VALUES (:event_id, :language, :kind, :session_id, :role, :number);

-- name: concerned^
-- The same people as in notices.queue, as far as they want to hear of it; nobody twice.
SELECT count(*) AS people FROM (
    SELECT b.person_id FROM concerns c
    JOIN bookmarks b ON b.event_id = c.event_id AND b.session_id = c.session_id
    JOIN people p ON p.id = b.person_id AND p.language = c.language AND p.unreachable_at IS NULL
    WHERE c.event_id = :event_id AND c.kind = 'session'
      AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = p.id AND m.category = 'bookmark_changes')
    UNION
    SELECT r.person_id FROM registrations r
    JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
    JOIN told t ON t.person_id = r.person_id AND t.event_id = r.event_id
    JOIN concerns c ON c.event_id = r.event_id AND c.kind = 'role' AND c.language = p.language AND c.role = r.role
    WHERE r.event_id = :event_id AND r.status IN ('submitted', 'approved')
      AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = p.id AND m.category = 'changes')
    UNION
    SELECT r.person_id FROM concerns c
    JOIN registrations r ON r.event_id = c.event_id AND r.number = c.number
    JOIN people p ON p.id = r.person_id AND p.language = c.language AND p.unreachable_at IS NULL
    JOIN told t ON t.person_id = r.person_id AND t.event_id = r.event_id
    WHERE c.event_id = :event_id AND c.kind = 'number' AND r.status NOT IN ('draft', 'withdrawn')
) AS concerned;

-- name: told^
-- People whom a notice of this release has reached, or may have.
SELECT count(*) AS people FROM outbox
WHERE dedupe_key > :first AND dedupe_key < :last AND state IN ('sending', 'sent', 'unknown');
