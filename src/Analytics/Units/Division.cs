namespace DienHinh.Analytics.Units;

/// <summary>What happens to the figures of a unit that was divided when they are told on another map; named in the question, never assumed.</summary>
public enum DivisionRule
{
    /// <summary>All to one successor: the one that <see cref="Division.To"/> names, else the heaviest by the weights given, else the first that the register lists.</summary>
    ToOne,

    /// <summary>To every successor its part, by the weights given: 0.6 and 0.4, or numbers of inhabitants.</summary>
    ByWeights,

    /// <summary>Not counted; the answer says how much was left out.</summary>
    LeftOut,
}

/// <summary>How divided units are told on another map. Units are written as code or id; what a code means follows from the unit that was divided.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="To">For <see cref="DivisionRule.ToOne"/>: the successors that take all; null for the heaviest.</param>
/// <param name="Weights">For each divided unit, its successors with their weights; only their proportion matters.</param>
public sealed record Division(
    DivisionRule Rule, IReadOnlyList<string>? To = null, IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>? Weights = null);
