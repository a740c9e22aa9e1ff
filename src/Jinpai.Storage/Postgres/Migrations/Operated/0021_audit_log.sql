-- Who changed what, when and from where (docs/decisions/0211). number: 1, 2, 3 … without gaps. hash: over all of the row and the hash before it. step, begun: a change of another database has a row before it and one after, which names the first.
-- A row never changes: nobody has the right to (see TenantFence).
CREATE TABLE audit_log (
    org_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    user_id TEXT COLLATE "C" NOT NULL,
    user_name TEXT COLLATE "C" NOT NULL,
    origin TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    shop TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    step TEXT COLLATE "C" NOT NULL CHECK (step IN ('whole', 'begun', 'ended', 'failed', 'stopped')),
    begun BIGINT,
    old_value TEXT COLLATE "C",
    new_value TEXT COLLATE "C",
    previous TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org_id, number)
);
CREATE UNIQUE INDEX audit_log_ends ON audit_log (org_id, begun) WHERE begun IS NOT NULL;
CREATE INDEX audit_log_begun ON audit_log (org_id, shop, number) WHERE step = 'begun';
CREATE INDEX audit_log_at ON audit_log (org_id, at);
CREATE INDEX audit_log_hash ON audit_log (org_id, hash);
CREATE INDEX audit_log_users ON audit_log (org_id, user_id, user_name);
