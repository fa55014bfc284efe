-- name: make_claim!
INSERT INTO claims (registration_id, token_hash) VALUES (:registration_id, :token_hash)
ON CONFLICT (registration_id) DO UPDATE SET token_hash = excluded.token_hash;

-- name: find
SELECT registration_id FROM claims WHERE token_hash = :token_hash;

-- name: discard_own!
DELETE FROM registrations WHERE event_id = :event_id AND person_id = :person_id AND status = 'withdrawn';

-- name: hand_over!
UPDATE registrations SET person_id = :person_id, changed_at = :now WHERE id = :registration_id;

-- name: hand_over_card!
UPDATE organisations SET first_delegate_id = :person_id WHERE first_delegate_id = :placeholder;

-- name: forget_placeholder!
DELETE FROM people WHERE id = :placeholder AND id < 0;

-- name: end!
DELETE FROM claims WHERE registration_id = :registration_id;
