using System.Globalization;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// When movements and owners existed. What had not begun in a row's period, or was over before it, did not score 0: the row is a gap. A figure that a
/// report does give is kept.
/// </summary>
internal sealed class LaunchDates
{
    private readonly MetricQuery _query;
    private readonly (DateOnly First, DateOnly Last) _period;
    private readonly List<Validity> _validities;
    private readonly Dictionary<Title, int> _gaps = [];

    private LaunchDates(MetricQuery query, QueryScope scope, List<Validity> validities)
    {
        _query = query;
        _validities = validities;
        _period = (scope.FromDay ?? scope.Less?.CutOff ?? new DateOnly(Math.Max(1, scope.FromYear), 1, 1), scope.CutOff ?? new DateOnly(Math.Max(1, scope.ToYear), 12, 31));
    }

    /// <summary>The dates of the movements and owners that the question can mean.</summary>
    public static LaunchDates Read(Snapshot data, MetricQuery query, QueryScope scope) =>
        query.By.Concat(query.Filters.Select(f => f.Member)).Any(m => m is "movement" or "owner")
            ? new(query, scope, data.LookUp(QueryCompiler.Validities(), r => new Validity(
                r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetDay(3), r.IsDBNull(4) ? null : r.GetDay(4))))
            : None(query, scope);

    /// <summary>Nothing begins or ends.</summary>
    public static LaunchDates None(MetricQuery query, QueryScope scope) => new(query, scope, []);

    /// <summary>True where something that the question can mean did not always exist.</summary>
    public bool HasDates => _validities.Count > 0;

    /// <summary>How many rows are gaps for this reason, by what had not begun or was over.</summary>
    public IEnumerable<QueryWarning> Warnings => _gaps.OrderBy(g => g.Key.Vi, StringComparer.Ordinal).Select(g => new QueryWarning(
        g.Key.Vi.Contains(NotYet, StringComparison.Ordinal) ? "not-yet-launched" : "no-longer-valid", $"{g.Key.Vi}: {g.Value.ToString(CultureInfo.InvariantCulture)} dòng để trống, không phải bằng 0.",
        $"{g.Key.En}; rows left empty, which is not 0: {g.Value.ToString(CultureInfo.InvariantCulture)}."));

    private const string NotYet = "chưa có trước ngày";

    /// <summary>The row, with gaps where zeros stand for what did not exist.</summary>
    public AnswerRow Apply(AnswerRow row, AnswerLayout layout, bool isTotal = false)
    {
        if (_validities.Count == 0 || Outside(row, layout) is not { } reason)
            return row;
        var values = row.Values.Select((v, i) => i >= layout.FirstMeasure && v is 0L && layout.Measures[i - layout.FirstMeasure].CountsFacts ? null : v).ToList();
        if (values.SequenceEqual(row.Values))
            return row;
        if (!isTotal)
            _gaps[reason] = _gaps.GetValueOrDefault(reason) + 1;
        return row with { Values = values };
    }

    private Title? Outside(AnswerRow row, AnswerLayout layout)
    {
        var (first, last) = layout.Value(row, "year") is long year ? (new DateOnly((int)year, 1, 1), new DateOnly((int)year, 12, 31)) : _period;
        foreach (var member in (string[])["movement", "owner"])
        {
            var ids = layout.Value(row, member) is string id ? [id]
                : _query.Where.OfType<MemberFilter>().FirstOrDefault(f => f.Member == member && f.Operator == FilterOperator.Equals)?.Values ?? [];
            // Of several that the question names, one that existed is enough for a figure.
            var reasons = ids.Select(i => _validities.Find(v => v.What == member && v.Id == i)?.Outside(first, last)).ToList();
            if (reasons.Count > 0 && reasons.TrueForAll(r => r is not null))
                return reasons[0];
        }

        return null;
    }

    private sealed record Validity(string What, string Id, string Name, DateOnly? From, DateOnly? To)
    {
        public Title? Outside(DateOnly first, DateOnly last) =>
            From > last ? new($"“{Name}” {NotYet} {Day(From.Value)}", $"“{Name}” does not exist before {Day(From.Value)}")
            : To < first ? new($"“{Name}” không còn sau ngày {Day(To.Value)}", $"“{Name}” does not exist after {Day(To.Value)}")
            : null;

        private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
    }
}
