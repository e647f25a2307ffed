-- Years that a submission only compares with, "Thực hiện 2022" in the form of 2023: its figures count for such a year where no report on that year itself came.
create table submission_compared_year (
    submission_id integer not null,
    year integer not null,
    primary key (submission_id, year)
);
