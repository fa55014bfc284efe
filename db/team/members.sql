-- name: members
SELECT id, person_id, role, name, joined_at FROM team
WHERE event_id = :event_id AND ended_at IS NULL
ORDER BY CASE role WHEN 'owner' THEN 0 WHEN 'organiser' THEN 1 WHEN 'moderator' THEN 2 ELSE 3 END, name, id;

-- name: member
SELECT id, person_id, role, name, joined_at FROM team
WHERE id = :id AND event_id = :event_id AND ended_at IS NULL;

-- name: names
SELECT id, person_id, name FROM team WHERE event_id = :event_id;

-- name: everybody
SELECT t.person_id, t.role, p.language FROM team t JOIN people p ON p.id = t.person_id
WHERE t.ended_at IS NULL AND t.role != 'owner'
ORDER BY t.person_id, CASE t.role WHEN 'organiser' THEN 0 WHEN 'moderator' THEN 1 ELSE 2 END;

-- name: roles_of
SELECT role FROM team WHERE person_id = :person_id AND ended_at IS NULL AND role != 'owner';

-- name: role_in
SELECT role FROM team
WHERE event_id = :event_id AND person_id = :person_id AND ended_at IS NULL AND role != 'owner';

-- name: may_not_announce
-- Who had a role in the team and has left it, or has one that announces nothing.
SELECT 1 AS found FROM team
WHERE event_id = :event_id AND person_id = :person_id
  AND (ended_at IS NOT NULL OR role NOT IN ('owner', 'organiser'));

-- name: enlist
INSERT INTO team (event_id, person_id, role, name, joined_at) VALUES (:event_id, :person_id, :role, :name, :now)
ON CONFLICT (event_id, person_id) DO UPDATE
SET role = excluded.role, name = excluded.name, ended_at = NULL,
    joined_at = CASE WHEN team.ended_at IS NULL THEN team.joined_at ELSE excluded.joined_at END
RETURNING id;

-- name: rename!
UPDATE team SET name = :name
WHERE event_id = :event_id AND person_id = :person_id AND name != :name;

-- name: change!
UPDATE team SET role = :role WHERE id = :id;

-- name: part!
UPDATE team SET ended_at = :now WHERE id = :id;

-- name: end_prompts_of!
DELETE FROM prompts WHERE person_id = :person_id AND event_id = :event_id;

-- name: end_filter_of!
DELETE FROM sieves WHERE person_id = :person_id AND event_id = :event_id;

-- name: end_seeking_of!
DELETE FROM forum_seekers WHERE person_id = :person_id AND event_id = :event_id;

-- name: owners
SELECT id, event_id, person_id FROM team WHERE role = 'owner' AND ended_at IS NULL;

-- name: invite
INSERT INTO team_invitations (event_id, role, token_hash, invited_by, created_at, expires_at)
VALUES (:event_id, :role, :token_hash, :invited_by, :now, :expires_at)
RETURNING id;

-- name: open_invitations
SELECT id, event_id, role, invited_by, expires_at FROM team_invitations
WHERE event_id = :event_id AND ended_at IS NULL AND expires_at > :now
ORDER BY id;

-- name: open_invitation
SELECT id, event_id, role, invited_by, expires_at FROM team_invitations
WHERE id = :id AND event_id = :event_id AND ended_at IS NULL AND expires_at > :now;

-- name: invited
SELECT id, event_id, role, invited_by, expires_at FROM team_invitations
WHERE token_hash = :token_hash AND ended_at IS NULL AND expires_at > :now;

-- name: end_invitation!
UPDATE team_invitations SET ended_at = :now WHERE id = :id;

-- name: end_invitations_of!
UPDATE team_invitations SET ended_at = :now
WHERE invited_by = :person_id AND event_id = :event_id AND ended_at IS NULL;
