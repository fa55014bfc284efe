-- name: registrations
-- Number by number, so that nothing has to be sorted; the answers of one registration stand together.
SELECT r.id, r.number, r.status, r.role, r.delegate, r.first_source, r.last_source, r.submitted_at, p.language,
       o.name AS organisation, o.card, a.question_id, a.value, a.answered_at
FROM registrations r
LEFT JOIN people p ON p.id = r.person_id
LEFT JOIN organisations o ON o.id = r.organisation_id
LEFT JOIN answers a ON a.registration_id = r.id
WHERE r.event_id = :event_id AND r.number > 0 AND r.status != 'draft'
  AND (CAST(:chosen AS TEXT) IS NULL OR r.id IN (
      SELECT CAST(value AS BIGINT) FROM json_each(CAST(:chosen AS TEXT))))
ORDER BY r.number;

-- name: registrations_count
SELECT count(*) AS count FROM registrations
WHERE event_id = :event_id AND number > 0 AND status != 'draft'
  AND (CAST(:chosen AS TEXT) IS NULL OR id IN (
      SELECT CAST(value AS BIGINT) FROM json_each(CAST(:chosen AS TEXT))));

-- name: organisations
SELECT o.id, o.name, o.bin, o.card, o.created_at, count(r.id) AS delegates,
       min(CASE r.delegate WHEN 'first' THEN r.number END) AS first
FROM organisations o
LEFT JOIN registrations r ON r.organisation_id = o.id AND r.status NOT IN ('draft', 'withdrawn')
WHERE o.event_id = :event_id
GROUP BY o.id
ORDER BY o.folded_name, o.id;

-- name: bookmarks
SELECT session_id, count(*) AS count FROM bookmarks WHERE event_id = :event_id GROUP BY session_id;

-- name: audit_entries
SELECT a.id, a.person_id, m.name, a.action, a.subject, a.before, a.after, a.done_at
FROM audit a
LEFT JOIN team m ON m.event_id = a.event_id AND m.person_id = a.person_id
WHERE a.event_id = :event_id
ORDER BY a.id;

-- name: checkins
SELECT c.id, c.registration_id, r.number, r.role, c.session_id, c.day, c.entered_at, c.how, m.name AS by_name, c.undone_at
FROM registrations r
JOIN checkins c ON c.registration_id = r.id
LEFT JOIN team m ON m.event_id = r.event_id AND m.person_id = c.by_id
WHERE r.event_id = :event_id
ORDER BY c.id;

-- name: checkins_count
SELECT count(*) AS count FROM registrations r JOIN checkins c ON c.registration_id = r.id WHERE r.event_id = :event_id;

-- name: copies
SELECT a.id AS announcement_id, a.fallback, a.started_at, o.state, o.error, o.finished_at, p.language,
       r.id AS registration_id, r.number
FROM announcements a
JOIN outbox o ON o.announcement_id = a.id AND o.act = 'send'
LEFT JOIN people p ON p.id = o.chat
LEFT JOIN registrations r ON r.person_id = o.chat AND r.event_id = a.event_id
WHERE a.event_id = :event_id
ORDER BY a.id, r.number IS NULL, r.number, o.id;

-- name: copies_count
SELECT count(*) AS count
FROM announcements a JOIN outbox o ON o.announcement_id = a.id AND o.act = 'send'
WHERE a.event_id = :event_id;

-- name: written
SELECT v.announcement_id, v.language, v.content
FROM announcements a JOIN announcement_versions v ON v.announcement_id = a.id
WHERE a.event_id = :event_id AND a.started_at IS NOT NULL;

-- name: messages
SELECT e.name, e.state, r.id AS registration_id, m.author_id, t.name AS author, m.kind, m.text, m.written_at
FROM enquiries e
JOIN enquiry_messages m ON m.enquiry_id = e.id
LEFT JOIN registrations r ON r.event_id = e.event_id AND r.person_id = e.person_id
    AND r.number IS NOT NULL AND r.status != 'draft'
LEFT JOIN team t ON t.event_id = e.event_id AND t.person_id = m.author_id
WHERE e.event_id = :event_id
ORDER BY e.id, m.id;

-- name: messages_count
SELECT count(*) AS count FROM enquiry_messages m JOIN enquiries e ON e.id = m.enquiry_id WHERE e.event_id = :event_id;
