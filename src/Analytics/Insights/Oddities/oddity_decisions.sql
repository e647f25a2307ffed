-- What people said of oddities: the latest word on each.
select spelling, arg_max(means, id), arg_max(reason, id) from decision where what = 'oddity' group by spelling
