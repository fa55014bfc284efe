-- name: people
-- Who came for this event (or for none in particular, while it lasted) and has nothing here that keeps them.
SELECT p.id FROM people p
WHERE (p.event_id = :event_id OR (p.event_id IS NULL AND p.met_at < :ends)) AND p.met_at < :met_before
  AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.person_id = p.id)
  AND NOT EXISTS (
      SELECT 1 FROM team t WHERE t.person_id = p.id AND (t.ended_at IS NULL OR t.event_id != :event_id))
  AND NOT EXISTS (SELECT 1 FROM owners o WHERE o.person_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM consents c WHERE c.person_id = p.id AND c.event_id != :event_id)
ORDER BY p.id LIMIT :limit;

-- name: applicants
-- The same, but only who had applied: they have agreed to something, or were written down by the team.
SELECT p.id FROM people p
WHERE (p.id < 0 OR EXISTS (SELECT 1 FROM consents c WHERE c.person_id = p.id AND c.event_id = :event_id))
  AND (p.event_id = :event_id OR (p.event_id IS NULL AND p.met_at < :ends)) AND p.met_at < :met_before
  AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.person_id = p.id)
  AND NOT EXISTS (
      SELECT 1 FROM team t WHERE t.person_id = p.id AND (t.ended_at IS NULL OR t.event_id != :event_id))
  AND NOT EXISTS (SELECT 1 FROM owners o WHERE o.person_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM consents c WHERE c.person_id = p.id AND c.event_id != :event_id)
ORDER BY p.id LIMIT :limit;
