-- How words are said; see DictionaryEntry. One entry for each word (in any case), language and character.

CREATE TABLE dictionary (
    id INTEGER PRIMARY KEY,
    word TEXT NOT NULL,
    lang TEXT NOT NULL,
    character TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
