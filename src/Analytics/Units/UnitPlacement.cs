namespace DienHinh.Analytics.Units;

/// <summary>A part of a unit's figures on the map.</summary>
/// <param name="UnitId">The unit that they stand under; the old one itself where it has no successor of its own (a body, a village).</param>
/// <param name="PlaceId">The unit of the map that says in which commune, district and province that is.</param>
/// <param name="Share">0 to 1; the shares of a unit add up to exactly 1, or to 0 where it is left out.</param>
public sealed record UnitShare(string UnitId, string PlaceId, decimal Share);

/// <summary>Where the figures of one unit stand on the map of a day.</summary>
/// <param name="Shares">The parts, the heaviest first; empty where the unit is left out or the rule leaves it open.</param>
/// <param name="Main">Where its report counts, which is one whatever becomes of its figures: the heaviest part, else the first successor.</param>
/// <param name="Divided">The units on the way that were divided, so that a rule was needed; empty where everything is exact.</param>
/// <param name="HasPlace">False where the unit was gone on that day and the register does not say what became of it.</param>
public sealed record UnitPlacement(IReadOnlyList<UnitShare> Shares, UnitShare Main, IReadOnlyList<string> Divided, bool HasPlace);
