-- A shop has a number, by which keys name it (docs/decisions/0105). is_made: its data was there once; if it is not there now, it is missing and not new.
CREATE TABLE shops (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    zone TEXT COLLATE "C" NOT NULL,
    day_cut TEXT COLLATE "C" NOT NULL,
    platform TEXT COLLATE "C" NOT NULL,
    is_made BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (org_id, shop_id),
    UNIQUE (org_id, code)
);

-- Values are JSON as text; the key 'rules' holds a shop's rules file. shop_id 0 is the organisation.
CREATE TABLE settings (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org_id, shop_id, key)
);
