-- What of an event goes with its last term and hangs on nobody who goes. `count` has a branch for each.

-- name: count
SELECT CAST(sum(count) AS BIGINT) AS count FROM (
    SELECT count(*) AS count FROM imports WHERE event_id = :event_id AND phase != 'running'
    UNION ALL
    SELECT count(*) FROM announcements WHERE event_id = :event_id AND revision IS NOT NULL
    UNION ALL
    SELECT count(*) FROM jobs WHERE event_id = :event_id AND created_at < :due_at AND state IN ('done', 'failed')
    UNION ALL
    SELECT count(*) FROM prompts WHERE event_id = :event_id AND asked_at < :due_at
    UNION ALL
    SELECT count(*) FROM sieves WHERE event_id = :event_id
    UNION ALL
    SELECT count(*) FROM told WHERE event_id = :event_id
    UNION ALL
    SELECT count(*) FROM enquiries WHERE event_id = :event_id AND changed_at < :due_at
    UNION ALL
    SELECT count(*) FROM enquiry_silences WHERE event_id = :event_id
    UNION ALL
    SELECT count(*) FROM digests WHERE event_id = :event_id
    UNION ALL
    SELECT count(*) FROM lead_choices WHERE event_id = :event_id
    UNION ALL
    SELECT count(*) FROM answer_marks WHERE event_id = :event_id
    UNION ALL
    SELECT count(*) FROM calendar_links WHERE event_id = :event_id
    UNION ALL
    SELECT count(*) FROM team WHERE event_id = :event_id AND ended_at < :due_at
    UNION ALL
    SELECT count(*) FROM team_invitations WHERE event_id = :event_id AND expires_at < :due_at
    UNION ALL
    SELECT count(*) FROM unanswered WHERE event_id = :event_id
) AS rows_left;

-- name: imports!
DELETE FROM imports WHERE event_id = :event_id AND phase != 'running';

-- name: jobs!
-- What was ordered may name a person who was looked for; the files themselves are tidied up when they are delivered.
DELETE FROM jobs WHERE event_id = :event_id AND created_at < :due_at AND state IN ('done', 'failed');

-- name: prompts!
DELETE FROM prompts WHERE event_id = :event_id AND asked_at < :due_at;

-- name: sieves!
DELETE FROM sieves WHERE event_id = :event_id;

-- name: told!
DELETE FROM told WHERE event_id = :event_id;

-- name: enquiries!
-- What people wrote to the organisers and were answered, whether they ever applied or not; with all messages.
DELETE FROM enquiries WHERE event_id = :event_id AND changed_at < :due_at;

-- name: enquiry_silences!
DELETE FROM enquiry_silences WHERE event_id = :event_id;

-- name: digests!
DELETE FROM digests WHERE event_id = :event_id;

-- name: lead_choices!
DELETE FROM lead_choices WHERE event_id = :event_id;

-- name: answer_marks!
DELETE FROM answer_marks WHERE event_id = :event_id;

-- name: calendar_links!
DELETE FROM calendar_links WHERE event_id = :event_id;

-- name: team!
-- Who had left the team before: the journal goes on without their names.
DELETE FROM team WHERE event_id = :event_id AND ended_at < :due_at;

-- name: team_invitations!
DELETE FROM team_invitations WHERE event_id = :event_id AND expires_at < :due_at;

-- name: unanswered!
-- Nothing tells who asked, but it was said by somebody in their own words.
DELETE FROM unanswered WHERE event_id = :event_id;

-- name: drop_revisions!
-- Changes of announcements that nobody has confirmed: there is nothing left to change.
UPDATE announcements SET revision = NULL, reviser = NULL WHERE event_id = :event_id AND revision IS NOT NULL;
