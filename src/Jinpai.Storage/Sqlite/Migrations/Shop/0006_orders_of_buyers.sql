-- Orders stand by bucket and buyer: a replay reads a bucket's in one go, where an index by bucket had it look up each row in another place (docs/decisions/0167).
-- That order of the rows is also the way to a buyer's, so that the indexes by buyer and by bucket are gone; the rows of a file are found by an index of their own.
DROP VIEW done_orders;
DROP VIEW filed_orders;
CREATE TABLE new_orders (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    buyer TEXT NOT NULL,
    order_id TEXT NOT NULL,
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    line INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    latest_at INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, bucket, buyer, order_id, file_id, part)
) WITHOUT ROWID;
INSERT INTO new_orders (org_id, shop_id, bucket, buyer, order_id, file_id, part, line, created_at, latest_at, data)
SELECT org_id, shop_id, bucket, buyer, order_id, file_id, part, line, created_at, latest_at, data FROM orders ORDER BY org_id, shop_id, bucket, buyer, order_id, file_id, part;
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
CREATE INDEX orders_by_order ON orders (org_id, shop_id, order_id, file_id, part);
CREATE INDEX orders_by_file ON orders (org_id, shop_id, file_id, part);
CREATE VIEW filed_orders AS SELECT t.*, f.import_id, f.state FROM orders t JOIN import_files f ON f.org_id = t.org_id AND f.shop_id = t.shop_id AND f.id = t.file_id;
CREATE VIEW done_orders AS SELECT * FROM filed_orders WHERE state = 'done';
