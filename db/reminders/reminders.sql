-- name: come
SELECT event_id, session_id, lead, starts_at, due_at, lateness, reached FROM dues
WHERE state = 'waiting' AND due_at <= :now AND held = 0
ORDER BY due_at, event_id, session_id, lead;

-- name: part_of_session
-- The last person of the next part; none where everybody left fits into one.
SELECT person_id FROM bookmarks
WHERE event_id = :event_id AND session_id = :session_id AND person_id > :after
ORDER BY person_id LIMIT 1 OFFSET :people;

-- name: part_of_event
SELECT person_id FROM registrations
WHERE event_id = :event_id AND person_id > :after
ORDER BY person_id LIMIT 1 OFFSET :people;

-- name: queue_session!
-- Not those who applied and have no place; who is not registered at all may come to what is open to everybody.
-- In time for everybody: too late is a matter of `miss`. What still waits from before the session was cancelled and
-- restored waits for its new time.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, expires_at, dedupe_key, forget,
                    state, created_at)
SELECT b.person_id, 'reminder', 2, 'reference', 'reminder', d.event_id, 0, d.details, d.due_at,
       CASE WHEN d.due_at + d.lateness < d.starts_at THEN d.due_at + d.lateness ELSE d.starts_at END,
       'reminder:' || d.event_id || ':' || d.session_id || ':' || d.lead || ':' || d.starts_at || ':' || b.person_id,
       0, 'queued', :now
FROM dues d
JOIN bookmarks b ON b.event_id = d.event_id AND b.session_id = d.session_id
JOIN people p ON p.id = b.person_id AND p.unreachable_at IS NULL
LEFT JOIN lead_choices c ON c.person_id = b.person_id AND c.event_id = b.event_id
WHERE d.event_id = :event_id AND d.session_id = :session_id AND d.lead = :lead AND d.starts_at = :starts_at
  AND b.person_id > :after AND b.person_id <= :upto
  AND (c.lead = d.lead OR (c.lead IS NULL AND d.usual = 1))
  AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.event_id = b.event_id AND r.person_id = b.person_id
                  AND r.status IN ('submitted', 'waitlisted', 'offered', 'rejected'))
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = b.person_id AND m.category = 'reminders')
ON CONFLICT (dedupe_key) DO UPDATE SET expires_at = excluded.expires_at WHERE outbox.state = 'queued';

-- name: queue_event!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, expires_at, dedupe_key, forget,
                    state, created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'reminder', d.event_id, 0, d.details, d.due_at,
       CASE WHEN d.due_at + d.lateness < d.starts_at THEN d.due_at + d.lateness ELSE d.starts_at END,
       'reminder:' || d.event_id || '::' || d.lead || ':' || d.starts_at || ':' || r.person_id,
       0, 'queued', :now
FROM dues d
JOIN registrations r ON r.event_id = d.event_id AND r.status = 'approved'
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE d.event_id = :event_id AND d.session_id = '' AND d.lead = :lead AND d.starts_at = :starts_at
  AND r.person_id > :after AND r.person_id <= :upto
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = r.person_id AND m.category = 'reminders')
ON CONFLICT (dedupe_key) DO UPDATE SET expires_at = excluded.expires_at WHERE outbox.state = 'queued';

-- name: queue_no_decision!
-- Who has no place hears on the eve of the first day how things stand.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, expires_at, dedupe_key, forget, state,
                    created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'no-decision', d.event_id, r.id, d.due_at, d.starts_at,
       'no-decision:' || d.event_id || ':' || d.starts_at || ':' || r.person_id,
       0, 'queued', :now
FROM dues d
JOIN registrations r ON r.event_id = d.event_id AND r.status IN ('submitted', 'waitlisted', 'offered')
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE d.event_id = :event_id AND d.session_id = '' AND d.lead = :lead AND d.lead = 'eve' AND d.starts_at = :starts_at
  AND d.starts_at = (SELECT min(f.starts_at) FROM dues f
                     WHERE f.event_id = d.event_id AND f.session_id = '' AND f.lead = 'eve' AND f.state != 'gone')
  AND r.person_id > :after AND r.person_id <= :upto
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = r.person_id AND m.category = 'reminders')
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: catch_up_sessions!
-- The person's own moment is now. The person is given, or else the registration.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, expires_at, dedupe_key, forget,
                    state, created_at)
SELECT b.person_id, 'reminder', 2, 'reference', 'reminder', d.event_id, 0, d.details, :now,
       CASE WHEN :now + d.lateness < d.starts_at THEN :now + d.lateness ELSE d.starts_at END,
       'reminder:' || d.event_id || ':' || d.session_id || ':' || d.lead || ':' || d.starts_at || ':' || b.person_id,
       0, 'queued', :now
FROM bookmarks b
JOIN dues d ON d.event_id = b.event_id AND d.session_id = b.session_id
LEFT JOIN lead_choices c ON c.person_id = b.person_id AND c.event_id = b.event_id
WHERE b.person_id = coalesce(:person_id, (SELECT g.person_id FROM registrations g WHERE g.id = :registration_id))
  AND b.event_id = :event_id
  AND d.state != 'gone' AND d.held = 0 AND d.due_at <= :now AND d.starts_at > :now
  AND (c.lead = d.lead OR (c.lead IS NULL AND d.usual = 1))
  AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.event_id = b.event_id AND r.person_id = b.person_id
                  AND r.status IN ('submitted', 'waitlisted', 'offered', 'rejected'))
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = b.person_id AND m.category = 'reminders')
ON CONFLICT (dedupe_key) DO UPDATE SET expires_at = excluded.expires_at WHERE outbox.state = 'queued';

-- name: catch_up_event!
-- Of several that have come, the last one says it all.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, expires_at, dedupe_key, forget,
                    state, created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'reminder', d.event_id, 0, d.details, :now,
       CASE WHEN :now + d.lateness < d.starts_at THEN :now + d.lateness ELSE d.starts_at END,
       'reminder:' || d.event_id || '::' || d.lead || ':' || d.starts_at || ':' || r.person_id,
       0, 'queued', :now
FROM registrations r
JOIN dues d ON d.event_id = r.event_id AND d.session_id = ''
WHERE r.person_id = coalesce(:person_id, (SELECT g.person_id FROM registrations g WHERE g.id = :registration_id))
  AND r.event_id = :event_id AND r.status = 'approved'
  AND d.state != 'gone' AND d.held = 0 AND d.due_at <= :now AND d.starts_at > :now
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = r.person_id AND m.category = 'reminders')
  AND NOT EXISTS (
      SELECT 1 FROM dues later
      WHERE later.event_id = d.event_id AND later.session_id = '' AND later.state != 'gone' AND later.held = 0
        AND later.due_at <= :now AND later.starts_at > :now AND later.due_at > d.due_at)
ON CONFLICT (dedupe_key) DO UPDATE SET expires_at = excluded.expires_at WHERE outbox.state = 'queued';

-- name: reach!
UPDATE dues SET reached = :upto
WHERE event_id = :event_id AND session_id = :session_id AND lead = :lead AND starts_at = :starts_at;

-- name: settle!
UPDATE dues SET state = 'done', reached = NULL
WHERE event_id = :event_id AND session_id = :session_id AND lead = :lead AND starts_at = :starts_at;

-- name: count_missed_session
-- Who was reminded by a catch-up of their own has not missed it.
SELECT count(*) AS missed FROM dues d
JOIN bookmarks b ON b.event_id = d.event_id AND b.session_id = d.session_id
JOIN people p ON p.id = b.person_id AND p.unreachable_at IS NULL
LEFT JOIN lead_choices c ON c.person_id = b.person_id AND c.event_id = b.event_id
WHERE d.event_id = :event_id AND d.session_id = :session_id AND d.lead = :lead AND d.starts_at = :starts_at
  AND (c.lead = d.lead OR (c.lead IS NULL AND d.usual = 1))
  AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.event_id = b.event_id AND r.person_id = b.person_id
                  AND r.status IN ('submitted', 'waitlisted', 'offered', 'rejected'))
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = b.person_id AND m.category = 'reminders')
  AND NOT EXISTS (
      SELECT 1 FROM outbox o WHERE o.dedupe_key = 'reminder:' || d.event_id || ':' || d.session_id || ':'
          || d.lead || ':' || d.starts_at || ':' || b.person_id);

-- name: count_missed_event
SELECT count(*) AS missed FROM dues d
JOIN registrations r ON r.event_id = d.event_id AND r.status = 'approved'
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE d.event_id = :event_id AND d.session_id = '' AND d.lead = :lead AND d.starts_at = :starts_at
  AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.person_id = r.person_id AND m.category = 'reminders')
  AND NOT EXISTS (
      SELECT 1 FROM outbox o WHERE o.dedupe_key = 'reminder:' || d.event_id || '::'
          || d.lead || ':' || d.starts_at || ':' || r.person_id);

-- name: miss!
UPDATE dues SET state = 'done', missed = missed + :missed
WHERE event_id = :event_id AND session_id = :session_id AND lead = :lead AND starts_at = :starts_at;

-- name: missed
SELECT
    (SELECT CAST(coalesce(sum(missed), 0) AS BIGINT) FROM dues WHERE event_id = :event_id)
    + (SELECT count(*) FROM outbox
       WHERE class = 'reminder' AND state = 'expired' AND event_id = :event_id) AS missed;
