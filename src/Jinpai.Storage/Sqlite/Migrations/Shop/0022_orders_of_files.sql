-- Orders stand by file, and within a file by bucket and buyer: a file's are written one behind the other, where those of a day lay all over the table (docs/decisions/0181).
-- A bucket's or a buyer's are found file by file; the key leads to a file's rows, so that the index by file is gone.
DROP VIEW done_orders;
DROP VIEW filed_orders;
CREATE TABLE new_orders (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    buyer TEXT NOT NULL,
    order_id TEXT NOT NULL,
    part INTEGER NOT NULL,
    line INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    latest_at INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, file_id, bucket, buyer, order_id, part)
) WITHOUT ROWID;
INSERT INTO new_orders (org_id, shop_id, file_id, bucket, buyer, order_id, part, line, created_at, latest_at, data)
SELECT org_id, shop_id, file_id, bucket, buyer, order_id, part, line, created_at, latest_at, data FROM orders ORDER BY org_id, shop_id, file_id, bucket, buyer, order_id, part;
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
CREATE INDEX orders_by_order ON orders (org_id, shop_id, order_id, file_id, part);
CREATE VIEW filed_orders AS SELECT t.*, f.import_id, f.state FROM orders t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW done_orders AS SELECT * FROM filed_orders WHERE state = 'done';
-- How many rows there are of a kind in a shop of some years: without it a planner takes a shop for ten rows, and goes through all of its orders to find one by its number.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('orders', 'orders', '1000000 1000000 1000000 3000 50 1 1 1'),
    ('orders', 'orders_by_order', '1000000 1000000 1000000 3 1 1');
