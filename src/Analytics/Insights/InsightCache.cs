using System.Runtime.CompilerServices;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Insights;

/// <summary>What was worked out for one state of the data: fitting a model or comparing names takes seconds, and pages ask again and again.</summary>
internal sealed class InsightCache
{
    private const int Most = 50;

    private static readonly ConditionalWeakTable<FactDatabase, InsightCache> s_byDatabase = [];

    private readonly Dictionary<string, object> _known = new(StringComparer.Ordinal);
    private string _version = "";

    /// <summary>The one sentence of a report that somebody has asked for on the data of this moment; null where nobody has.</summary>
    public static Title? Finding(Snapshot data, string report, string? plan, string? unit) => Find<Title>(data, FindingKey(report, plan, unit));

    /// <summary>Keeps that sentence, in both languages.</summary>
    public static Title Keep(Snapshot data, string report, string? plan, string? unit, Title finding) => Get(data, FindingKey(report, plan, unit), () => finding);

    private static string FindingKey(string report, string? plan, string? unit) => $"finding {report}|{plan}|{unit}";

    private static string Of(Snapshot data, string key) => data.Database.VisibleUnits is { } visible ? $"{string.Join(',', visible)} {key}" : key;

    private static T? Find<T>(Snapshot data, string key) where T : class
    {
        var cache = s_byDatabase.GetOrCreateValue(data.Database.Whole);
        lock (cache) return cache._version == data.Version ? cache._known.GetValueOrDefault(Of(data, key)) as T : null;
    }

    /// <summary>What was worked out under the key on the data of this moment, else what <paramref name="build"/> gives.</summary>
    public static T Get<T>(Snapshot data, string key, Func<T> build) where T : class
    {
        var cache = s_byDatabase.GetOrCreateValue(data.Database.Whole);
        if (Find<T>(data, key) is { } known) return known;
        // Two who ask at once may both work it out: waiting for the other would hold its connection as long.
        var built = build();
        lock (cache)
        {
            if (cache._version != data.Version || cache._known.Count >= Most) cache._known.Clear();
            cache._version = data.Version;
            // What one may see is not remembered for another.
            cache._known[Of(data, key)] = built;
        }

        return built;
    }
}
