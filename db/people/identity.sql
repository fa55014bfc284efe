-- name: of
-- A row per answer; without an open question nobody needs them.
SELECT
    p.id AS p_id, p.language AS p_language, p.language_chosen AS p_language_chosen, p.event_id AS p_event_id,
    p.first_source AS p_first_source, p.last_source AS p_last_source, p.unreachable_at AS p_unreachable_at,
    p.missed_at AS p_missed_at,
    r.id AS r_id, r.event_id AS r_event_id, r.person_id AS r_person_id, r.role AS r_role, r.status AS r_status,
    r.number AS r_number, r.cursor AS r_cursor, r.organisation_id AS r_organisation_id, r.delegate AS r_delegate,
    r.own_organisation AS r_own_organisation, r.created_at AS r_created_at, r.changed_at AS r_changed_at,
    r.submitted_at AS r_submitted_at, r.verdict AS r_verdict, r.opened AS r_opened, r.coming AS r_coming, r.username AS r_username,
    m.role AS team_role, a.question_id, a.value, s.kind AS asked, s.event_id AS asked_event, s.of AS asked_of,
    CASE WHEN r.status = 'draft'
        AND EXISTS (SELECT 1 FROM place_passes t WHERE t.colleague_id = r.id AND t.passed_at IS NULL)
    THEN 1 ELSE 0 END AS promised,
    CASE WHEN EXISTS (SELECT 1 FROM forums f WHERE f.event_id = coalesce(p.event_id, :default_event))
    THEN 1 ELSE 0 END AS has_group
FROM people p
LEFT JOIN registrations r ON r.person_id = p.id AND r.event_id = coalesce(p.event_id, :default_event)
LEFT JOIN team m ON m.person_id = p.id AND m.event_id = coalesce(p.event_id, :default_event)
    AND m.ended_at IS NULL AND m.role != 'owner'    -- owners stand in the settings
LEFT JOIN prompts s ON s.person_id = p.id
LEFT JOIN answers a ON a.registration_id = r.id AND r.cursor IS NOT NULL
WHERE p.id = :id;
