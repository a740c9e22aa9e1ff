-- Every key begins with the organisation and the shop (docs/decisions/0105). Packed bytes are compressed already: they are stored as they are.

CREATE TABLE imports (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    PRIMARY KEY (org_id, shop_id, id)
);

-- state: writing (invisible), done, undone (invisible; its data is being deleted, or is gone), replaced (invisible; its data stays, and counts again when replaced_by is undone).
-- The long texts last: state is looked at for every row of the file.
CREATE TABLE import_files (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    import_id BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    has_data BIGINT NOT NULL DEFAULT 1,
    sha256 TEXT COLLATE "C" NOT NULL,
    bytes BIGINT NOT NULL,
    rows BIGINT NOT NULL DEFAULT 0,
    new BIGINT NOT NULL DEFAULT 0,
    known BIGINT NOT NULL DEFAULT 0,
    changed BIGINT NOT NULL DEFAULT 0,
    held BIGINT NOT NULL DEFAULT 0,
    first_day BIGINT,
    last_day BIGINT,
    messages_until BIGINT,
    orders_until BIGINT,
    kinds TEXT COLLATE "C" NOT NULL DEFAULT '',
    format TEXT COLLATE "C" NOT NULL,
    encoding TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    issues TEXT COLLATE "C" NOT NULL DEFAULT '[]',
    PRIMARY KEY (org_id, shop_id, id)
);
CREATE INDEX import_files_by_hash ON import_files (org_id, shop_id, sha256);
CREATE INDEX import_files_by_import ON import_files (org_id, shop_id, import_id);

-- Messages: append-only. day: DayNumber of the calendar day in the shop's zone; timing before content, so that a replay need not read the texts.
CREATE TABLE segments (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    part BIGINT NOT NULL,
    day BIGINT NOT NULL,
    bucket BIGINT NOT NULL,
    messages BIGINT NOT NULL,
    buyers BIGINT NOT NULL,
    marks_rules BIGINT NOT NULL,
    timing BYTEA NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
);
ALTER TABLE segments ALTER COLUMN timing SET STORAGE EXTERNAL, ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX segments_by_bucket ON segments (org_id, shop_id, bucket, day, file_id, part);

CREATE TABLE file_accounts (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, account)
);

-- Chats that name an order: evidence for buyer links.
CREATE TABLE order_mentions (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    order_id TEXT COLLATE "C" NOT NULL,
    buyer TEXT COLLATE "C" NOT NULL,
    file_id BIGINT NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (org_id, shop_id, order_id, buyer, file_id)
);
CREATE INDEX order_mentions_by_file ON order_mentions (org_id, shop_id, file_id);

-- part: in which order the file gave them, and the versions of an order are read; line: where in the file it stood, 0 if that is not known.
CREATE TABLE orders (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    part BIGINT NOT NULL,
    line BIGINT NOT NULL,
    order_id TEXT COLLATE "C" NOT NULL,
    buyer TEXT COLLATE "C" NOT NULL,
    bucket BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    latest_at BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
);
ALTER TABLE orders ALTER COLUMN data SET STORAGE EXTERNAL;
CREATE INDEX orders_by_order ON orders (org_id, shop_id, order_id, file_id, part);
CREATE INDEX orders_by_buyer ON orders (org_id, shop_id, buyer);
CREATE INDEX orders_by_bucket ON orders (org_id, shop_id, bucket);

-- Orders whose exports name different buyer keys: found when a row is written, read apart by a replay.
CREATE TABLE order_conflicts (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    order_id TEXT COLLATE "C" NOT NULL,
    file_id BIGINT NOT NULL,
    PRIMARY KEY (org_id, shop_id, order_id, file_id)
);

CREATE TABLE refunds (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    part BIGINT NOT NULL,
    line BIGINT NOT NULL,
    refund_id TEXT COLLATE "C" NOT NULL,
    order_id TEXT COLLATE "C" NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
);
ALTER TABLE refunds ALTER COLUMN data SET STORAGE EXTERNAL;
CREATE INDEX refunds_by_refund ON refunds (org_id, shop_id, refund_id, file_id, part);
CREATE INDEX refunds_by_order ON refunds (org_id, shop_id, order_id);

-- Reviews, ratings, disputes, costs, agent events, targets, agents, duty, daily figures, metric values … key: what makes two rows versions of one thing.
CREATE TABLE records (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    part BIGINT NOT NULL,
    line BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    day BIGINT,
    latest_at BIGINT NOT NULL,
    data TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
);
CREATE INDEX records_by_key ON records (org_id, shop_id, kind, key);
CREATE INDEX records_by_day ON records (org_id, shop_id, kind, day);

-- Derived from mentions and orders of done files; kept in step by import and undo.
CREATE TABLE buyer_links (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    order_id TEXT COLLATE "C" NOT NULL,
    chat_key TEXT COLLATE "C" NOT NULL,
    order_key TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (org_id, shop_id, order_id, chat_key)
);

-- What a person took back: survives imports and undo.
CREATE TABLE link_undo (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    chat_key TEXT COLLATE "C" NOT NULL,
    order_key TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org_id, shop_id, chat_key, order_key)
);

-- Who is touched by a file, and from when; dirty says which of them a replay still has to do.
CREATE TABLE touched (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    part BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, part)
);
ALTER TABLE touched ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE TABLE dirty (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    file_id BIGINT,
    buyer TEXT COLLATE "C",
    from_at BIGINT,
    PRIMARY KEY (org_id, shop_id, id)
);

-- One row. A derived row is visible if floor <= born <= current and died > current.
-- pending: a replay is writing that generation; garbage: dead rows wait to be deleted, 2: those of before floor too.
CREATE TABLE generation (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    current BIGINT NOT NULL,
    floor BIGINT NOT NULL,
    pending BIGINT,
    garbage BIGINT NOT NULL,
    rules TEXT COLLATE "C" NOT NULL,
    buyers BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (org_id, shop_id)
);

-- kind: 1 receptions (owner: account), 2 funnels (agent, '' the shop), 3 losses (agent), 4 faults (agent). buyers: sorted 4-byte hashes of who is in it.
CREATE TABLE fact_packs (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    day BIGINT NOT NULL,
    owner TEXT COLLATE "C" NOT NULL,
    born BIGINT NOT NULL,
    died BIGINT NOT NULL,
    facts BIGINT NOT NULL,
    buyers BYTEA NOT NULL,
    pack BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, id)
);
ALTER TABLE fact_packs ALTER COLUMN buyers SET STORAGE EXTERNAL, ALTER COLUMN pack SET STORAGE EXTERNAL;
CREATE INDEX fact_packs_by_day ON fact_packs (org_id, shop_id, kind, day, owner);
CREATE INDEX fact_packs_dead ON fact_packs (org_id, shop_id, died) WHERE died < 9000000000000000000;

-- One row per order; detail holds the whole deal and its credits with all candidates.
CREATE TABLE deals (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    order_id TEXT COLLATE "C" NOT NULL,
    buyer TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    created_day BIGINT NOT NULL,
    sold_at BIGINT,
    sale_day BIGINT,
    creation_agent TEXT COLLATE "C",
    payment_agent TEXT COLLATE "C",
    sale_agent TEXT COLLATE "C",
    excluded BIGINT NOT NULL,
    items BIGINT NOT NULL,
    paid_amount BIGINT NOT NULL,
    refunded_amount BIGINT NOT NULL,
    born BIGINT NOT NULL,
    died BIGINT NOT NULL,
    detail BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, id)
);
ALTER TABLE deals ALTER COLUMN detail SET STORAGE EXTERNAL;
CREATE INDEX deals_by_order ON deals (org_id, shop_id, order_id);
CREATE INDEX deals_by_buyer ON deals (org_id, shop_id, buyer);
CREATE INDEX deals_by_created_day ON deals (org_id, shop_id, created_day);
CREATE INDEX deals_by_sale_day ON deals (org_id, shop_id, sale_day) WHERE sale_day IS NOT NULL;
CREATE INDEX deals_dead ON deals (org_id, shop_id, died) WHERE died < 9000000000000000000;

-- agent '': the shop.
CREATE TABLE measures (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    day BIGINT NOT NULL,
    agent TEXT COLLATE "C" NOT NULL,
    born BIGINT NOT NULL,
    died BIGINT NOT NULL,
    data BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, day, agent, born)
);
ALTER TABLE measures ALTER COLUMN data SET STORAGE EXTERNAL;
CREATE INDEX measures_dead ON measures (org_id, shop_id, died) WHERE died < 9000000000000000000;
