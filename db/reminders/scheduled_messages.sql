-- name: sessions
-- What is to be said of bookmarked sessions by itself, with how many people would get it as things stand.
SELECT d.session_id, d.lead, d.starts_at, d.due_at, d.held, count(p.id) AS count
FROM dues d
LEFT JOIN bookmarks b ON b.event_id = d.event_id AND b.session_id = d.session_id
    AND (EXISTS (SELECT 1 FROM lead_choices c
                 WHERE c.person_id = b.person_id AND c.event_id = b.event_id AND c.lead = d.lead)
         OR (d.usual = 1 AND NOT EXISTS (SELECT 1 FROM lead_choices c
                                         WHERE c.person_id = b.person_id AND c.event_id = b.event_id)))
    AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = b.person_id AND m.category = 'reminders')
    AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.event_id = b.event_id AND r.person_id = b.person_id
                    AND r.status IN ('submitted', 'waitlisted', 'offered', 'rejected'))
LEFT JOIN people p ON p.id = b.person_id AND p.unreachable_at IS NULL
WHERE d.event_id = :event_id AND d.session_id != '' AND d.state = 'waiting' AND d.due_at <= :until
GROUP BY d.session_id, d.lead, d.starts_at, d.due_at, d.held
HAVING count(p.id) > 0 OR d.held = 1
ORDER BY d.due_at, d.session_id, d.lead;

-- name: event
SELECT d.session_id, d.lead, d.starts_at, d.due_at, d.held, (
    SELECT count(*) FROM registrations r
    JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
    WHERE r.event_id = d.event_id
      AND (r.status = 'approved' OR (
          d.lead = 'eve' AND r.status IN ('submitted', 'waitlisted', 'offered')
          AND d.starts_at = (SELECT min(f.starts_at) FROM dues f WHERE f.event_id = d.event_id AND f.session_id = ''
                             AND f.lead = 'eve' AND f.state != 'gone')))
      AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = r.person_id AND m.category = 'reminders')) AS count
FROM dues d
WHERE d.event_id = :event_id AND d.session_id = '' AND d.state = 'waiting' AND d.due_at <= :until
ORDER BY d.due_at, d.lead;

-- name: run
SELECT due_at, held FROM notice_runs WHERE event_id = :event_id;

-- name: hold!
UPDATE dues SET held = :held
WHERE event_id = :event_id AND session_id = :session_id AND lead = :lead AND starts_at = :starts_at
  AND state = 'waiting';

-- name: hold_run!
UPDATE notice_runs SET held = :held WHERE event_id = :event_id;
