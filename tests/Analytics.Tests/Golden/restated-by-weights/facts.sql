-- Cẩm Sơn was divided 3 to 1: of its 3 exemplars 2.25 are told under An Bình and 0.75 under Đông Sơn. Nobody counts twice: 4 in all. Its one report counts once.
\i divided.sql
