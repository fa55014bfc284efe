-- name: of
-- A row per answer; without an open question nobody needs them. The columns stand in the order of the fields of
-- `Person` and of `Registration`.
SELECT
    p.id, p.language, p.language_chosen, p.event_id, p.first_source, p.last_source, p.unreachable_at IS NOT NULL,
    r.id, r.event_id, r.person_id, r.role, r.status, r.number, r.cursor, r.organisation_id, r.delegate,
    r.own_organisation, r.created_at, r.changed_at, r.submitted_at,
    r.verdict, r.opened, r.coming,
    m.role AS team_role, a.question_id, a.value
FROM people p
LEFT JOIN registrations r ON r.person_id = p.id AND r.event_id = coalesce(p.event_id, :default_event)
LEFT JOIN team m ON m.person_id = p.id AND m.event_id = coalesce(p.event_id, :default_event)
    AND m.ended_at IS NULL AND m.role != 'owner'    -- owners stand in the settings
LEFT JOIN answers a ON a.registration_id = r.id AND r.cursor IS NOT NULL
WHERE p.id = :id;
