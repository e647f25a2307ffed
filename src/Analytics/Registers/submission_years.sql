-- The years that one submission holds.
select year from submission_year where submission_id = $id
