using System.Text.Json.Serialization;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Insights.Duplicates;

/// <summary>One of two subjects that may be one.</summary>
/// <param name="Subject">Id of the subject.</param>
/// <param name="Name">Its name as a list has it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Unit">Id of its unit, today's where it went into another.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Place">Its place, or null.</param>
/// <param name="Position">Its position, or null.</param>
/// <param name="Years">The years it stands in.</param>
/// <param name="Facts">Ids of some of its records.</param>
/// <param name="SentBy">Ids of the units whose lists have it, as they were then.</param>
public sealed record DuplicateSide(
    string Subject, string Name, string Kind, string Unit, string UnitName, string? Place, string? Position, string Years, IReadOnlyList<string> Facts, IReadOnlyList<string> SentBy);

/// <summary>Two subjects that may be one person, body, household or model.</summary>
/// <param name="Key">Words that stay the same when files are read again; a decision names the pair by them.</param>
/// <param name="A">The one.</param>
/// <param name="B">The other.</param>
/// <param name="Probability">How likely they are one; 1 or 0 where a person decided.</param>
/// <param name="Group">Pairs of one number hang together and are judged best side by side.</param>
/// <param name="Sentence">What speaks for it and against, in Vietnamese.</param>
/// <param name="English">That sentence for English pages.</param>
/// <param name="Decision">same, different, or null where nobody decided.</param>
public sealed record DuplicatePair(string Key, DuplicateSide A, DuplicateSide B, double Probability, int Group, string Sentence, [property: JsonIgnore] string English, string? Decision);

/// <summary>The subjects that may stand under two names, for a person to decide.</summary>
public static class DuplicateRegister
{
    /// <summary>From here on a pair is worth a look: about one in two is one.</summary>
    public const double Least = 0.5;

    /// <summary>From here on a pair is nearly sure.</summary>
    public const double NearlySure = 0.9;

    private const int Most = 2_000;

    internal static IReadOnlyList<DuplicatePair> List(Snapshot data)
    {
        DuplicateSearch.Execute(data.Connection, "duplicate_source");
        var likely = DuplicateSearch.Run(data.Connection, Least).Take(Most).ToList();
        if (likely.Count == 0) return [];
        var ids = string.Join(' ', likely.SelectMany(p => new[] { p.A, p.B }).Distinct());
        var sides = InsightSql.Of("duplicate_sides", ("ids", ids)).Read(data.Connection, r => (Side: new DuplicateSide(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Text(r, 5), Text(r, 6), r.GetString(7), r.GetString(8).Split(' '), r.GetString(10).Split(' ')), Key: r.GetString(9))).ToDictionary(s => s.Side.Subject, StringComparer.Ordinal);
        var decided = InsightSql.Of("duplicate_decisions").Read(data.Connection, r => (Key: r.GetString(0), Means: r.GetString(1))).Where(d => d.Means != Decision.Undecided).ToDictionary(d => d.Key, d => d.Means, StringComparer.Ordinal);
        var groups = Groups(likely.Where(p => decided.GetValueOrDefault(KeyOf(sides[p.A], sides[p.B])) != Decision.Different));
        return [.. likely.Select(p => (Pair: p, Key: KeyOf(sides[p.A], sides[p.B]), Said: DuplicateWords.Sentence(p.Agreement, p.Rarity, p.Probability))).Select(p => new DuplicatePair(
            p.Key, sides[p.Pair.A].Side, sides[p.Pair.B].Side,
            decided.GetValueOrDefault(p.Key) switch { Decision.Same => 1, Decision.Different => 0, _ => p.Pair.Probability },
            groups.GetValueOrDefault(p.Pair.A), p.Said.Vi, p.Said.En, decided.GetValueOrDefault(p.Key)))];
    }

    private static string KeyOf((DuplicateSide Side, string Key) a, (DuplicateSide Side, string Key) b)
    {
        string[] both = [$"{a.Side.Unit}|{a.Key}|{a.Side.Place}", $"{b.Side.Unit}|{b.Key}|{b.Side.Place}"];
        return $"{a.Side.Kind}|{string.Join('|', both.Order(StringComparer.Ordinal))}";
    }

    // What hangs together over any pair: numbers from 1 in order of the likeliest pair.
    private static Dictionary<string, int> Groups(IEnumerable<LikelyPair> pairs)
    {
        var parent = new Dictionary<string, string>(StringComparer.Ordinal);
        string Root(string id) => parent.TryGetValue(id, out var above) && above != id ? parent[id] = Root(above) : parent[id] = id;
        var order = new List<string>();
        foreach (var pair in pairs)
        {
            parent[Root(pair.B)] = Root(pair.A);
            order.Add(pair.A);
            order.Add(pair.B);
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return order.Distinct().ToDictionary(id => id, id => numbers.TryGetValue(Root(id), out var n) ? n : numbers[Root(id)] = numbers.Count + 1, StringComparer.Ordinal);
    }

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
