-- Which buyers have orders in a file, bucket by bucket: those of a day's buyers are found without looking for each of them in each file (docs/decisions/0181).
-- A file of an older version has no rows until a replay writes them. buyers: sorted 4-byte hashes, as in segment_buyers.
CREATE TABLE order_buyers (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    buyers BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, bucket, file_id, part)
) WITHOUT ROWID;
CREATE INDEX order_buyers_by_file ON order_buyers (org_id, shop_id, file_id, part);
