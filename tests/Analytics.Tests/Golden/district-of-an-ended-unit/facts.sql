-- 103 ended with its district on 30 June 2025: what it reported on that year lies before, though the row gives the year alone. 101 goes on without a district: its row has none.
insert into given_submission (id, plan, unit, year) values (1, 'p1', '103', 2025), (2, 'p1', '101', 2025);
insert into given_exemplar (id, submission, kind, movements, owners) values
    ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('1-2', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'), ('2-1', 2, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
