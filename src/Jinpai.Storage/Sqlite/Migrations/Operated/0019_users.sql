-- Who may sign in. People of all organisations: what somebody may do in one is said elsewhere. normalized_name is what two names are compared by; code_step is the last time step whose one-time code was used.
CREATE TABLE users (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    normalized_name TEXT NOT NULL,
    mail TEXT,
    normalized_mail TEXT,
    password_hash TEXT,
    stamp TEXT NOT NULL,
    concurrency_stamp TEXT,
    code_key TEXT,
    code_step INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    locked_until INTEGER,
    is_disabled INTEGER NOT NULL,
    language TEXT,
    theme TEXT,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (normalized_name)
) WITHOUT ROWID;

CREATE INDEX users_by_mail ON users (normalized_mail);

-- Whom a company's own identity provider means.
CREATE TABLE user_logins (
    provider TEXT NOT NULL,
    provider_key TEXT NOT NULL,
    provider_name TEXT,
    user_id TEXT NOT NULL,
    PRIMARY KEY (provider, provider_key),
    FOREIGN KEY (user_id) REFERENCES users (id)
) WITHOUT ROWID;

-- Codes that are used once, as hashes: recovery codes of the second factor, and codes to set a password with.
CREATE TABLE user_codes (
    kind TEXT NOT NULL CHECK (kind IN ('recovery', 'password')),
    hash TEXT NOT NULL,
    user_id TEXT NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (kind, hash),
    FOREIGN KEY (user_id) REFERENCES users (id)
) WITHOUT ROWID;

CREATE INDEX user_codes_by_user ON user_codes (user_id);

-- Who is signed in, by the hash of what the browser has. stamp is the user's of then: another one now, and the session is over. is_half: the password was right and the second factor is awaited.
CREATE TABLE user_sessions (
    hash TEXT NOT NULL,
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    stamp TEXT NOT NULL,
    is_half INTEGER NOT NULL,
    device TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (hash),
    FOREIGN KEY (user_id) REFERENCES users (id)
) WITHOUT ROWID;

CREATE INDEX user_sessions_by_user ON user_sessions (user_id);

-- What forms of pages are signed with.
CREATE TABLE signing_keys (
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (name)
) WITHOUT ROWID;
