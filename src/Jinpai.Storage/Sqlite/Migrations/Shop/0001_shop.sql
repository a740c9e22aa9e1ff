-- One file of SQLite holds one shop: org and shop are its name, not columns (docs/decisions/0010).
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    started_at INTEGER NOT NULL
);

-- state: writing (invisible), done, undone (invisible; its data is being deleted, or is gone).
CREATE TABLE import_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
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
    issues TEXT NOT NULL DEFAULT '[]',
    state TEXT NOT NULL,
    has_data INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX import_files_by_hash ON import_files (sha256);
CREATE INDEX import_files_by_import ON import_files (import_id);

-- Messages: append-only. day: DayNumber of the calendar day in the shop's zone; timing before content, so that a replay need not read the texts.
CREATE TABLE segments (
    id INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    buyers INTEGER NOT NULL,
    marks_rules INTEGER NOT NULL,
    timing BLOB NOT NULL,
    content BLOB NOT NULL
);
CREATE INDEX segments_by_bucket ON segments (bucket, day, file_id, part);
CREATE INDEX segments_by_file ON segments (file_id);

CREATE TABLE file_accounts (
    file_id INTEGER NOT NULL,
    account TEXT NOT NULL,
    PRIMARY KEY (file_id, account)
) WITHOUT ROWID;

-- Chats that name an order: evidence for buyer links.
CREATE TABLE order_mentions (
    order_id TEXT NOT NULL,
    buyer TEXT NOT NULL,
    file_id INTEGER NOT NULL,
    account TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (order_id, buyer, file_id)
) WITHOUT ROWID;
CREATE INDEX order_mentions_by_file ON order_mentions (file_id);

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL,
    order_id TEXT NOT NULL,
    buyer TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    latest_at INTEGER NOT NULL,
    data BLOB NOT NULL
);
CREATE INDEX orders_by_order ON orders (order_id);
CREATE INDEX orders_by_buyer ON orders (buyer);
CREATE INDEX orders_by_file ON orders (file_id);
CREATE INDEX orders_by_bucket ON orders (bucket);

-- Orders whose exports name different buyer keys: found when a row is written, read apart by a replay.
CREATE TABLE order_conflicts (
    order_id TEXT NOT NULL,
    file_id INTEGER NOT NULL,
    PRIMARY KEY (order_id, file_id)
) WITHOUT ROWID;

CREATE TABLE refunds (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL,
    refund_id TEXT NOT NULL,
    order_id TEXT NOT NULL,
    data BLOB NOT NULL
);
CREATE INDEX refunds_by_refund ON refunds (refund_id);
CREATE INDEX refunds_by_order ON refunds (order_id);
CREATE INDEX refunds_by_file ON refunds (file_id);

-- Reviews, ratings, disputes, costs, agent events, targets, agents, duty, daily figures, metric values. key: what makes two rows versions of one thing.
CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    day INTEGER,
    latest_at INTEGER NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX records_by_key ON records (kind, key);
CREATE INDEX records_by_day ON records (kind, day);
CREATE INDEX records_by_file ON records (file_id);

-- Derived from mentions and orders of done files; kept in step by import and undo.
CREATE TABLE buyer_links (
    order_id TEXT NOT NULL,
    chat_key TEXT NOT NULL,
    order_key TEXT NOT NULL,
    account TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (order_id, chat_key)
) WITHOUT ROWID;

-- What a person took back: survives imports and undo.
CREATE TABLE link_undo (
    chat_key TEXT NOT NULL,
    order_key TEXT NOT NULL,
    PRIMARY KEY (chat_key, order_key)
) WITHOUT ROWID;

-- Who is touched by a file, and from when; dirty says which of them a replay still has to do.
CREATE TABLE touched (
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (file_id, part)
) WITHOUT ROWID;

CREATE TABLE dirty (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    file_id INTEGER,
    buyer TEXT,
    from_at INTEGER
);

-- A derived row is visible if floor <= born <= current and died > current.
-- pending: a replay is writing that generation; garbage: dead rows wait to be deleted.
CREATE TABLE generation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    current INTEGER NOT NULL,
    floor INTEGER NOT NULL,
    pending INTEGER,
    garbage INTEGER NOT NULL,
    rules TEXT NOT NULL,
    buyers INTEGER NOT NULL DEFAULT 0
);
INSERT INTO generation (id, current, floor, pending, garbage, rules) VALUES (1, 0, 0, NULL, 0, '');

-- kind: 1 receptions (owner: account), 2 funnels (agent, '' the shop), 3 losses (agent), 4 faults (agent). buyers: sorted 4-byte hashes of who is in it.
CREATE TABLE fact_packs (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    day INTEGER NOT NULL,
    owner TEXT NOT NULL,
    born INTEGER NOT NULL,
    died INTEGER NOT NULL DEFAULT 9000000000000000000,
    facts INTEGER NOT NULL,
    buyers BLOB NOT NULL,
    pack BLOB NOT NULL
);
CREATE INDEX fact_packs_by_day ON fact_packs (kind, day, owner);
CREATE INDEX fact_packs_dead ON fact_packs (died) WHERE died < 9000000000000000000;

-- One row per order; detail holds the whole deal and its credits with all candidates.
CREATE TABLE deals (
    id INTEGER PRIMARY KEY,
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
    died INTEGER NOT NULL DEFAULT 9000000000000000000,
    detail BLOB NOT NULL
);
CREATE INDEX deals_by_order ON deals (order_id);
CREATE INDEX deals_by_buyer ON deals (buyer);
CREATE INDEX deals_by_created_day ON deals (created_day);
CREATE INDEX deals_by_sale_day ON deals (sale_day) WHERE sale_day IS NOT NULL;
CREATE INDEX deals_dead ON deals (died) WHERE died < 9000000000000000000;

-- agent '': the shop.
CREATE TABLE measures (
    id INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    agent TEXT NOT NULL,
    born INTEGER NOT NULL,
    died INTEGER NOT NULL DEFAULT 9000000000000000000,
    data BLOB NOT NULL
);
CREATE INDEX measures_by_day ON measures (day, agent);
CREATE INDEX measures_dead ON measures (died) WHERE died < 9000000000000000000;
