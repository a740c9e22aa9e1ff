-- What a user is in the organisation, and where: shops and teams are JSON lists of their codes and names, NULL: all. user_id: as accounts call the user. until NULL: it stands.
CREATE TABLE memberships (
    org_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'supervisor', 'finance', 'agent', 'auditor')),
    shops TEXT,
    teams TEXT,
    agent TEXT,
    since INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    until INTEGER,
    ended_by TEXT,
    PRIMARY KEY (org_id, number)
) WITHOUT ROWID;
CREATE UNIQUE INDEX memberships_that_stand ON memberships (org_id, user_id) WHERE until IS NULL;
