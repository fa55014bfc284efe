-- How many places of each kind are held, counted with each change, by whomever, and not by looking at everybody who
-- holds one. Of answers only those to questions of which not everybody may give every answer.

CREATE TABLE limited_questions (
    event_id TEXT NOT NULL REFERENCES events (id),
    question_id TEXT NOT NULL,
    reached BIGINT NOT NULL,            -- answers are counted of registrations up to this one
    PRIMARY KEY (event_id, question_id)
);

CREATE TABLE places_held (
    event_id TEXT NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL CHECK (kind IN ('role', 'organisation', 'answer')),
    question_id TEXT NOT NULL CHECK ((question_id != '') = (kind = 'answer')),
    which TEXT NOT NULL,                -- a role, the number of an organisation, an answer as JSON
    places BIGINT NOT NULL,             -- a mistake in counting stops nobody: it is looked for once a day, and mended
    PRIMARY KEY (event_id, kind, question_id, which)
);

INSERT INTO places_held
SELECT event_id, 'role', '', role, count(*) FROM registrations r
WHERE (r.status IN ('approved', 'offered') OR coalesce(r.verdict, '') = 'approved') GROUP BY event_id, role
UNION ALL
SELECT event_id, 'organisation', '', CAST(organisation_id AS TEXT), count(*) FROM registrations r
WHERE (r.status IN ('approved', 'offered') OR coalesce(r.verdict, '') = 'approved') AND organisation_id IS NOT NULL GROUP BY event_id, organisation_id;

CREATE FUNCTION a_place_is_taken_at_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO places_held VALUES (NEW.event_id, 'role', '', NEW.role, 1)
    ON CONFLICT (event_id, kind, question_id, which) DO UPDATE SET places = places_held.places + 1;
    INSERT INTO places_held SELECT NEW.event_id, 'organisation', '', CAST(NEW.organisation_id AS TEXT), 1
    WHERE NEW.organisation_id IS NOT NULL
    ON CONFLICT (event_id, kind, question_id, which) DO UPDATE SET places = places_held.places + 1;
    INSERT INTO places_held
    SELECT q.event_id, 'answer', q.question_id, a.value, 1 FROM limited_questions q
    JOIN answers a ON a.registration_id = NEW.id AND a.question_id = q.question_id
    WHERE q.event_id = NEW.event_id AND NEW.id <= q.reached
    ON CONFLICT (event_id, kind, question_id, which) DO UPDATE SET places = places_held.places + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER a_place_is_taken_at_once AFTER INSERT ON registrations
FOR EACH ROW
WHEN ((NEW.status IN ('approved', 'offered') OR coalesce(NEW.verdict, '') = 'approved')) EXECUTE FUNCTION a_place_is_taken_at_once();

CREATE FUNCTION a_place_is_let_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE places_held SET places = places - 1
    WHERE event_id = OLD.event_id AND kind = 'role' AND question_id = '' AND which = OLD.role;
    UPDATE places_held SET places = places - 1
    WHERE event_id = OLD.event_id AND kind = 'organisation' AND question_id = ''
      AND which = CAST(OLD.organisation_id AS TEXT);
    UPDATE places_held SET places = places - 1
    WHERE event_id = OLD.event_id AND kind = 'answer' AND (question_id, which) IN (
        SELECT q.question_id, a.value FROM limited_questions q
        JOIN answers a ON a.registration_id = OLD.id AND a.question_id = q.question_id
        WHERE q.event_id = OLD.event_id AND OLD.id <= q.reached);
    RETURN NULL;
END $$;
CREATE TRIGGER a_place_is_let_go AFTER UPDATE OF status, verdict, role, organisation_id ON registrations
FOR EACH ROW
WHEN ((OLD.status IN ('approved', 'offered') OR coalesce(OLD.verdict, '') = 'approved')
AND ((OLD.status IN ('approved', 'offered') OR coalesce(OLD.verdict, '') = 'approved') != (NEW.status IN ('approved', 'offered') OR coalesce(NEW.verdict, '') = 'approved') OR OLD.role != NEW.role
    OR coalesce(OLD.organisation_id, 0) != coalesce(NEW.organisation_id, 0))) EXECUTE FUNCTION a_place_is_let_go();

CREATE FUNCTION a_place_is_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO places_held VALUES (NEW.event_id, 'role', '', NEW.role, 1)
    ON CONFLICT (event_id, kind, question_id, which) DO UPDATE SET places = places_held.places + 1;
    INSERT INTO places_held SELECT NEW.event_id, 'organisation', '', CAST(NEW.organisation_id AS TEXT), 1
    WHERE NEW.organisation_id IS NOT NULL
    ON CONFLICT (event_id, kind, question_id, which) DO UPDATE SET places = places_held.places + 1;
    INSERT INTO places_held
    SELECT q.event_id, 'answer', q.question_id, a.value, 1 FROM limited_questions q
    JOIN answers a ON a.registration_id = NEW.id AND a.question_id = q.question_id
    WHERE q.event_id = NEW.event_id AND NEW.id <= q.reached
    ON CONFLICT (event_id, kind, question_id, which) DO UPDATE SET places = places_held.places + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER a_place_is_taken AFTER UPDATE OF status, verdict, role, organisation_id ON registrations
FOR EACH ROW
WHEN ((NEW.status IN ('approved', 'offered') OR coalesce(NEW.verdict, '') = 'approved')
AND ((OLD.status IN ('approved', 'offered') OR coalesce(OLD.verdict, '') = 'approved') != (NEW.status IN ('approved', 'offered') OR coalesce(NEW.verdict, '') = 'approved') OR OLD.role != NEW.role
    OR coalesce(OLD.organisation_id, 0) != coalesce(NEW.organisation_id, 0))) EXECUTE FUNCTION a_place_is_taken();

-- Before: its answers, which go with it, are still there; when they go, nobody is there who holds a place.
CREATE FUNCTION a_place_is_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE places_held SET places = places - 1
    WHERE event_id = OLD.event_id AND kind = 'role' AND question_id = '' AND which = OLD.role;
    UPDATE places_held SET places = places - 1
    WHERE event_id = OLD.event_id AND kind = 'organisation' AND question_id = ''
      AND which = CAST(OLD.organisation_id AS TEXT);
    UPDATE places_held SET places = places - 1
    WHERE event_id = OLD.event_id AND kind = 'answer' AND (question_id, which) IN (
        SELECT q.question_id, a.value FROM limited_questions q
        JOIN answers a ON a.registration_id = OLD.id AND a.question_id = q.question_id
        WHERE q.event_id = OLD.event_id AND OLD.id <= q.reached);
    RETURN OLD;
END $$;
CREATE TRIGGER a_place_is_left BEFORE DELETE ON registrations
FOR EACH ROW
WHEN ((OLD.status IN ('approved', 'offered') OR coalesce(OLD.verdict, '') = 'approved')) EXECUTE FUNCTION a_place_is_left();

CREATE FUNCTION a_given_answer_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO places_held
    SELECT r.event_id, 'answer', NEW.question_id, NEW.value, 1 FROM registrations r
    JOIN limited_questions q ON q.event_id = r.event_id AND q.question_id = NEW.question_id AND r.id <= q.reached
    WHERE r.id = NEW.registration_id AND (r.status IN ('approved', 'offered') OR coalesce(r.verdict, '') = 'approved')
    ON CONFLICT (event_id, kind, question_id, which) DO UPDATE SET places = places_held.places + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER a_given_answer_is_counted AFTER INSERT ON answers
FOR EACH ROW EXECUTE FUNCTION a_given_answer_is_counted();

CREATE FUNCTION another_answer_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE places_held SET places = places - 1
    WHERE kind = 'answer' AND question_id = OLD.question_id AND which = OLD.value AND event_id IN (
    SELECT r.event_id FROM registrations r
    JOIN limited_questions q ON q.event_id = r.event_id AND q.question_id = OLD.question_id AND r.id <= q.reached
    WHERE r.id = OLD.registration_id AND (r.status IN ('approved', 'offered') OR coalesce(r.verdict, '') = 'approved'));
    INSERT INTO places_held
    SELECT r.event_id, 'answer', NEW.question_id, NEW.value, 1 FROM registrations r
    JOIN limited_questions q ON q.event_id = r.event_id AND q.question_id = NEW.question_id AND r.id <= q.reached
    WHERE r.id = NEW.registration_id AND (r.status IN ('approved', 'offered') OR coalesce(r.verdict, '') = 'approved')
    ON CONFLICT (event_id, kind, question_id, which) DO UPDATE SET places = places_held.places + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER another_answer_is_counted AFTER UPDATE OF value ON answers
FOR EACH ROW
WHEN (OLD.value != NEW.value) EXECUTE FUNCTION another_answer_is_counted();

CREATE FUNCTION a_dropped_answer_is_not_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE places_held SET places = places - 1
    WHERE kind = 'answer' AND question_id = OLD.question_id AND which = OLD.value AND event_id IN (
    SELECT r.event_id FROM registrations r
    JOIN limited_questions q ON q.event_id = r.event_id AND q.question_id = OLD.question_id AND r.id <= q.reached
    WHERE r.id = OLD.registration_id AND (r.status IN ('approved', 'offered') OR coalesce(r.verdict, '') = 'approved'));
    RETURN NULL;
END $$;
CREATE TRIGGER a_dropped_answer_is_not_counted AFTER DELETE ON answers
FOR EACH ROW EXECUTE FUNCTION a_dropped_answer_is_not_counted();

CREATE FUNCTION places_that_nobody_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM places_held
    WHERE event_id = NEW.event_id AND kind = NEW.kind AND question_id = NEW.question_id AND which = NEW.which;
    RETURN NULL;
END $$;
CREATE TRIGGER places_that_nobody_holds AFTER UPDATE OF places ON places_held
FOR EACH ROW
WHEN (NEW.places = 0) EXECUTE FUNCTION places_that_nobody_holds();
