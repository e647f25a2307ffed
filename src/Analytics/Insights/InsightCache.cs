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

    /// <summary>What was worked out under the key on the data of this moment, else what <paramref name="build"/> gives.</summary>
    public static T Get<T>(Snapshot data, string key, Func<T> build) where T : class
    {
        var cache = s_byDatabase.GetOrCreateValue(data.Database.Whole);
        // What one may see is not remembered for another.
        if (data.Database.VisibleUnits is { } visible) key = $"{string.Join(',', visible)} {key}";
        lock (cache)
        {
            if (cache._version == data.Version && cache._known.TryGetValue(key, out var known)) return (T)known;
        }

        // Two who ask at once may both work it out: waiting for the other would hold its connection as long.
        var built = build();
        lock (cache)
        {
            if (cache._version != data.Version || cache._known.Count >= Most) cache._known.Clear();
            cache._version = data.Version;
            cache._known[key] = built;
        }

        return built;
    }
}
