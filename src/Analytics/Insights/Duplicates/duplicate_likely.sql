-- The pairs of the given ways of agreeing that may be one, with the rarity of the name that they share.
select a, b, name, unit, place, position, rarity from duplicate_pair where name > 0
