-- name: keep!
INSERT INTO retention_plans (event_id, plan, told_at) VALUES (:event_id, :plan, 0)
ON CONFLICT (event_id) DO UPDATE SET plan = excluded.plan;

-- name: everything
SELECT event_id, plan, told_at FROM retention_plans ORDER BY event_id;

-- name: of_event
SELECT plan FROM retention_plans WHERE event_id = :event_id;

-- name: told!
UPDATE retention_plans SET told_at = :now WHERE event_id = :event_id;

-- name: those_concerned
-- Whom it is told that something will be deleted: they may want it as a file.
SELECT p.id FROM (
    SELECT person_id FROM owners
    UNION
    SELECT person_id FROM team WHERE event_id = :event_id AND ended_at IS NULL AND role IN ('owner', 'organiser')
) AS d
JOIN people p ON p.id = d.person_id
ORDER BY p.id;
