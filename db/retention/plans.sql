-- name: keep!
INSERT INTO retention_plans (event_id, plan, told_at) VALUES (:event_id, :plan, 0)
ON CONFLICT (event_id) DO UPDATE SET plan = excluded.plan;

-- name: everything
SELECT event_id, plan, told_at FROM retention_plans ORDER BY event_id;

-- name: of_event
SELECT plan FROM retention_plans WHERE event_id = :event_id;

-- name: told!
UPDATE retention_plans SET told_at = :now WHERE event_id = :event_id;
