-- The sentences of the readings of a plan in English as well, for English pages. Without its hash the catalogue is written anew, with them.
alter table ref_plan_setting add column sentence_en varchar;
delete from ref_catalogue;
