-- Articles by channel and year; a corrected workbook replaces its logs with its lists; 2022 has a report and no article, 2023 of another commune no report.
insert into given_submission (id, plan, unit, year, current) values (1, 'p1', '101', 2021, false), (2, 'p1', '101', 2021, true), (3, 'p1', '101', 2022, true);
insert into given_entry (id, submission, kind, channel, owner, on_date) values
    ('1-e1', 1, 'publicity', 'portal', 'hoi-phu-nu', '2021-03-01'),
    ('2-e1', 2, 'publicity', 'loudspeaker', 'hoi-phu-nu', '2021-03-01'), ('2-e2', 2, 'publicity', 'loudspeaker', 'cong-an-xa', null), ('2-e3', 2, 'publicity', 'portal', null, '2021-04-01'),
    ('2-e4', 2, 'visit', null, null, '2021-05-01');
