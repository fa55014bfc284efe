-- name: attention
SELECT
    (SELECT count(*) FROM registrations
     WHERE event_id = :event_id AND status = 'submitted' AND verdict IS NULL AND opened = '') AS waiting,
    (SELECT count(*) FROM registrations
     WHERE event_id = :event_id AND status = 'submitted' AND verdict IS NULL AND opened != '') AS to_change,
    (SELECT count(*) FROM registrations WHERE event_id = :event_id AND verdict IS NOT NULL) AS decided,
    (SELECT count(*) FROM outbox
     WHERE state IN ('failed', 'unknown') AND finished_at >= :since AND NOT (state = 'unknown' AND class = 'announcement'))
        AS failed,
    (SELECT count(*) FROM dues WHERE event_id = :event_id AND state = 'waiting' AND due_at <= :until) AS coming,
    (SELECT count(*) FROM enquiries WHERE event_id = :event_id AND waiting_since IS NOT NULL) AS enquiries,
    (SELECT min(waiting_since) FROM enquiries WHERE event_id = :event_id AND waiting_since IS NOT NULL)
        AS asked_since,
    (SELECT count(*) FROM unanswered WHERE event_id = :event_id) AS unanswered,
    (SELECT coalesce(refusal, trouble) FROM forums WHERE event_id = :event_id) AS forum,
    (SELECT count(*) FROM topics WHERE event_id = :event_id AND refused IS NOT NULL) AS topics_refused,
    (SELECT count(*) FROM enquiry_messages m CROSS JOIN enquiries e JOIN forums f ON f.event_id = e.event_id
     WHERE m.unsaid > '' AND e.id = m.enquiry_id AND e.event_id = :event_id) AS unsaid,
    (SELECT value FROM marks WHERE name = :disk) AS disk_free,
    (SELECT value FROM marks WHERE name = :backup) AS backed_up_at,
    (SELECT value FROM marks WHERE name = :trial) AS trial;
