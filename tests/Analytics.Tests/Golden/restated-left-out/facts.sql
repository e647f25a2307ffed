-- Cẩm Sơn was divided and is left out. Its report came all the same and counts under the first of its successors, whose figure stays a gap and is no 0.
\i divided.sql
