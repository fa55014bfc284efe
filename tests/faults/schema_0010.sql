BEGIN TRANSACTION;
CREATE TABLE agenda_drafts (
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    agenda TEXT NOT NULL,
    changed_at INTEGER NOT NULL
, sentence TEXT NOT NULL DEFAULT '{}') STRICT;
CREATE TABLE albums (                   -- an album is many updates and gets one answer
    chat INTEGER NOT NULL,
    media_group TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (chat, media_group)
) STRICT, WITHOUT ROWID;
CREATE TABLE announcement_replies (     -- to a question under an announcement; the last one counts
    announcement_id INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    yes INTEGER NOT NULL CHECK (yes IN (0, 1)),
    replied_at INTEGER NOT NULL,
    PRIMARY KEY (announcement_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE announcement_versions (
    announcement_id INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    content TEXT NOT NULL,              -- JSON: kind, HTML, what Telegram keeps of files
    PRIMARY KEY (announcement_id, language)
) STRICT, WITHOUT ROWID;
INSERT INTO "announcement_versions" VALUES(1,'kk','{"shape": "text", "html": "first {name}", "details": {}, "exchanged": false}');
INSERT INTO "announcement_versions" VALUES(2,'kk','{"shape": "text", "html": "second, corrected", "details": {}, "exchanged": false}');
INSERT INTO "announcement_versions" VALUES(3,'kk','{"shape": "text", "html": "third {name}", "details": {}, "exchanged": false}');
CREATE TABLE announcements (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    phase TEXT NOT NULL CHECK (phase IN
        ('draft', 'unconfirmed', 'scheduled', 'running', 'paused', 'cancelled', 'done')),
    audience TEXT NOT NULL,             -- JSON: whom it is for
    buttons TEXT NOT NULL,              -- JSON: what stands under it
    fallback TEXT,                      -- the version for those in whose language there is none
    author INTEGER NOT NULL,            -- no reference: the announcement outlives the person, as their deeds do
    confirmed_by INTEGER,               -- as above
    previewed INTEGER NOT NULL DEFAULT 0 CHECK (previewed IN (0, 1)),   -- as it is now
    send_at INTEGER,                    -- when it is to begin
    session_id TEXT,                    -- or: when this session begins
    size INTEGER,                       -- how many people it was for when it began
    corrections INTEGER NOT NULL DEFAULT 0,
    watcher INTEGER,                    -- whose message shows how far it has come
    watched INTEGER,                    -- that message
    shown TEXT,                         -- what it shows
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    deleted_at INTEGER,                 -- since when what was sent is being deleted
    CHECK (send_at IS NULL OR session_id IS NULL),
    CHECK ((started_at IS NULL) = (size IS NULL)),
    CHECK (phase NOT IN ('running', 'paused', 'done') OR started_at IS NOT NULL),
    CHECK ((watcher IS NULL) = (watched IS NULL))
) STRICT;
INSERT INTO "announcements" VALUES(1,'small-fair','cancelled','{"statuses": ["none"], "roles": [], "languages": [], "organisations": [], "sessions": [], "present": [], "answers": {}, "unreached_by": null}','[]','kk',1,NULL,0,NULL,NULL,10,0,NULL,NULL,NULL,1822374012000000,1822374012000000,NULL,1822374045000000);
INSERT INTO "announcements" VALUES(2,'small-fair','done','{"statuses": ["none"], "roles": [], "languages": [], "organisations": [], "sessions": [], "present": [], "answers": {}, "unreached_by": null}','[]','kk',1,NULL,0,NULL,NULL,10,1,NULL,NULL,NULL,1822374024000000,1822374024000000,NULL,NULL);
INSERT INTO "announcements" VALUES(3,'small-fair','running','{"statuses": ["none"], "roles": [], "languages": [], "organisations": [], "sessions": [], "present": [], "answers": {}, "unreached_by": null}','[]','kk',1,NULL,0,NULL,NULL,10,0,NULL,NULL,NULL,1822374042000000,1822374042000000,NULL,NULL);
CREATE TABLE answers (
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    value TEXT NOT NULL,                -- JSON; null: skipped
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (registration_id, question_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "answers" VALUES(1,'full_name','"Айгүл"',1822374012000000);
INSERT INTO "answers" VALUES(2,'full_name','"Берик"',1822374012000000);
CREATE TABLE audit (                    -- append-only; no personal data: who did what to which row
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL,
    person_id INTEGER NOT NULL,         -- no reference: the row outlives the person
    action TEXT NOT NULL,
    subject TEXT NOT NULL,              -- such as registration:42 or member:7, ids of rows
    before TEXT,                        -- JSON
    after TEXT,                         -- JSON
    done_at INTEGER NOT NULL
) STRICT;
CREATE TABLE bookmarks (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    known_release INTEGER NOT NULL,     -- as of which release the person knows this session
    bookmarked_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, event_id, session_id),
    FOREIGN KEY (event_id, session_id) REFERENCES sessions (event_id, id) ON DELETE CASCADE
) STRICT;
CREATE TABLE checkins (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    session_id TEXT NOT NULL,           -- '' is the fair itself
    day TEXT NOT NULL,                  -- YYYY-MM-DD, in the zone of the event
    entered_at INTEGER NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('scan', 'code', 'name', 'poster', 'list', 'walk_in')),
    by_id INTEGER REFERENCES people (id) ON DELETE SET NULL,    -- NULL: the poster, or somebody who was forgotten
    why TEXT,                           -- why somebody was let in who was not to be: a word of ours
    undone_at INTEGER
) STRICT;
CREATE TABLE claims (                   -- by which link somebody takes over a registration that the team made by hand
    registration_id INTEGER PRIMARY KEY REFERENCES registrations (id) ON DELETE CASCADE,
    token_hash TEXT NOT NULL UNIQUE     -- SHA-256 of the token, which is in the link only
) STRICT;
CREATE TABLE concerns (                 -- whom a draft would concern, in each language: for one count of people
    event_id TEXT NOT NULL REFERENCES events (id),
    language TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('session', 'role', 'number')),
    session_id TEXT,                    -- bookmarked by them
    role TEXT,                          -- in which they take part
    number INTEGER,                     -- of their registration: they speak
    CHECK ((session_id IS NOT NULL) = (kind = 'session')),
    CHECK ((role IS NOT NULL) = (kind = 'role')),
    CHECK ((number IS NOT NULL) = (kind = 'number'))
) STRICT;
CREATE TABLE consents (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    version TEXT NOT NULL,
    hash TEXT NOT NULL,                 -- of the very text shown, in the language shown
    language TEXT NOT NULL,
    agreed_at INTEGER NOT NULL,
    UNIQUE (event_id, person_id, hash)
) STRICT;
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'rejected', 'waitlisted')),
    reason TEXT,                        -- as it was written, or the name of a template with a # before it
    decided_by INTEGER,                 -- no reference; NULL: the rules of the fair
    decided_at INTEGER NOT NULL,
    published_at INTEGER                -- NULL: the person was not told
) STRICT;
CREATE TABLE deletions (                -- that somebody asked to be forgotten, not who
    id INTEGER PRIMARY KEY,
    event_id TEXT,
    why TEXT NOT NULL,
    deleted_at INTEGER NOT NULL,
    counts TEXT NOT NULL                -- JSON: how many rows of what
) STRICT;
CREATE TABLE dues (                     -- the moments at which reminders fall due; people are found when it comes
    event_id TEXT NOT NULL REFERENCES events (id),
    session_id TEXT NOT NULL,           -- '' is the event itself
    lead TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    lateness INTEGER NOT NULL,          -- how long after its moment a reminder is still worth sending
    usual INTEGER NOT NULL CHECK (usual IN (0, 1)),     -- for those who chose no lead of their own
    reference TEXT NOT NULL,            -- JSON: what is drawn when it is sent
    state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'gone')),   -- gone: moved or cancelled; may come back
    missed INTEGER NOT NULL DEFAULT 0,  -- how many people were not reminded, because it was too late
    reached INTEGER, held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),                    -- the last person for whom it was queued, while it is dealt with in parts
    PRIMARY KEY (event_id, session_id, lead, starts_at)
) STRICT;
INSERT INTO "dues" VALUES('small-fair','','eve',4098310200000000,4098258000000000,900000000,1,'{"draw":"reminder","event":"small-fair","session":"","lead":"eve","starts":4098310200000000}','waiting',0,NULL,0);
INSERT INTO "dues" VALUES('small-fair','','60',4098310200000000,4098306600000000,900000000,1,'{"draw":"reminder","event":"small-fair","session":"","lead":"60","starts":4098310200000000}','waiting',0,NULL,0);
CREATE TABLE event_drafts (             -- content that was sent, and is not applied yet
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    source TEXT NOT NULL,
    base TEXT NOT NULL,                 -- the digest of the content that it was made from
    changed_at INTEGER NOT NULL
) STRICT;
CREATE TABLE event_versions (           -- every content that an event has had, to return to
    event_id TEXT NOT NULL REFERENCES events (id),
    number INTEGER NOT NULL,
    source TEXT NOT NULL,               -- as in events
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (event_id, number)
) STRICT;
INSERT INTO "event_versions" VALUES('small-fair',1,'{"event.toml": "# A small fair that is open for a century, so that bots with the machine''s own clock take registrations.\nid = \"small-fair\"\ntitle = { kk = \"Шағын жәрмеңке\", ru = \"Малая ярмарка\", en = \"Small Fair\" }\ntheme = { kk = \"Төзімділік\", ru = \"Стойкость\", en = \"Endurance\" }\norganiser = { kk = \"Үлгі қоры\", ru = \"Фонд «Пример»\", en = \"Example Foundation\" }\nzone = \"Asia/Aqtau\"\nzone_name = { kk = \"Ақтау уақыты, UTC+5\", ru = \"время Актау, UTC+5\", en = \"Aktau time, UTC+5\" }\nstarts = 2099-11-14T08:30:00\nends = 2099-11-14T17:00:00\nregistration_opens = 2001-01-01T00:00:00\nregistration_closes = 2099-11-12T18:00:00\nchanges_until = 2099-11-13T12:00:00\nhelp_contact = \"fair@example.org\"\nabout = { kk = \"Сынақ.\", ru = \"Испытание.\", en = \"A trial.\" }\nafter_submit = { kk = \"Күтіңіз.\", ru = \"Ждите.\", en = \"Please wait.\" }\n\n[place]\nname = { kk = \"Зал\", ru = \"Зал\", en = \"Hall\" }\naddress = { kk = \"Ақтау\", ru = \"Актау\", en = \"Aktau\" }\nmap_url = \"https://2gis.kz/aktau\"\nlatitude = 43.6532\nlongitude = 51.1680\n\n[operator]\nname = { kk = \"Үлгі қоры\", ru = \"Фонд «Пример»\", en = \"Example Foundation\" }\nbin = \"141140999901\"\naddress = { kk = \"Ақтау\", ru = \"Актау\", en = \"Aktau\" }\ncontact = \"fair@example.org\"\n\n[consent]\nversion = \"1\"\nterm_days = 180\ntext = { kk = \"{operator} {bin} {address} {event} {fields} {term} {contact}\", ru = \"{operator} {bin} {address} {event} {fields} {term} {contact}\", en = \"{operator} {bin} {address} {event} {fields} {term} {contact}\" }\nprivacy = { kk = \"{operator} {bin} {address} {event} {fields} {term} {contact}\", ru = \"{operator} {bin} {address} {event} {fields} {term} {contact}\", en = \"{operator} {bin} {address} {event} {fields} {term} {contact}\" }\n\n[profile]\ndescription = { kk = \"Сынақ\", ru = \"Испытание\", en = \"Trial\" }\nshort_description = { kk = \"Сынақ\", ru = \"Испытание\", en = \"Trial\" }\n\n[[roles]]\nid = \"ngo\"\nlabel = { kk = \"ҮЕҰ өкілі\", ru = \"Представитель НПО\", en = \"NGO representative\" }\n", "questions.toml": "# One question of most kinds.\n[[question]]\nid = \"full_name\"\nkind = \"text\"\nname = { kk = \"Аты-жөні\", ru = \"Имя\", en = \"Full name\" }\nlabel = { kk = \"Тегіңіз бен атыңызды жазыңыз.\", ru = \"Напишите фамилию и имя.\", en = \"Please write your full name.\" }\ncheck = \"name\"\npersonal = true\n\n[[question]]\nid = \"phone\"\nkind = \"phone\"\nname = { kk = \"Телефон\", ru = \"Телефон\", en = \"Phone\" }\nlabel = { kk = \"Телефон нөміріңізді жазыңыз.\", ru = \"Напишите номер телефона.\", en = \"Please write your phone number.\" }\npersonal = true\n\n[[question]]\nid = \"organisation\"\nkind = \"organisation\"\nname = { kk = \"Ұйым\", ru = \"Организация\", en = \"Organisation\" }\nlabel = { kk = \"Ұйымыңызды жазыңыз.\", ru = \"Напишите организацию.\", en = \"Please write your organisation.\" }\n\n[[question]]\nid = \"sphere\"\nkind = \"choices\"\nname = { kk = \"Сала\", ru = \"Сфера\", en = \"Sphere\" }\nlabel = { kk = \"Салаңызды таңдаңыз.\", ru = \"Выберите сферу.\", en = \"Please choose your sphere.\" }\noptions = [\n    { id = \"ecology\", kk = \"Экология\", ru = \"Экология\", en = \"Ecology\" },\n    { id = \"culture\", kk = \"Мәдениет\", ru = \"Культура\", en = \"Culture\" },\n    { id = \"youth\", kk = \"Жастар\", ru = \"Молодёжь\", en = \"Youth\" },\n]\nmin = 1\nmax = 2\ncard = true\n\n[[question]]\nid = \"takes_part\"\nkind = \"choice\"\nname = { kk = \"Қатысуы\", ru = \"Участие\", en = \"Taking part\" }\nlabel = { kk = \"Қалай қатысасыз?\", ru = \"Как Вы участвуете?\", en = \"How do you take part?\" }\noptions = [\n    { id = \"listener\", kk = \"Тыңдаушы\", ru = \"Слушатель\", en = \"Listener\" },\n    { id = \"project\", kk = \"Жоба\", ru = \"Проект\", en = \"Project\" },\n]\n\n[[question]]\nid = \"project\"\nkind = \"long_text\"\nname = { kk = \"Жоба\", ru = \"О проекте\", en = \"Project\" }\nlabel = { kk = \"Жобаңызды сипаттаңыз.\", ru = \"Опишите Ваш проект.\", en = \"Please describe your project.\" }\nwhen = { question = \"takes_part\", any_of = [\"project\"] }\n\n[[question]]\nid = \"wish\"\nkind = \"text\"\nname = { kk = \"Тілек\", ru = \"Пожелание\", en = \"Wish\" }\nlabel = { kk = \"Тілегіңізді жазыңыз.\", ru = \"Напишите пожелание.\", en = \"Please write a wish.\" }\nrequired = false\n\n[[question]]\nid = \"photo_ok\"\nkind = \"yes_no\"\nname = { kk = \"Фото\", ru = \"Фото\", en = \"Photos\" }\nlabel = { kk = \"Түсіруге келісесіз бе?\", ru = \"Согласны ли Вы на съёмку?\", en = \"Do you agree to photos?\" }\n"}',1822374000000000);
CREATE TABLE events (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,               -- JSON: the content's files by name
    digest TEXT NOT NULL,
    loaded_at INTEGER NOT NULL
, folder_digest TEXT) STRICT;
INSERT INTO "events" VALUES('small-fair','{"event.toml": "# A small fair that is open for a century, so that bots with the machine''s own clock take registrations.\nid = \"small-fair\"\ntitle = { kk = \"Шағын жәрмеңке\", ru = \"Малая ярмарка\", en = \"Small Fair\" }\ntheme = { kk = \"Төзімділік\", ru = \"Стойкость\", en = \"Endurance\" }\norganiser = { kk = \"Үлгі қоры\", ru = \"Фонд «Пример»\", en = \"Example Foundation\" }\nzone = \"Asia/Aqtau\"\nzone_name = { kk = \"Ақтау уақыты, UTC+5\", ru = \"время Актау, UTC+5\", en = \"Aktau time, UTC+5\" }\nstarts = 2099-11-14T08:30:00\nends = 2099-11-14T17:00:00\nregistration_opens = 2001-01-01T00:00:00\nregistration_closes = 2099-11-12T18:00:00\nchanges_until = 2099-11-13T12:00:00\nhelp_contact = \"fair@example.org\"\nabout = { kk = \"Сынақ.\", ru = \"Испытание.\", en = \"A trial.\" }\nafter_submit = { kk = \"Күтіңіз.\", ru = \"Ждите.\", en = \"Please wait.\" }\n\n[place]\nname = { kk = \"Зал\", ru = \"Зал\", en = \"Hall\" }\naddress = { kk = \"Ақтау\", ru = \"Актау\", en = \"Aktau\" }\nmap_url = \"https://2gis.kz/aktau\"\nlatitude = 43.6532\nlongitude = 51.1680\n\n[operator]\nname = { kk = \"Үлгі қоры\", ru = \"Фонд «Пример»\", en = \"Example Foundation\" }\nbin = \"141140999901\"\naddress = { kk = \"Ақтау\", ru = \"Актау\", en = \"Aktau\" }\ncontact = \"fair@example.org\"\n\n[consent]\nversion = \"1\"\nterm_days = 180\ntext = { kk = \"{operator} {bin} {address} {event} {fields} {term} {contact}\", ru = \"{operator} {bin} {address} {event} {fields} {term} {contact}\", en = \"{operator} {bin} {address} {event} {fields} {term} {contact}\" }\nprivacy = { kk = \"{operator} {bin} {address} {event} {fields} {term} {contact}\", ru = \"{operator} {bin} {address} {event} {fields} {term} {contact}\", en = \"{operator} {bin} {address} {event} {fields} {term} {contact}\" }\n\n[profile]\ndescription = { kk = \"Сынақ\", ru = \"Испытание\", en = \"Trial\" }\nshort_description = { kk = \"Сынақ\", ru = \"Испытание\", en = \"Trial\" }\n\n[[roles]]\nid = \"ngo\"\nlabel = { kk = \"ҮЕҰ өкілі\", ru = \"Представитель НПО\", en = \"NGO representative\" }\n", "questions.toml": "# One question of most kinds.\n[[question]]\nid = \"full_name\"\nkind = \"text\"\nname = { kk = \"Аты-жөні\", ru = \"Имя\", en = \"Full name\" }\nlabel = { kk = \"Тегіңіз бен атыңызды жазыңыз.\", ru = \"Напишите фамилию и имя.\", en = \"Please write your full name.\" }\ncheck = \"name\"\npersonal = true\n\n[[question]]\nid = \"phone\"\nkind = \"phone\"\nname = { kk = \"Телефон\", ru = \"Телефон\", en = \"Phone\" }\nlabel = { kk = \"Телефон нөміріңізді жазыңыз.\", ru = \"Напишите номер телефона.\", en = \"Please write your phone number.\" }\npersonal = true\n\n[[question]]\nid = \"organisation\"\nkind = \"organisation\"\nname = { kk = \"Ұйым\", ru = \"Организация\", en = \"Organisation\" }\nlabel = { kk = \"Ұйымыңызды жазыңыз.\", ru = \"Напишите организацию.\", en = \"Please write your organisation.\" }\n\n[[question]]\nid = \"sphere\"\nkind = \"choices\"\nname = { kk = \"Сала\", ru = \"Сфера\", en = \"Sphere\" }\nlabel = { kk = \"Салаңызды таңдаңыз.\", ru = \"Выберите сферу.\", en = \"Please choose your sphere.\" }\noptions = [\n    { id = \"ecology\", kk = \"Экология\", ru = \"Экология\", en = \"Ecology\" },\n    { id = \"culture\", kk = \"Мәдениет\", ru = \"Культура\", en = \"Culture\" },\n    { id = \"youth\", kk = \"Жастар\", ru = \"Молодёжь\", en = \"Youth\" },\n]\nmin = 1\nmax = 2\ncard = true\n\n[[question]]\nid = \"takes_part\"\nkind = \"choice\"\nname = { kk = \"Қатысуы\", ru = \"Участие\", en = \"Taking part\" }\nlabel = { kk = \"Қалай қатысасыз?\", ru = \"Как Вы участвуете?\", en = \"How do you take part?\" }\noptions = [\n    { id = \"listener\", kk = \"Тыңдаушы\", ru = \"Слушатель\", en = \"Listener\" },\n    { id = \"project\", kk = \"Жоба\", ru = \"Проект\", en = \"Project\" },\n]\n\n[[question]]\nid = \"project\"\nkind = \"long_text\"\nname = { kk = \"Жоба\", ru = \"О проекте\", en = \"Project\" }\nlabel = { kk = \"Жобаңызды сипаттаңыз.\", ru = \"Опишите Ваш проект.\", en = \"Please describe your project.\" }\nwhen = { question = \"takes_part\", any_of = [\"project\"] }\n\n[[question]]\nid = \"wish\"\nkind = \"text\"\nname = { kk = \"Тілек\", ru = \"Пожелание\", en = \"Wish\" }\nlabel = { kk = \"Тілегіңізді жазыңыз.\", ru = \"Напишите пожелание.\", en = \"Please write a wish.\" }\nrequired = false\n\n[[question]]\nid = \"photo_ok\"\nkind = \"yes_no\"\nname = { kk = \"Фото\", ru = \"Фото\", en = \"Photos\" }\nlabel = { kk = \"Түсіруге келісесіз бе?\", ru = \"Согласны ли Вы на съёмку?\", en = \"Do you agree to photos?\" }\n"}','53c293b601a6b763705a3dd2e2348ff9d890adb83fadbb5cec6c88abe5e1a2ee',1822374000000000,'53c293b601a6b763705a3dd2e2348ff9d890adb83fadbb5cec6c88abe5e1a2ee');
CREATE TABLE forum_seekers (            -- who is about to bring the bot into a group; nobody else's group counts
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    until INTEGER NOT NULL,
    chat INTEGER,                       -- the group that the bot was brought into; NULL: none yet
    title TEXT,
    CHECK ((chat IS NULL) = (title IS NULL))
) STRICT;
CREATE TABLE forums (
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    chat INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL,
    language TEXT NOT NULL,             -- of the member who connected it: what the bot writes there is in it
    connected_at INTEGER NOT NULL,
    trouble TEXT CHECK (trouble IN ('gone', 'rights'))      -- why nothing can be written there; NULL: nothing is wrong
) STRICT;
INSERT INTO "forums" VALUES('small-fair',-1000000100002,'Өтінімдер','ru',1822374036000000,NULL);
CREATE TABLE import_rows (
    event_id TEXT NOT NULL REFERENCES imports (event_id) ON DELETE CASCADE,
    row INTEGER NOT NULL,               -- of the table, the heading's is 1
    role TEXT NOT NULL,
    answers TEXT NOT NULL,              -- JSON: by question
    registration_id INTEGER REFERENCES registrations (id) ON DELETE CASCADE,
    token TEXT,                         -- of the link that takes it over, until the list of links was handed over
    PRIMARY KEY (event_id, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE imports (
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    author INTEGER NOT NULL,            -- the member of the team who sent the table
    name TEXT NOT NULL,                 -- of the file
    phase TEXT NOT NULL CHECK (phase IN ('offered', 'running', 'done')),
    changed_at INTEGER NOT NULL
) STRICT;
CREATE TABLE inbox (
    position INTEGER PRIMARY KEY,
    bot_id INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    body TEXT,                          -- the update as Telegram sent it; NULL once it is no longer kept
    state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'failed', 'quarantined', 'dropped')),
    attempts INTEGER NOT NULL DEFAULT 0,
    person_id INTEGER,                  -- whose update it was, known after the turn; no reference: strangers, groups
    incident TEXT,
    received_at INTEGER NOT NULL,
    finished_at INTEGER,
    UNIQUE (bot_id, update_id),
    CHECK (state != 'pending' OR body IS NOT NULL),
    CHECK ((state = 'pending') = (finished_at IS NULL))
) STRICT;
INSERT INTO "inbox" VALUES(1,4242424242,730000001,'{"update_id":730000001,"message":{"message_id":1,"from":{"id":1000001,"is_bot":false,"first_name":"Айгүл","language_code":"kk"},"chat":{"id":1000001,"type":"private","first_name":"Айгүл"},"date":1822374000,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000001,NULL,1822374000000000,1822374000000000);
INSERT INTO "inbox" VALUES(2,4242424242,730000002,'{"update_id":730000002,"message":{"message_id":3,"from":{"id":1000002,"is_bot":false,"first_name":"Берик","language_code":"kk"},"chat":{"id":1000002,"type":"private","first_name":"Берик"},"date":1822374001,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000002,NULL,1822374001000000,1822374001000000);
INSERT INTO "inbox" VALUES(3,4242424242,730000003,'{"update_id":730000003,"message":{"message_id":5,"from":{"id":1000003,"is_bot":false,"first_name":"Камила","language_code":"kk"},"chat":{"id":1000003,"type":"private","first_name":"Камила"},"date":1822374002,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000003,NULL,1822374002000000,1822374002000000);
INSERT INTO "inbox" VALUES(4,4242424242,730000004,'{"update_id":730000004,"message":{"message_id":7,"from":{"id":1000004,"is_bot":false,"first_name":"Дана","language_code":"kk"},"chat":{"id":1000004,"type":"private","first_name":"Дана"},"date":1822374003,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000004,NULL,1822374003000000,1822374003000000);
INSERT INTO "inbox" VALUES(5,4242424242,730000005,'{"update_id":730000005,"message":{"message_id":9,"from":{"id":1000005,"is_bot":false,"first_name":"Ержан","language_code":"kk"},"chat":{"id":1000005,"type":"private","first_name":"Ержан"},"date":1822374004,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000005,NULL,1822374004000000,1822374004000000);
INSERT INTO "inbox" VALUES(6,4242424242,730000006,'{"update_id":730000006,"message":{"message_id":11,"from":{"id":1000006,"is_bot":false,"first_name":"Жанар","language_code":"kk"},"chat":{"id":1000006,"type":"private","first_name":"Жанар"},"date":1822374005,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000006,NULL,1822374005000000,1822374005000000);
INSERT INTO "inbox" VALUES(7,4242424242,730000007,'{"update_id":730000007,"message":{"message_id":13,"from":{"id":1000007,"is_bot":false,"first_name":"Зарина","language_code":"kk"},"chat":{"id":1000007,"type":"private","first_name":"Зарина"},"date":1822374006,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000007,NULL,1822374006000000,1822374006000000);
INSERT INTO "inbox" VALUES(8,4242424242,730000008,'{"update_id":730000008,"message":{"message_id":15,"from":{"id":1000008,"is_bot":false,"first_name":"Ибрагим","language_code":"kk"},"chat":{"id":1000008,"type":"private","first_name":"Ибрагим"},"date":1822374007,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000008,NULL,1822374007000000,1822374007000000);
INSERT INTO "inbox" VALUES(9,4242424242,730000009,'{"update_id":730000009,"message":{"message_id":17,"from":{"id":1000009,"is_bot":false,"first_name":"Қайрат","language_code":"kk"},"chat":{"id":1000009,"type":"private","first_name":"Қайрат"},"date":1822374008,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000009,NULL,1822374008000000,1822374008000000);
INSERT INTO "inbox" VALUES(10,4242424242,730000010,'{"update_id":730000010,"message":{"message_id":19,"from":{"id":1000010,"is_bot":false,"first_name":"Лаура","language_code":"kk"},"chat":{"id":1000010,"type":"private","first_name":"Лаура"},"date":1822374009,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000010,NULL,1822374009000000,1822374009000000);
INSERT INTO "inbox" VALUES(11,4242424242,730000011,'{"update_id":730000011,"message":{"message_id":21,"from":{"id":1000011,"is_bot":false,"first_name":"Марат","language_code":"kk"},"chat":{"id":1000011,"type":"private","first_name":"Марат"},"date":1822374010,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000011,NULL,1822374010000000,1822374010000000);
INSERT INTO "inbox" VALUES(12,4242424242,730000012,'{"update_id":730000012,"message":{"message_id":23,"from":{"id":1000012,"is_bot":false,"first_name":"Нұрлан","language_code":"kk"},"chat":{"id":1000012,"type":"private","first_name":"Нұрлан"},"date":1822374011,"text":"/start","entities":[{"type":"bot_command","offset":0,"length":6}]}}','done',0,1000012,NULL,1822374011000000,1822374011000000);
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,    -- who asked for it
    kind TEXT NOT NULL,
    args TEXT NOT NULL,                 -- JSON
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    tells INTEGER NOT NULL CHECK (tells IN (0, 1)),     -- its result holds other people's data
    progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),     -- per cent
    error TEXT,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER,
    CHECK ((state IN ('queued', 'running')) = (finished_at IS NULL)),
    CHECK (state = 'queued' OR started_at IS NOT NULL)
) STRICT;
CREATE TABLE lead_choices (             -- how long before a bookmarked session a person wants to be reminded
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    lead TEXT NOT NULL,                 -- minutes, or 'none'
    chosen_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, event_id)
) STRICT;
CREATE TABLE marks (                    -- small facts about the process itself: last good poll, the bot's profile
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "marks" VALUES('username','jarmenke_rehearsal_bot');
INSERT INTO "marks" VALUES('disk_free','82737876992');
INSERT INTO "marks" VALUES('last_good_poll','1822374000000000');
CREATE TABLE mentions (                 -- which sessions a delivery spoke of, to correct it when it becomes wrong
    outbox_id INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    release INTEGER NOT NULL,
    PRIMARY KEY (outbox_id, event_id, session_id)
) STRICT;
CREATE TABLE mutes (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    category TEXT NOT NULL,
    muted_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, category)
) STRICT;
CREATE TABLE notice_runs (              -- that a release is to be told, once organisers have been quiet for a while
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    due_at INTEGER NOT NULL,
    deadline INTEGER                    -- when the first changed session begins: nights hold nothing back beyond that
, held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1))) STRICT;
CREATE TABLE numbers (                  -- the last number given out, so that none is ever given twice
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    last INTEGER NOT NULL
) STRICT;
INSERT INTO "numbers" VALUES('small-fair',2);
CREATE TABLE organisations (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    bin TEXT,
    card TEXT NOT NULL,                 -- JSON: answers to the card's questions
    first_delegate_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    invitation_hash TEXT UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    chat INTEGER NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('live', 'reminder', 'announcement', 'alert')),
    priority INTEGER NOT NULL,
    payload TEXT NOT NULL,              -- JSON: method, params, file
    due_at INTEGER NOT NULL,
    expires_at INTEGER,
    dedupe_key TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN
        ('queued', 'sending', 'sent', 'unknown', 'failed', 'withdrawn', 'expired')),
    attempts INTEGER NOT NULL DEFAULT 0,
    unknowns INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    error TEXT,
    forget INTEGER NOT NULL DEFAULT 0 CHECK (forget IN (0, 1)),   -- leave no row behind once it is finished
    created_at INTEGER NOT NULL,
    finished_at INTEGER, announcement_id INTEGER REFERENCES announcements (id), act TEXT                  -- send: the ledger; the others follow what was sent
    CHECK (act IN ('send', 'correct', 'delete')) CHECK ((act IS NULL) = (announcement_id IS NULL)), album TEXT,
    CHECK ((state IN ('queued', 'sending')) = (finished_at IS NULL))
) STRICT;
INSERT INTO "outbox" VALUES(1,1000001,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374000000000,NULL,NULL,'sent',1,0,2,NULL,0,1822374000000000,1822374000000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(2,1000002,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374001000000,NULL,NULL,'sent',1,0,4,NULL,0,1822374001000000,1822374001000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(3,1000003,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374002000000,NULL,NULL,'sent',1,0,6,NULL,0,1822374002000000,1822374002000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(4,1000004,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374003000000,NULL,NULL,'sent',1,0,8,NULL,0,1822374003000000,1822374003000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(5,1000005,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374004000000,NULL,NULL,'sent',1,0,10,NULL,0,1822374004000000,1822374004000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(6,1000006,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374005000000,NULL,NULL,'sent',1,0,12,NULL,0,1822374005000000,1822374005000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(7,1000007,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374006000000,NULL,NULL,'sent',1,0,14,NULL,0,1822374006000000,1822374006000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(8,1000008,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374007000000,NULL,NULL,'sent',1,0,16,NULL,0,1822374007000000,1822374007000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(9,1000009,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374008000000,NULL,NULL,'sent',1,0,18,NULL,0,1822374008000000,1822374008000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(10,1000010,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374009000000,NULL,NULL,'sent',1,0,20,NULL,0,1822374009000000,1822374009000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(11,1000011,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374010000000,NULL,NULL,'sent',1,0,22,NULL,0,1822374010000000,1822374010000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(12,1000012,'live',0,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"Қазақша","callback_data":"l:kk:"}],[{"text":"Русский","callback_data":"l:ru:"}],[{"text":"English","callback_data":"l:en:"}]]},"text":"<b>Қош келдіңіз!</b>\nМұнда Сіз «Шағын жәрмеңке» іс-шарасына тіркеле аласыз. Тілді таңдаңыз.\n\n<b>Добро пожаловать!</b>\nЗдесь можно зарегистрироваться на мероприятие «Малая ярмарка». Выберите язык.\n\n<b>Welcome!</b>\nHere you can register for the event \"Small Fair\". Choose a language.","link_preview_options":{"is_disabled":true}}}',1822374011000000,NULL,NULL,'sent',1,0,24,NULL,0,1822374011000000,1822374011000000,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(13,1000003,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374013000000,NULL,'a:1:1000003','sent',1,0,25,NULL,0,1822374012000000,1822374013000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(14,1000004,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374014000000,NULL,'a:1:1000004','sent',1,0,26,NULL,0,1822374012000000,1822374014000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(15,1000005,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374015000000,NULL,'a:1:1000005','sent',1,0,27,NULL,0,1822374012000000,1822374015000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(16,1000006,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374016000000,NULL,'a:1:1000006','sent',1,0,28,NULL,0,1822374012000000,1822374016000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(17,1000007,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374017000000,NULL,'a:1:1000007','sent',1,0,29,NULL,0,1822374012000000,1822374017000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(18,1000008,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374018000000,NULL,'a:1:1000008','sent',1,0,30,NULL,0,1822374012000000,1822374018000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(19,1000009,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374019000000,NULL,'a:1:1000009','sent',1,0,31,NULL,0,1822374012000000,1822374019000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(20,1000010,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374020000000,NULL,'a:1:1000010','sent',1,0,32,NULL,0,1822374012000000,1822374020000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(21,1000011,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374021000000,NULL,'a:1:1000011','sent',1,0,33,NULL,0,1822374012000000,1822374021000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(22,1000012,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"first қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":1},"blocks":[],"draw":"announcement"}',1822374022000000,NULL,'a:1:1000012','sent',1,0,34,NULL,0,1822374012000000,1822374022000000,1,'send',NULL);
INSERT INTO "outbox" VALUES(23,1000003,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374025000000,NULL,'a:2:1000003','sent',1,0,35,NULL,0,1822374024000000,1822374025000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(24,1000004,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374026000000,NULL,'a:2:1000004','sent',1,0,36,NULL,0,1822374024000000,1822374026000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(25,1000005,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374027000000,NULL,'a:2:1000005','sent',1,0,37,NULL,0,1822374024000000,1822374027000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(26,1000006,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374028000000,NULL,'a:2:1000006','sent',1,0,38,NULL,0,1822374024000000,1822374028000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(27,1000007,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374029000000,NULL,'a:2:1000007','sent',1,0,39,NULL,0,1822374024000000,1822374029000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(28,1000008,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374030000000,NULL,'a:2:1000008','sent',1,0,40,NULL,0,1822374024000000,1822374030000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(29,1000009,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374031000000,NULL,'a:2:1000009','sent',1,0,41,NULL,0,1822374024000000,1822374031000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(30,1000010,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374032000000,NULL,'a:2:1000010','sent',1,0,42,NULL,0,1822374024000000,1822374032000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(31,1000011,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374033000000,NULL,'a:2:1000011','sent',1,0,43,NULL,0,1822374024000000,1822374033000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(32,1000012,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"second қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":2},"blocks":[],"draw":"announcement"}',1822374034000000,NULL,'a:2:1000012','sent',1,0,44,NULL,0,1822374024000000,1822374034000000,2,'send',NULL);
INSERT INTO "outbox" VALUES(33,-1000000100002,'reminder',2,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"<b>Заявка № 0001</b>\nПредставитель НПО\nСтатус: <b>на рассмотрении</b>\nПодана: пятница, 1 октября 2027 г., 12:00\nЯзык: kk\n\n<b>Имя:</b> –\n<b>Телефон:</b> –\n<b>Организация:</b> –\n<b>Сфера:</b> –\n<b>Участие:</b> –\n<b>Пожелание:</b> –\n<b>Фото:</b> –\n\n💬 Что Вы напишете в этой теме, получит участник. Только для своих – начните с //.","link_preview_options":{"is_disabled":true},"message_thread_id":45},"drawn":{"draw":"topic","event":"small-fair","number":1},"blocks":[],"step":{"kind":"card","event_id":"small-fair","number":1,"thread":45,"name":"№ 0001"},"draw":"topic"}',1822374037000000,NULL,NULL,'sending',1,0,NULL,NULL,1,1822374036000000,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(34,-1000000100002,'reminder',2,'{"draw":"topic","event":"small-fair","number":2}',1822374036000000,NULL,NULL,'queued',0,0,NULL,NULL,1,1822374036000000,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(35,1000003,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"third қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":3},"blocks":[],"draw":"announcement"}',1822374042000000,NULL,'a:3:1000003','sending',1,0,NULL,NULL,0,1822374042000000,NULL,3,'send',NULL);
INSERT INTO "outbox" VALUES(36,1000004,'announcement',3,'{"method":"sendMessage","params":{"parse_mode":"HTML","text":"third қатысушы","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"announcement","event":"small-fair","of":3},"blocks":[],"draw":"announcement"}',1822374044000000,NULL,'a:3:1000004','sent',1,0,48,NULL,0,1822374042000000,1822374044000000,3,'send',NULL);
INSERT INTO "outbox" VALUES(37,1000005,'announcement',3,'{"draw":"announcement","event":"small-fair","of":3}',1822374042000000,NULL,'a:3:1000005','queued',0,0,NULL,NULL,0,1822374042000000,NULL,3,'send',NULL);
INSERT INTO "outbox" VALUES(38,1000006,'announcement',3,'{"draw":"announcement","event":"small-fair","of":3}',1822374042000000,NULL,'a:3:1000006','queued',0,0,NULL,NULL,0,1822374042000000,NULL,3,'send',NULL);
INSERT INTO "outbox" VALUES(39,1000007,'announcement',3,'{"draw":"announcement","event":"small-fair","of":3}',1822374042000000,NULL,'a:3:1000007','queued',0,0,NULL,NULL,0,1822374042000000,NULL,3,'send',NULL);
INSERT INTO "outbox" VALUES(40,1000008,'announcement',3,'{"draw":"announcement","event":"small-fair","of":3}',1822374042000000,NULL,'a:3:1000008','queued',0,0,NULL,NULL,0,1822374042000000,NULL,3,'send',NULL);
INSERT INTO "outbox" VALUES(41,1000009,'announcement',3,'{"draw":"announcement","event":"small-fair","of":3}',1822374042000000,NULL,'a:3:1000009','queued',0,0,NULL,NULL,0,1822374042000000,NULL,3,'send',NULL);
INSERT INTO "outbox" VALUES(42,1000010,'announcement',3,'{"draw":"announcement","event":"small-fair","of":3}',1822374042000000,NULL,'a:3:1000010','queued',0,0,NULL,NULL,0,1822374042000000,NULL,3,'send',NULL);
INSERT INTO "outbox" VALUES(43,1000011,'announcement',3,'{"draw":"announcement","event":"small-fair","of":3}',1822374042000000,NULL,'a:3:1000011','queued',0,0,NULL,NULL,0,1822374042000000,NULL,3,'send',NULL);
INSERT INTO "outbox" VALUES(44,1000012,'announcement',3,'{"draw":"announcement","event":"small-fair","of":3}',1822374042000000,NULL,'a:3:1000012','queued',0,0,NULL,NULL,0,1822374042000000,NULL,3,'send',NULL);
INSERT INTO "outbox" VALUES(45,1000001,'reminder',2,'{"method":"sendMessage","params":{"parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"✏️ Аты-жөні","callback_data":"v:edit:full_name:0"}],[{"text":"Менің өтінімім","callback_data":"s:again"}]]},"text":"✏️ <b>Ұйымдастырушы өтініміңіздегі жауаптарды өзгертуді сұрайды.</b>\nШағын жәрмеңке\n\n– Аты-жөні\n\nҚайта жауап беру үшін сұрақты басыңыз.\n\n<b>Ұйымдастырушының түсіндірмесі:</b> Толық жазыңыз","link_preview_options":{"is_disabled":true}},"drawn":{"draw":"change","event":"small-fair","registration":1,"comment":"Толық жазыңыз"},"blocks":[],"draw":"change"}',1822374045997042,NULL,NULL,'queued',1,1,NULL,'unknown',0,1822374044000000,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(46,1000002,'live',0,'{"method":"sendMessage","params":{"text":"on its way"}}',1822374045000000,NULL,NULL,'sending',1,0,NULL,NULL,0,1822374045000000,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(47,1000002,'live',0,'{"method":"sendMessage","params":{"text":"behind it"}}',1822374045000000,NULL,NULL,'queued',0,0,NULL,NULL,0,1822374045000000,NULL,NULL,NULL,NULL);
INSERT INTO "outbox" VALUES(48,1000003,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[25]}}',1822374045000000,1822546813000000,'ad:13','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(49,1000004,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[26]}}',1822374045000000,1822546814000000,'ad:14','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(50,1000005,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[27]}}',1822374045000000,1822546815000000,'ad:15','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(51,1000006,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[28]}}',1822374045000000,1822546816000000,'ad:16','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(52,1000007,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[29]}}',1822374045000000,1822546817000000,'ad:17','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(53,1000008,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[30]}}',1822374045000000,1822546818000000,'ad:18','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(54,1000009,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[31]}}',1822374045000000,1822546819000000,'ad:19','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(55,1000010,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[32]}}',1822374045000000,1822546820000000,'ad:20','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(56,1000011,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[33]}}',1822374045000000,1822546821000000,'ad:21','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(57,1000012,'reminder',2,'{"method":"deleteMessages","params":{"message_ids":[34]}}',1822374045000000,1822546822000000,'ad:22','queued',0,0,NULL,NULL,0,1822374045000000,NULL,1,'delete',NULL);
INSERT INTO "outbox" VALUES(58,1000003,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":35}',1822374045000000,NULL,'ac:1:23','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(59,1000004,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":36}',1822374045000000,NULL,'ac:1:24','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(60,1000005,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":37}',1822374045000000,NULL,'ac:1:25','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(61,1000006,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":38}',1822374045000000,NULL,'ac:1:26','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(62,1000007,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":39}',1822374045000000,NULL,'ac:1:27','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(63,1000008,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":40}',1822374045000000,NULL,'ac:1:28','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(64,1000009,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":41}',1822374045000000,NULL,'ac:1:29','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(65,1000010,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":42}',1822374045000000,NULL,'ac:1:30','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(66,1000011,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":43}',1822374045000000,NULL,'ac:1:31','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(67,1000012,'reminder',2,'{"draw":"announcement","event":"small-fair","of":2,"edits":44}',1822374045000000,NULL,'ac:1:32','queued',0,0,NULL,NULL,0,1822374045000000,NULL,2,'correct',NULL);
INSERT INTO "outbox" VALUES(68,-1000000100002,'live',0,'{"draw":"said","event":"small-fair","number":1,"text":"Сәлем, «ұйым»"}',1822374045000000,NULL,'relay:1:77','queued',0,0,NULL,NULL,1,1822374045000000,NULL,NULL,NULL,NULL);
CREATE TABLE pauses (                   -- Telegram's retry_after, kept over restarts; chat 0 is everybody
    chat INTEGER PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT;
CREATE TABLE people (
    id INTEGER PRIMARY KEY,             -- Telegram's user id
    language TEXT NOT NULL,
    language_chosen INTEGER NOT NULL DEFAULT 0 CHECK (language_chosen IN (0, 1)),
    event_id TEXT REFERENCES events (id),
    first_source TEXT,
    last_source TEXT,
    met_at INTEGER NOT NULL,
    unreachable_at INTEGER,
    unreachable_why TEXT,
    CHECK ((unreachable_at IS NULL) = (unreachable_why IS NULL))
) STRICT;
INSERT INTO "people" VALUES(1000001,'kk',0,NULL,NULL,NULL,1822374000000000,NULL,NULL);
INSERT INTO "people" VALUES(1000002,'kk',0,NULL,NULL,NULL,1822374001000000,NULL,NULL);
INSERT INTO "people" VALUES(1000003,'kk',0,NULL,NULL,NULL,1822374002000000,NULL,NULL);
INSERT INTO "people" VALUES(1000004,'kk',0,NULL,NULL,NULL,1822374003000000,NULL,NULL);
INSERT INTO "people" VALUES(1000005,'kk',0,NULL,NULL,NULL,1822374004000000,NULL,NULL);
INSERT INTO "people" VALUES(1000006,'kk',0,NULL,NULL,NULL,1822374005000000,NULL,NULL);
INSERT INTO "people" VALUES(1000007,'kk',0,NULL,NULL,NULL,1822374006000000,NULL,NULL);
INSERT INTO "people" VALUES(1000008,'kk',0,NULL,NULL,NULL,1822374007000000,NULL,NULL);
INSERT INTO "people" VALUES(1000009,'kk',0,NULL,NULL,NULL,1822374008000000,NULL,NULL);
INSERT INTO "people" VALUES(1000010,'kk',0,NULL,NULL,NULL,1822374009000000,NULL,NULL);
INSERT INTO "people" VALUES(1000011,'kk',0,NULL,NULL,NULL,1822374010000000,NULL,NULL);
INSERT INTO "people" VALUES(1000012,'kk',0,NULL,NULL,NULL,1822374011000000,NULL,NULL);
CREATE TABLE prompts (                  -- what the next message of a member of the team answers
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    kind TEXT NOT NULL,
    of TEXT NOT NULL,                   -- JSON: what it is about
    asked_at INTEGER NOT NULL
) STRICT;
CREATE TABLE registrations (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN
        ('draft', 'submitted', 'approved', 'rejected', 'waitlisted', 'offered', 'withdrawn')),
    number INTEGER,
    cursor TEXT,                        -- the question that is open; NULL: none
    organisation_id INTEGER REFERENCES organisations (id),
    delegate TEXT CHECK (delegate IN ('first', 'asked', 'confirmed')),
    own_organisation INTEGER NOT NULL DEFAULT 0 CHECK (own_organisation IN (0, 1)),
    first_source TEXT,
    last_source TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    submitted_at INTEGER, verdict TEXT       -- decided, and the person was not told yet
    CHECK (verdict IN ('approved', 'rejected', 'waitlisted')), opened TEXT NOT NULL DEFAULT '', coming TEXT        -- whether the person was asked to come, and agreed
    CHECK (coming IN ('asked', 'yes')),
    UNIQUE (event_id, person_id),
    UNIQUE (event_id, number),
    CHECK ((organisation_id IS NULL) = (delegate IS NULL)),
    CHECK (status IN ('draft', 'withdrawn') OR (number IS NOT NULL AND submitted_at IS NOT NULL))
) STRICT;
INSERT INTO "registrations" VALUES(1,'small-fair',1000001,'ngo','submitted',1,NULL,NULL,NULL,0,NULL,NULL,1822374012000000,1822374044000000,1822374012000000,NULL,'full_name',NULL);
INSERT INTO "registrations" VALUES(2,'small-fair',1000002,'ngo','submitted',2,NULL,NULL,NULL,0,NULL,NULL,1822374012000000,1822374012000000,1822374012000000,NULL,'',NULL);
CREATE TABLE releases (                 -- immutable; people see the one with the highest number
    event_id TEXT NOT NULL REFERENCES events (id),
    number INTEGER NOT NULL,
    sentence TEXT NOT NULL,             -- JSON: one human sentence by language; {} is none
    agenda TEXT NOT NULL,               -- JSON: the whole programme
    released_at INTEGER NOT NULL, undoes INTEGER,
    PRIMARY KEY (event_id, number)
) STRICT;
CREATE TABLE remarks (                  -- what members of the team tell each other about an application
    id INTEGER PRIMARY KEY,
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    author_id INTEGER NOT NULL,         -- no reference
    remark TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;
CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT;
INSERT INTO "schema_version" VALUES(1,'0001_spine','2026-11-28T04:04:17Z');
INSERT INTO "schema_version" VALUES(2,'0002_agenda','2026-11-28T04:04:17Z');
INSERT INTO "schema_version" VALUES(3,'0003_team','2026-11-28T04:04:17Z');
INSERT INTO "schema_version" VALUES(4,'0004_moderation','2026-11-28T04:04:17Z');
INSERT INTO "schema_version" VALUES(5,'0005_announcements','2026-11-28T04:04:17Z');
INSERT INTO "schema_version" VALUES(6,'0006_door','2026-11-28T04:04:17Z');
INSERT INTO "schema_version" VALUES(7,'0007_jobs','2026-11-28T04:04:17Z');
INSERT INTO "schema_version" VALUES(8,'0008_programme','2026-11-28T04:04:17Z');
INSERT INTO "schema_version" VALUES(9,'0009_imports','2026-11-28T04:04:17Z');
INSERT INTO "schema_version" VALUES(10,'0010_forum','2026-11-28T04:04:17Z');
CREATE TABLE sessions (                 -- the sessions of the latest release, for questions that SQL has to answer
    event_id TEXT NOT NULL REFERENCES events (id),
    id TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    capacity INTEGER,
    cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    for_all INTEGER NOT NULL CHECK (for_all IN (0, 1)),
    changed_in INTEGER NOT NULL,        -- the release in which people would last see a difference
    PRIMARY KEY (event_id, id)
) STRICT;
CREATE TABLE sieves (                   -- which applications a member of the team is looking at
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    sieve TEXT NOT NULL                 -- JSON
) STRICT;
CREATE TABLE talks (                    -- speakers who are participants, by the number of their registration
    event_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    ended_in INTEGER,                   -- the release in which they were taken off: they have to hear of it
    PRIMARY KEY (event_id, session_id, number),
    FOREIGN KEY (event_id, session_id) REFERENCES sessions (event_id, id) ON DELETE CASCADE
) STRICT;
CREATE TABLE team (                     -- who is, or was, in the team
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    role TEXT NOT NULL                  -- owners stand in the settings; here they have a name, but no rights
        CHECK (role IN ('owner', 'organiser', 'moderator', 'door')),
    name TEXT NOT NULL,                 -- as Telegram showed it last: colleagues know each other by it
    joined_at INTEGER NOT NULL,
    ended_at INTEGER,                   -- not in the team any more; the name stays beside what the person did
    UNIQUE (event_id, person_id)
) STRICT;
CREATE TABLE team_invitations (
    id INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES events (id),
    role TEXT NOT NULL CHECK (role IN ('organiser', 'moderator', 'door')),
    token_hash TEXT NOT NULL UNIQUE,    -- SHA-256 of the token, which is in the link only
    invited_by INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER                    -- used or taken back
) STRICT;
CREATE TABLE tickets (                  -- a code is given once, and stays over a withdrawal
    registration_id INTEGER PRIMARY KEY REFERENCES registrations (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    code TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    UNIQUE (code, event_id)
) STRICT;
CREATE TABLE told (                     -- as of which release a person knows what is not bookmarked
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    release INTEGER NOT NULL,           -- the sessions for all
    talks_release INTEGER NOT NULL,     -- the own talks: these are told also to those who muted the others
    PRIMARY KEY (person_id, event_id)
) STRICT;
CREATE TABLE topics (
    event_id TEXT NOT NULL REFERENCES events (id),
    number INTEGER NOT NULL,            -- of the application: none is ever given twice
    registration_id INTEGER UNIQUE REFERENCES registrations (id) ON DELETE SET NULL,  -- NULL: gone, the topic has to go
    thread INTEGER,                     -- message_thread_id; NULL: there is no topic (any more)
    name TEXT,
    card INTEGER,                       -- the message that shows the application
    mirror TEXT NOT NULL CHECK (mirror IN ('changed', 'chosen', 'queued', 'shown')),
    PRIMARY KEY (event_id, number),
    CHECK ((thread IS NULL) = (name IS NULL)),
    CHECK (thread IS NOT NULL OR card IS NULL)
) STRICT;
INSERT INTO "topics" VALUES('small-fair',1,1,45,'№ 0001',NULL,'changed');
INSERT INTO "topics" VALUES('small-fair',2,2,NULL,NULL,NULL,'queued');
CREATE TABLE waiting_list (
    registration_id INTEGER PRIMARY KEY REFERENCES registrations (id) ON DELETE CASCADE,
    event_id TEXT NOT NULL REFERENCES events (id),
    position INTEGER NOT NULL,
    offer_ends_at INTEGER               -- until when a place is kept for this person; NULL: none is offered
) STRICT;
CREATE INDEX consents_person ON consents (person_id);
CREATE INDEX organisations_bin ON organisations (event_id, bin) WHERE bin IS NOT NULL;
CREATE INDEX organisations_name ON organisations (event_id, folded_name);
CREATE INDEX organisations_first_delegate ON organisations (first_delegate_id);
CREATE INDEX registrations_person ON registrations (person_id);
CREATE INDEX registrations_organisation ON registrations (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX inbox_pending ON inbox (position) WHERE state = 'pending';
CREATE INDEX inbox_person ON inbox (person_id) WHERE body IS NOT NULL;
CREATE INDEX inbox_finished ON inbox (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX outbox_due ON outbox (priority, due_at, id) WHERE state = 'queued';
CREATE INDEX outbox_chat ON outbox (chat, id) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_kept ON outbox (chat) WHERE finished_at IS NOT NULL;
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_forget ON outbox (id) WHERE forget = 1 AND finished_at IS NOT NULL;
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX sessions_end ON sessions (ends_at);
CREATE INDEX talks_number ON talks (event_id, number);
CREATE INDEX bookmarks_session ON bookmarks (event_id, session_id, person_id);
CREATE INDEX lead_choices_event ON lead_choices (event_id, lead);
CREATE INDEX dues_waiting ON dues (due_at) WHERE state = 'waiting';
CREATE INDEX mentions_session ON mentions (event_id, session_id, release);
CREATE INDEX team_person ON team (person_id);
CREATE INDEX team_invitations_open ON team_invitations (event_id) WHERE ended_at IS NULL;
CREATE INDEX team_invitations_inviter ON team_invitations (invited_by);
CREATE INDEX audit_event ON audit (event_id, id);
CREATE INDEX audit_person ON audit (person_id);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append-only'); END;
CREATE INDEX registrations_submitted ON registrations (event_id) WHERE status = 'submitted';
CREATE INDEX outbox_failed ON outbox (finished_at) WHERE state = 'failed';
CREATE INDEX registrations_holding ON registrations (event_id, role, organisation_id)
    WHERE status IN ('approved', 'offered') OR verdict = 'approved';
CREATE INDEX registrations_verdict ON registrations (event_id) WHERE verdict IS NOT NULL;
CREATE INDEX registrations_queue ON registrations (event_id, submitted_at);
CREATE INDEX decisions_registration ON decisions (registration_id, id);
CREATE INDEX waiting_list_position ON waiting_list (event_id, position);
CREATE INDEX waiting_list_offer ON waiting_list (offer_ends_at) WHERE offer_ends_at IS NOT NULL;
CREATE INDEX remarks_registration ON remarks (registration_id, id);
CREATE INDEX announcements_event ON announcements (event_id, id);
CREATE INDEX announcements_active ON announcements (phase) WHERE ended_at IS NULL;
CREATE INDEX announcement_replies_person ON announcement_replies (person_id);
CREATE INDEX outbox_announcement ON outbox (announcement_id, act, state, chat) WHERE announcement_id IS NOT NULL;
CREATE INDEX tickets_event ON tickets (event_id);
CREATE UNIQUE INDEX checkins_once ON checkins (registration_id, session_id, day) WHERE undone_at IS NULL;
CREATE INDEX checkins_present ON checkins (event_id, session_id, day) WHERE undone_at IS NULL;
CREATE INDEX checkins_registration ON checkins (registration_id);
CREATE INDEX checkins_by ON checkins (by_id) WHERE by_id IS NOT NULL;
CREATE INDEX jobs_open ON jobs (state, id) WHERE state IN ('queued', 'running');
CREATE INDEX jobs_person ON jobs (person_id);
CREATE INDEX jobs_finished ON jobs (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX concerns_event ON concerns (event_id, kind, language);
CREATE INDEX import_rows_left ON import_rows (event_id, row) WHERE registration_id IS NULL;
CREATE INDEX import_rows_registration ON import_rows (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX forum_seekers_chat ON forum_seekers (chat) WHERE chat IS NOT NULL;
CREATE UNIQUE INDEX topics_thread ON topics (event_id, thread) WHERE thread IS NOT NULL;
CREATE INDEX topics_changed ON topics (event_id, number) WHERE mirror = 'changed';
CREATE INDEX topics_chosen ON topics (event_id, number) WHERE mirror = 'chosen';
CREATE TRIGGER registrations_are_mirrored
AFTER UPDATE OF status, verdict, opened, coming, role, organisation_id, person_id ON registrations
WHEN NEW.number IS NOT NULL AND NEW.status != 'draft' BEGIN
    INSERT INTO topics (event_id, number, registration_id, mirror)
    SELECT NEW.event_id, NEW.number, NEW.id, 'changed' FROM forums WHERE event_id = NEW.event_id
    ON CONFLICT (event_id, number) DO UPDATE SET mirror = 'changed' WHERE topics.mirror = 'shown';
END;
CREATE TRIGGER answers_are_mirrored AFTER INSERT ON answers BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = NEW.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER other_answers_are_mirrored AFTER UPDATE ON answers BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = NEW.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER dropped_answers_are_mirrored AFTER DELETE ON answers BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = OLD.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER told_decisions_are_mirrored AFTER UPDATE ON decisions BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = NEW.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER remarks_are_mirrored AFTER INSERT ON remarks BEGIN
    UPDATE topics SET mirror = 'changed' WHERE registration_id = NEW.registration_id AND mirror = 'shown';
END;
CREATE TRIGGER organisations_are_mirrored AFTER UPDATE OF name, bin, card ON organisations BEGIN
    UPDATE topics SET mirror = 'changed'
    WHERE mirror = 'shown' AND registration_id IN (SELECT id FROM registrations WHERE organisation_id = NEW.id);
END;
CREATE TRIGGER people_are_mirrored AFTER UPDATE OF unreachable_at, language ON people BEGIN
    UPDATE topics SET mirror = 'changed'
    WHERE mirror = 'shown' AND registration_id IN (SELECT id FROM registrations WHERE person_id = NEW.id);
END;
CREATE TRIGGER deletions_are_mirrored AFTER UPDATE OF registration_id ON topics WHEN NEW.registration_id IS NULL BEGIN
    UPDATE topics
    SET mirror = CASE mirror WHEN 'shown' THEN 'changed' ELSE mirror END,
        name = CASE WHEN name IS NULL THEN NULL ELSE '' END         -- it tells of a person
    WHERE event_id = NEW.event_id AND number = NEW.number;
END;
COMMIT;
