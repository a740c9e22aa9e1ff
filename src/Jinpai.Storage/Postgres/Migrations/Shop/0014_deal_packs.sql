-- Deals are packed by the day that lists have them on, as conversations are (docs/decisions/0194). A step after this script packs those that are there.
-- heads: what lists choose and order by, details: the deals with their credits. names: sorted 4-byte hashes of the orders and buyers in it.
CREATE TABLE deal_packs (
    org_id BIGINT NOT NULL,
    shop_id BIGINT NOT NULL,
    id BIGINT NOT NULL,
    day BIGINT NOT NULL,
    last_day BIGINT NOT NULL,
    created_from BIGINT NOT NULL,
    created_to BIGINT NOT NULL,
    at_from BIGINT NOT NULL,
    at_to BIGINT NOT NULL,
    born BIGINT NOT NULL,
    died BIGINT NOT NULL,
    deals BIGINT NOT NULL,
    sales BIGINT NOT NULL,
    names BYTEA NOT NULL,
    heads BYTEA NOT NULL,
    details BYTEA NOT NULL,
    PRIMARY KEY (org_id, shop_id, id)
);
ALTER TABLE deal_packs ALTER COLUMN names SET STORAGE EXTERNAL, ALTER COLUMN heads SET STORAGE EXTERNAL, ALTER COLUMN details SET STORAGE EXTERNAL;
CREATE INDEX deal_packs_by_day ON deal_packs (org_id, shop_id, day);
CREATE INDEX deal_packs_dead ON deal_packs (org_id, shop_id, died) WHERE died < 9000000000000000000;
