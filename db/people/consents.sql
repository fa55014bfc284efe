-- name: agree!
INSERT INTO consents (event_id, person_id, version, hash, language, agreed_at)
VALUES (:event_id, :person_id, :version, :hash, :language, :now)
ON CONFLICT (event_id, person_id, hash) DO NOTHING;

-- name: of_person
SELECT * FROM consents WHERE person_id = :person_id ORDER BY agreed_at, id;
