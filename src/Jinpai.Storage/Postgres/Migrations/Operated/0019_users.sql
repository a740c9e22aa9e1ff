-- Who may sign in. People of all organisations: what somebody may do in one is said elsewhere. normalized_name is what two names are compared by; code_step is the last time step whose one-time code was used.
CREATE TABLE users (
    id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    normalized_name TEXT COLLATE "C" NOT NULL,
    mail TEXT COLLATE "C",
    normalized_mail TEXT COLLATE "C",
    password_hash TEXT COLLATE "C",
    stamp TEXT COLLATE "C" NOT NULL,
    concurrency_stamp TEXT COLLATE "C",
    code_key TEXT COLLATE "C",
    code_step BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    locked_until BIGINT,
    is_disabled BIGINT NOT NULL,
    language TEXT COLLATE "C",
    theme TEXT COLLATE "C",
    made_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (normalized_name)
);

CREATE INDEX users_by_mail ON users (normalized_mail);

-- Whom a company's own identity provider means.
CREATE TABLE user_logins (
    provider TEXT COLLATE "C" NOT NULL,
    provider_key TEXT COLLATE "C" NOT NULL,
    provider_name TEXT COLLATE "C",
    user_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (provider, provider_key),
    FOREIGN KEY (user_id) REFERENCES users (id)
);

-- Codes that are used once, as hashes: recovery codes of the second factor, and codes to set a password with.
CREATE TABLE user_codes (
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('recovery', 'password')),
    hash TEXT COLLATE "C" NOT NULL,
    user_id TEXT COLLATE "C" NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (kind, hash),
    FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE INDEX user_codes_by_user ON user_codes (user_id);

-- Who is signed in, by the hash of what the browser has. stamp is the user's of then: another one now, and the session is over. is_half: the password was right and the second factor is awaited.
CREATE TABLE user_sessions (
    hash TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    user_id TEXT COLLATE "C" NOT NULL,
    stamp TEXT COLLATE "C" NOT NULL,
    is_half BIGINT NOT NULL,
    device TEXT COLLATE "C" NOT NULL,
    began_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (hash),
    FOREIGN KEY (user_id) REFERENCES users (id)
);

CREATE INDEX user_sessions_by_user ON user_sessions (user_id);

-- What forms of pages are signed with.
CREATE TABLE signing_keys (
    name TEXT COLLATE "C" NOT NULL,
    content TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (name)
);
