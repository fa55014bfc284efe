-- name: queue!
-- Who can't be reached or does not want announcements stands in the ledger too. `people`: JSON, why not by person.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget, state, error,
                    announcement_id, act, created_at, finished_at)
SELECT CAST(j.key AS BIGINT), 'announcement', :priority, 'reference', 'announcement', :event_id, CAST(:id AS BIGINT),
       CAST(:now AS BIGINT), 'a:' || CAST(:id AS BIGINT) || ':' || j.key, 0,
       CASE WHEN j.value IS NULL THEN 'queued' WHEN j.value = 'muted' THEN 'withdrawn' ELSE 'failed' END,
       j.value, CAST(:id AS BIGINT), 'send', CAST(:now AS BIGINT),
       CASE WHEN j.value IS NULL THEN NULL ELSE CAST(:now AS BIGINT) END
FROM json_each(CAST(:people AS TEXT)) AS j WHERE true
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: park!
-- A priority that the courier does not look at: what is parked holds nothing else up.
UPDATE outbox SET priority = :priority
WHERE announcement_id = :id AND act = 'send' AND state = 'queued';

-- name: withdraw!
UPDATE outbox SET state = 'withdrawn', error = 'cancelled', finished_at = :now, kind = 'reference', payload = NULL
WHERE announcement_id = :id AND act IN ('send', 'correct') AND state = 'queued';

-- name: annul!
-- What is on its way is not sent again when it comes back from there.
UPDATE outbox SET void = 1 WHERE announcement_id = :id AND act = 'send' AND state = 'sending';

-- name: again!
UPDATE outbox SET state = 'queued', priority = :priority, due_at = :now, attempts = 0, unknowns = 0, error = NULL,
    finished_at = NULL, kind = 'reference', payload = NULL, void = 0
WHERE announcement_id = :id AND act = 'send' AND state = :state
  AND EXISTS (SELECT 1 FROM people p WHERE p.id = outbox.chat AND p.unreachable_at IS NULL);

-- name: correct!
-- What is on its way may have gone with the old words; which message it is, is known when it has come.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, follows, due_at, dedupe_key, forget, state,
                    announcement_id, act, created_at)
SELECT o.chat, 'reminder', :priority, 'reference', 'correction', :event_id, :id, o.id,
       CASE WHEN o.state = 'sent' THEN CAST(:now AS BIGINT) ELSE CAST(:arrived AS BIGINT) END,
       'ac:' || CAST(:round AS BIGINT) || ':' || o.id, 0, 'queued', :id, 'correct', :now
FROM outbox o
JOIN people p ON p.id = o.chat
WHERE o.announcement_id = :id AND o.act = 'send'
  AND o.state IN ('sent', 'sending') AND (o.message_id IS NOT NULL OR o.state = 'sending')
  AND (p.language = :language OR (:language = (SELECT a.fallback FROM announcements a WHERE a.id = :id)
       AND p.language NOT IN (SELECT v.language FROM announcement_versions v WHERE v.announcement_id = :id)));

-- name: delete!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, follows, due_at, expires_at, dedupe_key, forget,
                    state, announcement_id, act, created_at)
SELECT o.chat, 'reminder', :priority, 'reference', 'deletion', :event_id, :id, o.id, :now, o.finished_at + :span, 'ad:' || o.id, 0, 'queued', :id, 'delete', :now
FROM outbox o
WHERE o.announcement_id = :id AND o.act = 'send' AND o.state = 'sent' AND o.message_id IS NOT NULL
  AND o.finished_at + :span > :now
ON CONFLICT (dedupe_key) DO NOTHING;

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
