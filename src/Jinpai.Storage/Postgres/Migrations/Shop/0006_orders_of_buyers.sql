-- Orders are known by bucket and buyer: the key is the way to a bucket's and to a buyer's; the rows of a file are found by an index of their own (docs/decisions/0168).
ALTER TABLE orders DROP CONSTRAINT orders_pkey;
ALTER TABLE orders ADD PRIMARY KEY (org_id, shop_id, bucket, buyer, order_id, file_id, part);
DROP INDEX orders_by_buyer;
DROP INDEX orders_by_bucket;
CREATE INDEX orders_by_file ON orders (org_id, shop_id, file_id, part);
