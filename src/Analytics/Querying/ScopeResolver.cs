using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>Looks up the words of a question: plan, units, period, and the ids it filters by.</summary>
internal sealed class ScopeResolver(DbConnection connection, MetricQuery query, SemanticModel model)
{
    private readonly List<QueryError> _errors = [];
    private readonly List<QueryWarning> _warnings = [];

    /// <summary>The scope, that of each period it is compared with, and every word that is not known.</summary>
    public (QueryScope Scope, IReadOnlyDictionary<string, QueryScope> Bases, IReadOnlyList<QueryError> Errors) Resolve()
    {
        var plans = QueryCompiler.Plans().Read(connection, r => (Id: r.GetString(0), From: r.GetInt32(2), To: r.GetInt32(3)));
        var plan = plans.Find(p => p.Id == query.Plan);
        if (query.Plan is not null && plan.Id is null)
            _errors.Add(QueryCheck.Unknown("unknown-plan", "kế hoạch", query.Plan, plans.Select(p => p.Id)));

        var periods = new PeriodResolver(connection, plan.Id is null ? null : plan);
        var scope = periods.Resolve(query.Period);
        _errors.AddRange(periods.Errors);
        scope = scope with
        {
            Plan = query.Plan,
            Units = ResolveUnits(),
            Where = [.. query.Where.Select(ResolveFilter)],
        };
        var bases = query.Compare.Where(c => c.IsPeriod).Select(c => c.To).Distinct(StringComparer.Ordinal).ToDictionary(
            word => word, word => InScope(new PeriodResolver(connection, plan.Id is null ? null : plan), word, scope), StringComparer.Ordinal);
        scope = WithReviews(scope, plan.Id is null ? null : plan);
        if (scope.ToYear >= 2025 && scope.Units?.FirstOrDefault(u => u.Level == "district") is { } district)
            _warnings.Add(new("district-ended", $"{district.Name} kết thúc ngày 30/6/2025; số liệu năm 2025 là của các xã, phường từng thuộc đơn vị này."));
        return (Within(scope with { Warnings = [.. scope.Warnings, .. _warnings] }, scope), bases, _errors);
    }

    /// <summary>The reviews asked for as rows; a condition on them chooses among them and is none on the facts.</summary>
    private QueryScope WithReviews(QueryScope scope, (string Id, int From, int To)? plan)
    {
        var conditions = scope.Where.Where(f => f.Member == ReportingModel.Review).ToList();
        scope = scope with { Where = [.. scope.Where.Except(conditions)] };
        if (!query.By.Contains(ReportingModel.Review))
        {
            if (conditions.Count > 0)
                _errors.Add(new("bad-filter", ReportingModel.Review, "Muốn số liệu của một kỳ sơ kết, tổng kết, hãy nêu kỳ đó ở “period”, hoặc chia theo “review”."));
            return scope;
        }

        if (plan is not { } known)
        {
            _errors.Add(new("not-groupable", ReportingModel.Review, "Kỳ sơ kết, tổng kết thuộc về một kế hoạch. Hãy nêu kế hoạch để chia theo “review”."));
            return scope;
        }

        var periods = new PeriodResolver(connection, known);
        return scope with
        {
            Reviews =
            [
                .. QueryCompiler.ReviewNames(known.Id).Read(connection, r => (Id: r.GetString(0), Code: r.GetString(1), Name: r.GetString(2)))
                    .Where(r => conditions.TrueForAll(c => c.Operator switch
                    {
                        FilterOperator.Equals => c.Values.Contains(r.Id),
                        FilterOperator.NotEquals => !c.Values.Contains(r.Id),
                        var set => set == FilterOperator.Set,
                    }))
                    .Select(r => new ScopeReview(r.Id, r.Name, Within(periods.Resolve(r.Code), scope))),
            ],
        };
    }

    /// <summary>The same units and conditions in the period that a comparison names.</summary>
    private QueryScope InScope(PeriodResolver periods, string word, QueryScope scope)
    {
        var other = periods.Resolve(word);
        _errors.AddRange(periods.Errors.Select(e => e with { Nearest = e.Nearest ?? NearestName.Find(word, Comparison.Targets) }));
        return Within(other, scope);
    }

    private static QueryScope Within(QueryScope period, QueryScope scope) => period with
    {
        Plan = scope.Plan,
        Units = scope.Units,
        Where = scope.Where,
        Less = period.Less is { } less ? Within(less, scope) : null,
    };

    private List<ScopeUnit>? ResolveUnits()
    {
        if (query.Unit is null)
            return null;
        var units = QueryCompiler.Units(query.Unit.Within).Read(connection, r => new ScopeUnit(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3),
            r.IsDBNull(4) ? null : r.GetFieldValue<DateOnly>(4), r.IsDBNull(5) ? null : r.GetFieldValue<DateOnly>(5)));
        // An id is meant alone, even when it is also the bare code of a later unit: but a bare code is both, so all are taken and named.
        if (units.Count == 0)
            _errors.Add(QueryCheck.Unknown("unknown-unit", "đơn vị", query.Unit.Within, Known(new("ref_unit", HasCode: true))));
        if (units.Count > 1)
            _warnings.Add(new("unit-code-shared",
                $"Mã {query.Unit.Within} là của {units.Count} đơn vị; số liệu gồm cả {string.Join(" và ", units.Select(Describe))}. Muốn một đơn vị, hãy ghi mã kèm ngày, ví dụ {units[^1].Id}."));
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

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
