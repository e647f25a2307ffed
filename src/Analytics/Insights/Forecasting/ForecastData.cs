using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;

namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>What is forecast: an item of a plan with the kind, class and owner that a number is set for, which the one who asks may not see.</summary>
internal sealed record ForecastGroup(string Plan, string Item, string ItemName, string? Kind, string? SubKind, string? EachOwner, string Movements, IReadOnlyList<(string Id, string Name)> Leads, bool IsNumberHidden)
{
    public (string, string?, string?, string?) Key => (Item, Kind, SubKind, EachOwner);

    /// <summary>Names of who leads it; null where the plan says nobody.</summary>
    public string? Owners => Leads.Count == 0 ? null : string.Join(", ", Leads.Select(o => o.Name));

    /// <summary>What the model pools by: the same movements and kind, whatever the plan.</summary>
    public string Pool => $"{Movements}/{Kind}";
}

/// <summary>A number to reach.</summary>
internal sealed record ForecastTarget((string, string?, string?, string?) Key, int Value, int FromYear, int ToYear, DateOnly ClosesOn, bool IsExact);

/// <summary>The counts, reports and numbers that a forecast rests on, of one moment.</summary>
internal sealed class ForecastData
{
    private readonly Dictionary<((string, string?, string?, string?) Group, string Unit, int Year), int> _counts;
    private readonly ILookup<(string Plan, string Unit), CompletenessEntry> _reports;

    private readonly List<CountSeries> _all = [];
    private readonly List<ForecastGroup> _groupOf = [];
    private readonly Dictionary<string, string?> _names;

    public ForecastData(Snapshot data, DateOnly today, int? knownTo)
    {
        Today = today;
        KnownTo = knownTo ?? int.MaxValue;
        Groups = InsightSql.Of("forecast_groups").Read(data.Connection, r =>
            new ForecastGroup(r.GetString(0), r.GetString(1), r.GetString(2), Text(r, 3), Text(r, 4), Text(r, 5), Text(r, 6) ?? "", Leads(r, 8), r.GetBoolean(7)));
        _counts = InsightSql.Of("forecast_counts").Read(data.Connection, r =>
            (Key: ((r.GetString(0), Text(r, 1), Text(r, 2), Text(r, 3)), r.GetString(4), r.GetInt32(5)), Count: r.GetInt32(6))).ToDictionary(c => c.Key, c => c.Count);
        _reports = CompletenessRegister.List(data, null, null, null).Where(e => e.Plan is not null).ToLookup(e => (e.Plan!, e.Unit));
        _names = _reports.GroupBy(r => r.Key.Unit, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().First().UnitName, StringComparer.Ordinal);
        foreach (var group in Groups)
        {
            foreach (var reports in _reports.Where(r => r.Key.Plan == group.Plan))
            {
                _all.Add(Series(group, reports.Key.Unit));
                _groupOf.Add(group);
            }
        }
    }

    /// <summary>Everything that is forecast, of all plans, in the order of the documents.</summary>
    public List<ForecastGroup> Groups { get; }

    /// <summary>Every series of every plan: the pool.</summary>
    public IReadOnlyList<CountSeries> All => _all;

    /// <summary>What one of the series counts.</summary>
    public ForecastGroup GroupOf(int series) => _groupOf[series];

    /// <summary>The name of a unit that reports.</summary>
    public string NameOf(string unit) => _names.GetValueOrDefault(unit) ?? unit;

    private DateOnly Today { get; }

    private int KnownTo { get; }

    /// <summary>The years of one unit in one group, those that are owed and those that came.</summary>
    public CountSeries Series(ForecastGroup group, string unit) => new(unit, group.Pool,
        [.. _reports[(group.Plan, unit)].OrderBy(e => e.Year).Where(e => e.IsExpected || Knows(e)).Select(e => new CountPoint(e.Year, Knows(e) ? _counts.GetValueOrDefault((group.Key, unit, e.Year)) : null, Knows(e) && LastDay(e) >= Today))]);

    private bool Knows(CompletenessEntry entry) => entry.IsReceived && entry.Year <= KnownTo;

    private static DateOnly LastDay(CompletenessEntry entry) => entry.DueDate ?? new(entry.Year, 12, 31);

    private static IReadOnlyList<(string Id, string Name)> Leads(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) ? [] : [.. ((List<List<string>>)row.GetValue(column)).Select(o => (o[0], o[1]))];

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
