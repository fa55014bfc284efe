-- name: retract!
DELETE FROM decisions WHERE registration_id = :registration_id AND published_at IS NULL;

-- name: decide!
INSERT INTO decisions (registration_id, verdict, reason, decided_by, decided_at)
VALUES (:registration_id, :verdict, :reason, :decided_by, :now);

-- name: set_verdict!
UPDATE registrations SET verdict = :verdict WHERE id = :registration_id;

-- name: of_registration
SELECT d.*, t.name FROM decisions d
JOIN registrations r ON r.id = d.registration_id
LEFT JOIN team t ON t.event_id = r.event_id AND t.person_id = d.decided_by
WHERE d.registration_id = :registration_id
ORDER BY d.id;

-- name: get
SELECT d.*, t.name FROM decisions d
JOIN registrations r ON r.id = d.registration_id
LEFT JOIN team t ON t.event_id = r.event_id AND t.person_id = d.decided_by
WHERE d.id = :id;

-- name: unpublished
SELECT verdict, count(*) AS count FROM registrations
WHERE event_id = :event_id AND verdict IS NOT NULL GROUP BY verdict;

-- name: tell!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget, state, created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'decision', r.event_id, d.id, :now, 'decision:' || d.id, 0, 'queued', :now
FROM registrations r
JOIN decisions d ON d.id = (SELECT max(l.id) FROM decisions l WHERE l.registration_id = r.id)
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE r.id = :registration_id
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: hand_ticket!
-- Behind the decision: a person's messages go in the order of their ids.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget, state, created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'ticket', r.event_id, r.id, :now, 'ticket:' || d.id, 0, 'queued', :now
FROM registrations r
JOIN decisions d ON d.id = (SELECT max(l.id) FROM decisions l WHERE l.registration_id = r.id) AND d.verdict = 'approved'
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE r.id = :registration_id
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: to_publish
SELECT r.id, r.verdict FROM registrations r
WHERE r.event_id = :event_id AND r.verdict IS NOT NULL
ORDER BY r.submitted_at, r.id;

-- name: take_effect!
UPDATE registrations SET status = verdict, verdict = NULL, opened = '', changed_at = :now
WHERE id = :registration_id AND verdict IS NOT NULL;

-- name: published!
UPDATE decisions SET published_at = :now WHERE registration_id = :registration_id AND published_at IS NULL;

-- name: open!
UPDATE registrations SET opened = :opened, changed_at = :now WHERE id = :registration_id;

-- name: tell_opened!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, forget, state, created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'change', r.event_id, r.id, :details, :now, 0, 'queued', :now
FROM registrations r
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE r.id = :registration_id;

-- name: remark!
INSERT INTO remarks (registration_id, author_id, remark, written_at)
VALUES (:registration_id, :author_id, :remark, :now);

-- name: remarks
SELECT n.remark, n.written_at, t.name FROM remarks n
JOIN registrations r ON r.id = n.registration_id
LEFT JOIN team t ON t.event_id = r.event_id AND t.person_id = n.author_id
WHERE n.registration_id = :registration_id
ORDER BY n.id;
