-- Who changed what, when and from where (docs/decisions/0211). number: 1, 2, 3 … without gaps. hash: over all of the row and the hash before it. step, begun: a change of another database has a row before it and one after, which names the first.
CREATE TABLE audit_log (
    org_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    origin TEXT NOT NULL,
    place TEXT NOT NULL,
    kind TEXT NOT NULL,
    shop TEXT NOT NULL,
    subject TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('whole', 'begun', 'ended', 'failed', 'stopped')),
    begun INTEGER,
    old_value TEXT,
    new_value TEXT,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (org_id, number)
);
CREATE UNIQUE INDEX audit_log_ends ON audit_log (org_id, begun) WHERE begun IS NOT NULL;
CREATE INDEX audit_log_begun ON audit_log (org_id, shop, number) WHERE step = 'begun';
CREATE INDEX audit_log_at ON audit_log (org_id, at);
CREATE INDEX audit_log_hash ON audit_log (org_id, hash);
CREATE INDEX audit_log_users ON audit_log (org_id, user_id, user_name);

CREATE TRIGGER audit_log_is_never_changed
BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'a row of the audit log is never changed');
END;

CREATE TRIGGER audit_log_is_never_deleted
BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'a row of the audit log is never deleted');
END;
