-- They are packed, see 0014.
DROP TABLE deals;
