-- name: of_page
SELECT r.id, r.number, r.role, o.name AS organisation, o.card, a.question_id, a.value,
    CASE
        WHEN r.verdict IS NOT NULL THEN 'decided'
        WHEN r.status != 'submitted' THEN r.status
        WHEN r.opened != '' THEN 'asked'
        ELSE 'waiting' END AS state
FROM registrations r
LEFT JOIN organisations o ON o.id = r.organisation_id
LEFT JOIN answers a ON a.registration_id = r.id
WHERE r.event_id = :event_id AND r.submitted_at IS NOT NULL AND r.status != 'draft'
  AND r.id IN (:id_0, :id_1, :id_2, :id_3, :id_4, :id_5, :id_6, :id_7, :id_8, :id_9)
ORDER BY r.id;
