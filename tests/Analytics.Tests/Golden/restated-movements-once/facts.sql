-- Of Cẩm Sơn's 3 exemplars, shared out 3 to 1, one names two movements: the rows add up to 5, the persons are 4.
\i divided.sql
