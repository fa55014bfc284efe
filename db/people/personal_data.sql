-- name: person
SELECT * FROM people WHERE id = :person_id;

-- name: registrations
SELECT r.*, o.name AS organisation, CASE r.delegate WHEN 'first' THEN o.card END AS card, t.code,
       CASE WHEN p.thread IS NULL THEN 0 ELSE 1 END AS shown
FROM registrations r
LEFT JOIN topics p ON p.registration_id = r.id
LEFT JOIN tickets t ON t.registration_id = r.id
LEFT JOIN organisations o ON o.id = r.organisation_id
WHERE r.person_id = :person_id
ORDER BY r.id;

-- name: answers
SELECT a.* FROM answers a JOIN registrations r ON r.id = a.registration_id
WHERE r.person_id = :person_id
ORDER BY a.registration_id, a.answered_at, a.question_id;

-- name: bookmarks
-- With what came by an answer of the form.
SELECT b.event_id, b.session_id, b.bookmarked_at, m.own FROM bookmarks b
LEFT JOIN answer_marks m ON m.person_id = b.person_id AND m.event_id = b.event_id AND m.session_id = b.session_id
WHERE b.person_id = :person_id
ORDER BY b.bookmarked_at, b.event_id, b.session_id;

-- name: waits
SELECT event_id, session_id, joined_at FROM session_lines WHERE person_id = :person_id
ORDER BY joined_at, event_id, session_id;

-- name: calendars
SELECT event_id, key, created_at FROM calendar_links WHERE person_id = :person_id ORDER BY event_id;

-- name: leads
SELECT event_id, lead FROM lead_choices WHERE person_id = :person_id ORDER BY event_id;

-- name: told
SELECT event_id, release FROM told WHERE person_id = :person_id ORDER BY event_id;

-- name: asked
SELECT kind, of FROM prompts WHERE person_id = :person_id;

-- name: mutes
SELECT category, muted_at FROM mutes WHERE person_id = :person_id ORDER BY category;

-- name: jobs
SELECT kind, created_at FROM jobs WHERE person_id = :person_id ORDER BY id;

-- name: team
SELECT event_id, role, name, joined_at, ended_at FROM team WHERE person_id = :person_id ORDER BY joined_at, event_id;

-- name: kept
SELECT
    (SELECT count(*) FROM inbox WHERE person_id = :person_id AND body IS NOT NULL) AS updates,
    (SELECT count(*) FROM outbox WHERE chat = :person_id AND state IN ('queued', 'sending'))
    + (SELECT count(*) FROM outbox WHERE chat = :person_id AND finished_at IS NOT NULL) AS messages,
    (SELECT count(*) FROM about WHERE person_id = :person_id AND message_id IS NOT NULL) AS elsewhere,
    (SELECT count(*) FROM audit WHERE person_id = :person_id) AS deeds;

-- name: replies
SELECT announcement_id, yes, replied_at FROM announcement_replies WHERE person_id = :person_id
ORDER BY announcement_id;
-- name: decisions
-- What was decided and not told is the team's own until it is told.
SELECT d.registration_id, d.verdict, d.reason, d.decided_at, d.published_at FROM decisions d
JOIN registrations r ON r.id = d.registration_id
WHERE r.person_id = :person_id AND d.published_at IS NOT NULL
ORDER BY d.id;

-- name: remarks
SELECT n.registration_id, n.remark, n.written_at FROM remarks n
JOIN registrations r ON r.id = n.registration_id
WHERE r.person_id = :person_id
ORDER BY n.id;

-- name: waiting
SELECT w.registration_id, w.offer_ends_at FROM waiting_list w
JOIN registrations r ON r.id = w.registration_id
WHERE r.person_id = :person_id;

-- name: enquiries
SELECT e.event_id, CASE WHEN m.author_id IS NULL THEN 0 ELSE 1 END AS by_team, m.kind, m.text, m.written_at FROM enquiry_messages m
JOIN enquiries e ON e.id = m.enquiry_id
WHERE e.person_id = :person_id
ORDER BY m.id;

-- name: muted_in
SELECT event_id FROM enquiries WHERE person_id = :person_id AND muted_at IS NOT NULL ORDER BY event_id;

-- name: silent_in
SELECT event_id FROM enquiry_silences WHERE person_id = :person_id ORDER BY event_id;

-- name: paces
SELECT event_id, coalesce(pace, 'usual') AS pace FROM digests WHERE person_id = :person_id ORDER BY event_id;

-- name: passes
SELECT r.id, 1 AS mine, t.made_at, t.passed_at FROM registrations r
JOIN place_passes t ON t.registration_id = r.id
WHERE r.person_id = :person_id
UNION ALL
SELECT r.id, 0, t.made_at, t.passed_at FROM registrations r
JOIN place_passes t ON t.colleague_id = r.id
WHERE r.person_id = :person_id
ORDER BY 3, 1;
