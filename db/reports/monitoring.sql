-- name: upcoming
-- A branch for each table in which something waits for its moment.
SELECT min(due_at) AS due_at FROM (
    SELECT min(due_at) AS due_at FROM outbox WHERE state = 'queued' AND due_at > :now
    UNION ALL
    SELECT min(due_at) FROM dues WHERE state = 'waiting' AND due_at > :now
    UNION ALL
    SELECT min(due_at) FROM notice_runs WHERE due_at > :now
    UNION ALL
    SELECT min(offer_ends_at) FROM waiting_list WHERE offer_ends_at > :now
    UNION ALL
    SELECT min(due_at) FROM offer_rounds WHERE due_at > :now
    UNION ALL
    SELECT min(due_at) FROM errands WHERE state = 'waiting' AND due_at > :now
    UNION ALL
    SELECT min(due_at) FROM digests WHERE due_at > :now
    UNION ALL
    SELECT min(send_at) FROM announcements WHERE phase = 'scheduled' AND ended_at IS NULL AND send_at > :now
    UNION ALL
    SELECT min(s.starts_at) FROM announcements a JOIN sessions s ON s.event_id = a.event_id AND s.id = a.session_id
    WHERE a.phase = 'scheduled' AND a.ended_at IS NULL AND s.starts_at > :now
) AS waiting;

-- name: inbox_states
SELECT state, count(*) AS count FROM inbox GROUP BY state ORDER BY state;

-- name: outbox_states
SELECT state, count(*) AS count FROM outbox GROUP BY state ORDER BY state;

-- name: languages
SELECT id, language FROM people;
