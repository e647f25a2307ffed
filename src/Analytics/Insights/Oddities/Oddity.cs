using System.Text.Json.Serialization;

namespace DienHinh.Analytics.Insights.Oddities;

/// <summary>What makes something odd (điểm bất thường). An oddity is a question to the officer, never a verdict.</summary>
public enum OddityKind
{
    /// <summary>A count that the unit's other years and like units make unlikely.</summary>
    UnlikelyCount,

    /// <summary>A count far from the same unit's year before.</summary>
    SuddenJump,

    /// <summary>Nothing in an item that the unit had exemplars in before.</summary>
    VanishedMovement,

    /// <summary>The list of the year before with the year changed.</summary>
    SameListAgain,

    /// <summary>Rows that stand word for word in the list of another unit.</summary>
    CopiedRows,

    /// <summary>One achievement, word for word, for many exemplars of a list.</summary>
    RepeatedText,

    /// <summary>Figures of a form that are nearly all round.</summary>
    RoundFigures,
}

/// <summary>What a person said of an oddity.</summary>
public enum OddityState
{
    /// <summary>Nobody has looked yet.</summary>
    Open,

    /// <summary>It is as it should be, with the reason.</summary>
    Explained,

    /// <summary>The figures are wrong.</summary>
    Wrong,
}

/// <summary>Something odd, with its evidence.</summary>
/// <param name="Kind">What makes it odd.</param>
/// <param name="Key">Words that stay the same when files are read again; a decision names it by them.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Year">The year.</param>
/// <param name="Chance">How likely something at least as far off is by chance alone (p-value).</param>
/// <param name="Sentence">What is odd, in Vietnamese, with the figures that say so.</param>
/// <param name="English">That sentence for English pages.</param>
/// <param name="Facts">Ids of facts to look at, at most ten; each leads to its file and cells.</param>
/// <param name="State">What a person said of it.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record Oddity(
    OddityKind Kind, string Key, string Unit, string UnitName, int Year, double Chance, string Sentence, [property: JsonIgnore] string English, IReadOnlyList<string> Facts, OddityState State = OddityState.Open, string? Reason = null);
