-- Every key begins with the organisation and the shop, so that one statement serves a file of one shop and a database of many (docs/decisions/0105).
-- $org and $shop are given by the program: the numbers under which the operated database knows them. What a reader may see is a view.

CREATE TABLE new_imports (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    PRIMARY KEY (org_id, shop_id, id)
) WITHOUT ROWID;
INSERT INTO new_imports (org_id, shop_id, id, started_at) SELECT $org, $shop, id, started_at FROM imports;
DROP TABLE imports;
ALTER TABLE new_imports RENAME TO imports;

-- state: writing (invisible), done, undone (invisible; its data is being deleted, or is gone), replaced (invisible; its data stays, and counts again when replaced_by is undone).
-- The long texts last: state is looked at for every row of the file.
CREATE TABLE new_import_files (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    has_data INTEGER NOT NULL DEFAULT 1,
    replaced_by INTEGER,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    rows INTEGER NOT NULL DEFAULT 0,
    new INTEGER NOT NULL DEFAULT 0,
    known INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    held INTEGER NOT NULL DEFAULT 0,
    first_day INTEGER,
    last_day INTEGER,
    messages_until INTEGER,
    orders_until INTEGER,
    kinds TEXT NOT NULL DEFAULT '',
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    name TEXT NOT NULL,
    issues TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (org_id, shop_id, id)
) WITHOUT ROWID;
INSERT INTO new_import_files (
    org_id, shop_id, id, import_id, state, has_data, replaced_by, sha256, bytes, rows, new, known, changed, held,
    first_day, last_day, messages_until, orders_until, kinds, format, encoding, name, issues)
SELECT
    $org, $shop, id, import_id, state, has_data, replaced_by, sha256, bytes, rows, new, known, changed, held,
    first_day, last_day, messages_until, orders_until, kinds, format, encoding, name, issues
FROM import_files;
DROP TABLE import_files;
ALTER TABLE new_import_files RENAME TO import_files;
CREATE INDEX import_files_by_hash ON import_files (org_id, shop_id, sha256);
CREATE INDEX import_files_by_import ON import_files (org_id, shop_id, import_id);
CREATE INDEX import_files_by_replacement ON import_files (org_id, shop_id, replaced_by) WHERE replaced_by IS NOT NULL;

-- Messages: append-only. day: DayNumber of the calendar day in the shop's zone; timing before content, so that a replay need not read the texts.
CREATE TABLE new_segments (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    day INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    buyers INTEGER NOT NULL,
    marks_rules INTEGER NOT NULL,
    timing BLOB NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
);
INSERT INTO new_segments (org_id, shop_id, file_id, part, day, bucket, messages, buyers, marks_rules, timing, content)
SELECT $org, $shop, file_id, part, day, bucket, messages, buyers, marks_rules, timing, content FROM segments ORDER BY id;
DROP TABLE segments;
ALTER TABLE new_segments RENAME TO segments;
CREATE INDEX segments_by_bucket ON segments (org_id, shop_id, bucket, day, file_id, part);

CREATE TABLE new_file_accounts (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    account TEXT NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, account)
) WITHOUT ROWID;
INSERT INTO new_file_accounts (org_id, shop_id, file_id, account) SELECT $org, $shop, file_id, account FROM file_accounts;
DROP TABLE file_accounts;
ALTER TABLE new_file_accounts RENAME TO file_accounts;

-- Chats that name an order: evidence for buyer links.
CREATE TABLE new_order_mentions (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    order_id TEXT NOT NULL,
    buyer TEXT NOT NULL,
    file_id INTEGER NOT NULL,
    account TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, shop_id, order_id, buyer, file_id)
) WITHOUT ROWID;
INSERT INTO new_order_mentions (org_id, shop_id, order_id, buyer, file_id, account, at) SELECT $org, $shop, order_id, buyer, file_id, account, at FROM order_mentions;
DROP TABLE order_mentions;
ALTER TABLE new_order_mentions RENAME TO order_mentions;
CREATE INDEX order_mentions_by_file ON order_mentions (org_id, shop_id, file_id);

-- part: in which order the file gave them, and the versions of an order are read; line: where in the file it stood, 0 if that is not known.
CREATE TABLE new_orders (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    line INTEGER NOT NULL,
    order_id TEXT NOT NULL,
    buyer TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    latest_at INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
);
INSERT INTO new_orders (org_id, shop_id, file_id, part, line, order_id, buyer, bucket, created_at, latest_at, data)
SELECT $org, $shop, file_id, row_number() OVER (PARTITION BY file_id ORDER BY id) - 1, 0, order_id, buyer, bucket, created_at, latest_at, data FROM orders ORDER BY file_id, id;
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
CREATE INDEX orders_by_order ON orders (org_id, shop_id, order_id, file_id, part);
CREATE INDEX orders_by_buyer ON orders (org_id, shop_id, buyer);
CREATE INDEX orders_by_bucket ON orders (org_id, shop_id, bucket);

-- Orders whose exports name different buyer keys: found when a row is written, read apart by a replay.
CREATE TABLE new_order_conflicts (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    order_id TEXT NOT NULL,
    file_id INTEGER NOT NULL,
    PRIMARY KEY (org_id, shop_id, order_id, file_id)
) WITHOUT ROWID;
INSERT INTO new_order_conflicts (org_id, shop_id, order_id, file_id) SELECT $org, $shop, order_id, file_id FROM order_conflicts;
DROP TABLE order_conflicts;
ALTER TABLE new_order_conflicts RENAME TO order_conflicts;

CREATE TABLE new_refunds (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    line INTEGER NOT NULL,
    refund_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
);
INSERT INTO new_refunds (org_id, shop_id, file_id, part, line, refund_id, order_id, data)
SELECT $org, $shop, file_id, row_number() OVER (PARTITION BY file_id ORDER BY id) - 1, 0, refund_id, order_id, data FROM refunds ORDER BY file_id, id;
DROP TABLE refunds;
ALTER TABLE new_refunds RENAME TO refunds;
CREATE INDEX refunds_by_refund ON refunds (org_id, shop_id, refund_id, file_id, part);
CREATE INDEX refunds_by_order ON refunds (org_id, shop_id, order_id);

-- Reviews, ratings, disputes, costs, agent events, targets, agents, duty, daily figures, metric values … key: what makes two rows versions of one thing.
CREATE TABLE new_records (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    day INTEGER,
    latest_at INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
);
INSERT INTO new_records (org_id, shop_id, file_id, part, line, kind, key, day, latest_at, data)
SELECT $org, $shop, file_id, row_number() OVER (PARTITION BY file_id ORDER BY id) - 1, 0, kind, key, day, latest_at, data FROM records ORDER BY file_id, id;
DROP TABLE records;
ALTER TABLE new_records RENAME TO records;
CREATE INDEX records_by_key ON records (org_id, shop_id, kind, key);
CREATE INDEX records_by_day ON records (org_id, shop_id, kind, day);

-- Derived from mentions and orders of done files; kept in step by import and undo.
CREATE TABLE new_buyer_links (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    order_id TEXT NOT NULL,
    chat_key TEXT NOT NULL,
    order_key TEXT NOT NULL,
    account TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (org_id, shop_id, order_id, chat_key)
) WITHOUT ROWID;
INSERT INTO new_buyer_links (org_id, shop_id, order_id, chat_key, order_key, account, at) SELECT $org, $shop, order_id, chat_key, order_key, account, at FROM buyer_links;
DROP TABLE buyer_links;
ALTER TABLE new_buyer_links RENAME TO buyer_links;

-- What a person took back: survives imports and undo.
CREATE TABLE new_link_undo (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    chat_key TEXT NOT NULL,
    order_key TEXT NOT NULL,
    PRIMARY KEY (org_id, shop_id, chat_key, order_key)
) WITHOUT ROWID;
INSERT INTO new_link_undo (org_id, shop_id, chat_key, order_key) SELECT $org, $shop, chat_key, order_key FROM link_undo;
DROP TABLE link_undo;
ALTER TABLE new_link_undo RENAME TO link_undo;

-- Who is touched by a file, and from when; dirty says which of them a replay still has to do.
CREATE TABLE new_touched (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
) WITHOUT ROWID;
INSERT INTO new_touched (org_id, shop_id, file_id, part, data) SELECT $org, $shop, file_id, part, data FROM touched;
DROP TABLE touched;
ALTER TABLE new_touched RENAME TO touched;

CREATE TABLE new_dirty (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    file_id INTEGER,
    buyer TEXT,
    from_at INTEGER,
    PRIMARY KEY (org_id, shop_id, id)
) WITHOUT ROWID;
INSERT INTO new_dirty (org_id, shop_id, id, kind, file_id, buyer, from_at) SELECT $org, $shop, id, kind, file_id, buyer, from_at FROM dirty;
DROP TABLE dirty;
ALTER TABLE new_dirty RENAME TO dirty;

-- One row. A derived row is visible if floor <= born <= current and died > current.
-- pending: a replay is writing that generation; garbage: dead rows wait to be deleted, 2: those of before floor too.
CREATE TABLE new_generation (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    current INTEGER NOT NULL,
    floor INTEGER NOT NULL,
    pending INTEGER,
    garbage INTEGER NOT NULL,
    rules TEXT NOT NULL,
    buyers INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (org_id, shop_id)
) WITHOUT ROWID;
INSERT INTO new_generation (org_id, shop_id, current, floor, pending, garbage, rules, buyers)
SELECT $org, $shop, current, floor, pending, CASE WHEN garbage <> 0 THEN 2 ELSE 0 END, rules, buyers FROM generation;
DROP TABLE generation;
ALTER TABLE new_generation RENAME TO generation;

-- kind: 1 receptions (owner: account), 2 funnels (agent, '' the shop), 3 losses (agent), 4 faults (agent). buyers: sorted 4-byte hashes of who is in it.
CREATE TABLE new_fact_packs (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    day INTEGER NOT NULL,
    owner TEXT NOT NULL,
    born INTEGER NOT NULL,
    died INTEGER NOT NULL,
    facts INTEGER NOT NULL,
    buyers BLOB NOT NULL,
    pack BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, id)
);
INSERT INTO new_fact_packs (org_id, shop_id, id, kind, day, owner, born, died, facts, buyers, pack)
SELECT $org, $shop, id, kind, day, owner, born, died, facts, buyers, pack FROM fact_packs ORDER BY id;
DROP TABLE fact_packs;
ALTER TABLE new_fact_packs RENAME TO fact_packs;
CREATE INDEX fact_packs_by_day ON fact_packs (org_id, shop_id, kind, day, owner);
CREATE INDEX fact_packs_dead ON fact_packs (org_id, shop_id, died) WHERE died < 9000000000000000000;

-- One row per order; detail holds the whole deal and its credits with all candidates.
CREATE TABLE new_deals (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    order_id TEXT NOT NULL,
    buyer TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_day INTEGER NOT NULL,
    sold_at INTEGER,
    sale_day INTEGER,
    creation_agent TEXT,
    payment_agent TEXT,
    sale_agent TEXT,
    excluded INTEGER NOT NULL,
    items INTEGER NOT NULL,
    paid_amount INTEGER NOT NULL,
    refunded_amount INTEGER NOT NULL,
    born INTEGER NOT NULL,
    died INTEGER NOT NULL,
    detail BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, id)
);
INSERT INTO new_deals (
    org_id, shop_id, id, order_id, buyer, created_at, created_day, sold_at, sale_day, creation_agent, payment_agent, sale_agent,
    excluded, items, paid_amount, refunded_amount, born, died, detail)
SELECT
    $org, $shop, id, order_id, buyer, created_at, created_day, sold_at, sale_day, creation_agent, payment_agent, sale_agent,
    excluded, items, paid_amount, refunded_amount, born, died, detail
FROM deals ORDER BY id;
DROP TABLE deals;
ALTER TABLE new_deals RENAME TO deals;
CREATE INDEX deals_by_order ON deals (org_id, shop_id, order_id);
CREATE INDEX deals_by_buyer ON deals (org_id, shop_id, buyer);
CREATE INDEX deals_by_created_day ON deals (org_id, shop_id, created_day);
CREATE INDEX deals_by_sale_day ON deals (org_id, shop_id, sale_day) WHERE sale_day IS NOT NULL;
CREATE INDEX deals_dead ON deals (org_id, shop_id, died) WHERE died < 9000000000000000000;

-- agent '': the shop.
CREATE TABLE new_measures (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    agent TEXT NOT NULL,
    born INTEGER NOT NULL,
    died INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, day, agent, born)
);
INSERT INTO new_measures (org_id, shop_id, day, agent, born, died, data) SELECT $org, $shop, day, agent, born, died, data FROM measures ORDER BY id;
DROP TABLE measures;
ALTER TABLE new_measures RENAME TO measures;
CREATE INDEX measures_dead ON measures (org_id, shop_id, died) WHERE died < 9000000000000000000;

-- filed_…: rows with the state and the import of their file. done_…: rows that count.
CREATE VIEW done_files AS SELECT * FROM import_files WHERE state = 'done';
CREATE VIEW filed_segments AS SELECT t.*, f.import_id, f.state FROM segments t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW filed_mentions AS SELECT t.*, f.import_id, f.state FROM order_mentions t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW filed_orders AS SELECT t.*, f.import_id, f.state FROM orders t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW filed_refunds AS SELECT t.*, f.import_id, f.state FROM refunds t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW filed_records AS SELECT t.*, f.import_id, f.state FROM records t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW done_segments AS SELECT * FROM filed_segments WHERE state = 'done';
CREATE VIEW done_accounts AS SELECT t.* FROM file_accounts t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id WHERE f.state = 'done';
CREATE VIEW done_orders AS SELECT * FROM filed_orders WHERE state = 'done';
CREATE VIEW done_conflicts AS SELECT t.* FROM order_conflicts t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id WHERE f.state = 'done';
CREATE VIEW done_refunds AS SELECT * FROM filed_refunds WHERE state = 'done';
CREATE VIEW done_records AS SELECT * FROM filed_records WHERE state = 'done';
