-- The organiser's own picture for badges, and how these are laid out on it.

CREATE TABLE badge_designs (
    event_id TEXT PRIMARY KEY REFERENCES events (id),
    file_id TEXT NOT NULL,              -- Telegram's: the picture stays there
    place TEXT NOT NULL CHECK (place IN ('middle', 'top', 'bottom', 'left')),
    size TEXT NOT NULL CHECK (size IN ('large', 'medium', 'small')),
    colour TEXT NOT NULL CHECK (colour IN ('auto', 'black', 'white', 'blue')),
    layout TEXT NOT NULL CHECK (layout IN ('sheet', 'single')),
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
