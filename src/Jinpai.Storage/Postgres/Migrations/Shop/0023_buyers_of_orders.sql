-- Which buyers have orders in a file, bucket by bucket (docs/decisions/0181). buyers: sorted 4-byte hashes, as in segment_buyers.
CREATE TABLE order_buyers (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    bucket BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    part BIGINT NOT NULL,
    buyers BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, bucket, file_id, part)
);
ALTER TABLE order_buyers ALTER COLUMN buyers SET STORAGE EXTERNAL;
CREATE INDEX order_buyers_by_file ON order_buyers (org_id, shop_id, file_id, part);
