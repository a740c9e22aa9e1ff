-- What a user is in the organisation, and where: shops and teams are JSON lists of their codes and names, NULL: all. user_id: as accounts call the user. until NULL: it stands.
CREATE TABLE memberships (
    org_id BIGINT NOT NULL,
    number BIGINT NOT NULL,
    user_id TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('owner', 'supervisor', 'finance', 'agent', 'auditor')),
    shops TEXT COLLATE "C",
    teams TEXT COLLATE "C",
    agent TEXT COLLATE "C",
    since BIGINT NOT NULL,
    made_by TEXT COLLATE "C" NOT NULL,
    until BIGINT,
    ended_by TEXT COLLATE "C",
    PRIMARY KEY (org_id, number)
);
CREATE UNIQUE INDEX memberships_that_stand ON memberships (org_id, user_id) WHERE until IS NULL;
