-- name: deliveries
SELECT class, count(*) AS count, min(due_at) AS oldest
FROM outbox WHERE state = 'queued' AND due_at <= :now GROUP BY class ORDER BY class;

-- name: updates
SELECT count(*) AS count, min(received_at) AS oldest FROM inbox WHERE state = 'pending';

-- name: jobs
SELECT state, count(*) AS count FROM jobs WHERE state IN ('queued', 'running') GROUP BY state ORDER BY state;
