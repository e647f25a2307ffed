using DienHinh.Analytics.Insights.Forecasting;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Insights.Oddities;

/// <summary>Everything that is looked at for something odd, and what is pointed out, so that no more than one in ten is expected to be chance.</summary>
public static class OddityScreen
{
    /// <summary>The share of what is pointed out that may be chance.</summary>
    public const double Share = 0.1;

    /// <summary>Runs the whole screen.</summary>
    /// <param name="data">The moment.</param>
    /// <param name="today">Counts of years that are not over by then are left alone.</param>
    internal static IReadOnlyList<Oddity> Run(Snapshot data, DateOnly today)
    {
        var (facts, model) = ForecastPool.Of(data, today, knownTo: null);
        var counts = CountScreen.Run(facts.All, model);
        var lists = ListScreen.Run(data);
        // One limit over the whole screen: what a single list or count would look like alone says little among thousands.
        var limit = FalseDiscovery.Limit(counts.Select(c => c.Chance).Concat(lists.Select(l => l.Chance)), Share);
        var decided = InsightSql.Of("oddity_decisions").Read(data.Connection, r => (Key: r.GetString(0), Means: r.GetString(1), Reason: r.IsDBNull(2) ? null : r.GetString(2))).ToDictionary(d => d.Key, StringComparer.Ordinal);
        var found = counts.Where(c => c.Chance <= limit).Select(c => OfCount(data, facts, c)).Concat(lists.Where(l => l.Chance <= limit).Select(OfList));
        return [.. found.Select(Decided).OrderBy(o => o.State).ThenBy(o => o.Chance).ThenBy(o => o.Key, StringComparer.Ordinal)];

        Oddity Decided(Oddity oddity) => decided.TryGetValue(oddity.Key, out var decision)
            ? oddity with { State = decision.Means switch { Decision.Explained => OddityState.Explained, Decision.Wrong => OddityState.Wrong, _ => OddityState.Open }, Reason = decision.Reason }
            : oddity;
    }

    private static Oddity OfCount(Snapshot data, ForecastData facts, ScreenedCount count)
    {
        var (series, group) = (facts.All[count.Series], facts.GroupOf(count.Series));
        var before = series.Points.LastOrDefault(p => p.Year < count.Year && p.Count is not null);
        var kind = count.Count == 0 && before is { Count: > 0 } ? OddityKind.VanishedMovement : before is { Count: { } last } && IsFar(last, count) ? OddityKind.SuddenJump : OddityKind.UnlikelyCount;
        // Where nothing is reported, the year before shows what is missing.
        var year = kind == OddityKind.VanishedMovement ? before!.Year : count.Year;
        var ids = InsightSql.Of("oddity_facts", ("item", group.Item), ("unit", series.Unit), ("year", year), ("kind", group.Kind)).Read(data.Connection, r => r.GetString(0));
        var name = facts.NameOf(series.Unit);
        var sentence = OddityWords.Count(kind, name, group.ItemName, group.Kind, count, before);
        return new(kind, string.Join('|', Code(kind), group.Item, group.Kind, group.EachOwner, series.Unit, OddityWords.Digits(count.Year)), series.Unit, name, count.Year, count.Chance,
            sentence.Vi, sentence.En, ids);
    }

    private static bool IsFar(int before, ScreenedCount count) => Math.Abs(count.Count - before) >= Math.Max(3, Math.Max(before, count.Count) / 2);

    private static Oddity OfList(SignedList list) => OfList(list, OddityWords.List(list));

    private static Oddity OfList(SignedList list, Title sentence) => new(
        list.Kind, string.Join('|', Code(list.Kind), list.Unit, OddityWords.Digits(list.Year)), list.Unit, list.UnitName, list.Year, list.Chance, sentence.Vi, sentence.En, list.Facts);

    /// <summary>"sudden-jump": the word in addresses, JSON and decisions.</summary>
    public static string Code(OddityKind kind) => kind switch
    {
        OddityKind.UnlikelyCount => "unlikely-count",
        OddityKind.SuddenJump => "sudden-jump",
        OddityKind.VanishedMovement => "vanished-movement",
        OddityKind.SameListAgain => "same-list-again",
        OddityKind.CopiedRows => "copied-rows",
        OddityKind.RepeatedText => "repeated-text",
        _ => "round-figures",
    };
}
