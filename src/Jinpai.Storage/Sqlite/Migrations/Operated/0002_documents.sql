-- Schemes, pay plans and grades. What a version says never changes; what became of it is written beside it.
CREATE TABLE documents (
    org_id INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL CHECK (kind IN ('scheme', 'plan', 'grades')),
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    effective_from TEXT,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    announced_on TEXT,
    PRIMARY KEY (org_id, kind, code, version)
) WITHOUT ROWID;

CREATE TRIGGER documents_are_never_changed
BEFORE UPDATE OF org_id, kind, code, version, effective_from, content, saved_at ON documents
BEGIN
    SELECT RAISE(ABORT, 'a stored version is never changed');
END;

CREATE TRIGGER documents_are_never_deleted
BEFORE DELETE ON documents
BEGIN
    SELECT RAISE(ABORT, 'a stored version is never deleted');
END;

-- Who confirmed to have read a version, and when.
CREATE TABLE acknowledgements (
    org_id INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    agent TEXT NOT NULL,
    acknowledged_at INTEGER NOT NULL,
    PRIMARY KEY (org_id, kind, code, version, agent),
    FOREIGN KEY (org_id, kind, code, version) REFERENCES documents (org_id, kind, code, version)
) WITHOUT ROWID;

-- From which day on all versions up to this one are no longer in force.
CREATE TABLE retirements (
    org_id INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    PRIMARY KEY (org_id, kind, code, version),
    FOREIGN KEY (org_id, kind, code, version) REFERENCES documents (org_id, kind, code, version)
) WITHOUT ROWID;
