-- A shop has a number, by which keys name it (docs/decisions/0105). is_made: its data was there once; if it is not there now, it is missing and not new.
CREATE TABLE new_shops (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    day_cut TEXT NOT NULL,
    platform TEXT NOT NULL,
    is_made INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (org_id, shop_id),
    UNIQUE (org_id, code)
) WITHOUT ROWID;
INSERT INTO new_shops (org_id, shop_id, code, name, zone, day_cut, platform)
SELECT org_id, row_number() OVER (PARTITION BY org_id ORDER BY code), code, name, zone, day_cut, platform FROM shops;

-- Values are JSON as text; the key 'rules' holds a shop's rules file. shop_id 0 is the organisation.
CREATE TABLE new_settings (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (org_id, shop_id, key)
) WITHOUT ROWID;
INSERT INTO new_settings (org_id, shop_id, key, value)
SELECT s.org_id, coalesce(n.shop_id, 0), s.key, s.value FROM settings s LEFT JOIN new_shops n ON n.org_id = s.org_id AND n.code = s.shop
WHERE s.shop = '' OR n.shop_id IS NOT NULL;

DROP TABLE shops;
DROP TABLE settings;
ALTER TABLE new_shops RENAME TO shops;
ALTER TABLE new_settings RENAME TO settings;
