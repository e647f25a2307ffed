-- How far two names agree: 3 letter for letter, 2 without accents or in another order, 1 alike (the family name says little), 0 not.
create or replace temp macro name_agreement(key1, folded1, sorted1, own1, key2, folded2, sorted2, own2) as
    case when key1 = key2 then 3
        when folded1 = folded2 or sorted1 = sorted2 then 2
        when jaro_winkler_similarity(own1, own2) >= 0.93 and jaro_winkler_similarity(folded1, folded2) >= 0.90 then 1
        else 0 end
