-- Schemes, pay plans and grades. What a version says never changes: nobody has the right to (see TenantFence). What became of it is written beside it.
CREATE TABLE documents (
    org_id BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('scheme', 'plan', 'grades')),
    code TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    effective_from TEXT COLLATE "C",
    content TEXT COLLATE "C" NOT NULL,
    saved_at BIGINT NOT NULL,
    announced_on TEXT COLLATE "C",
    PRIMARY KEY (org_id, kind, code, version)
);

-- Who confirmed to have read a version, and when.
CREATE TABLE acknowledgements (
    org_id BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    agent TEXT COLLATE "C" NOT NULL,
    acknowledged_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, kind, code, version, agent),
    FOREIGN KEY (org_id, kind, code, version) REFERENCES documents (org_id, kind, code, version)
);

-- From which day on all versions up to this one are no longer in force.
CREATE TABLE retirements (
    org_id BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    from_day TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org_id, kind, code, version),
    FOREIGN KEY (org_id, kind, code, version) REFERENCES documents (org_id, kind, code, version)
);
