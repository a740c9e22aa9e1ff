-- Lists of sold orders are read out of one index that holds all that chooses and orders them (docs/decisions/0188).
-- Sale days and their first and last instants are found in another: a list by time is a part of the first between two instants.
DROP INDEX deals_by_sale_day;
CREATE INDEX deals_by_sale_day ON deals (org_id, shop_id, sale_day, sold_at) WHERE sale_day IS NOT NULL;
CREATE INDEX deals_by_time ON deals (
    org_id, shop_id, sold_at, order_id, sale_day, excluded, sale_agent, creation_agent, payment_agent, items, paid_amount, refunded_amount, created_at, buyer, born, died, id)
    WHERE sale_day IS NOT NULL;
