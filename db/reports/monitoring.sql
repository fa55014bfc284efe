-- name: upcoming
-- A branch for each table in which something waits for its moment.
SELECT min(due_at) AS due_at FROM (
    SELECT min(due_at) AS due_at FROM outbox WHERE state = 'queued' AND due_at > :now
    UNION ALL
    SELECT min(due_at) FROM dues WHERE state = 'waiting' AND due_at > :now
    UNION ALL
    SELECT min(due_at) FROM notice_runs WHERE due_at > :now
) AS waiting;

-- name: inbox_states
SELECT state, count(*) AS count FROM inbox GROUP BY state ORDER BY state;

-- name: outbox_states
SELECT state, count(*) AS count FROM outbox GROUP BY state ORDER BY state;

-- name: languages
SELECT id, language FROM people;
