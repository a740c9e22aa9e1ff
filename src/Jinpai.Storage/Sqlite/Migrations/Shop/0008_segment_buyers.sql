-- Which buyers a segment may hold: the chats of one buyer are found without reading all segments of the bucket (docs/decisions/0173).
-- Beside the segments, and in the order that they are asked for. A segment of an older version has no row until a replay writes it; such a segment is read.
-- buyers: sorted 4-byte hashes, as in fact_packs.
CREATE TABLE segment_buyers (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    day INTEGER NOT NULL,
    file_id INTEGER NOT NULL,
    part INTEGER NOT NULL,
    buyers BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, bucket, day, file_id, part)
) WITHOUT ROWID;
CREATE INDEX segment_buyers_by_file ON segment_buyers (org_id, shop_id, file_id, part);
