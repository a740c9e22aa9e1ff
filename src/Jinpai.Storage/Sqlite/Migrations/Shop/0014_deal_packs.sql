-- Deals are packed by the day that lists have them on, as conversations are (docs/decisions/0194). A step after this script packs those that are there.
-- heads: what lists choose and order by, details: the deals with their credits. names: sorted 4-byte hashes of the orders and buyers in it.
CREATE TABLE deal_packs (
    org_id INTEGER NOT NULL,
    shop_id INTEGER NOT NULL,
    id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    created_from INTEGER NOT NULL,
    created_to INTEGER NOT NULL,
    at_from INTEGER NOT NULL,
    at_to INTEGER NOT NULL,
    born INTEGER NOT NULL,
    died INTEGER NOT NULL,
    deals INTEGER NOT NULL,
    sales INTEGER NOT NULL,
    names BLOB NOT NULL,
    heads BLOB NOT NULL,
    details BLOB NOT NULL,
    PRIMARY KEY (org_id, shop_id, id)
);
CREATE INDEX deal_packs_by_day ON deal_packs (org_id, shop_id, day);
CREATE INDEX deal_packs_dead ON deal_packs (org_id, shop_id, died) WHERE died < 9000000000000000000;
