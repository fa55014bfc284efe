-- name: remind!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, expires_at, dedupe_key, forget, state,
                    created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'owed', r.event_id, r.id, :now, :ends_at,
       'owed:' || r.id || ':' || CAST(:planned_at AS BIGINT), 0, 'queued', :now
FROM registrations r
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE r.id = :registration_id
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = r.person_id AND m.category = 'reminders')
ON CONFLICT (dedupe_key) DO NOTHING;
