-- name: bookmarks
SELECT person_id, session_id FROM bookmarks WHERE event_id = :event_id LIMIT :limit;

-- name: delete_bookmark!
DELETE FROM bookmarks WHERE person_id = :person_id AND event_id = :event_id AND session_id = :session_id;

-- name: consents
SELECT id, version FROM consents WHERE event_id = :event_id LIMIT :limit;

-- name: delete_consent!
DELETE FROM consents WHERE id = :id;

-- name: replies
SELECT r.announcement_id, r.person_id, r.yes
FROM announcements a JOIN announcement_replies r ON r.announcement_id = a.id
WHERE a.event_id = :event_id LIMIT :limit;

-- name: delete_reply!
DELETE FROM announcement_replies WHERE announcement_id = :announcement_id AND person_id = :person_id;

-- name: copies
-- What waits to be sent is withdrawn by it; what is on its way is recorded first.
SELECT o.id, o.announcement_id, o.act, CASE o.state WHEN 'queued' THEN 'withdrawn' ELSE o.state END AS state, o.error
FROM announcements a JOIN outbox o ON o.announcement_id = a.id
WHERE a.event_id = :event_id AND o.state != 'sending' LIMIT :limit;

-- name: delete_copy!
DELETE FROM outbox WHERE id = :id;

-- name: of_person
-- What one person leaves to be counted.
SELECT 'bookmarks' AS tally, session_id AS kind, count(*) AS count FROM bookmarks
WHERE person_id = :person_id AND event_id = :event_id GROUP BY session_id
UNION ALL
SELECT 'consents', version, count(*) FROM consents
WHERE person_id = :person_id AND event_id = :event_id GROUP BY version
UNION ALL
SELECT 'replies:' || r.announcement_id, CASE r.yes WHEN 1 THEN 'yes' ELSE 'no' END, count(*)
FROM announcement_replies r JOIN announcements a ON a.id = r.announcement_id
WHERE r.person_id = :person_id AND a.event_id = :event_id GROUP BY r.announcement_id, r.yes
UNION ALL
SELECT 'ledger:' || o.announcement_id, o.state || '|' || coalesce(o.error, ''), count(*) FROM outbox o
WHERE o.chat = :person_id AND o.event_id = :event_id AND o.act = 'send' AND o.finished_at IS NOT NULL
GROUP BY o.announcement_id, o.state, o.error;
