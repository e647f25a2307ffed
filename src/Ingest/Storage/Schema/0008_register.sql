-- What the register of exemplars knows beyond the row itself: who an exemplar is, which class of subject, and awards in words that can be counted.
--   name_key, place_key, position_key   the words to compare by (accents kept, place of the tone mark and titles dropped); place_key is null
--                                       where the row names no place below its own unit
alter table fact_exemplar add column name_key varchar;
alter table fact_exemplar add column place_key varchar;
alter table fact_exemplar add column position_key varchar;
-- leader-province, leader-department, entrepreneur, leader-other, direct-worker (individuals); enterprise (collectives); null where nothing says.
alter table fact_exemplar add column category varchar;
-- What told the category: column, position, name.
alter table fact_exemplar add column category_from varchar;
-- A narrower class: of the plan's item ("nguoi-tot-viec-tot"), else the occupation ("nong-dan"); null where nothing says.
alter table fact_exemplar add column sub_kind varchar;

-- giay-khen, bang-khen, co-thi-dua, chien-si-thi-dua, …, other: see AwardForms.
alter table fact_award add column form_code varchar;
-- regular, thematic, ad-hoc, foreign, dedication, seniority, resistance; null where nothing says.
alter table fact_award add column occasion_code varchar;

-- To which conference or congress (hội nghị, đại hội) an exemplar was introduced.
create table fact_nomination (
    exemplar_id varchar not null,
    ordinal integer not null,
    event varchar not null,         -- as written: "Đại hội Thi đua yêu nước tỉnh lần thứ VI"
    event_id varchar not null,      -- what the words come to: congress-province-6, conference-district-2025
    event_kind varchar not null,    -- congress or conference
    level varchar,                  -- commune, district, province, nation; null where the words name none
    event_ordinal integer,          -- 6 for "lần thứ VI"; ordinals restart after a merger, so they order nothing across one
    event_year integer
);
