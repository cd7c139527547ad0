-- Voice profiles as they are being edited, kept until they are saved or given up.
CREATE TABLE voice_drafts (
    name TEXT PRIMARY KEY,
    profile_json TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
