CREATE TABLE shops (
    org_id INTEGER NOT NULL DEFAULT 1,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    day_cut TEXT NOT NULL,
    platform TEXT NOT NULL,
    PRIMARY KEY (org_id, code)
) WITHOUT ROWID;

-- Values are JSON as text; the key 'rules' holds a shop's rules file. shop '' is the organisation.
CREATE TABLE settings (
    org_id INTEGER NOT NULL DEFAULT 1,
    shop TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (org_id, shop, key)
) WITHOUT ROWID;
