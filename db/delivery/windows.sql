-- name: ended
SELECT chat, class, tried_at FROM outbox
WHERE finished_at > :since AND tried_at > :since
ORDER BY finished_at DESC LIMIT :most;

-- name: under_way
SELECT chat, class, tried_at FROM outbox WHERE state = 'sending' AND tried_at > :since;
