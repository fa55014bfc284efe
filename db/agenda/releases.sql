-- name: latest^
SELECT * FROM releases WHERE event_id = :event_id ORDER BY number DESC LIMIT 1;

-- name: release_of^
SELECT * FROM releases WHERE event_id = :event_id AND number = :number;

-- name: publish!
INSERT INTO releases (event_id, number, sentence, agenda, released_at, undoes)
VALUES (:event_id, :number, :sentence, :agenda, :now, :undoes);

-- name: put_session!
INSERT INTO sessions (event_id, id, starts_at, ends_at, capacity, cancelled, for_all, changed_in)
VALUES (:event_id, :id, :starts_at, :ends_at, :capacity, :cancelled, :for_all, :number)
ON CONFLICT (event_id, id) DO UPDATE
SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, capacity = excluded.capacity,
    cancelled = excluded.cancelled, for_all = excluded.for_all,
    changed_in = CASE WHEN CAST(:changed AS BIGINT) = 1 THEN excluded.changed_in ELSE sessions.changed_in END;

-- name: end_talks!
UPDATE talks SET ended_in = :number WHERE event_id = :event_id AND ended_in IS NULL;

-- name: put_talk!
INSERT INTO talks (event_id, session_id, number) VALUES (:event_id, :session_id, :number)
ON CONFLICT (event_id, session_id, number) DO UPDATE SET ended_in = NULL;

-- name: run_notices!
INSERT INTO notice_runs (event_id, due_at, deadline) VALUES (:event_id, :due_at, :deadline)
ON CONFLICT (event_id) DO UPDATE
SET due_at = excluded.due_at, reached = NULL,
    deadline = CASE WHEN notice_runs.deadline < excluded.deadline OR excluded.deadline IS NULL
                    THEN notice_runs.deadline ELSE excluded.deadline END;

-- name: tell_everybody!
INSERT INTO told (person_id, event_id, release, talks_release)
SELECT person_id, event_id, :number, :number FROM registrations
WHERE event_id = :event_id AND status NOT IN ('draft', 'withdrawn')
ON CONFLICT (person_id, event_id) DO NOTHING;

-- name: present_dues
SELECT event_id, session_id, lead, starts_at FROM dues
WHERE event_id = :event_id AND state != 'gone' AND starts_at > :now;

-- name: drop_due!
UPDATE dues SET state = 'gone'
WHERE event_id = :event_id AND session_id = :session_id AND lead = :lead AND starts_at = :starts_at;

-- name: put_due!
INSERT INTO dues (event_id, session_id, lead, starts_at, due_at, lateness, usual, details, state)
VALUES (:event_id, :session_id, :lead, :starts_at,
        CASE WHEN CAST(:due_at AS BIGINT) < CAST(:now AS BIGINT) THEN CAST(:now AS BIGINT) ELSE CAST(:due_at AS BIGINT) END,
        :lateness, :usual, :details, 'waiting')
ON CONFLICT (event_id, session_id, lead, starts_at) DO UPDATE
SET due_at = CASE WHEN dues.state = 'gone' OR CAST(:due_at AS BIGINT) > CAST(:now AS BIGINT) THEN excluded.due_at ELSE dues.due_at END,
    lateness = excluded.lateness, usual = excluded.usual, details = excluded.details,
    state = CASE WHEN dues.state = 'gone' THEN 'waiting' ELSE dues.state END;

-- name: save_draft!
INSERT INTO agenda_drafts (event_id, agenda, changed_at) VALUES (:event_id, :agenda, :now)
ON CONFLICT (event_id) DO UPDATE SET agenda = excluded.agenda, changed_at = excluded.changed_at;

-- name: draft^
SELECT agenda, sentence FROM agenda_drafts WHERE event_id = :event_id;

-- name: say!
UPDATE agenda_drafts SET sentence = :sentence WHERE event_id = :event_id;

-- name: drop_draft!
DELETE FROM agenda_drafts WHERE event_id = :event_id;

-- name: changed_in
SELECT id, changed_in FROM sessions WHERE event_id = :event_id;

-- name: latest_number^
SELECT max(number) AS number FROM releases WHERE event_id = :event_id;
