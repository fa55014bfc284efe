-- What the team types about people, wherever it is not kept with the application that it is about.

-- name: names
-- What others are called.
SELECT a.value FROM answers a JOIN registrations r ON r.id = a.registration_id
WHERE r.event_id = :event_id AND a.question_id = :question_id AND r.person_id != :person_id;

-- name: team_names
SELECT name FROM team WHERE person_id != :person_id;

-- name: own_team_names
SELECT name FROM team WHERE person_id = :person_id;

-- name: remarks
SELECT id, remark FROM remarks;

-- name: change_remark!
UPDATE remarks SET remark = :text WHERE id = :id;

-- name: answers
-- What the team has written to others.
SELECT id, text FROM enquiry_messages WHERE author_id IS NOT NULL;

-- name: change_answer!
UPDATE enquiry_messages SET text = :text WHERE id = :id;

-- name: reasons
SELECT id, reason FROM decisions WHERE reason IS NOT NULL;

-- name: change_reason!
UPDATE decisions SET reason = :text WHERE id = :id;

-- name: versions
SELECT announcement_id, language, content FROM announcement_versions;

-- name: change_version!
UPDATE announcement_versions SET content = :text WHERE announcement_id = :announcement_id AND language = :language;

-- name: revisions
SELECT id, revision FROM announcements WHERE revision IS NOT NULL;

-- name: change_revision!
UPDATE announcements SET revision = :text WHERE id = :id;

-- name: buttons
SELECT id, buttons FROM announcements WHERE buttons != '[]';

-- name: change_buttons!
UPDATE announcements SET buttons = :text WHERE id = :id;

-- name: filters
SELECT person_id, sieve FROM sieves;

-- name: change_filter!
UPDATE sieves SET sieve = :text WHERE person_id = :person_id;

-- name: prompts
SELECT person_id, of FROM prompts;

-- name: change_prompt!
UPDATE prompts SET of = :text WHERE person_id = :person_id;

-- name: close_prompt!
DELETE FROM prompts WHERE person_id = :person_id;

-- name: orders
SELECT id, args FROM jobs;

-- name: change_order!
UPDATE jobs SET args = :text WHERE id = :id;

-- name: tables
SELECT event_id, name FROM imports;

-- name: change_table!
UPDATE imports SET name = :text WHERE event_id = :event_id;

-- name: questions
SELECT id, question FROM unanswered;

-- name: drop_question!
DELETE FROM unanswered WHERE id = :id;

-- name: table_rows
SELECT event_id, row, answers FROM import_rows WHERE registration_id IS NULL;

-- name: drop_table_row!
DELETE FROM import_rows WHERE event_id = :event_id AND row = :row;

-- name: drafts
SELECT event_id, sentence FROM agenda_drafts WHERE sentence != '{}';

-- name: change_draft!
UPDATE agenda_drafts SET sentence = :text WHERE event_id = :event_id;
