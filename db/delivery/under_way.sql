-- name: calls
SELECT id, owner, attempts FROM outbox WHERE state = 'sending';

-- name: adopt!
UPDATE outbox SET owner = :owner WHERE id = :id AND state = 'sending';
