-- What people said of pairs: the latest word on each.
select spelling, arg_max(means, id) from decision where what = 'pair' group by spelling
