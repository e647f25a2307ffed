-- Cẩm Sơn was divided; all of it is told under Đông Sơn, as the question says. An Bình, of whose communes none reported, stays a gap and is no 0.
\i divided.sql
