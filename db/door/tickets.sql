-- name: code_of
SELECT code FROM tickets WHERE registration_id = :registration_id;

-- name: by_code
SELECT registration_id FROM tickets WHERE event_id = :event_id AND code = :code;

-- name: elsewhere
SELECT event_id FROM tickets WHERE code = :code AND event_id != :event_id;

-- name: codes
SELECT code, registration_id FROM tickets WHERE event_id = :event_id;

-- name: without
SELECT r.id FROM registrations r
WHERE r.event_id = :event_id AND r.status = 'approved'
  AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.registration_id = r.id)
ORDER BY r.id LIMIT :limit;

-- name: issue!
INSERT INTO tickets (registration_id, event_id, code, issued_at) VALUES (:registration_id, :event_id, :code, :now)
ON CONFLICT (registration_id) DO NOTHING;
