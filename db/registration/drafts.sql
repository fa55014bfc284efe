-- name: first_left
SELECT min(r.changed_at) AS left_at FROM registrations r
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE r.event_id = :event_id AND r.status = 'draft' AND r.nudged_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = r.person_id AND m.category = 'reminders');

-- name: part_of_left
-- Until when the first so many were left; none where these are all.
SELECT r.changed_at AS left_at FROM registrations r
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE r.event_id = :event_id AND r.status = 'draft' AND r.nudged_at IS NULL AND r.changed_at <= :left_until
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = r.person_id AND m.category = 'reminders')
ORDER BY r.changed_at LIMIT 1 OFFSET :drafts;

-- name: nudge!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, expires_at, dedupe_key, forget, state,
                    created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'nudge', r.event_id, r.id, :now, :ends_at, 'nudge:' || r.id, 0, 'queued', :now
FROM registrations r
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE r.event_id = :event_id AND r.status = 'draft' AND r.nudged_at IS NULL AND r.changed_at <= :left_until
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = r.person_id AND m.category = 'reminders')
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: nudged!
UPDATE registrations SET nudged_at = :now
WHERE event_id = :event_id AND status = 'draft' AND nudged_at IS NULL AND changed_at <= :left_until
  AND EXISTS (SELECT 1 FROM people p WHERE p.id = registrations.person_id AND p.unreachable_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = registrations.person_id AND m.category = 'reminders');
