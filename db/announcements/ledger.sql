-- name: correctable
SELECT count(*) AS count
FROM outbox o
JOIN people p ON p.id = o.chat
WHERE o.announcement_id = :id AND o.act = 'send'
  AND o.state IN ('sent', 'sending') AND (o.message_id IS NOT NULL OR o.state = 'sending')
  AND (p.language = :language OR (:language = (SELECT a.fallback FROM announcements a WHERE a.id = :id)
       AND p.language NOT IN (SELECT v.language FROM announcement_versions v WHERE v.announcement_id = :id)));

-- name: counts
-- Of several corrections of a copy the last one tells: it brings all that is true by then.
SELECT act, state, error, count(*) AS count FROM outbox
WHERE announcement_id = :id AND act IN ('send', 'delete') GROUP BY act, state, error
UNION ALL
SELECT 'correct' AS act, state, error, count(*) AS count FROM (
    SELECT state, error, row_number() OVER (PARTITION BY chat ORDER BY id DESC) AS place
    FROM outbox WHERE announcement_id = :id AND act = 'correct') AS corrections
WHERE place = 1 GROUP BY state, error;

-- name: fates
SELECT a.id, a.size, o.state, o.error, count(o.id) AS count
FROM announcements a LEFT JOIN outbox o ON o.announcement_id = a.id AND o.act = 'send'
WHERE a.event_id = :event_id AND a.started_at IS NOT NULL
GROUP BY a.id, a.size, o.state, o.error
ORDER BY a.id DESC;

-- name: resendable
SELECT count(*) AS count FROM outbox o JOIN people p ON p.id = o.chat AND p.unreachable_at IS NULL
WHERE o.announcement_id = :id AND o.act = 'send' AND o.state = :state;

-- name: deletable
SELECT count(*) AS count FROM outbox
WHERE announcement_id = :id AND act = 'send' AND state = 'sent' AND message_id IS NOT NULL AND finished_at + :span > :now;

-- name: unreached
SELECT o.chat, o.state, o.error, r.number, r.id AS registration_id, g.name AS organisation FROM outbox o
LEFT JOIN registrations r ON r.person_id = o.chat AND r.event_id = :event_id
LEFT JOIN organisations g ON g.id = r.organisation_id
WHERE o.announcement_id = :id AND o.act = 'send' AND o.state IN ('unknown', 'failed', 'withdrawn', 'expired')
ORDER BY r.number IS NULL, r.number, o.chat;

-- name: answers_of_unreached
SELECT r.person_id, a.value FROM outbox o
JOIN registrations r ON r.person_id = o.chat AND r.event_id = :event_id
JOIN answers a ON a.registration_id = r.id AND a.question_id = :question
WHERE o.announcement_id = :id AND o.act = 'send' AND o.state IN ('unknown', 'failed', 'withdrawn', 'expired');

-- name: under_way
-- Something waits or is on its way.
SELECT 1 FROM outbox
WHERE announcement_id = :id AND act IN ('send', 'correct', 'delete') AND state IN ('queued', 'sending') LIMIT 1;
