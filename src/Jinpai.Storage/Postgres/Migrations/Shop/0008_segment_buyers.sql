-- Which buyers a segment may hold: the chats of one buyer are found without reading all segments of the bucket (docs/decisions/0173).
-- A segment of an older version has no row until a replay writes it; such a segment is read. buyers: sorted 4-byte hashes, as in fact_packs.
CREATE TABLE segment_buyers (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    bucket BIGINT NOT NULL,
    day BIGINT NOT NULL,
    file_id BIGINT NOT NULL,
    part BIGINT NOT NULL,
    buyers BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, bucket, day, file_id, part)
);
ALTER TABLE segment_buyers ALTER COLUMN buyers SET STORAGE EXTERNAL;
CREATE INDEX segment_buyers_by_file ON segment_buyers (org_id, shop_id, file_id, part);
