using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>Looks up the words of a question: plan, units, period, and the ids it filters by.</summary>
internal sealed class ScopeResolver(DbConnection connection, MetricQuery query, SemanticModel model)
{
    private readonly List<QueryError> _errors = [];
    private readonly List<QueryWarning> _warnings = [];

    /// <summary>The scope, with every word that is not known.</summary>
    public (QueryScope Scope, IReadOnlyList<QueryError> Errors) Resolve()
    {
        var plans = QueryCompiler.Plans().Read(connection, r => (Id: r.GetString(0), From: r.GetInt32(2), To: r.GetInt32(3)));
        var plan = plans.Find(p => p.Id == query.Plan);
        if (query.Plan is not null && plan.Id is null)
            _errors.Add(QueryCheck.Unknown("unknown-plan", "kế hoạch", query.Plan, plans.Select(p => p.Id)));

        var scope = ResolvePeriod(plan.Id is null ? null : (plan.From, plan.To));
        var day = query.Basis == UnitBasis.Restated ? query.Unit?.MapDate ?? scope.Periods.Select(p => p.To).DefaultIfEmpty(DateOnly.MaxValue).Max() : (DateOnly?)null;
        scope = scope with
        {
            Plan = query.Plan,
            Units = ResolveUnits(day),
            Level = query.Unit?.Level,
            Where = [.. query.Where.Select(ResolveFilter)],
        };
        if (query.Basis == UnitBasis.LikeForLike)
            scope = scope with { ComparedYears = ComparedYears(scope) };
        if (day is { } map && _errors.Count == 0 && !UnitCheck.Check(query).Any())
            scope = new MapResolver(connection, query, scope, model, map).Resolve(_errors, _warnings);
        if (scope.ToYear >= 2025 && scope.Units?.FirstOrDefault(u => u.Level == "district") is { } district)
            _warnings.Add(new("district-ended", $"{district.Name} kết thúc ngày 30/6/2025; số liệu năm 2025 là của các xã, phường từng thuộc đơn vị này."));
        return (scope with { Warnings = _warnings }, _errors);
    }

    private QueryScope ResolvePeriod((int From, int To)? plan)
    {
        if (query.Period is null)
            return WholeYears("all", plan ?? KnownYears());
        return PeriodWord.Parse(query.Period) switch
        {
            { Review: { } review } => ResolveReview(review, plan),
            { FromYear: { } from, ToYear: { } to } => WholeYears(query.Period, (from, to)),
            _ => Refuse("Kỳ phải là một năm (2023), một khoảng năm theo thứ tự (2021..2025) hoặc mã một kỳ sơ kết, tổng kết của kế hoạch."),
        };
    }

    private (int From, int To)? KnownYears() => QueryCompiler.Years()
        .Read(connection, r => r.IsDBNull(0) ? ((int, int)?)null : (r.GetInt32(0), r.GetInt32(1)))[0];

    private static QueryScope WholeYears(string name, (int From, int To)? years) => years is not { } y
        ? new QueryScope { FromYear = 1, ToYear = 0 }
        : new QueryScope
        {
            FromYear = y.From,
            ToYear = y.To,
            Periods = [new(name, new DateOnly(y.From, 1, 1), new DateOnly(y.To, 12, 31))],
        };

    private QueryScope ResolveReview(string review, (int From, int To)? plan)
    {
        if (plan is not { } years)
            return Refuse("Kỳ sơ kết, tổng kết thuộc về một kế hoạch. Hãy nêu kế hoạch, hoặc hỏi theo năm.");
        var reviews = QueryCompiler.Reviews(query.Plan!)
            .Read(connection, r => (
                Id: r.GetString(0), CutOff: r.IsDBNull(1) ? (DateOnly?)null : r.GetFieldValue<DateOnly>(1),
                IsAssumed: r.GetBoolean(2), YearOnlyCounts: r.GetBoolean(3)));
        var found = reviews.Find(r => r.Id == review);
        if (found.Id is null)
        {
            var nearest = NearestName.Find(review, reviews.Select(r => r.Id));
            var known = reviews.Count == 0 ? "Kế hoạch này không có kỳ nào." : $"Các kỳ của kế hoạch: {string.Join(", ", reviews.Select(r => r.Id))}.";
            return Refuse($"Kế hoạch không có kỳ “{review}”. {known}", nearest);
        }

        var day = found.CutOff ?? EndOfReviewYear(review, years.To);
        if (found.CutOff is null)
            _warnings.Add(new("no-cut-off", $"Kế hoạch không ghi ngày chốt số liệu của kỳ {review}; lấy đến hết ngày {Day(day)}."));
        else if (found.IsAssumed)
            _warnings.Add(new("cut-off-assumed", $"Kế hoạch không ghi rõ ngày chốt số liệu của kỳ {review}; lấy ngày {Day(day)}."));
        return new QueryScope
        {
            FromYear = years.From,
            ToYear = day.Year,
            CutOff = day,
            YearOnlyCounts = found.YearOnlyCounts,
            Periods = [new(review, new DateOnly(years.From, 1, 1), day)],
        };
    }

    /// <summary>A plan that names a review and no day means the year that the review's id ends with.</summary>
    private static DateOnly EndOfReviewYear(string review, int lastYear) =>
        new(int.TryParse(review[^Math.Min(4, review.Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900 ? year : lastYear, 12, 31);

    private QueryScope Refuse(string message, string? nearest = null)
    {
        _errors.Add(new("bad-period", query.Period!, message, nearest));
        return WholeYears("", null);
    }

    /// <summary>The years of the period that the question does not filter away.</summary>
    private List<int> ComparedYears(QueryScope scope) =>
    [
        .. Enumerable.Range(scope.FromYear, Math.Max(0, scope.ToYear - scope.FromYear + 1)).Where(year => query.Where.Where(f => f.Member == "year").All(f => f.Operator switch
        {
            FilterOperator.Equals => f.Values.Contains(Digits(year)),
            FilterOperator.NotEquals => !f.Values.Contains(Digits(year)),
            _ => true,
        })),
    ];

    private List<ScopeUnit>? ResolveUnits(DateOnly? map)
    {
        if (query.Unit?.Within is not { } within)
            return null;
        var units = QueryCompiler.Units(within).Read(connection, r => new ScopeUnit(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3),
            r.IsDBNull(4) ? null : r.GetFieldValue<DateOnly>(4), r.IsDBNull(5) ? null : r.GetFieldValue<DateOnly>(5)));
        // An id is meant alone, even when it is also the bare code of a later unit: but a bare code is both, so all are taken and named.
        if (units.Count == 0)
            _errors.Add(QueryCheck.Unknown("unknown-unit", "đơn vị", within, Known(new("ref_unit", HasCode: true))));
        // On a map a shared code means the one unit that is on it.
        if (map is { } day && units.Any(u => u.ExistsOn(day)))
            return units.FindAll(u => u.ExistsOn(day));
        if (map is { } gone && units.Count > 0)
            _warnings.Add(new("unit-not-on-map",
                $"{string.Join(" và ", units.Select(Describe))} không có trên bản đồ đơn vị ngày {Day(gone)}; số liệu là của các báo cáo mà đơn vị này hoặc cấp dưới đã gửi, xếp theo đơn vị của ngày đó."));
        if (units.Count > 1 && map is null)
            _warnings.Add(new("unit-code-shared",
                $"Mã {within} là của {units.Count} đơn vị; số liệu gồm cả {string.Join(" và ", units.Select(Describe))}. Muốn một đơn vị, hãy ghi mã kèm ngày, ví dụ {units[^1].Id}."));
        return units;
    }

    private MemberFilter ResolveFilter(MemberFilter filter)
    {
        if (model.FindDimension(filter.Member)?.Register is not { } register)
            return filter;
        var values = new List<string>();
        foreach (var value in filter.Values)
        {
            var ids = QueryCompiler.Ids(register, value).Read(connection, r => r.GetString(0));
            if (ids.Count == 0)
                _errors.Add(QueryCheck.Unknown("unknown-value", $"giá trị của “{filter.Member}”", value, Known(register)));
            values.AddRange(ids);
        }

        return filter with { Values = values };
    }

    private List<string> Known(Register register) => QueryCompiler.Known(register).Read(connection, r => r.GetString(0));

    private static string Describe(ScopeUnit unit) => (unit.ValidFrom, unit.ValidTo) switch
    {
        ({ } from, null) => $"{unit.Name} (từ {Day(from)})",
        (null, { } to) => $"{unit.Name} (đến {Day(to)})",
        ({ } from, { } to) => $"{unit.Name} ({Day(from)}–{Day(to)})",
        _ => unit.Name,
    };

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
