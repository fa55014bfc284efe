-- name: facts
SELECT r.id, r.username, t.code, c.version AS consent_version, c.agreed_at AS consent_at,
       d.verdict, d.reason, d.decided_at, d.decided_by, m.name AS decided_by_name
FROM registrations r
LEFT JOIN tickets t ON t.registration_id = r.id
LEFT JOIN consents c ON c.id = (
    SELECT max(l.id) FROM consents l WHERE l.event_id = r.event_id AND l.person_id = r.person_id)
LEFT JOIN decisions d ON d.id = (SELECT max(l.id) FROM decisions l WHERE l.registration_id = r.id)
LEFT JOIN team m ON m.event_id = r.event_id AND m.person_id = d.decided_by
WHERE r.event_id = :event_id AND r.number > 0 AND r.status != 'draft'
ORDER BY r.number;

-- name: entries
SELECT c.registration_id, c.session_id, c.entered_at FROM checkins c
WHERE c.event_id = :event_id AND c.undone_at IS NULL
ORDER BY c.entered_at, c.id;

-- name: remarks
SELECT n.registration_id, n.remark FROM remarks n JOIN registrations r ON r.id = n.registration_id
WHERE r.event_id = :event_id
ORDER BY n.id;
