-- Orders are known by file, and within a file by bucket and buyer; a bucket's or a buyer's are found file by file (docs/decisions/0181).
ALTER TABLE orders DROP CONSTRAINT orders_pkey;
ALTER TABLE orders ADD PRIMARY KEY (org_id, shop_id, file_id, bucket, buyer, order_id, part);
DROP INDEX orders_by_file;
