-- What a delivery is to do is told by columns: a call as it stands, what is drawn when it is sent, what was drawn.

CREATE TABLE new_outbox (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('live', 'reminder', 'announcement', 'alert')),
    priority INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('call', 'reference', 'drawn', 'topic_step')),
    draw TEXT,                          -- what is drawn when it is sent; NULL: a call as it stands
    event_id TEXT,                      -- no reference: what is sent may outlive its event
    subject INTEGER,                    -- the id of what it is about (as `draw` says); 0: nothing but the event
    follows INTEGER,                    -- the delivery whose message is edited or deleted; no reference: it may be purged
    details TEXT,                       -- JSON: what else it is drawn from
    payload TEXT,                       -- JSON: the call (method, params, file), its paragraphs or its step; NULL: not drawn
    due_at INTEGER NOT NULL,
    expires_at INTEGER,
    dedupe_key TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN
        ('queued', 'sending', 'sent', 'unknown', 'failed', 'withdrawn', 'expired')),
    attempts INTEGER NOT NULL DEFAULT 0,
    unknowns INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    album TEXT,                         -- JSON: the ids of the messages of an album
    error TEXT,
    forget INTEGER NOT NULL DEFAULT 0 CHECK (forget IN (0, 1)),   -- leave no row behind once it is finished
    announcement_id INTEGER REFERENCES announcements (id),
    act TEXT CHECK (act IN ('send', 'correct', 'delete')),   -- send: the ledger; the others follow what was sent
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    CHECK ((state IN ('queued', 'sending')) = (finished_at IS NULL)),
    CHECK ((act IS NULL) = (announcement_id IS NULL)),
    CHECK ((kind = 'call') = (draw IS NULL)),
    CHECK ((draw IS NULL) = (event_id IS NULL)),
    CHECK ((draw IS NULL) = (subject IS NULL)),
    CHECK (draw IS NOT NULL OR (follows IS NULL AND details IS NULL)),
    CHECK ((kind = 'reference') = (payload IS NULL)),
    CHECK (kind != 'reference' OR state != 'sending')       -- it is drawn before it is sent
) STRICT;

-- Until now one JSON text held all of it: {"draw", "event", ...} was to be drawn, {"method", "params", "file"} was a call;
-- with "drawn" it had been drawn from that, and with "draw" beside it every attempt drew it anew; with "step" it was a
-- step for a topic. An edit with an empty "drawn" was one in whose place nothing is sent.
INSERT INTO new_outbox
    (id, chat, class, priority, kind, draw, event_id, subject, follows, details, payload, due_at, expires_at, dedupe_key,
     state, attempts, unknowns, message_id, album, error, forget, announcement_id, act, created_at, finished_at)
SELECT t.id, t.chat, t.class, t.priority, t.kind,
    CASE
        WHEN t.kind = 'call' THEN NULL
        WHEN t.draw = 'announcement' AND coalesce(t.reference ->> '$.edits', t.reference ->> '$.copy') IS NOT NULL
            THEN 'correction'
        ELSE t.draw END,
    CASE WHEN t.kind != 'call' THEN coalesce(t.reference ->> '$.event', '') END,
    CASE
        WHEN t.kind = 'call' THEN NULL
        WHEN t.draw = 'superseded' THEN 0
        ELSE coalesce(t.reference ->> '$.of', t.reference ->> '$.decision', t.reference ->> '$.registration',
                      t.reference ->> '$.number', t.reference ->> '$.job', 0) END,
    CASE
        WHEN t.kind = 'call' THEN NULL
        WHEN t.draw = 'superseded' THEN t.reference ->> '$.of'
        WHEN t.draw = 'announcement' THEN coalesce(t.reference ->> '$.copy', (
            SELECT s.id FROM outbox s
            WHERE s.announcement_id = t.announcement_id AND s.act = 'send' AND s.state = 'sent' AND s.chat = t.chat
              AND s.message_id = t.reference ->> '$.edits')) END,
    CASE
        WHEN t.kind = 'call' THEN NULL
        WHEN t.draw = 'reminder' THEN json_remove(t.reference, '$.draw', '$.event')
        WHEN t.draw = 'offer' THEN json_object('ends', t.reference ->> '$.ends')
        WHEN t.draw = 'change' THEN json_object('text', coalesce(t.reference ->> '$.comment', ''))
        WHEN t.draw = 'said' AND t.reference ->> '$.copy' IS NULL THEN
            json_object('text', coalesce(t.reference ->> '$.text', ''))
        WHEN t.draw = 'said' THEN
            json_object('text', coalesce(t.reference ->> '$.text', ''), 'original', t.reference -> '$.copy') END,
    CASE
        WHEN t.kind = 'reference' THEN NULL
        WHEN t.kind = 'topic_step' THEN json_set(
            json_remove(t.payload, '$.drawn', '$.draw', '$.blocks', '$.step.kind', '$.step.event_id', '$.step.number'),
            '$.step.action', t.payload ->> '$.step.kind', '$.only_edits', json(t.only_edits))
        WHEN t.kind = 'drawn' THEN json_set(
            json_remove(t.payload, '$.drawn', '$.draw'),
            '$.again', json(CASE WHEN t.payload -> '$.draw' IS NULL THEN 'false' ELSE 'true' END),
            '$.only_edits', json(t.only_edits))
        ELSE json_set(json_remove(t.payload, '$.drawn'), '$.only_edits', json(t.only_edits)) END,
    t.due_at, t.expires_at, t.dedupe_key, t.state, t.attempts, t.unknowns, t.message_id, t.album, t.error, t.forget,
    t.announcement_id, t.act, t.created_at, t.finished_at
FROM (
    SELECT k.*, k.reference ->> '$.draw' AS draw FROM (
        SELECT o.*,
            CASE
                WHEN o.payload -> '$.method' IS NULL AND o.payload -> '$.draw' IS NOT NULL THEN 'reference'
                WHEN o.payload -> '$.step' IS NOT NULL THEN 'topic_step'
                WHEN o.payload -> '$.drawn.draw' IS NOT NULL THEN 'drawn'
                ELSE 'call' END AS kind,
            coalesce(o.payload -> '$.drawn', o.payload) AS reference,
            CASE WHEN o.payload ->> '$.method' = 'editMessageText' AND o.payload -> '$.drawn' IS NOT NULL
                THEN 'true' ELSE 'false' END AS only_edits
        FROM outbox o) k
) t;

DROP TABLE outbox;
ALTER TABLE new_outbox RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (priority, due_at, id) WHERE state = 'queued';
CREATE INDEX outbox_chat ON outbox (chat, id) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_kept ON outbox (chat) WHERE finished_at IS NOT NULL;
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_forget ON outbox (id) WHERE forget = 1 AND finished_at IS NOT NULL;
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX outbox_failed ON outbox (finished_at) WHERE state = 'failed';
CREATE INDEX outbox_announcement ON outbox (announcement_id, act, state, chat) WHERE announcement_id IS NOT NULL;

ALTER TABLE dues RENAME COLUMN reference TO details;    -- JSON: what its reminders are drawn from
UPDATE dues SET details = json_remove(details, '$.draw', '$.event');
