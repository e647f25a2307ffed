using System.Text.Json.Serialization;

namespace DienHinh.Analytics.Querying.Comparing;

/// <summary>What the figures of a question are set beside (so sánh).</summary>
/// <param name="To">A period as <see cref="MetricQuery.Period"/> writes it, or "target", "peers", "total".</param>
/// <param name="As">What is shown of it: see <see cref="ComparisonWord.All"/>.</param>
/// <param name="Within">Ranks and peers only: "district", "province" or "cluster"; null for the whole scope of the question.</param>
public sealed record Comparison(string To, IReadOnlyList<string> As, string? Within = null)
{
    /// <summary>The numbers to reach of the plan.</summary>
    public const string Target = "target";

    /// <summary>The other units of the answer.</summary>
    public const string Peers = "peers";

    /// <summary>The total of the same measure and period.</summary>
    public const string Total = "total";

    /// <summary>What can be compared with besides periods.</summary>
    public static IReadOnlyList<string> Targets { get; } = [Target, Peers, Total];

    /// <summary>The emulation cluster of a unit.</summary>
    public const string Cluster = "cluster";

    /// <summary>What units can be ranked within.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["district", "province", Cluster];

    /// <summary>True where it compares with another period.</summary>
    [JsonIgnore]
    public bool IsPeriod => !Targets.Contains(To, StringComparer.Ordinal);
}
